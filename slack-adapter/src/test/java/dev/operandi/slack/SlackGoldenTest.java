package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.testkit.Golden;
import dev.operandi.testkit.PrettyJson;
import dev.operandi.testkit.Samples;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.testkit.ShownInterviews;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Slack gets of all the bot shows, to be reviewed by eye. */
class SlackGoldenTest {
    private static final SlackApp APP = new SlackApp("T024BE7LD", "A061BL8RQ0");
    private static final BlockKitRenderer RENDERER = new BlockKitRenderer(APP);

    static Stream<Arguments> everyMessage() {
        return Stream.of(
                        named("small", ShownInterviews.interview(Samples.SMALL, Language.ENGLISH)),
                        named("operating-model.en", ShownInterviews.interview(Shown.OPERATING_MODEL, Language.ENGLISH)),
                        named("operating-model.de", ShownInterviews.interview(Shown.OPERATING_MODEL, Language.GERMAN)),
                        named("desk.en", Shown.desk(Language.ENGLISH)),
                        named("desk.de", Shown.desk(Language.GERMAN)),
                        named("files", ShownFiles.inEveryLanguage()),
                        named("blocks", Map.of("everything", Shown.EVERYTHING)))
                .flatMap(list -> list);
    }

    private static Stream<Arguments> named(String folder, Map<String, Message> messages) {
        return messages.entrySet().stream()
                .map(message -> Arguments.of(folder + "/" + message.getKey(), message.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyMessage")
    void aMessageLooksAsReviewed(String name, Message message) {
        SlackMessage sent = RENDERER.render(message);

        assertThat(SlackPayloadCheck.ofMessage(sent)).isEmpty();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", sent.text());
        matches(name, json.set("blocks", sent.blocks()));
    }

    @Test
    void aMessageWithoutChartsLooksAsReviewed() {
        matches(
                "blocks/everything-without-charts",
                RENDERER.renderWithoutCharts(Shown.EVERYTHING).blocks());
    }

    @Test
    void aPageLooksAsReviewed() {
        JsonNode home = new HomeRenderer(APP).render(Shown.EVERYTHING);

        assertThat(SlackPayloadCheck.ofView(home)).isEmpty();
        matches("views/home", home);
    }

    @Test
    void aFormLooksAsReviewed() {
        JsonNode form = new ModalRenderer(APP).render(Shown.SHARE);

        assertThat(SlackPayloadCheck.ofView(form)).isEmpty();
        matches("views/form", form);
    }

    @Test
    void aMessageInAModalLooksAsReviewed() {
        JsonNode modal = new ModalRenderer(APP).render("Everything there is", Shown.EVERYTHING);

        assertThat(SlackPayloadCheck.ofView(modal)).isEmpty();
        matches("views/modal", modal);
    }

    @Test
    void theSamplesHoldEveryKindOfBlock() {
        assertThat(Shown.EVERYTHING.blocks().stream().<Class<?>>map(Object::getClass))
                .contains(Block.class.getPermittedSubclasses());
    }

    /** An ellipsis that the message did not have is something that was cut. */
    @Test
    void nothingOfTheShippedSetsIsCut() {
        for (var set : List.of(Shown.OPERATING_MODEL, Shown.CHANGE_HEALTH))
            for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
                Stream<Message> shown = Stream.concat(
                        ShownInterviews.interview(set, language).values().stream(),
                        ShownInterviews.questions(set, language).stream());

                assertThat(shown)
                        .allSatisfy(message -> assertThat(
                                        ellipses(RENDERER.render(message).blocks()))
                                .isLessThanOrEqualTo(2 * ellipses(message)));
            }
    }

    private static long ellipses(Object shown) {
        return shown.toString().chars().filter(c -> c == '…').count();
    }

    private static void matches(String name, JsonNode json) {
        Golden.assertMatches("slack/" + name + ".json", PrettyJson.print(json));
    }
}
