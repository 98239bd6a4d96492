package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces Block Kit is made of. Every text is plain text or an element of rich text: in neither does Slack look for
 * markup, mentions or emoji, so nobody's text needs escaping. Texts are cleaned and cut by the caller, and never empty.
 */
final class BlockKit {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BlockKit() {}

    static ObjectNode object(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        ArrayNode array = JSON.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    static ObjectNode plainText(String text) {
        return object("plain_text").put("text", text).put("emoji", false);
    }

    static ObjectNode header(String text) {
        return object("header").set("text", plainText(text));
    }

    /** Shown in full, not behind "see more". */
    static ObjectNode section(String text) {
        ObjectNode section = object("section");
        section.set("text", plainText(text));
        return section.put("expand", true);
    }

    static ObjectNode context(List<? extends JsonNode> elements) {
        return object("context").set("elements", array(elements));
    }

    static ObjectNode actions(List<? extends JsonNode> elements) {
        return object("actions").set("elements", array(elements));
    }

    static ObjectNode button(String label, SlackActions.Marks marks) {
        ObjectNode button = object("button").put("action_id", marks.actionId());
        if (marks.value() != null) button.put("value", marks.value());
        return button.set("text", plainText(label));
    }

    static ObjectNode option(String label, String value) {
        ObjectNode option = JSON.objectNode().put("value", value);
        return option.set("text", plainText(label));
    }

    static ObjectNode menu(String actionId, List<ObjectNode> options) {
        return object("static_select").put("action_id", actionId).set("options", array(options));
    }

    // --- Rich text ----------------------------------------------------------------------------------------------

    static ObjectNode richText(JsonNode... elements) {
        return object("rich_text").set("elements", array(List.of(elements)));
    }

    static ObjectNode line(List<? extends JsonNode> elements) {
        return object("rich_text_section").set("elements", array(elements));
    }

    static ObjectNode text(String text) {
        return object("text").put("text", text);
    }

    static ObjectNode bold(String text) {
        ObjectNode bold = text(text);
        return bold.set("style", JSON.objectNode().put("bold", true));
    }

    static ObjectNode link(String url, String text) {
        return object("link").put("url", url).put("text", text);
    }

    static ObjectNode bullets(List<? extends JsonNode> lines) {
        return object("rich_text_list").put("style", "bullet").set("elements", array(lines));
    }

    /**
     * @param offset how many numbers went before; the first line has the next one
     */
    static ObjectNode numbered(List<? extends JsonNode> lines, int offset) {
        ObjectNode list = object("rich_text_list").put("style", "ordered");
        if (offset > 0) list.put("offset", offset);
        return list.set("elements", array(lines));
    }

    // --- Measures -----------------------------------------------------------------------------------------------

    /** All that is there to be read or opened; not the ids. */
    static int charsOfTexts(JsonNode node) {
        return charsOfTexts(null, node);
    }

    private static int charsOfTexts(@Nullable String key, JsonNode node) {
        if (node.isTextual()) return isId(key) ? 0 : node.textValue().length();
        int chars = 0;
        if (node.isObject())
            for (var field : node.properties()) chars += charsOfTexts(field.getKey(), field.getValue());
        else for (JsonNode element : node) chars += charsOfTexts(key, element);
        return chars;
    }

    private static boolean isId(@Nullable String key) {
        return key != null
                && switch (key) {
                    case "type", "action_id", "block_id", "value", "style" -> true;
                    default -> false;
                };
    }
}
