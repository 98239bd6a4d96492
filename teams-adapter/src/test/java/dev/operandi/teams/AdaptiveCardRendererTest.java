package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.texts.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveCardRendererTest {
    private static final AdaptiveCardRenderer RENDERER = new AdaptiveCardRenderer(TeamsGoldenTest.APP);
    private static final Occasion ANYBODY = Occasion.in(null);

    // --- What is said -------------------------------------------------------------------------------------------

    @Test
    void numbersGoOnFromOneListToTheNext() {
        assertThat(titles(drawn(
                        new Block.Choices(List.of(button("One"), button("Two"))),
                        new Block.Text("or"),
                        new Block.Choices(List.of(button("Three"))))))
                .containsExactly("1) One", "2) Two", "3) Three");
    }

    @Test
    void aLabelThatAPhoneWouldCutIsListedInFullAndSaidByTheButton() {
        String label = "It takes more than a button of a phone to say it";

        JsonNode body = drawn(new Block.Choices(List.of(button(label), button("Short"))));

        assertThat(types(body)).containsExactly("RichTextBlock", "RichTextBlock", "ActionSet");
        assertThat(body.get(0).findPath("text").asText()).isEqualTo("1) " + label);
        assertThat(titles(body)).containsExactly("1) It takes more than a button of a…", "2) Short");
        assertThat(body.findValuesAsText("tooltip")).containsOnly("1) " + label);
    }

    @Test
    void moreThanFiveAnswersAreAListAndAMenu() {
        JsonNode body = drawn(
                new Block.Choices(IntStream.rangeClosed(1, 26)
                        .mapToObj(n -> button("Answer " + n))
                        .toList()),
                new Block.Buttons(List.of(button("Skip"))));

        assertThat(body.findPath("choices")).hasSize(26);
        assertThat(body.findPath("isRequired").asBoolean()).isTrue();
        assertThat(titles(body)).containsExactly("Choose", "Skip");
        assertThat(action(body, "Choose").has("associatedInputs")).isFalse();
        assertThat(action(body, "Skip").path("associatedInputs").asText()).isEqualTo("None");
    }

    @Test
    void oneOfTwoMenusCanBeUsedWithoutTheOther() {
        Block.Choices menu = new Block.Choices(
                IntStream.range(0, 7).mapToObj(n -> button("Answer " + n)).toList());

        assertThat(drawn(menu, menu).findValues("isRequired")).isEmpty();
    }

    @Test
    void moreThanSixButtonsAreSeveralRows() {
        JsonNode body = drawn(new Block.Buttons(
                IntStream.range(0, 13).mapToObj(n -> button("Button " + n)).toList()));

        assertThat(body.findValues("actions")).extracting(JsonNode::size).containsExactly(6, 6, 1);
    }

    @Test
    void theFirstHeadingIsTheTitle() {
        assertThat(drawn(new Block.Heading("Title"), new Block.Heading("Chapter"))
                        .findValuesAsText("size"))
                .containsExactly("Large", "Medium");
        assertThat(drawn(new Block.Heading("Who decides? ".repeat(20))).findValuesAsText("size"))
                .containsExactly("Medium");
    }

    @Test
    void eachLineStandsOnItsOwn() {
        JsonNode body = drawn(new Block.Text("One\nTwo\n\nThree"));

        assertThat(body.findValuesAsText("text")).containsExactly("One", "Two", "Three");
        assertThat(body).extracting(line -> line.path("spacing").asText()).containsExactly("", "None", "");
    }

    @Test
    void onlyAnAddressThatIsSafeToOpenIsALink() {
        assertThat(drawn(new Block.Link("Page", "https://example.org/größe_(m)"))
                        .findValuesAsText("text"))
                .containsExactly("[Page](https://example.org/gr%C3%B6%C3%9Fe%5F%28m%29)");
        for (String url : List.of("http://example.org", "javascript:alert(1)", "https:///x", "not an address"))
            assertThat(drawn(new Block.Link("Page", url)).findValuesAsText("text"))
                    .containsExactly("Page: " + url);
    }

    @Test
    void aCardKnowsItsLanguage() {
        JsonNode card = RENDERER.render(Message.of("Hallo"), Occasion.in(Language.GERMAN))
                .content();

        assertThat(card.path("lang").asText()).isEqualTo("de");
        assertThat(RENDERER.render(Message.of("Hello"), ANYBODY).content().has("lang"))
                .isFalse();
    }

    // --- People -------------------------------------------------------------------------------------------------

    @Test
    void aPersonIsMentionedByTheNameThatIsKnown() {
        Message message = new Message("Shared", List.of(new Block.By("Shared by", Shown.ANN)));

        TeamsCard card = RENDERER.render(message, ANYBODY.naming(Map.of(Shown.ANN, "Ann <O'Neil> [ext]")));

        assertThat(CardCheck.of(card)).isEmpty();
        assertThat(card.content().at("/body/0/text").asText()).isEqualTo("Shared by <at>Ann O'Neil ext</at>");
        assertThat(card.content().at("/msteams/entities/0/mentioned/id").asText())
                .isEqualTo(Shown.ANN.id());
    }

    @Test
    void withoutANameThePersonIsMentionedAllTheSame() {
        Message message = new Message("Geteilt", List.of(new Block.By("Geteilt von", Shown.ANN)));

        JsonNode card = RENDERER.render(message, Occasion.in(Language.GERMAN)).content();

        assertThat(card.at("/body/0/text").asText()).isEqualTo("Geteilt von <at>dieser Person</at>");
    }

    @Test
    void onlyAnIdOfTeamsIsMentioned() {
        Person stranger = new Person("teams", "T1", "</at><at>Everybody");
        Message message = new Message("Shared", List.of(new Block.By("Shared by", stranger)));

        JsonNode card = RENDERER.render(message, ANYBODY.naming(Map.of(stranger, "Mia")))
                .content();

        assertThat(card.at("/msteams").has("entities")).isFalse();
        assertThat(card.findValuesAsText("text")).containsExactly("Shared by Mia");
    }

    // --- What is pressed ----------------------------------------------------------------------------------------

    @Test
    void aButtonThatOpensADialogAsksTeamsForIt() {
        JsonNode body =
                drawn(new Block.Buttons(List.of(new Button(new ActionId("opens/k3v9"), "Share"), button("No"))));

        assertThat(action(body, "Share").toString())
                .isEqualTo("{\"type\":\"Action.Submit\",\"title\":\"Share\",\"data\":{\"action\":\"opens/k3v9\","
                        + "\"msteams\":{\"type\":\"task/fetch\"}}}");
        assertThat(action(body, "No").path("type").asText()).isEqualTo("Action.Execute");
    }

    @Test
    void aCardIsRefreshedForThoseItIsAskedFor() {
        Occasion.Refresh refresh = new Occasion.Refresh(new ActionId("r/k3v9"), List.of("29:1abc"));

        TeamsCard card = RENDERER.render(Message.of("Hello"), ANYBODY.refreshed(refresh));

        assertThat(CardCheck.of(card)).isEmpty();
        assertThat(card.content().path("refresh").path("userIds")).hasSize(1);
        assertThat(card.content().at("/refresh/action/verb").asText()).isEqualTo(CardActions.REFRESH);
        assertThat(RENDERER.render(Message.of("Hello"), ANYBODY).content().has("refresh"))
                .isFalse();
    }

    @Test
    void moreThanTeamsRefreshesForIsOurOwnMistake() {
        assertThatThrownBy(() -> new Occasion.Refresh(new ActionId("r"), Collections.nCopies(61, "29:1abc")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAppIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new TeamsApp("1&users=28:other", action -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // --- Charts -------------------------------------------------------------------------------------------------

    @Test
    void partsOfAWholeAreAPieAndOtherFiguresAreBars() {
        assertThat(chart(70, 30, 0).path("data")).hasSize(2);
        assertThat(chart(70, 50).path("type").asText()).isEqualTo("Chart.HorizontalBar");
        assertThat(chart(20, 20, 20, 10, 10, 10, 10).path("type").asText()).isEqualTo("Chart.HorizontalBar");
    }

    @Test
    void whatTeamsCannotDrawIsLinesOfText() {
        List<Block.Bar> alike = List.of(new Block.Bar("MSP", 60), new Block.Bar("MSP", 40));

        assertThat(drawn(new Block.Chart("Shares", alike, "60 and 40 %")).findValuesAsText("text"))
                .containsExactly("Shares", "▰▰▰▰▰▰▱▱▱▱ 60 % MSP", "▰▰▰▰▱▱▱▱▱▱ 40 % MSP", "60 and 40 %");
        assertThat(CardCharts.drawn(new Block.Chart("Nothing", bars(0, 0), ""))).isEmpty();
    }

    @Test
    void aShareOfAlmostNothingIsStillSeen() {
        assertThat(CardCharts.inLines(new Block.Chart("", bars(1, 99), "")))
                .isEqualTo("▰▱▱▱▱▱▱▱▱▱ 1 % Part 0\n▰▰▰▰▰▰▰▰▰▰ 99 % Part 1");
    }

    // --- Too much -----------------------------------------------------------------------------------------------

    @Test
    void aMessageOfNothingStillSaysSomething() {
        TeamsCard hello = RENDERER.render(new Message("Hello", List.of()), ANYBODY);
        TeamsCard nothing = RENDERER.render(new Message("", List.of(new Block.Text(" \u200b"))), ANYBODY);

        assertThat(hello.content().path("body").findValuesAsText("text")).containsExactly("Hello");
        assertThat(CardCheck.of(nothing)).isEmpty();
        assertThat(nothing.summary()).isEqualTo("Operandi");
    }

    @Test
    void smallPrintIsShortenedFirstAndTheQuestionLast() {
        JsonNode body = drawn(
                new Block.Note("note ".repeat(300)),
                new Block.Heading("The question?"),
                new Block.Text("text ".repeat(500)),
                new Block.Bullets(Collections.nCopies(6, "bullet ".repeat(280))),
                new Block.Choices(List.of(button("Yes"), button("No"))));

        String json = body.toString();
        assertThat(json).contains("The question?").contains("text ".repeat(500).strip());
        assertThat(json).doesNotContain("note ".repeat(100)).doesNotContain("bullet ".repeat(200));
        assertThat(titles(body)).containsExactly("1) Yes", "2) No");
    }

    @Test
    void blocksThatDoNotFitGoFromTheEndAndTheButtonsStay() {
        List<Block> blocks = new ArrayList<>();
        for (int n = 0; n < 110; n++) {
            blocks.add(new Block.Heading("Heading " + n));
            blocks.add(new Block.Note("Note " + n));
        }
        blocks.add(new Block.Buttons(List.of(button("Go on"))));

        JsonNode body = drawn(blocks.toArray(Block[]::new));

        assertThat(body.findValuesAsText("text"))
                .contains("Heading 59", "Note 0")
                .doesNotContain("Note 59");
        assertThat(titles(body)).containsExactly("Go on");
    }

    @Test
    void aMenuSaysItAloneWhereAListDoesNotFit() {
        JsonNode body = drawn(new Block.Choices(
                IntStream.range(0, 110).mapToObj(n -> button("Answer " + n)).toList()));

        assertThat(types(body)).containsExactly("Input.ChoiceSet", "ActionSet");
        assertThat(body.findPath("choices")).hasSize(110);
    }

    // --- Words of the tests above -------------------------------------------------------------------------------

    private static JsonNode drawn(Block... blocks) {
        TeamsCard card = RENDERER.render(new Message("Fallback", List.of(blocks)), ANYBODY);
        assertThat(CardCheck.of(card)).isEmpty();
        return card.content().path("body");
    }

    private static JsonNode chart(int... percents) {
        return CardCharts.drawn(new Block.Chart("Shares", bars(percents), "")).orElseThrow();
    }

    private static List<Block.Bar> bars(int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(n -> new Block.Bar("Part " + n, percents[n]))
                .toList();
    }

    private static Button button(String label) {
        return new Button(new ActionId("i/k3v9/give/" + label.hashCode()), label);
    }

    private static List<String> types(JsonNode body) {
        return IntStream.range(0, body.size())
                .mapToObj(n -> body.get(n).path("type").asText())
                .toList();
    }

    private static List<JsonNode> actions(JsonNode body) {
        List<JsonNode> actions = new ArrayList<>();
        for (JsonNode set : body.findValues("actions")) set.forEach(actions::add);
        return actions;
    }

    private static List<String> titles(JsonNode body) {
        return actions(body).stream()
                .map(action -> action.path("title").asText())
                .toList();
    }

    private static JsonNode action(JsonNode body, String title) {
        return actions(body).stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
