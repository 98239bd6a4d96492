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
 */
public record Form(
        ActionId action, String title, String submit, String cancel, List<Block> blocks, List<Field> fields) {
    /** Slack's limit of a modal's title and buttons. */
    public static final int TITLE_CHARS = 24;

    public Form {
        blocks = List.copyOf(blocks);
        fields = List.copyOf(fields);
    }
}
