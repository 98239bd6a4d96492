package dev.operandi.slack;

import dev.operandi.chat.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose installation a payload came to, and whose the people in it are.
 *
 * <p>Where the bot is installed for a whole organisation, everybody belongs to the organisation: the same person meets it
 * from several of its workspaces, and some payloads name none. Elsewhere people belong to their workspace; somebody of
 * another company, met in a shared channel, has another one than the bot.
 *
 * @param installed the workspace, or the organisation where the bot is installed for all of it
 */
record SlackTenants(String installed, boolean orgWide) {
    /**
     * @throws IllegalArgumentException when there is neither a team nor an enterprise
     */
    static SlackTenants of(boolean orgWide, @Nullable String enterprise, @Nullable String team) {
        if (orgWide && enterprise != null) return new SlackTenants(enterprise, true);
        return new SlackTenants(SlackInputs.known(team == null ? enterprise : team), false);
    }

    Person person(@Nullable String user) {
        return person(user, null);
    }

    /**
     * @param team the person's own workspace, where Slack says it; an organisation's id is not taken for one
     */
    Person person(@Nullable String user, @Nullable String team) {
        String own = orgWide || team == null || !team.startsWith("T") ? installed : team;
        return new Person(SlackInputs.PLATFORM, own, SlackInputs.known(user));
    }

    /** An envelope's. */
    String id(String kind, String... parts) {
        return SlackInputs.PLATFORM + "/" + installed + "/" + kind + "/" + String.join("/", List.of(parts));
    }
}
