package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.ShownText;
import java.util.List;

/**
 * Draws what opens in front of a person. Pure. Charts are lines of text: a modal takes no others.
 *
 * <p>The action of a form comes back as the view's {@code callback_id}, and what it carries as its {@code private_metadata}.
 */
final class ModalRenderer {
    /** What Slack shows where a title is empty. */
    private static final String NO_TITLE = "Operandi";

    private final SlackApp app;

    ModalRenderer(SlackApp app) {
        this.app = app;
    }

    /**
     * A view of type {@code modal} that can be sent off.
     *
     * @throws IllegalStateException when the form's action, what it carries, or anything in a field is too long to come back
     */
    ObjectNode render(Form form) {
        if (form.action().value().length() > SlackLimits.ACTION_ID_CHARS)
            throw new IllegalStateException("The action of a form is too long for Slack");
        if (form.carried().length() > SlackLimits.METADATA_CHARS)
            throw new IllegalStateException("A form carries more than Slack does");
        List<ObjectNode> fields = FieldDrawing.of(form, SlackLimits.TEXT_OF_ALL_BLOCKS / 2);
        int chars = fields.stream().mapToInt(BlockKit::charsOfTexts).sum();
        ArrayNode blocks = fitting(fields.size(), chars).draw(form.blocks());
        fields.forEach(blocks::add);
        ObjectNode modal =
                modal(form.title(), blocks).put("callback_id", form.action().value());
        if (!form.carried().isEmpty()) modal.put("private_metadata", form.carried());
        modal.set("submit", title(form.submit()));
        return modal.set("close", title(form.cancel()));
    }

    /** A view of type {@code modal} that is read, and closed with Slack's own button. */
    ObjectNode render(String title, Message message) {
        return modal(title, BlockKitRenderer.blocks(message, fitting(0, 0)));
    }

    private Fitting fitting(int fields, int charsOfFields) {
        int chars = Math.max(0, SlackLimits.TEXT_OF_ALL_BLOCKS - charsOfFields);
        return new Fitting(app, 0, SlackLimits.VIEW_BLOCKS - fields, chars);
    }

    private static ObjectNode modal(String title, ArrayNode blocks) {
        ObjectNode modal = BlockKit.object("modal");
        modal.set("title", title(title));
        return modal.set("blocks", blocks);
    }

    private static ObjectNode title(String text) {
        String line = ShownText.line(text, SlackLimits.MODAL_TITLE_CHARS);
        return BlockKit.plainText(line.isEmpty() ? NO_TITLE : line);
    }
}
