package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An Adaptive Card, as somebody reads it: line by line, with what can be pressed in brackets.
 *
 * @param content as it was sent
 */
record Card(JsonNode content) {
    /**
     * Something that can be pressed, or an option that can be picked.
     *
     * @param type of the action
     * @param data comes back with it; for an option with what is picked
     */
    record Pressable(String title, String type, String verb, JsonNode data) {
        boolean opensADialog() {
            return data.path("msteams").path("type").asText().equals("task/fetch");
        }
    }

    String read() {
        if (content.has("contentType")) return "[" + content.path("name").asText() + "]"; // of Teams' own, about a file
        return stream(content.path("body")).map(Card::element).collect(Collectors.joining("\n"));
    }

    /** What is said in it, without what is pressed and what is drawn. */
    String said() {
        return stream(content.path("body"))
                .filter(one -> one.path("type").asText().endsWith("TextBlock"))
                .map(Card::element)
                .collect(Collectors.joining("\n"));
    }

    boolean has(String label) {
        return find(label).isPresent();
    }

    Optional<Pressable> find(String label) {
        return pressables().stream().filter(one -> one.title().equals(label)).findFirst();
    }

    /** The one that stands for this number. */
    Optional<Pressable> answer(int number) {
        return pressables().stream()
                .filter(one -> one.title().startsWith(number + ") "))
                .findFirst();
    }

    List<Pressable> pressables() {
        List<Pressable> found = new ArrayList<>();
        for (JsonNode element : content.path("body")) {
            for (JsonNode action : element.path("actions"))
                if (!action.path("data").has("pick")) found.add(of(action));
            String menu = element.path("id").asText();
            if (!element.path("type").asText().equals("Input.ChoiceSet") || !menu.startsWith("pick-")) continue;
            Pressable choose = below(menu);
            for (JsonNode option : element.path("choices"))
                found.add(new Pressable(
                        option.path("title").asText(),
                        choose.type(),
                        choose.verb(),
                        choose.data()
                                .<ObjectNode>deepCopy()
                                .put(menu, option.path("value").asText())));
        }
        return found;
    }

    /** The button that sends the menu off. */
    private Pressable below(String menu) {
        return stream(content.path("body"))
                .flatMap(element -> stream(element.path("actions")))
                .filter(action -> action.path("data").path("pick").asText().equals(menu))
                .map(Card::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody could send the menu off"));
    }

    private static Pressable of(JsonNode action) {
        return new Pressable(
                action.path("title").asText(),
                action.path("type").asText(),
                action.path("verb").asText(),
                action.path("data"));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "TextBlock" ->
                (element.path("style").asText().equals("heading") ? "# " : "")
                        + element.path("text").asText().replaceAll("\\\\([*_\\[\\]`~])", "$1");
            case "RichTextBlock" -> runs(element.path("inlines"));
            case "ActionSet" -> titles(element.path("actions"), "title", "[", "]");
            case "Input.ChoiceSet" -> "[v] " + titles(element.path("choices"), "title", "<", ">");
            case "Input.Text", "Input.Date", "Input.Time" ->
                element.path("label").asText() + " [" + element.path("value").asText() + "]";
            case "Chart.Pie" -> "<" + titles(element.path("data"), "legend", "", "") + ">";
            case "Chart.HorizontalBar" -> "<" + titles(element.path("data"), "x", "", "") + ">";
            default -> throw new AssertionError("Nobody would see " + element);
        };
    }

    private static String runs(JsonNode inlines) {
        boolean small = inlines.path(0).path("isSubtle").asBoolean();
        String text = stream(inlines).map(run -> run.path("text").asText()).collect(Collectors.joining());
        return small ? "(" + text + ")" : text;
    }

    private static String titles(JsonNode nodes, String field, String before, String after) {
        return stream(nodes)
                .map(one -> before + one.path(field).asText() + after)
                .collect(Collectors.joining(" "));
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
