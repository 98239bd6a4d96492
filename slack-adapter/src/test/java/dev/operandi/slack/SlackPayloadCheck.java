package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack would refuse in a payload, by its reference. Knows nothing of the renderers and takes no number from them.
 */
final class SlackPayloadCheck {
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("header", Set.of("text")),
            Map.entry("section", Set.of("text", "expand")),
            Map.entry("context", Set.of("elements")),
            Map.entry("actions", Set.of("elements")),
            Map.entry("rich_text", Set.of("elements")),
            Map.entry("data_visualization", Set.of("title", "chart")),
            Map.entry("input", Set.of("label", "element", "hint", "optional")),
            Map.entry("button", Set.of("action_id", "text", "value", "url")),
            Map.entry("static_select", Set.of("action_id", "options", "initial_option")),
            Map.entry(
                    "conversations_select",
                    Set.of("action_id", "response_url_enabled", "filter", "default_to_current_conversation")),
            Map.entry("radio_buttons", Set.of("action_id", "options", "initial_option")),
            Map.entry("checkboxes", Set.of("action_id", "options", "initial_options")),
            Map.entry("multi_static_select", Set.of("action_id", "options", "initial_options")),
            Map.entry("plain_text_input", Set.of("action_id", "max_length", "initial_value")),
            Map.entry("datepicker", Set.of("action_id", "initial_date")),
            Map.entry("timepicker", Set.of("action_id", "initial_time")),
            Map.entry("multi_users_select", Set.of("action_id")),
            Map.entry("plain_text", Set.of("text", "emoji")),
            Map.entry("mrkdwn", Set.of("text")),
            Map.entry("rich_text_section", Set.of("elements")),
            Map.entry("rich_text_list", Set.of("elements", "style", "offset")),
            Map.entry("text", Set.of("text", "style")),
            Map.entry("link", Set.of("url", "text")),
            Map.entry("pie", Set.of("segments")),
            Map.entry("bar", Set.of("series", "axis_config")),
            Map.entry("home", Set.of("blocks")),
            Map.entry("modal", Set.of("title", "blocks", "callback_id", "private_metadata", "submit", "close")));

    private final List<String> problems = new ArrayList<>();
    private final boolean message;
    private int chars;

    private SlackPayloadCheck(boolean message) {
        this.message = message;
    }

    static List<String> ofMessage(SlackMessage sent) {
        SlackPayloadCheck check = new SlackPayloadCheck(true);
        check.text("fallback", sent.text(), 4000);
        check.expect(
                !sent.text().replaceAll("&(amp|lt|gt);|<@[A-Z0-9]+>", "").matches("(?s).*[&<>].*"),
                "the fallback is not escaped");
        check.blocks(sent.blocks(), 50);
        return check.problems;
    }

    static List<String> ofView(JsonNode view) {
        SlackPayloadCheck check = new SlackPayloadCheck(false);
        check.keys(view);
        if (view.path("type").asText().equals("modal")) {
            check.plainText(view.get("title"), 24);
            if (view.has("submit")) check.plainText(view.get("submit"), 24);
            if (view.has("close")) check.plainText(view.get("close"), 24);
            if (view.has("callback_id")) check.id(view, "callback_id");
            check.expect(view.path("private_metadata").asText().length() <= 3000, "it carries too much");
        }
        check.blocks(view.path("blocks"), 100);
        check.expect(view.toString().length() < 250_000, "the view is too large");
        return check.problems;
    }

    private void blocks(JsonNode blocks, int most) {
        expect(blocks.size() >= 1 && blocks.size() <= most, blocks.size() + " blocks");
        Set<String> ids = new HashSet<>();
        int charts = 0;
        for (JsonNode block : blocks) {
            keys(block);
            id(block, "block_id");
            expect(ids.add(block.path("block_id").asText()), "a block_id twice");
            block(block);
            if (type(block).equals("data_visualization")) charts++;
        }
        expect(charts <= (message ? 2 : 0), charts + " charts");
        expect(chars <= 13_000, "all texts together are " + chars + " long");
    }

    private void block(JsonNode block) {
        switch (type(block)) {
            case "header" -> plainText(block.get("text"), 150);
            case "section" -> plainText(block.get("text"), 3000);
            case "context" -> {
                size(block.get("elements"), 10);
                for (JsonNode element : block.get("elements"))
                    if (type(element).equals("mrkdwn")) mention(element);
                    else plainText(element, 2000);
            }
            case "actions" -> actions(block.get("elements"));
            case "rich_text" -> richText(block.get("elements"));
            case "data_visualization" -> chart(block);
            case "input" -> {
                expect(!message, "an input in a message");
                plainText(block.get("label"), 2000);
                if (block.has("hint")) plainText(block.get("hint"), 2000);
                keys(block.get("element"));
                id(block.get("element"), "action_id");
                field(block.get("element"));
            }
            default -> problems.add("a block of type " + type(block));
        }
    }

    private void actions(JsonNode elements) {
        size(elements, 25);
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
            keys(element);
            id(element, "action_id");
            expect(ids.add(element.path("action_id").asText()), "an action_id twice in a block");
            if (type(element).equals("button")) {
                plainText(element.get("text"), 75);
                if (element.has("value")) text("value", element.get("value").asText(), 2000);
                if (element.has("url")) url(element.get("url").asText());
            } else if (type(element).equals("static_select")) {
                options(element.get("options"), 100);
            } else {
                problems.add("an element of type " + type(element));
            }
        }
    }

    private void field(JsonNode element) {
        boolean open = Set.of("radio_buttons", "checkboxes").contains(type(element));
        boolean menu = Set.of("static_select", "multi_static_select").contains(type(element));
        if (open || menu) options(element.get("options"), open ? 10 : 100);
        if (element.has("initial_option")) initial(element.get("initial_option"), element);
        if (element.has("initial_options")) size(element.get("initial_options"), 100);
        element.path("initial_options").forEach(option -> initial(option, element));
        if (type(element).equals("datepicker") && element.has("initial_date"))
            expect(element.get("initial_date").asText().matches("\\d{4}-\\d\\d-\\d\\d"), "an initial date");
        if (type(element).equals("timepicker") && element.has("initial_time"))
            expect(element.get("initial_time").asText().matches("\\d\\d:\\d\\d"), "an initial time");
        if (!type(element).equals("plain_text_input")) return;
        int most = element.path("max_length").asInt();
        expect(most >= 1 && most <= 3000, "a max_length of " + most);
        if (element.has("initial_value"))
            text("initial value", element.get("initial_value").asText(), most);
    }

    private void initial(JsonNode option, JsonNode element) {
        boolean offered = false;
        for (JsonNode one : element.get("options")) offered |= one.equals(option);
        expect(offered, "an initial option that is none");
    }

    private void options(JsonNode options, int most) {
        size(options, most);
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            plainText(option.get("text"), 75);
            text("option value", option.path("value").asText(), 75);
            if (option.has("description")) plainText(option.get("description"), 75);
            expect(values.add(option.path("value").asText()), "an option value twice");
        }
    }

    private void richText(JsonNode elements) {
        size(elements, 1_000);
        for (JsonNode element : elements) {
            keys(element);
            switch (type(element)) {
                case "rich_text_list" -> {
                    expect(
                            Set.of("bullet", "ordered")
                                    .contains(element.path("style").asText()),
                            "a style of a list");
                    for (JsonNode line : element.get("elements"))
                        expect(type(line).equals("rich_text_section"), "a list holds sections only");
                    richText(element.get("elements"));
                }
                case "rich_text_section" -> richText(element.get("elements"));
                case "text" -> said(element.path("text").asText(), 3000);
                case "link" -> {
                    said(element.path("text").asText(), 3000);
                    url(element.path("url").asText());
                    chars += points(element.path("url").asText());
                }
                default -> problems.add("rich text of type " + type(element));
            }
        }
    }

    private void chart(JsonNode block) {
        expect(message, "a chart in a view");
        said(block.path("title").asText(), 50);
        JsonNode chart = block.get("chart");
        keys(chart);
        if (type(chart).equals("pie")) {
            size(chart.get("segments"), 6);
            for (JsonNode segment : chart.get("segments")) {
                said(segment.path("label").asText(), 20);
                expect(segment.path("value").asInt() > 0, "a segment of nothing");
            }
            return;
        }
        size(chart.get("series"), 6);
        List<String> categories = new ArrayList<>();
        chart.get("axis_config").get("categories").forEach(category -> categories.add(category.asText()));
        expect(categories.size() <= 20 && new HashSet<>(categories).size() == categories.size(), "categories");
        for (JsonNode series : chart.get("series")) {
            said(series.path("name").asText(), 20);
            List<String> labels = new ArrayList<>();
            series.get("data").forEach(point -> labels.add(point.path("label").asText()));
            labels.forEach(label -> said(label, 20));
            expect(labels.equals(categories), "a series has every category, in their order");
        }
        categories.forEach(category -> said(category, 20));
    }

    private void mention(JsonNode element) {
        keys(element);
        expect(element.path("text").asText().matches("<@[A-Z0-9]+>"), "markup that is no mention");
    }

    private void plainText(JsonNode text, int most) {
        keys(text);
        expect(type(text).equals("plain_text"), "a text of type " + type(text));
        expect(text.path("emoji").isBoolean() && !text.get("emoji").asBoolean(), "emoji are not off");
        said(text.path("text").asText(), most);
    }

    private void said(String text, int most) {
        chars += points(text);
        text("text", text, most);
    }

    private void text(String what, String text, int most) {
        expect(!text.isBlank(), "an empty " + what);
        expect(points(text) <= most, "a " + what + " of " + points(text) + ", at most " + most);
        expect(
                text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7f && (c < 0xd800 || c > 0xdfff))),
                "a control character or half a character in a " + what);
    }

    private void url(String url) {
        expect(url.length() <= 3000 && url.matches("(https?|slack)://[!-~]+"), "the address " + url);
    }

    private void id(JsonNode node, String key) {
        String id = node.path(key).asText();
        expect(!id.isEmpty() && id.length() <= 255, "the " + key + " " + id);
    }

    private void size(JsonNode elements, int most) {
        expect(elements.size() >= 1 && elements.size() <= most, elements.size() + " elements, 1 to " + most);
    }

    private void keys(JsonNode node) {
        Set<String> known = KEYS.getOrDefault(type(node), Set.of());
        for (var field : node.properties()) {
            String key = field.getKey();
            boolean common = key.equals("type") || key.equals("block_id");
            expect(common || known.contains(key), type(node) + " has a " + key);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) problems.add(otherwise);
    }

    private static String type(JsonNode node) {
        return node.path("type").asText();
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
