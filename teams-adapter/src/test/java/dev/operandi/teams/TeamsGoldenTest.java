package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Field;
import dev.operandi.chat.Message;
import dev.operandi.testkit.Golden;
import dev.operandi.testkit.PrettyJson;
import dev.operandi.testkit.Samples;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.testkit.ShownInterviews;
import dev.operandi.texts.Language;
import dev.operandi.turn.Seal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Teams gets of all the bot shows, to be reviewed by eye. */
class TeamsGoldenTest {
    static final TeamsApp APP = new TeamsApp(
            "12345678-9abc-4def-8123-456789abcdef", action -> action.value().startsWith("opens/"));

    private static final AdaptiveCardRenderer RENDERER = new AdaptiveCardRenderer(APP);
    private static final TaskModuleRenderer DIALOGS = new TaskModuleRenderer(APP, new Seal("hunter2"));
    private static final Occasion ENGLISH = Occasion.in(Language.ENGLISH);
    private static final Occasion GERMAN = Occasion.in(Language.GERMAN);

    static Stream<Arguments> everyMessage() {
        return Stream.of(
                        named("small", ENGLISH, ShownInterviews.interview(Samples.SMALL, Language.ENGLISH)),
                        named(
                                "operating-model.en",
                                ENGLISH,
                                ShownInterviews.interview(Shown.OPERATING_MODEL, Language.ENGLISH)),
                        named(
                                "operating-model.de",
                                GERMAN,
                                ShownInterviews.interview(Shown.OPERATING_MODEL, Language.GERMAN)),
                        named("desk.en", ENGLISH, Shown.desk(Language.ENGLISH)),
                        named("desk.de", GERMAN, Shown.desk(Language.GERMAN)),
                        named("files", ENGLISH, ShownFiles.inEveryLanguage()),
                        named("blocks", Occasion.in(null), Map.of("everything", Shown.EVERYTHING)))
                .flatMap(list -> list);
    }

    private static Stream<Arguments> named(String folder, Occasion occasion, Map<String, Message> messages) {
        return messages.entrySet().stream()
                .map(message -> Arguments.of(folder + "/" + message.getKey(), message.getValue(), occasion));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyMessage")
    void aMessageLooksAsReviewed(String name, Message message, Occasion occasion) {
        TeamsCard card = RENDERER.render(message, occasion);

        assertThat(CardCheck.of(card)).isEmpty();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("summary", card.summary());
        matches(name, json.set("content", card.content()));
    }

    @Test
    void aFormLooksAsReviewed() {
        JsonNode form = DIALOGS.render(
                Shown.SHARE,
                Shown.ANN,
                List.of(new TaskModuleRenderer.Conversation("19:abc@thread.tacv2", "Operations > General")),
                new TaskModuleRenderer.Before(Map.of(), Map.of("where", "Nobody can write there.")),
                ENGLISH);

        assertThat(CardCheck.ofDialog(form)).isEmpty();
        matches("dialogs/form", form);
    }

    @Test
    void everyKindOfFieldLooksAsReviewed() {
        List<TaskModuleRenderer.Conversation> offered =
                List.of(new TaskModuleRenderer.Conversation("19:abc@thread.tacv2", "Operations > General"));
        JsonNode asked = DIALOGS.render(Shown.FIELDS, Shown.ANN, offered, TaskModuleRenderer.Before.NOTHING, ENGLISH);
        JsonNode again = DIALOGS.render(
                Shown.FIELDS,
                Shown.ANN,
                offered,
                new TaskModuleRenderer.Before(
                        Map.of("set", "other", "line", "As I typed it", "day", "2026-12-01", "people", Shown.ANN.id()),
                        Map.of("day", "Not a day off.", "gone", "And this is about no field.")),
                GERMAN);

        assertThat(CardCheck.ofDialog(asked)).isEmpty();
        assertThat(CardCheck.ofDialog(again)).isEmpty();
        matches("dialogs/fields", asked);
        matches("dialogs/fields-again", again);
    }

    @Test
    void theSamplesHoldEveryKindOfField() {
        assertThat(Stream.concat(Shown.FIELDS.fields().stream(), Shown.SHARE.fields().stream())
                        .<Class<?>>map(Object::getClass))
                .contains(Field.class.getPermittedSubclasses());
    }

    @Test
    void aMessageInADialogLooksAsReviewed() {
        JsonNode dialog = DIALOGS.render(
                "Everything there is", Shown.EVERYTHING, ENGLISH.naming(Map.of(Shown.ANN, "Ann Example")));

        assertThat(CardCheck.ofDialog(dialog)).isEmpty();
        matches("dialogs/message", dialog);
    }

    @Test
    void theSamplesHoldEveryKindOfBlock() {
        assertThat(Shown.EVERYTHING.blocks().stream().<Class<?>>map(Object::getClass))
                .contains(Block.class.getPermittedSubclasses());
    }

    /** What is too long for a button stands in full above it; and nothing is shortened or left out. */
    @Test
    void nothingOfTheShippedSetsIsCut() {
        for (var set : List.of(Shown.OPERATING_MODEL, Shown.CHANGE_HEALTH))
            for (Language language : List.of(Language.ENGLISH, Language.GERMAN))
                assertThat(Stream.concat(
                                ShownInterviews.interview(set, language).values().stream(),
                                ShownInterviews.questions(set, language).stream()))
                        .allSatisfy(message -> {
                            TeamsCard card = RENDERER.render(message, Occasion.in(language));

                            assertThat(CardCheck.of(card)).isEmpty();
                            assertThat(card.content().get("body")).isEqualTo(asItIs(message, language));
                            assertThat(ellipses(said(card))).isLessThanOrEqualTo(ellipses(message.toString()));
                        });
    }

    private static JsonNode asItIs(Message message, Language language) {
        return Drawing.of(message.blocks(), new Style(APP, Occasion.in(language), false, false))
                .body();
    }

    /** All there is to be read but the titles of buttons. */
    private static String said(TeamsCard card) {
        return String.join("\n", card.content().path("body").findValuesAsText("text"));
    }

    private static long ellipses(String shown) {
        return shown.chars().filter(c -> c == '…').count();
    }

    private static void matches(String name, JsonNode json) {
        Golden.assertMatches("teams/" + name + ".json", PrettyJson.print(json));
    }
}
