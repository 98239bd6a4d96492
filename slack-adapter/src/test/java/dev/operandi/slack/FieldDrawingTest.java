package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldDrawingTest {
    private static final SlackApp APP = new SlackApp("T1", "A1");
    private static final Place.Channel HERE = new Place.Channel("slack", "T1", "C1");

    static List<Field> oneOfEachKind() {
        return List.of(
                new Field.Conversation("f", "Where", null),
                new Field.Room("f", "Where", null, HERE),
                oneOf("f", 3),
                new Field.SomeOf("f", "More", null, options(3), List.of("v1")),
                new Field.Line("f", "Title", null, "Poll", 80, true),
                new Field.Day("f", "Day", null, LocalDate.of(2026, 12, 1)),
                new Field.Hour("f", "Hour", null, LocalTime.of(7, 5)),
                new Field.People("f", "Who", null));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void everyFieldHasADrawing(Field field) {
        JsonNode form = new ModalRenderer(APP).render(form("p/1/begin", field));

        assertThat(SlackPayloadCheck.ofView(form)).isEmpty();
        assertThat(form.path("blocks")).hasSize(1);
    }

    @Test
    void theSamplesHaveEveryKind() {
        assertThat(oneOfEachKind().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Field.class.getPermittedSubclasses());
    }

    @Test
    void whatStandsThereBeforehandIsShown() {
        assertThat(oneOfEachKind().stream()
                        .map(field -> drawn("p/1/begin", field).path("element").toString()))
                .anyMatch(json -> json.contains("\"default_to_current_conversation\":true"))
                .anyMatch(json -> json.contains("\"initial_value\":\"Poll\""))
                .anyMatch(json -> json.contains("\"initial_date\":\"2026-12-01\""))
                .anyMatch(json -> json.contains("\"initial_time\":\"07:05\""))
                .anyMatch(json -> json.contains("\"initial_options\":[{\"value\":\"v1\""))
                .anyMatch(json -> json.contains("\"initial_option\":{\"value\":\"v1\""));
    }

    @Test
    void upToTenChoicesStandOpenAndMoreFold() {
        assertThat(type(oneOf("f", 10))).isEqualTo("radio_buttons");
        assertThat(type(oneOf("f", 11))).isEqualTo("static_select");
        assertThat(type(new Field.SomeOf("f", "More", null, options(11), List.of())))
                .isEqualTo("multi_static_select");
    }

    @Test
    void onlyWhatMayStayEmptyMay() {
        assertThat(oneOfEachKind().stream()
                        .filter(field ->
                                drawn("p/1/begin", field).path("optional").asBoolean()))
                .hasExactlyElementsOfTypes(
                        Field.SomeOf.class, Field.Line.class, Field.Day.class, Field.Hour.class, Field.People.class);
    }

    /** Or Slack would keep what was picked at the question before. */
    @Test
    void theSameFieldStandsInAnotherBlockWhereTheFormIsAnotherOne() {
        String first = block("p/1/question/a", oneOf("answer", 3));

        assertThat(block("p/1/question/b", oneOf("answer", 3))).isNotEqualTo(first);
        assertThat(block("p/1/question/a", oneOf("answer", 4))).isNotEqualTo(first);
        assertThat(block("p/1/question/a", oneOf("answer", 3))).isEqualTo(first);
    }

    @Test
    void whatAFormCarriesComesBack() {
        Form form = new Form(new ActionId("p//post"), "Poll", "Post", "Cancel", List.of(), List.of(), "set=a\nasked=7");

        assertThat(new ModalRenderer(APP).render(form).path("private_metadata").asText())
                .isEqualTo("set=a\nasked=7");
    }

    @Test
    void whatCannotComeBackIsOurOwnMistake() {
        Form heavy =
                new Form(new ActionId("p//post"), "Poll", "Post", "Cancel", List.of(), List.of(), "x".repeat(3_001));
        Form longValue = form(
                "p//post",
                new Field.OneOf("f", "One", null, List.of(new Field.Option("x".repeat(76), "Yes", null)), null, false));
        Form longId = form("p//post", oneOf("f".repeat(250), 2));

        for (Form form : List.of(heavy, longValue, longId))
            assertThatThrownBy(() -> new ModalRenderer(APP).render(form)).isInstanceOf(IllegalStateException.class);
    }

    private static Field oneOf(String id, int options) {
        return new Field.OneOf(id, "One", null, options(options), "v1", false);
    }

    private static List<Field.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Field.Option("v" + n, "Choice " + n, "More"))
                .toList();
    }

    private static Form form(String action, Field field) {
        return new Form(new ActionId(action), "Poll", "Next", "Later", List.of(), List.of(field));
    }

    private static JsonNode drawn(String action, Field field) {
        return new ModalRenderer(APP).render(form(action, field)).path("blocks").get(0);
    }

    private static String block(String action, Field field) {
        return drawn(action, field).path("block_id").asText();
    }

    private static String type(Field field) {
        return drawn("p/1/begin", field).path("element").path("type").asText();
    }
}
