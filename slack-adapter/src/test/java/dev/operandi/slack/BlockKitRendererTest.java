package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockKitRendererTest {
    private static final SlackApp APP = new SlackApp("T024BE7LD", "A061BL8RQ0");
    private static final BlockKitRenderer RENDERER = new BlockKitRenderer(APP);

    // --- What is said -------------------------------------------------------------------------------------------

    @Test
    void numbersGoOnFromOneListToTheNext() {
        assertThat(labels(drawn(
                        new Block.Choices(List.of(button("One"), button("Two"))),
                        new Block.Text("or"),
                        new Block.Choices(List.of(button("Three"))))))
                .containsExactly("1) One", "2) Two", "3) Three");
    }

    @Test
    void aLabelThatDoesNotFitWithItsNumberIsListedInFull() {
        String label = "It takes more than a button to say it ".repeat(2).strip();

        JsonNode blocks = drawn(new Block.Choices(List.of(button(label), button("Short"))));

        assertThat(types(blocks)).containsExactly("rich_text", "actions");
        assertThat(blocks.get(0).toString()).contains(label);
        assertThat(labels(blocks))
                .first()
                .asString()
                .startsWith("1) It takes")
                .endsWith("…")
                .hasSizeLessThan(76);
    }

    @Test
    void moreThanFiveAnswersAreAListAndAMenu() {
        JsonNode blocks = drawn(new Block.Choices(IntStream.rangeClosed(1, 26)
                .mapToObj(n -> button("Answer " + n))
                .toList()));

        assertThat(types(blocks)).containsExactly("rich_text", "actions");
        assertThat(blocks.findPath("options")).hasSize(26);
    }

    @Test
    void answersNoMenuCanHoldAreRowsOfButtons() {
        JsonNode blocks = drawn(new Block.Choices(IntStream.range(0, 7)
                .mapToObj(n -> new Button(new ActionId(n + "x".repeat(250)), "Answer " + n))
                .toList()));

        assertThat(types(blocks)).containsExactly("rich_text", "actions", "actions");
        assertThat(labels(blocks)).hasSize(7);
    }

    @Test
    void aQuestionTooLongForAHeaderIsBoldAndWhole() {
        String question = "Who decides? ".repeat(20).strip();

        JsonNode block = drawn(new Block.Heading(question)).get(0);

        assertThat(block.path("type").asText()).isEqualTo("rich_text");
        assertThat(block.findPath("text").asText()).isEqualTo(question);
        assertThat(block.findPath("bold").asBoolean()).isTrue();
    }

    @Test
    void linksThatFollowEachOtherAreOneList() {
        JsonNode blocks =
                drawn(new Block.Link("One", "https://example.org/1"), new Block.Link("Two", "https://example.org/2"));

        assertThat(types(blocks)).containsExactly("rich_text");
        assertThat(blocks.findValuesAsText("url")).containsExactly("https://example.org/1", "https://example.org/2");
    }

    @Test
    void anAddressIsSentInAsciiAndWhatIsNoneIsText() {
        assertThat(drawn(new Block.Link("Page", "https://example.org/größe")).findValuesAsText("url"))
                .containsExactly("https://example.org/gr%C3%B6%C3%9Fe");
        assertThat(drawn(new Block.Link("Page", "javascript:alert(1)")).toString())
                .contains("Page: javascript:alert(1)")
                .doesNotContain("\"link\"");
    }

    @Test
    void onlyAnIdOfSlacksIsMentioned() {
        assertThat(drawn(new Block.By("By", new Person("slack", "T1", "U1"))).toString())
                .contains("<@U1>");
        assertThat(drawn(new Block.By("By", new Person("slack", "T1", "U1> <!channel")))
                        .toString())
                .doesNotContain("<");
    }

    @Test
    void aScreenReaderGetsEverythingInWords() {
        String text = RENDERER.render(new Message(
                        "How often?",
                        List.of(
                                new Block.Heading("How often?"),
                                new Block.Note("R&D only"),
                                new Block.Choices(List.of(button("Daily").withDetail("or more"), button("Rarely"))),
                                new Block.Buttons(List.of(button("Skip"), button("Back"))))))
                .text();

        assertThat(text).isEqualTo("How often?\nR&amp;D only\n1) Daily: or more\n2) Rarely\nSkip · Back");
    }

    // --- Charts -------------------------------------------------------------------------------------------------

    @Test
    void partsOfAWholeAreAPieAndOtherFiguresAreBars() {
        assertThat(chart(70, 30, 0).findPath("segments")).hasSize(2);
        assertThat(chart(70, 50).findPath("type").asText()).isEqualTo("bar");
        assertThat(chart(20, 20, 20, 10, 10, 10, 10).findPath("type").asText()).isEqualTo("bar");
    }

    @Test
    void whatSlackCannotDrawIsLinesOfText() {
        List<Block.Bar> alike = List.of(
                new Block.Bar("Managed service provider, at home", 60),
                new Block.Bar("Managed service provider, abroad", 40));

        assertThat(ChartDrawing.drawn(new Block.Chart("Shares", alike, ""))).isEmpty();
        assertThat(ChartDrawing.drawn(new Block.Chart("", bars(70, 30), ""))).isEmpty();
        assertThat(ChartDrawing.drawn(new Block.Chart("Nothing", bars(0, 0), "")))
                .isEmpty();
        assertThat(drawn(new Block.Chart("Shares", alike, "")).toString())
                .contains("▰▰▰▰▰▰▱▱▱▱ 60 % Managed service provider, at home");
    }

    @Test
    void aMessageKnowsWhetherSlackMayRefuseIt() {
        Message chart = new Message("Shares", List.of(new Block.Chart("Shares", bars(70, 30), "70 and 30 %")));

        assertThat(RENDERER.render(chart).hasCharts()).isTrue();
        assertThat(RENDERER.renderWithoutCharts(chart).hasCharts()).isFalse();
    }

    @Test
    void aShareOfAlmostNothingIsStillSeen() {
        assertThat(ChartDrawing.inLines(new Block.Chart("", bars(1, 99), "")))
                .isEqualTo("▰▱▱▱▱▱▱▱▱▱ 1 % Part 0\n▰▰▰▰▰▰▰▰▰▰ 99 % Part 1");
    }

    // --- Ids ----------------------------------------------------------------------------------------------------

    @Test
    void anythingNewInAMessageGivesNewIds() {
        Block.Choices answers = new Block.Choices(List.of(button("Yes"), button("No")));

        List<String> before = drawn(new Block.Text("One?"), answers).findValuesAsText("block_id");
        List<String> after = drawn(new Block.Text("Two?"), answers).findValuesAsText("block_id");

        assertThat(after).doesNotContainAnyElementsOf(before);
        assertThat(drawn(new Block.Text("One?"), answers).findValuesAsText("block_id"))
                .isEqualTo(before);
    }

    @Test
    void anIdThatIsNoneOfSlacksIsRefused() {
        assertThatThrownBy(() -> new SlackApp("T1&id=A2", "A1")).isInstanceOf(IllegalArgumentException.class);
    }

    // --- Too much -----------------------------------------------------------------------------------------------

    @Test
    void aMessageOfNothingStillSaysSomething() {
        assertThat(RENDERER.render(new Message("Hello", List.of())).blocks().toString())
                .contains("Hello");

        SlackMessage nothing = RENDERER.render(new Message("", List.of(new Block.Text(" \u200b"))));
        assertThat(SlackPayloadCheck.ofMessage(nothing)).isEmpty();
    }

    @Test
    void neighboursBecomeOneBlockBeforeAWordIsLost() {
        Block[] lines = IntStream.range(0, 60)
                .mapToObj(n -> new Block.Text("Line " + n + "."))
                .toArray(Block[]::new);

        JsonNode blocks = drawn(lines);

        assertThat(blocks).hasSize(1);
        assertThat(blocks.toString()).contains("Line 0.").contains("Line 59.");
    }

    @Test
    void smallPrintIsShortenedFirstAndTheQuestionLast() {
        JsonNode blocks = drawn(
                new Block.Note("note ".repeat(300)),
                new Block.Heading("The question?"),
                new Block.Text("text ".repeat(500)),
                new Block.Bullets(Collections.nCopies(6, "bullet ".repeat(280))),
                new Block.Choices(List.of(button("Yes"), button("No"))));

        String json = blocks.toString();
        assertThat(json).contains("The question?").contains("text ".repeat(500).strip());
        assertThat(json).doesNotContain("note ".repeat(100)).doesNotContain("bullet ".repeat(200));
        assertThat(labels(blocks)).containsExactly("1) Yes", "2) No");
    }

    @Test
    void blocksThatDoNotFitGoFromTheEndAndTheButtonsStay() {
        List<Block> blocks = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            blocks.add(new Block.Heading("Heading " + n));
            blocks.add(new Block.Note("Note " + n));
        }
        blocks.add(new Block.Buttons(List.of(button("Go on"))));

        JsonNode drawn = drawn(blocks.toArray(Block[]::new));

        assertThat(drawn).hasSize(50);
        assertThat(drawn.toString()).contains("Heading 39").contains("Note 8").doesNotContain("Note 9\"");
        assertThat(labels(drawn)).containsExactly("Go on");
    }

    @Test
    void aFormWhoseActionCannotComeBackIsOurOwnMistake() {
        Form form = new Form(new ActionId("x".repeat(256)), "Share", "Share", "Cancel", List.of(), List.of());

        assertThatThrownBy(() -> new ModalRenderer(APP).render(form)).isInstanceOf(IllegalStateException.class);
    }

    // --- Words of the tests above -------------------------------------------------------------------------------

    private static JsonNode drawn(Block... blocks) {
        SlackMessage sent = RENDERER.render(new Message("Fallback", List.of(blocks)));
        assertThat(SlackPayloadCheck.ofMessage(sent)).isEmpty();
        return sent.blocks();
    }

    private static JsonNode chart(int... percents) {
        return ChartDrawing.drawn(new Block.Chart("Shares", bars(percents), ""))
                .orElseThrow()
                .get("chart");
    }

    private static List<Block.Bar> bars(int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(n -> new Block.Bar("Part " + n, percents[n]))
                .toList();
    }

    private static Button button(String label) {
        return new Button(new ActionId("i/k3v9/give/" + label.hashCode()), label);
    }

    private static List<String> types(JsonNode blocks) {
        return Stream.iterate(0, n -> n < blocks.size(), n -> n + 1)
                .map(n -> blocks.get(n).path("type").asText())
                .toList();
    }

    private static List<String> labels(JsonNode blocks) {
        List<String> labels = new ArrayList<>();
        for (JsonNode element : blocks.findParents("action_id"))
            if (element.path("type").asText().equals("button"))
                labels.add(element.path("text").path("text").asText());
        return labels;
    }
}
