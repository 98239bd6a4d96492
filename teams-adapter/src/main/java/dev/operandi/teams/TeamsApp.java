package dev.operandi.teams;

import dev.operandi.chat.ActionId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a card has to know of the bot that sends it.
 *
 * @param id the bot's app id, a GUID
 * @param opensADialog whether a button is drawn so that Teams asks for a dialog; Teams opens none as the answer to any other,
 *     and shows no more than a line
 */
record TeamsApp(String id, Predicate<ActionId> opensADialog) {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TEAMS_ID = Pattern.compile("29:[A-Za-z0-9_-]{1,200}");

    /**
     * @throws IllegalArgumentException when the id is no GUID
     */
    TeamsApp {
        if (!isGuid(id)) throw new IllegalArgumentException("The id of an app in Teams is a GUID");
    }

    static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    /** Whether {@code id} may stand where Teams expects a person: Entra's id of them, or Teams' own. */
    static boolean isPerson(String id) {
        return isGuid(id) || TEAMS_ID.matcher(id).matches();
    }

    /** Opens the personal chat with the bot. Microsoft's guide "Deep link to a chat". */
    String wayIn() {
        return "https://teams.microsoft.com/l/chat/0/0?users=28:" + id;
    }
}
