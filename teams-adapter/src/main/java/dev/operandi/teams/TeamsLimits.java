package dev.operandi.teams;

/**
 * What Teams takes at most. Where Microsoft names no number, it is our own, and the reason stands with it.
 */
final class TeamsLimits {
    /**
     * All of a card, in bytes of UTF-8 or of UTF-16, whichever are more. Microsoft's guide "Format your bot messages" said
     * 28 KB for years; a message is refused above 40 KB of UTF-16 today, and holds more than its card.
     */
    static final int CARD_BYTES = 28 * 1024;

    /** Teams for desktops and the web draw no more of the actions of one set, and drop the others without a word. */
    static final int ACTIONS_IN_A_SET = 6;

    /** As many answers fit beside each other; more become a menu. Our own, the same as on Slack. */
    static final int BUTTONS_IN_A_ROW = 5;

    /** Microsoft's guide "Up-to-date cards": 60 people whose card is refreshed when they see it. */
    static final int REFRESHED_FOR = 60;

    /** A button is never longer: the same as on Slack. */
    static final int BUTTON_CHARS = 75;

    /** What a phone shows of a button, roughly; longer answers are listed in full above their buttons. Our own. */
    static final int BUTTON_SEEN_CHARS = 40;

    /** A line of a menu. Our own: a menu does not wrap. */
    static final int OPTION_CHARS = 75;

    /** No text is longer, so that one cannot fill a card alone. Our own. */
    static final int TEXT_CHARS = 2_850;

    /** A longer heading is drawn smaller. Our own. */
    static final int LARGE_HEADING_CHARS = 100;

    /** What a notification shows. Our own. */
    static final int SUMMARY_CHARS = 250;

    /** The title of a dialog. Our own: it stands on one line. */
    static final int DIALOG_TITLE_CHARS = 64;

    /** What a person is called. Our own. */
    static final int NAME_CHARS = 60;

    /** An address. Our own: what every browser opens. */
    static final int URL_CHARS = 2_000;

    /** The title of a chart and what its parts are called. Our own. */
    static final int CHART_CHARS = 60;

    /** Parts of a pie that can still be told from each other; more become bars. Our own, the same as on Slack. */
    static final int PIE_PARTS = 6;

    /** Bars of a chart; more are lines of text. Our own, the same as on Slack. */
    static final int CHART_BARS = 20;

    /** Everything that is filled in, of all that a card may hold. Our own: the question above it needs room too. */
    static final int INPUTS_BYTES = CARD_BYTES / 2;

    /** What is left for the text above that, in any case. Our own. */
    static final int INTRODUCTION_BYTES = 2 * 1024;

    /** An option that stands open, and wraps. Our own. */
    static final int OPEN_OPTION_CHARS = 250;

    private TeamsLimits() {}
}
