package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.ShownText;
import java.util.List;

/**
 * Draws what opens in front of a person. Pure. Charts are lines of text: a modal takes no others.
 *
 * <p>The action of a form comes back as the view's {@code callback_id}. A field's id is both its {@code block_id}, which
 * errors are addressed to, and the {@code action_id} of what is filled in.
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
     * @throws IllegalStateException when the form's action is too long to come back
     */
    ObjectNode render(Form form) {
        if (form.action().value().length() > SlackLimits.ACTION_ID_CHARS)
            throw new IllegalStateException("The action of a form is too long for Slack");
        List<ObjectNode> fields =
                form.fields().stream().map(ModalRenderer::input).toList();
        int chars = fields.stream().mapToInt(BlockKit::charsOfTexts).sum();
        ArrayNode blocks = fitting(fields.size(), chars).draw(form.blocks());
        fields.forEach(blocks::add);
        ObjectNode modal =
                modal(form.title(), blocks).put("callback_id", form.action().value());
        modal.set("submit", title(form.submit()));
        return modal.set("close", title(form.cancel()));
    }

    /** A view of type {@code modal} that is read, and closed with Slack's own button. */
    ObjectNode render(String title, Message message) {
        return modal(title, BlockKitRenderer.blocks(message, fitting(0, 0)));
    }

    private Fitting fitting(int fields, int charsOfFields) {
        return new Fitting(app, 0, SlackLimits.VIEW_BLOCKS - fields, SlackLimits.TEXT_OF_ALL_BLOCKS - charsOfFields);
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

    private static ObjectNode input(Field field) {
        if (field instanceof Field.Conversation conversation) return conversation(conversation);
        throw new IllegalStateException("No drawing for " + field.getClass());
    }

    /** Nothing is picked beforehand: what is shared by mistake cannot be taken back. */
    private static ObjectNode conversation(Field.Conversation field) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        ArrayNode include = filter.putArray("include");
        List.of("public", "private", "mpim", "im").forEach(include::add);
        filter.put("exclude_bot_users", true);
        ObjectNode element = BlockKit.object("conversations_select")
                .put("action_id", field.id())
                .put("response_url_enabled", true); // the bot need not be a member of what is picked
        element.set("filter", filter);

        String label = ShownText.line(field.label(), SlackLimits.INPUT_CHARS);
        ObjectNode input = BlockKit.object("input").put("block_id", field.id());
        input.set("label", BlockKit.plainText(label.isEmpty() ? "…" : label));
        input.set("element", element);
        String hint = field.hint() == null ? "" : ShownText.line(field.hint(), SlackLimits.INPUT_CHARS);
        return hint.isEmpty() ? input : input.set("hint", BlockKit.plainText(hint));
    }
}
