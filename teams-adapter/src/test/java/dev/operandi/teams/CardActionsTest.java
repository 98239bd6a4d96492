package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.chat.ActionId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardActionsTest {
    private static final ActionId DAILY = new ActionId("i/k3v9/give/deploys/daily");
    private static final ActionId RARELY = new ActionId("i/k3v9/give/deploys/rarely");

    @Test
    void aButtonComesBackAsItWent() {
        assertThat(CardActions.read(CardActions.button(DAILY))).contains(DAILY);
        assertThat(CardActions.read(CardActions.opening(DAILY))).contains(DAILY);
    }

    @Test
    void whatAMenuPicksComesBackAsItWent() {
        String menu = CardActions.menu(List.of(DAILY, RARELY), 1);

        assertThat(CardActions.read(CardActions.pick(menu).put(menu, RARELY.value())))
                .contains(RARELY);
        assertThat(CardActions.read(CardActions.pick(menu))).isEmpty();
    }

    @Test
    void otherAnswersMakeAnotherMenu() {
        assertThat(CardActions.menu(List.of(DAILY, RARELY), 1))
                .isNotEqualTo(CardActions.menu(List.of(RARELY, DAILY), 1))
                .isNotEqualTo(CardActions.menu(List.of(DAILY, RARELY), 2))
                .isEqualTo(CardActions.menu(List.of(DAILY, RARELY), 1));
    }

    @Test
    void aFormIsNoButton() {
        String where = CardActions.field(FieldKind.ROOM, DAILY, "where-to");
        JsonNode data = CardActions.form(DAILY, "a draft")
                .put(where, "19:abc")
                .put(CardActions.field(FieldKind.LINE, DAILY, "empty"), "")
                .put("field-nothing-0-where", "19:abc")
                .put("field-room", "19:abc");

        assertThat(CardActions.read(data)).isEmpty();
        assertThat(CardActions.readForm(data)).contains(DAILY);
        assertThat(CardActions.readCarried(data)).isEqualTo("a draft");
        assertThat(CardActions.readFields(data))
                .containsExactly(new CardActions.Filled(FieldKind.ROOM, "where-to", "19:abc"));
        assertThat(where).isNotEqualTo(CardActions.field(FieldKind.ROOM, RARELY, "where-to"));
        assertThat(CardActions.isCancelled(data)).isFalse();
        assertThat(CardActions.isCancelled(CardActions.cancel())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"text\"",
                "[]",
                "{}",
                "{\"action\": 7}",
                "{\"action\": {\"action\": \"a\"}}",
                "{\"pick\": \"pick\"}",
                "{\"pick\": \"p\", \"p\": [\"a\"]}"
            })
    void whatIsNoneOfOursMeansNothing(String json) throws IOException {
        JsonNode data = new ObjectMapper().readTree(json);

        assertThat(CardActions.read(data)).isEmpty();
        assertThat(CardActions.readForm(data)).isEmpty();
        assertThat(CardActions.isCancelled(data)).isFalse();
    }

    @Test
    void whatIsTooLongToBeOursMeansNothing() {
        assertThat(CardActions.read(CardActions.button(new ActionId("a".repeat(256)))))
                .isEmpty();
    }
}
