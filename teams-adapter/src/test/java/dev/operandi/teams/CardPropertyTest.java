package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.teams.TaskModuleRenderer.Before;
import dev.operandi.turn.Seal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CardPropertyTest {
    private static final TeamsApp APP = TeamsGoldenTest.APP;
    private static final AdaptiveCardRenderer RENDERER = new AdaptiveCardRenderer(APP);
    private static final TaskModuleRenderer DIALOGS = new TaskModuleRenderer(APP, new Seal("hunter2"));

    @Test
    void teamsTakesEveryMessageWithEveryButton() {
        for (int seed = 0; seed < 25; seed++) check(seed);
    }

    @Test
    @Tag("thorough")
    void teamsTakesEveryMessageWithEveryButtonThoroughly() {
        for (int seed = 1_000; seed < 1_500; seed++) check(seed);
    }

    private static void check(int seed) {
        Nasty nasty = new Nasty(seed);
        Message message = nasty.message();
        Occasion occasion = nasty.occasion();
        TeamsCard card = RENDERER.render(message, occasion);
        JsonNode dialog = DIALOGS.render(nasty.text(), message, occasion);
        JsonNode form = DIALOGS.render(
                nasty.form(),
                Shown.ANN,
                nasty.conversations(),
                new Before(Map.of(), Map.of("where", nasty.text())),
                occasion);
        JsonNode fields = DIALOGS.render(nasty.fields(), Shown.ANN, nasty.conversations(), nasty.before(), occasion);

        assertThat(CardCheck.of(card)).as("card " + seed).isEmpty();
        assertThat(CardCheck.ofDialog(dialog)).as("dialog " + seed).isEmpty();
        assertThat(CardCheck.ofDialog(form)).as("form " + seed).isEmpty();
        assertThat(CardCheck.ofDialog(fields)).as("fields " + seed).isEmpty();
        assertThat(actions(card.content())).as("card " + seed).isEqualTo(actions(message));
        assertThat(actions(dialog)).as("dialog " + seed).isEqualTo(actions(message));
    }

    @Test
    void teamsTakesMoreThanCanBePressed() {
        assertThat(CardCheck.of(RENDERER.render(new Nasty(7).crowd(), Occasion.in(null))))
                .isEmpty();
    }

    private static Set<ActionId> actions(Message message) {
        return Stream.concat(message.numbered().stream(), message.named().stream())
                .map(Button::action)
                .collect(Collectors.toSet());
    }

    /** What comes back for everything that can be pressed or picked. */
    private static Set<ActionId> actions(JsonNode card) {
        Set<ActionId> found = new HashSet<>();
        for (JsonNode action : card.findParents("data")) {
            if (!action.path("type").asText().startsWith("Action.")
                    || action.path("verb").asText().equals("refresh")) continue;
            String menu = action.at("/data/pick").asText();
            if (menu.isEmpty()) CardActions.read(action.path("data")).ifPresent(found::add);
            for (JsonNode input : card.findParents("choices"))
                if (input.path("id").asText().equals(menu))
                    for (JsonNode option : input.path("choices"))
                        CardActions.read(picked(menu, option.path("value").asText()))
                                .ifPresent(found::add);
        }
        return found;
    }

    private static ObjectNode picked(String menu, String value) {
        return JsonNodeFactory.instance.objectNode().put("pick", menu).put(menu, value);
    }
}
