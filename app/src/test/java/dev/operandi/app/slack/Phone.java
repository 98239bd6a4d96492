package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What somebody reads who looks at a message: its words, line by line, with what can be pressed in brackets. */
final class Phone {
    private Phone() {}

    static String draw(String text, JsonNode blocks) {
        if (blocks.isEmpty()) return text;
        return draw(blocks);
    }

    static String draw(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks) lines.add(block(block));
        return String.join("\n", lines);
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" -> "# " + block.path("text").path("text").asText();
            case "section" -> block.path("text").path("text").asText();
            case "context" -> "(" + texts(block.path("elements")) + ")";
            case "actions" -> actions(block.path("elements"));
            case "rich_text" -> rich(block.path("elements"));
            case "data_visualization" -> chart(block);
            case "divider" -> "---";
            case "input" ->
                block.path("label").path("text").asText() + " <"
                        + block.path("element").path("type").asText() + "> "
                        + block.path("hint").path("text").asText()
                        + options(block.path("element").path("options"));
            default -> throw new AssertionError("Nobody would see " + block);
        };
    }

    private static String texts(JsonNode elements) {
        return String.join(
                " ",
                stream(elements).map(element -> element.path("text").asText()).toList());
    }

    private static String actions(JsonNode elements) {
        List<String> shown = new ArrayList<>();
        for (JsonNode element : elements) {
            List<String> options = stream(element.path("options"))
                    .map(option -> option.path("text").path("text").asText())
                    .toList();
            boolean button = element.path("type").asText().equals("button");
            shown.add(
                    button
                            ? "[" + element.path("text").path("text").asText() + "]"
                            : "[v] " + String.join(" | ", options));
        }
        return String.join(" ", shown);
    }

    private static String options(JsonNode options) {
        StringBuilder shown = new StringBuilder();
        for (JsonNode option : options)
            shown.append("\n( ) ").append(option.path("text").path("text").asText());
        return shown.toString();
    }

    private static String rich(JsonNode parts) {
        List<String> lines = new ArrayList<>();
        for (JsonNode part : parts) {
            boolean list = part.path("type").asText().equals("rich_text_list");
            if (!list) lines.add(words(part));
            int number = part.path("offset").asInt() + 1;
            for (JsonNode item : list ? part.path("elements") : Json.object())
                lines.add((part.path("style").asText().equals("ordered") ? number++ + ". " : "• ") + words(item));
        }
        return String.join("\n", lines);
    }

    private static String words(JsonNode section) {
        StringBuilder words = new StringBuilder();
        for (JsonNode element : section.path("elements"))
            words.append(
                    element.path("type").asText().equals("link") && !element.has("text")
                            ? element.path("url").asText()
                            : element.path("text").asText());
        return words.toString();
    }

    private static String chart(JsonNode block) {
        List<String> parts = new ArrayList<>();
        for (JsonNode segment : block.path("chart").path("segments"))
            parts.add(
                    segment.path("label").asText() + " " + segment.path("value").asText());
        for (JsonNode series : block.path("chart").path("series"))
            for (JsonNode point : series.path("data"))
                parts.add(
                        point.path("label").asText() + " " + point.path("value").asText());
        return "<" + block.path("title").asText() + ": " + String.join(", ", parts) + ">";
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
