package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Slack refuses, by its reference. Takes no number from the renderers. */
final class SlackLaw {
    private static final int TEXT = 4_000;
    private static final int ALL_TEXTS = 13_200;

    private int chars;

    private SlackLaw() {}

    /** The error a message earns; null when it is fine. */
    static @Nullable String ofMessage(String text, JsonNode blocks) {
        if (text.isEmpty() && blocks.isEmpty()) return "no_text";
        if (text.length() > TEXT) return "msg_too_long";
        return new SlackLaw().check(blocks, 50, true);
    }

    /** The error a view earns; null when it is fine. */
    static @Nullable String ofView(JsonNode view) {
        boolean modal = view.path("type").asText().equals("modal");
        boolean titled = view.path("title").path("text").asText().length() <= 24
                && view.path("submit").path("text").asText().length() <= 24
                && view.path("close").path("text").asText().length() <= 24;
        if (view.path("private_metadata").asText().length() > 3_000) return "invalid_arguments";
        if (!titled || modal != view.has("title") || view.toString().length() > 250_000) return "invalid_arguments";
        return new SlackLaw().check(view.path("blocks"), 100, false);
    }

    private @Nullable String check(JsonNode blocks, int most, boolean message) {
        if (blocks.size() > most) return "invalid_blocks";
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            String id = block.path("block_id").asText();
            if (id.length() > 255 || (!id.isEmpty() && !ids.add(id))) return "invalid_blocks";
            if (!isLegal(block, message)) return "invalid_blocks";
        }
        return chars > ALL_TEXTS ? "msg_blocks_too_long" : null;
    }

    private boolean isLegal(JsonNode block, boolean message) {
        return switch (block.path("type").asText()) {
            case "header" -> isText(block.path("text"), 150);
            case "section" -> isText(block.path("text"), 3_000);
            case "context" -> fits(block.path("elements"), 10) && all(block.path("elements"), 2_000);
            case "actions" -> fits(block.path("elements"), 25) && areActions(block.path("elements"));
            case "rich_text" -> {
                count(block);
                yield block.path("elements").size() > 0;
            }
            case "data_visualization" -> message;
            case "input" -> !message && isText(block.path("label"), 2_000) && isField(block.path("element"));
            case "divider" -> true;
            default -> false;
        };
    }

    private boolean areActions(JsonNode elements) {
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
            String id = element.path("action_id").asText();
            if (id.isEmpty() || id.length() > 255 || !ids.add(id)) return false;
            if (element.path("type").asText().equals("button") && !isText(element.path("text"), 75)) return false;
            if (element.has("options") && !fits(element.path("options"), 100)) return false;
            for (JsonNode option : element.path("options")) {
                int value = option.path("value").asText().length();
                if (!isText(option.path("text"), 75) || value < 1 || value > 75) return false;
            }
        }
        return true;
    }

    private boolean isField(JsonNode element) {
        int most = switch (element.path("type").asText()) {
            case "radio_buttons", "checkboxes" -> 10;
            case "static_select", "multi_static_select" -> 100;
            default -> 0;
        };
        if (most > 0 && !fits(element.path("options"), most)) return false;
        Set<String> values = new HashSet<>();
        for (JsonNode option : element.path("options")) {
            String value = option.path("value").asText();
            boolean fine = isText(option.path("text"), 75) && !value.isEmpty() && value.length() <= 150;
            if (option.has("description")) fine &= isText(option.path("description"), 75);
            if (!fine || !values.add(value)) return false;
        }
        String id = element.path("action_id").asText();
        return !id.isEmpty() && id.length() <= 255;
    }

    private boolean all(JsonNode elements, int most) {
        for (JsonNode element : elements) if (!isText(element, most)) return false;
        return true;
    }

    private boolean isText(JsonNode text, int most) {
        String words = text.path("text").asText();
        chars += words.length();
        return !words.isBlank() && words.codePointCount(0, words.length()) <= most;
    }

    private void count(JsonNode rich) {
        for (JsonNode text : rich.findValues("text")) chars += text.asText().length();
    }

    private static boolean fits(JsonNode elements, int most) {
        return elements.size() >= 1 && elements.size() <= most;
    }
}
