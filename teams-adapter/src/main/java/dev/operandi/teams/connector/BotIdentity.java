package dev.operandi.teams.connector;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who the bot is at Microsoft.
 *
 * @param app the id of its app registration, as {@code 00000000-0000-0000-0000-000000000000}; kept in small letters
 * @param tenant the id of the one company it works for, of the same form
 */
public record BotIdentity(String app, String tenant) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * @throws IllegalArgumentException when one of them is no such id
     */
    public BotIdentity {
        app = id("app", app);
        tenant = id("tenant", tenant);
    }

    private static String id(String what, String written) {
        String id = written.strip().toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches())
            throw new IllegalArgumentException("The bot's " + what
                    + " id is not of the form 00000000-0000-0000-0000-000000000000; Entra's page of the app shows it.");
        return id;
    }
}
