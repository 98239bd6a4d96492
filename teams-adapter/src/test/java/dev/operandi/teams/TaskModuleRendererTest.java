package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.teams.TaskModuleRenderer.Before;
import dev.operandi.texts.Language;
import dev.operandi.turn.Seal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskModuleRendererTest {
    private static final TaskModuleRenderer DIALOGS = new TaskModuleRenderer(TeamsGoldenTest.APP, new Seal("hunter2"));
    private static final Occasion GERMAN = Occasion.in(Language.GERMAN);

    @Test
    void nothingIsSentOffBeforeAConversationIsPicked() {
        JsonNode form = card(DIALOGS.render(Shown.SHARE, Shown.ANN, conversations(2), Before.NOTHING, GERMAN));

        JsonNode input = form.path("body").get(2);
        assertThat(input.path("isRequired").asBoolean()).isTrue();
        assertThat(input.has("value")).isFalse();
        assertThat(input.path("errorMessage").asText()).contains("Unterhaltung");
        assertThat(CardActions.readForm(form.at("/actions/0/data"))).contains(Shown.SHARE.action());
        assertThat(CardActions.isCancelled(form.at("/actions/1/data"))).isTrue();
        assertThat(form.at("/actions/1/associatedInputs").asText()).isEqualTo("None");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        JsonNode form = card(DIALOGS.render(
                Shown.SHARE,
                Shown.ANN,
                conversations(2),
                new Before(Map.of(), Map.of("where", "Nobody can write there.")),
                GERMAN));

        assertThat(form.path("body").get(3).findPath("text").asText()).isEqualTo("Nobody can write there.");
        assertThat(form.path("body").get(3).findPath("color").asText()).isEqualTo("Attention");
    }

    @Test
    void moreConversationsThanFitLeaveRoomForTheQuestion() {
        JsonNode dialog = DIALOGS.render(Shown.SHARE, Shown.ANN, conversations(1_000), Before.NOTHING, GERMAN);

        assertThat(CardCheck.ofDialog(dialog)).isEmpty();
        assertThat(card(dialog).findPath("choices")).hasSizeGreaterThan(60);
        assertThat(card(dialog).findValuesAsText("text"))
                .contains("Everybody in the conversation you pick will see this:");
    }

    @Test
    void aButtonInADialogComesBackFromTheDialog() {
        ActionId action = new ActionId("opens/k3v9");
        Message message = new Message("?", List.of(new Block.Buttons(List.of(new Button(action, "Next")))));

        JsonNode button =
                card(DIALOGS.render("", message, GERMAN)).findPath("actions").get(0);

        assertThat(button.toString())
                .isEqualTo("{\"type\":\"Action.Submit\",\"title\":\"Next\",\"data\":{\"action\":\"opens/k3v9\"}}");
    }

    @Test
    void nobodyIsMentionedInADialog() {
        Message message = new Message("?", List.of(new Block.By("Shared by", Shown.ANN)));

        JsonNode dialog = DIALOGS.render("", message, GERMAN.naming(Map.of(Shown.ANN, "Ann Example")));

        assertThat(dialog.path("title").asText()).isEqualTo("Operandi");
        assertThat(card(dialog).findValuesAsText("text")).containsExactly("Shared by Ann Example");
    }

    private static List<TaskModuleRenderer.Conversation> conversations(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new TaskModuleRenderer.Conversation("19:channel" + n + "@thread.tacv2", "Channel " + n))
                .toList();
    }

    private static JsonNode card(JsonNode dialog) {
        return dialog.path("card").path("content");
    }
}
