package dev.operandi.chat;

import java.util.List;

/**
 * Something to fill in and send off.
 *
 * @param action comes back with what was filled in
 * @param title at most {@value #TITLE_CHARS} characters
 * @param submit what the button says that sends it off; at most {@value #TITLE_CHARS} characters
 * @param cancel what the button says that closes it; at most {@value #TITLE_CHARS} characters
 * @param blocks stand above the fields, and hold nothing to press
 * @param carried comes back as it is when the form is sent off, and nobody sees it; at most {@value #CARRIED_CHARS} characters;
 *     from the client, so it is to be checked
 */
public record Form(
        ActionId action,
        String title,
        String submit,
        String cancel,
        List<Block> blocks,
        List<Field> fields,
        String carried) {
    /** Slack's limit of a modal's title and buttons. */
    public static final int TITLE_CHARS = 24;

    /** Below Slack's limit of a view's private metadata, 3,000, by what an adapter puts around it. */
    public static final int CARRIED_CHARS = 2900;

    /** Carries nothing. */
    public Form(ActionId action, String title, String submit, String cancel, List<Block> blocks, List<Field> fields) {
        this(action, title, submit, cancel, blocks, fields, "");
    }

    public Form {
        blocks = List.copyOf(blocks);
        fields = List.copyOf(fields);
    }
}
