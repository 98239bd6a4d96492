package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Teams would refuse in a card, drop from it, or read into it. Knows nothing of the renderers and takes no number from
 * them.
 */
final class CardCheck {
    private static final int BYTES = 28_672;
    private static final Pattern OUR_LINK = Pattern.compile("^\\[(.*)]\\((https://[!-'+-~]+)\\)$");
    private static final Pattern OUR_MENTION = Pattern.compile(" ?<at>([\\p{L}\\p{M}\\p{Nd} .'’,()…-]+)</at>$");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> inputs = new HashSet<>();
    private final List<String> mentions = new ArrayList<>();
    private final boolean dialog;

    private CardCheck(boolean dialog) {
        this.dialog = dialog;
    }

    static List<String> of(TeamsCard sent) {
        CardCheck check = new CardCheck(false);
        check.expect(!sent.summary().isBlank() && sent.summary().length() <= 250, "the summary " + sent.summary());
        check.expect(sent.summary().indexOf('\n') < 0, "a summary of several lines");
        check.card(sent.content());
        return check.problems;
    }

    /**
     * @param dialog as Teams gets it, with its title
     */
    static List<String> ofDialog(JsonNode dialog) {
        CardCheck check = new CardCheck(true);
        check.expect(!dialog.path("title").asText().isBlank(), "a dialog without a title");
        check.expect(
                dialog.path("card").path("contentType").asText().equals("application/vnd.microsoft.card.adaptive"),
                "no card");
        check.card(dialog.path("card").path("content"));
        return check.problems;
    }

    private void card(JsonNode card) {
        String json = card.toString();
        int bytes =
                Math.max(json.getBytes(StandardCharsets.UTF_8).length, json.getBytes(StandardCharsets.UTF_16BE).length);
        expect(bytes <= BYTES, "a card of " + bytes + " bytes");
        expect(
                new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(json),
                "half a character");
        expect(card.path("version").asText().equals("1.5"), "another version");
        problems.addAll(Schemas.ofCard(card));
        if (card.has("refresh")) {
            expect(!dialog, "a refreshed dialog");
            expect(card.path("refresh").path("userIds").size() <= 60, "refreshed for too many");
            expect(!card.at("/refresh/action/data/action").asText().isEmpty(), "a refresh that asks for nothing");
        }
        expect(!card.path("body").isEmpty(), "an empty card");
        for (JsonNode element : card.path("body")) element(element);
        if (card.has("actions")) actions(card.path("actions"));
        List<String> named = new ArrayList<>();
        card.at("/msteams/entities").forEach(entity -> {
            named.add(entity.path("text").asText());
            expect(entity.path("type").asText().equals("mention"), "an entity that is no mention");
            expect(entity.at("/mentioned/id").asText().matches("[0-9a-f-]{36}|29:[\\w-]+"), "a mention of nobody");
            expect(
                    ("<at>" + entity.at("/mentioned/name").asText() + "</at>")
                            .equals(entity.path("text").asText()),
                    "a mention of another name");
        });
        expect(named.equals(mentions), "mentioned " + mentions + ", described " + named);
    }

    private void element(JsonNode element) {
        switch (element.path("type").asText()) {
            case "TextBlock" -> {
                expect(element.path("wrap").asBoolean(), "a text that does not wrap");
                markdown(element.path("text").asText());
            }
            case "RichTextBlock" -> {
                expect(!element.path("inlines").isEmpty(), "a line of nothing");
                for (JsonNode run : element.path("inlines"))
                    plain(run.path("text").asText(), 3_000);
            }
            case "ActionSet" -> actions(element.path("actions"));
            case "Input.ChoiceSet" -> {
                input(element);
                for (JsonNode option : element.path("choices")) {
                    boolean open = element.path("style").asText().equals("expanded");
                    plain(option.path("title").asText(), open ? 250 : 75);
                    expect(!option.path("value").asText().isEmpty(), "an option without a value");
                }
                expect(element.path("wrap").asBoolean(), "a menu that does not wrap");
                chosen(element);
            }
            case "Input.Text" -> {
                input(element);
                expect(
                        element.path("value").asText().length()
                                <= 2 * element.path("maxLength").asInt(),
                        "more than may be typed");
            }
            case "Input.Date" -> {
                input(element);
                expect(element.path("value").asText("2026-01-01").matches("\\d{4}-\\d\\d-\\d\\d"), "no day");
            }
            case "Input.Time" -> {
                input(element);
                expect(element.path("value").asText("10:00").matches("\\d\\d:\\d\\d"), "no time");
            }
            case "Chart.Pie", "Chart.HorizontalBar" -> chart(element);
            default -> problems.add("an element of type " + element.path("type"));
        }
    }

