package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PayloadTest {
    private static final SlackApp APP = new SlackApp("T024BE7LD", "A061BL8RQ0");
    private static final BlockKitRenderer RENDERER = new BlockKitRenderer(APP);

    @Test
    void slackTakesEveryMessageWithEveryButton() {
        for (int seed = 0; seed < 25; seed++) check(seed);
    }

    @Test
    @Tag("thorough")
    void slackTakesEveryMessageWithEveryButtonThoroughly() {
        for (int seed = 1_000; seed < 1_500; seed++) check(seed);
    }

    private static void check(int seed) {
        Nasty nasty = new Nasty(seed);
        Message message = nasty.message();
        SlackMessage sent = RENDERER.render(message);
        SlackMessage plain = RENDERER.renderWithoutCharts(message);
        JsonNode home = new HomeRenderer(APP).render(message);
        JsonNode modal = new ModalRenderer(APP).render(nasty.text(), message);

        assertThat(SlackPayloadCheck.ofMessage(sent)).as("message " + seed).isEmpty();
        assertThat(SlackPayloadCheck.ofMessage(plain))
                .as("without charts " + seed)
                .isEmpty();
        assertThat(plain.hasCharts()).isFalse();
        assertThat(SlackPayloadCheck.ofView(home)).as("home " + seed).isEmpty();
        assertThat(SlackPayloadCheck.ofView(modal)).as("modal " + seed).isEmpty();
        assertThat(actions(sent.blocks())).as("message " + seed).isEqualTo(actions(message));
        assertThat(actions(home)).as("home " + seed).isEqualTo(actions(message));
        assertThat(SlackPayloadCheck.ofView(new ModalRenderer(APP).render(nasty.form())))
                .as("form " + seed)
                .isEmpty();
        assertThat(SlackPayloadCheck.ofView(new ModalRenderer(APP).render(nasty.filledIn())))
                .as("form with all fields " + seed)
                .isEmpty();
    }

    @Test
    void slackTakesMoreThanCanBePressed() {
        assertThat(SlackPayloadCheck.ofMessage(RENDERER.render(new Nasty(7).crowd())))
                .isEmpty();
    }

    @Test
    void noHalfOfACharacterIsSent() {
        for (int seed = 0; seed < 5; seed++) {
            String json = RENDERER.render(new Nasty(seed).message()).blocks().toString();

            assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(json);
        }
    }

    static Set<ActionId> actions(Message message) {
        return Stream.concat(message.numbered().stream(), message.named().stream())
                .map(Button::action)
                .collect(Collectors.toSet());
    }

    static Set<ActionId> actions(JsonNode payload) {
        Set<ActionId> found = new HashSet<>();
        for (JsonNode element : payload.findParents("action_id")) {
            String id = element.get("action_id").asText();
            if (element.has("options"))
                for (JsonNode option : element.get("options"))
                    SlackActions.read(id, option.get("value").asText()).ifPresent(found::add);
            else
                SlackActions.read(
                                id, element.has("value") ? element.get("value").asText() : null)
                        .ifPresent(found::add);
        }
        return found;
    }
}
