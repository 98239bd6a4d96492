package dev.operandi.slack;

/**
 * What Slack takes at most. Slack does not say what it counts, so we count UTF-16 units: never fewer than code points. The
 * limits of long texts are 5 % below what Slack documents; those of labels are Slack's own, because a label an admin was
 * promised must fit.
 */
final class SlackLimits {
    /** Slack's reference "Blocks", under "Stack multiple blocks": 50 blocks in a message. */
    static final int MESSAGE_BLOCKS = 50;

    /** Slack's reference "Views": 100 blocks in a modal or a Home. */
    static final int VIEW_BLOCKS = 100;

    /**
     * All texts of all blocks together; above about 13,200 a message is refused as {@code msg_blocks_too_long}. Documented
     * nowhere; found by users of Bolt for JavaScript, issue 2509.
     */
    static final int TEXT_OF_ALL_BLOCKS = 12_540;

    /** Slack's reference "Section block": 3000. We keep to it wherever a text has no limit of its own. */
    static final int TEXT_CHARS = 2_850;

    /** Slack's reference "Header block": 150. */
    static final int HEADER_CHARS = 142;

    /** Slack's reference "Text object": 3000; an element of a context has been refused above 2000. */
    static final int CONTEXT_CHARS = 1_900;

    /** Slack's reference "Actions block". */
    static final int ACTIONS_ELEMENTS = 25;

    /** Slack's reference "Button element". */
    static final int BUTTON_CHARS = 75;

    /** Slack's reference "Button element": 2000. */
    static final int BUTTON_VALUE_CHARS = 1_900;

    /** Slack's reference "Button element": 3000; we keep to it for every address. */
    static final int URL_CHARS = 2_850;

    /** Slack's reference "Block elements". */
    static final int ACTION_ID_CHARS = 255;

    /** Slack's reference "Static select menu". */
    static final int SELECT_OPTIONS = 100;

    /** Slack's reference "Option object": its text, and its description. */
    static final int OPTION_CHARS = 75;

    /** Slack's reference "Option object": 150 today, 75 in earlier versions of it. */
    static final int OPTION_VALUE_CHARS = 75;

    /** Slack's references "Radio button group" and "Checkboxes"; more become a menu. */
    static final int OPEN_OPTIONS = 10;

    /** Slack's reference "Plain-text input": 3000. */
    static final int LINE_CHARS = 3_000;

    /** Slack's reference "Modal view": its {@code private_metadata}. */
    static final int METADATA_CHARS = 3_000;

    /** Of a field: so that its block's id, which has a mark behind it, keeps to the limit of ids. */
    static final int FIELD_ID_CHARS = ACTION_ID_CHARS - 16;

    /** Slack's reference "Modal view": its title and the texts of its two buttons. */
    static final int MODAL_TITLE_CHARS = 24;

    /** Slack's reference "Input block": 2000, its label and its hint. */
    static final int INPUT_CHARS = 1_900;

    /** Slack's reference "Data visualization block". */
    static final int CHARTS = 2;

    /** Slack's reference "Data visualization block": the title. */
    static final int CHART_TITLE_CHARS = 50;

    /** Slack's reference "Data visualization block": labels, categories and names of series. */
    static final int CHART_LABEL_CHARS = 20;

    /** Slack's reference "Data visualization block": segments of a pie. */
    static final int PIE_SEGMENTS = 6;

    /** Slack's reference "Data visualization block": points of a series. */
    static final int CHART_POINTS = 20;

    /** Slack's reference "chat.update": 4000; longer texts are refused as {@code msg_too_long}. */
    static final int FALLBACK_CHARS = 3_800;

    /** Slack's reference "Rate limits": {@code users.info} is of tier 4, a hundred calls a minute in a workspace, or more. */
    static final int PROFILES_A_MINUTE = 100;

    private SlackLimits() {}
}
