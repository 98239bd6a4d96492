package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.ShownText;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws what opens in front of a person: the {@code value} of an answer to {@code task/fetch} or {@code task/submit}. Pure.
 */
final class TaskModuleRenderer {
    /** What Teams shows where a title is empty. */
    private static final String NO_TITLE = "Operandi";

    private final TeamsApp app;

    TaskModuleRenderer(TeamsApp app) {
        this.app = app;
    }

    /**
     * A conversation the person may pick: Teams has no picker of its own in a dialog.
     *
     * @param id comes back as it is, and is to be checked
     */
    record Conversation(String id, String name) {}

    /**
     * A dialog that can be sent off.
     *
     * @param conversations what a field for one offers; the first ones, where they are too many for a card
     * @param sentences what is wrong with what was filled in before, by the id of the field
     */
    ObjectNode render(Form form, List<Conversation> conversations, Map<String, String> sentences, Occasion occasion) {
        ObjectNode card = AdaptiveCardRenderer.card(occasion);
        ArrayNode actions = card.putArray("actions");
        actions.add(CardJson.submit(label(form.submit()), CardActions.form(form.action())));
        actions.add(CardJson.submit(label(form.cancel()), CardActions.cancel()).put("associatedInputs", "None"));
        ArrayNode inputs = inputs(form, conversations, sentences, occasion);
        int room = TeamsLimits.CARD_BYTES
                - CardJson.bytes(AdaptiveCardRenderer.full(card))
                - CardJson.bytes(actions)
                - CardJson.bytes(inputs);
        ArrayNode body = new Fitting(style(occasion), room).draw(form.blocks()).body();
        inputs.forEach(body::add);
        card.set("body", body);
        return dialog(form.title(), card);
    }

    /** A dialog that is read; the buttons in it come back as {@code task/submit}. */
    ObjectNode render(String title, Message message, Occasion occasion) {
        ObjectNode card = AdaptiveCardRenderer.card(occasion);
        int room = TeamsLimits.CARD_BYTES - CardJson.bytes(AdaptiveCardRenderer.full(card));
        card.set(
                "body",
                AdaptiveCardRenderer.draw(message, style(occasion), room).body());
        return dialog(title, card);
    }

    private Style style(Occasion occasion) {
        return new Style(app, occasion, true, false);
    }

    private static ObjectNode dialog(String title, ObjectNode card) {
        String line = ShownText.line(title, TeamsLimits.DIALOG_TITLE_CHARS);
        ObjectNode dialog = JsonNodeFactory.instance
                .objectNode()
                .put("title", line.isEmpty() ? NO_TITLE : line)
                .put("width", "medium")
                .put("height", "medium");
        dialog.putObject("card").put("contentType", TeamsCard.TYPE).set("content", card);
        return dialog;
    }

    /** With as many conversations as leave room for what stands above them. */
    private static ArrayNode inputs(
            Form form, List<Conversation> conversations, Map<String, String> sentences, Occasion occasion) {
        int offered = conversations.size();
        while (true) {
            ArrayNode inputs = JsonNodeFactory.instance.arrayNode();
            for (Field field : form.fields()) {
                String sentence = ShownText.line(sentences.getOrDefault(field.id(), ""), TeamsLimits.SUMMARY_CHARS);
                input(field, conversations.subList(0, offered), sentence, occasion)
                        .forEach(inputs::add);
            }
            if (offered == 0 || CardJson.bytes(inputs) <= TeamsLimits.INPUTS_BYTES) return inputs;
            offered = offered * 9 / 10;
        }
    }

    private static List<ObjectNode> input(
            Field field, List<Conversation> conversations, String sentence, Occasion occasion) {
        if (field instanceof Field.Conversation one) return conversation(one, conversations, sentence, occasion);
        throw new IllegalStateException("No drawing for " + field.getClass());
    }

    /** Nothing is picked beforehand: what is shared by mistake cannot be taken back. */
    private static List<ObjectNode> conversation(
            Field.Conversation field, List<Conversation> conversations, String sentence, Occasion occasion) {
        Language language = Objects.requireNonNullElse(occasion.language(), Language.ENGLISH);
        List<ObjectNode> options = conversations.stream()
                .map(one -> CardJson.option(option(one.name()), one.id()))
                .toList();
        List<ObjectNode> drawn = new ArrayList<>();
        drawn.add(CardJson.menu(CardActions.field(field.id()), label(field.label()), options)
                .put("isRequired", true)
                .put("errorMessage", Phrases.in(language).elsewhere().pickAConversation()));
        if (!sentence.isEmpty())
            drawn.add(CardJson.spaced(CardJson.richText(List.of(CardJson.warning(sentence))), "Small"));
        String hint = field.hint() == null ? "" : ShownText.line(field.hint(), TeamsLimits.SUMMARY_CHARS);
        if (!hint.isEmpty()) drawn.add(CardJson.spaced(CardJson.richText(List.of(CardJson.small(hint))), "Small"));
        return drawn;
    }

    private static String option(String name) {
        String line = ShownText.line(name, TeamsLimits.OPTION_CHARS);
        return line.isEmpty() ? "…" : line;
    }

    private static String label(String text) {
        String line = ShownText.line(text, TeamsLimits.BUTTON_CHARS);
        return line.isEmpty() ? "…" : line;
    }
}
