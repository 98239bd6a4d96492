package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The pieces an Adaptive Card is made of. Texts are cleaned and cut by the caller, and never empty. What anybody wrote goes
 * into runs of rich text, in which Teams looks for no Markdown; only a {@link #markdown} block does.
 */
final class CardJson {
    /** What Teams shows of Adaptive Cards; what is newer in ours has a fallback. */
    static final String VERSION = "1.5";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LAST_OF_ONE_BYTE = 0x7f;
    private static final int LAST_OF_TWO_BYTES = 0x7ff;

    private CardJson() {}

    static ObjectNode object(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        ArrayNode array = JSON.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    // --- Texts --------------------------------------------------------------------------------------------------

    static ObjectNode run(String text) {
        return object("TextRun").put("text", CardText.plain(text));
    }

    static ObjectNode bold(String text) {
        return run(text).put("weight", "Bolder");
    }

    static ObjectNode small(String text) {
        return run(text).put("size", "Small").put("isSubtle", true);
    }

    static ObjectNode warning(String text) {
        return run(text).put("color", "Attention");
    }

    static ObjectNode richText(List<? extends JsonNode> runs) {
        return object("RichTextBlock").set("inlines", array(runs));
    }

    /**
     * @param text escaped, apart from the markup we mean
     */
    static ObjectNode markdown(String text) {
        return object("TextBlock").put("text", text).put("wrap", true);
    }

    static ObjectNode spaced(ObjectNode element, String spacing) {
        return element.put("spacing", spacing);
    }

    // --- Actions and inputs -------------------------------------------------------------------------------------

    static ObjectNode actions(List<? extends JsonNode> actions) {
        return object("ActionSet").set("actions", array(actions));
    }

    /** Answered with a card in place of this one; by clients that cannot, sent as a message without a text. */
    static ObjectNode execute(String title, ObjectNode data) {
        ObjectNode action =
                object("Action.Execute").put("title", CardText.plain(title)).put("verb", CardActions.CHOOSE);
        action.set("data", data);
        return action.set("fallback", submit(title, data.deepCopy()));
    }

    static ObjectNode submit(String title, ObjectNode data) {
        return object("Action.Submit").put("title", CardText.plain(title)).set("data", data);
    }

    static ObjectNode open(String title, String url) {
        return object("Action.OpenUrl").put("title", CardText.plain(title)).put("url", url);
    }

    /** Of an action, and of what stands in for it. */
    static ObjectNode everywhere(ObjectNode action, String key, String value) {
        action.put(key, value);
        if (action.get("fallback") instanceof ObjectNode other) other.put(key, value);
        return action;
    }

    static ObjectNode option(String title, String value) {
        return JSON.objectNode().put("title", CardText.plain(title)).put("value", value);
    }

    static ObjectNode menu(String id, String label, List<ObjectNode> options) {
        ObjectNode menu = object("Input.ChoiceSet")
                .put("id", id)
                .put("label", CardText.plain(label))
                .put("style", "compact")
                .put("wrap", true);
        return menu.set("choices", array(options));
    }

    static ObjectNode input(String type, String id, String label) {
        return object(type).put("id", id).put("label", CardText.plain(label));
    }

    // --- Measures -----------------------------------------------------------------------------------------------

    /** How long the JSON is, in bytes of UTF-8 or of UTF-16, whichever are more. */
    static int bytes(JsonNode node) {
        String json = node.toString();
        int utf8 = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c <= LAST_OF_ONE_BYTE) utf8++;
            else utf8 += c <= LAST_OF_TWO_BYTES || Character.isSurrogate(c) ? 2 : 3; // a pair has four
        }
        return Math.max(utf8, 2 * json.length());
    }
}