    private void chart(JsonNode chart) {
        expect(chart.path("fallback").path("type").asText().equals("Container"), "a chart without a fallback");
        for (JsonNode line : chart.path("fallback").path("items")) element(line);
        boolean pie = chart.path("type").asText().equals("Chart.Pie");
        expect(chart.has("title") == chart.path("showTitle").asBoolean(), "a title that is not shown");
        expect(chart.path("data").size() >= 1 && chart.path("data").size() <= 20, "bars");
        Set<String> labels = new HashSet<>();
        for (JsonNode point : chart.path("data")) {
            String label = point.path(pie ? "legend" : "x").asText();
            plain(label, 70);
            expect(labels.add(label), "two parts of one name");
            int value = point.path(pie ? "value" : "y").asInt(-1);
            expect(value >= (pie ? 1 : 0) && value <= 100, "a part of " + value);
        }
    }

    private void input(JsonNode input) {
        expect(inputs.add(input.path("id").asText()), "an input twice");
        plain(input.path("label").asText(), 80);
        expect(
                !input.path("isRequired").asBoolean()
                        || !input.path("errorMessage").asText().isBlank(),
                "nothing to say where nothing is filled in");
    }

    /** What is picked beforehand can be picked; people are looked for in the directory, by their ids. */
    private void chosen(JsonNode set) {
        boolean people = set.has("choices.data");
        Set<String> values = new HashSet<>(set.path("choices").findValuesAsText("value"));
        for (String picked : set.path("value").asText().split(",", -1))
            expect(
                    picked.isEmpty() || (people ? picked.matches("[0-9a-f-]{36}") : values.contains(picked)),
                    "no option");
    }

    private void actions(JsonNode actions) {
        expect(actions.size() >= 1 && actions.size() <= 6, actions.size() + " actions");
        for (JsonNode action : actions) {
            plain(action.path("title").asText(), 75);
            plain(action.path("tooltip").asText("-"), 3_000);
            switch (action.path("type").asText()) {
                case "Action.Execute" -> {
                    expect(!dialog, "an action no dialog takes");
                    expect(!action.path("verb").asText().isEmpty(), "no verb");
                    JsonNode other = action.path("fallback");
                    expect(other.path("type").asText().equals("Action.Submit"), "no fallback");
                    for (String key : List.of("title", "data", "tooltip", "associatedInputs"))
                        expect(action.path(key).equals(other.path(key)), "a fallback with another " + key);
                    means(action.path("data"));
                }
                case "Action.Submit" -> means(action.path("data"));
                case "Action.OpenUrl" ->
                    expect(action.path("url").asText().startsWith("https://teams.microsoft.com/"), "an address");
                default -> problems.add("an action of type " + action.path("type"));
            }
        }
    }

    private void means(JsonNode data) {
        String menu = data.path("pick").asText();
        if (!menu.isEmpty()) expect(inputs.contains(menu), "a button of a menu that is not above it");
        else
            expect(
                    data.path("action").isTextual() || data.path("form").isTextual() || data.has("cancel"),
                    "a button that means nothing");
    }

    /** What is left without our own link or mention, and without what is escaped, must mean nothing to Markdown. */
    private void markdown(String text) {
        said(text, 8_000);
        String rest = text;
        Matcher link = OUR_LINK.matcher(text);
        Matcher mention = OUR_MENTION.matcher(text);
        if (link.matches()) rest = link.group(1);
        else if (mention.find()) {
            mentions.add("<at>" + mention.group(1) + "</at>");
            rest = text.substring(0, mention.start());
        }
        expect(!rest.matches("(?s)^([-+#>=|]|\\d+[.)]).*"), "a list in " + rest);
        rest = rest.replaceAll("\\\\[*_\\[\\]`~\u2060]", "x");
        expect(!rest.matches("(?s).*[\\\\*_\\[\\]`~\\n].*"), "markup in " + rest);
        expect(!rest.matches("(?s).*([<@&][^\u2060]|://|\\{\\{|(?i:www\\.|mailto:|tel:)).*"), "a link in " + rest);
    }

    private void plain(String text, int most) {
        said(text, most);
        expect(!text.matches("(?is).*(<at|</at|\\{\\{).*"), "a mention or a date in " + text);
    }

    private void said(String text, int most) {
        expect(!text.isBlank(), "an empty text");
        int length = text.replace("\u2060", "").length();
        expect(length <= most, "a text of " + length + ", at most " + most);
        expect(
                text.codePoints().allMatch(c -> c >= ' ' && c != 0x7f && (c < 0xd800 || c > 0xdfff)),
                "a control character or half a character");
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) problems.add(otherwise);
    }
}
