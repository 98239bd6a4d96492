package dev.operandi.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** JSON to be read by people: what fits on a line stands on one. */
public final class PrettyJson {
    private static final int WIDTH = 120;

    private PrettyJson() {}

    /** With line feeds between lines, and none at the end. */
    public static String print(JsonNode node) {
        return print(node, "");
    }

    private static String print(JsonNode node, String indent) {
        String flat = flat(node);
        if (node.isValueNode() || indent.length() + flat.length() <= WIDTH) return flat;
        String deeper = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (node.isArray()) for (JsonNode element : node) parts.add(deeper + print(element, deeper));
        else
            node.properties()
                    .forEach(field -> parts.add(deeper + name(field.getKey()) + print(field.getValue(), deeper)));
        String inside = "\n" + String.join(",\n", parts) + "\n" + indent;
        return node.isArray() ? "[" + inside + "]" : "{" + inside + "}";
    }

    private static String flat(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> parts.add(flat(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        if (!node.isObject()) return node.toString();
        node.properties().forEach(field -> parts.add(name(field.getKey()) + flat(field.getValue())));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String name(String key) {
        return TextNode.valueOf(key) + ": ";
    }
}
