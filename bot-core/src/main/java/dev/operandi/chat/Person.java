package dev.operandi.chat;

/**
 * Somebody who talks with the bot.
 *
 * @param platform {@code terminal}, {@code slack} or {@code teams}
 * @param tenant the platform's id of the workspace or organisation
 * @param id the platform's id of the person, unique within the tenant
 */
public record Person(String platform, String tenant, String id) {
    /** Nothing that would name somebody in a log. */
    @Override
    public String toString() {
        return "somebody on " + platform;
    }
}
