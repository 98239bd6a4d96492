package dev.operandi.chat;

/**
 * What a button means. Comes back from the platform as the client sent it, so whoever reads it checks it.
 *
 * @param value at most {@value #MAX_CHARS} characters, the shortest that any platform allows
 */
public record ActionId(String value) {
    /** Slack's limit of an action id. */
    public static final int MAX_CHARS = 255;
}
