package dev.operandi.slack;

import org.jspecify.annotations.Nullable;

/**
 * Who the bot is in its workspace, by Slack's ids.
 *
 * @param team of the workspace, such as {@code T024BE7LD}
 * @param botUser what people mention and what its own messages come from, such as {@code U0G9QF9C6}
 * @param bot names it in messages without a user, such as {@code B0G9QF9C7}; null when Slack did not say
 * @param app leads to the bot's own page, such as {@code A0G9QF9C8}; null as long as Slack has not said
 */
public record SlackIdentity(
        String team,
        String botUser,
        @Nullable String bot,
        @Nullable String app) {
    SlackIdentity withApp(String newApp) {
        return new SlackIdentity(team, botUser, bot, newApp);
    }
}
