package dev.operandi.config;

/**
 * How long texts may be, in characters.
 *
 * <p>Labels become buttons, which Slack cuts at 75 characters; the others are what reads well in a chat and leaves a
 * message its room.
 */
final class TextLimits {
    static final int LABEL = 75;
    static final int NAME = 75;
    static final int TITLE = 100;
    static final int QUESTION = 300;
    static final int PARAGRAPH = 600;
    static final int LINK = 2000;

    private TextLimits() {}
}
