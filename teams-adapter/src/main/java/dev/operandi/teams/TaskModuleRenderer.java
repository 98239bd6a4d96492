package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.ShownText;
import dev.operandi.turn.Seal;
import java.util.List;
import java.util.Map;

/**
 * Draws what opens in front of a person: the {@code value} of an answer to {@code task/fetch} or {@code task/submit}. Pure.
 */
final class TaskModuleRenderer {
    /** What Teams shows where a title is empty. */
    private static final String NO_TITLE = "Operandi";

    private final TeamsApp app;
    private final Seal seal;

    TaskModuleRenderer(TeamsApp app, Seal seal) {
        this.app = app;
        this.seal = seal;
    }

    /**
     * A conversation the person may pick: Teams has no picker of its own in a dialog.
     *
     * @param id comes back as it is, and is to be checked
     */
    record Conversation(String id, String name) {}

    /**
     * What was filled in before the form came back.
     *
     * @param typed as Teams sent it, by the id of the field
     * @param sentences what is wrong with it, by the id of the field
     */
    record Before(Map<String, String> typed, Map<String, String> sentences) {
        static final Before NOTHING = new Before(Map.of(), Map.of());

        Before {
            typed = Map.copyOf(typed);
            sentences = Map.copyOf(sentences);
        }

        /** What somebody filled in belongs in no log. */
        @Override
        public String toString() {
            return "Before";
        }
    }

    /**
     * A dialog that can be sent off.
     *
     * @param person whom it is for
     * @param conversations what a field for one offers; the first ones, where they are too many for a card
     */
    ObjectNode render(Form form, Person person, List<Conversation> conversations, Before before, Occasion occasion) {
        ObjectNode card = AdaptiveCardRenderer.card(occasion);
        ArrayNode actions = card.putArray("actions");
        String carried = seal.sealed(form.carried(), form.action(), person);
        actions.add(CardJson.submit(FormFields.label(form.submit()), CardActions.form(form.action(), carried)));
        actions.add(CardJson.submit(FormFields.label(form.cancel()), CardActions.cancel())
                .put("associatedInputs", "None"));
        int empty = TeamsLimits.CARD_BYTES - CardJson.bytes(AdaptiveCardRenderer.full(card)) - CardJson.bytes(actions);
        ArrayNode inputs = new FormFields(form, before, occasion)
                .draw(conversations, Math.min(TeamsLimits.INPUTS_BYTES, empty - TeamsLimits.INTRODUCTION_BYTES));
        ArrayNode body = form.blocks().isEmpty()
                ? JsonNodeFactory.instance.arrayNode()
                : new Fitting(style(occasion), empty - CardJson.bytes(inputs))
                        .draw(form.blocks())
                        .body();
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
}
