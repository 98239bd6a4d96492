package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sharing: only where the bot is, and the person too at that moment. */
class TeamsDialogTest {
    private static final ActionId SHARE = new ActionId("i/k3v9/share");
    private static final Person ANN = new Person("teams", TENANT, "ann-in-entra");
    private static final Form FORM = new Form(
            SHARE,
            "Share",
            "Share",
            "Cancel",
            List.of(new Block.By("Shared by", ANN)),
            List.of(new Field.Conversation("where", "Where to", null)));
    private static final String ROOM = "19:abc@thread.tacv2";

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
    private final FakeTurns turns = new FakeTurns();
    private final TeamsEndpoint endpoint = adapter.open(turns);

    @BeforeEach
    void shareWhatIsSentOff() {
        turns.replies = in -> {
            if (in.input() instanceof Input.Chose) return Optional.of(new Reply.Open(FORM, Message.of("Press again")));
            if (!(in.input() instanceof Input.Submitted sent)) return Optional.empty();
            return Optional.of(
                    sent.values().isEmpty()
                            ? new Reply.Invalid(Map.of("where", "Pick one."))
                            : new Reply.Whisper(Message.of("Shared.")));
        };
    }

    @AfterEach
    void close() {
        adapter.close();
        teams.close();
    }

    @Test
    void aConversationTheyAreInIsOfferedAndTaken() {
        mentioned();
        teams.answers(200, "{\"id\":\"29:1ann\"}");
        teams.answers(200, "{\"id\":\"29:1ann\"}");

        assertThat(post(invoke("task/fetch", "action"))).contains("\"continue\"", ROOM);
        assertThat(post(picked())).contains("Shared.");

        Input.Submitted sent = (Input.Submitted) turns.heard.get(2).input();
        assertThat(sent.values())
                .containsEntry(
                        "where",
                        new Field.Value.Somewhere(new Place.Channel("teams", TENANT, teams.serviceUrl() + "#" + ROOM)));
    }

    @Test
    void aConversationTheyHaveLeftMeanwhileIsNotTaken() {
        mentioned();
        teams.answers(404, "{}");
        teams.answers(404, "{}");

        assertThat(post(picked())).contains("Pick one.").doesNotContain(ROOM);
        assertThat(((Input.Submitted) turns.heard.get(1).input()).values()).isEmpty();
    }

    @Test
    void aConversationThatWasNotOfferedIsNotTakenAndNobodyIsAsked() {
        assertThat(post(picked())).contains("Pick one.");

        assertThat(((Input.Submitted) turns.heard.get(0).input()).values()).isEmpty();
        teams.sentNothingElse();
    }

    @Test
    void whereTheBotWasTakenAwayNothingIsShared() {
        mentioned();
        ObjectNode left = ActivityCodecTest.message()
                .put("type", "installationUpdate")
                .put("action", "remove")
                .put("serviceUrl", teams.serviceUrl());
        post(left);

        assertThat(post(invoke("task/fetch", "action"))).doesNotContain(ROOM);
        assertThat(post(picked())).contains("Pick one.").doesNotContain(ROOM);
        teams.sentNothingElse();
    }

    @Test
    void whereTeamsDoesNotTellWhoIsThereNothingIsShared() {
        mentioned();
        teams.refuses(403, "BotNotInConversationRoster");
        teams.refuses(500, "Broken");

        assertThat(post(picked())).contains("Pick one.").doesNotContain(ROOM);
    }

    @Test
    void thePreviewNamesWhoSharesAsTheyAreCalled() {
        String dialog = post(invoke("task/fetch", "action"));

        assertThat(dialog).contains("Shared by Ann Secret").doesNotContain("this person");
    }

    private void mentioned() {
        post(ActivityCodecTest.message().put("serviceUrl", teams.serviceUrl()));
        assertThat(turns.heard).hasSize(1);
    }

    private ObjectNode picked() {
        ObjectNode json = invoke("task/submit", "form");
        json.withObject("/value/data").put("field-conversation-0-where", ROOM);
        return json;
    }

    private ObjectNode invoke(String name, String key) {
        ObjectNode json = ActivityCodecTest.message()
                .put("type", "invoke")
                .put("name", name)
                .put("serviceUrl", teams.serviceUrl());
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        json.putObject("value").putObject("data").put(key, SHARE.value());
        return json;
    }

    private String post(ObjectNode activity) {
        TeamsEndpoint.Answer answer = endpoint.handle(
                "POST",
                TeamsEndpoint.PATH,
                Map.of("content-type", List.of("application/json")),
                utf8(activity.toString()));
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
