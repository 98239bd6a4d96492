package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.SERVICE;
import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.bearer;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From Teams' request, signed by a stand-in for Microsoft, to the envelope and back to the answer. */
class TeamsAdapterTest {
    private static final Person ANN = new Person("teams", TENANT, "ann-in-entra");
    private static final ActionId DAILY = new ActionId("i/k3v9/give/deploys/daily");

    private final Teamsside teams = new Teamsside();

    @AfterEach
    void close() {
        teams.close();
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        assertThat(post(ActivityCodecTest.message()).status()).isEqualTo(200);

        Envelope heard = heard();
        assertThat(heard.from()).isEqualTo(ANN);
        assertThat(heard.place())
                .isEqualTo(new Place.Thread("teams", TENANT, SERVICE + "#19:abc@thread.tacv2", "1770000000000"));
        assertThat(heard.input()).isEqualTo(new Input.Said("hilfe"));
        assertThat(heard.language()).isEqualTo(Language.GERMAN);
    }

    @Test
    void whatIsTypedInPrivateTellsHowThePersonIsReached() {
        Locale before = Locale.getDefault();

        post(personal().put("text", "a &lt; b&nbsp;").put("locale", "en_US"));

        assertThat(heard().place()).isEqualTo(new Place.Direct(ANN));
        assertThat(heard().input()).isEqualTo(new Input.Said("a < b"));
        assertThat(heard().address()).isEqualTo(SERVICE + "#a:1ann");
        assertThat(heard().language()).isEqualTo(Language.ENGLISH);
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void aGuestWithoutADirectoryIsCalledAsTeamsCallsThem() {
        ObjectNode json = personal().put("text", "hello");
        json.withObject("/from").remove("aadObjectId");

        post(json);

        assertThat(heard().from()).isEqualTo(new Person("teams", TENANT, "29:1ann"));
    }

    @Test
    void anInstallationGreetsInPrivateWhicheverOfItsTwoEventsComes() {
        ObjectNode added = personal().put("type", "conversationUpdate");
        added.putArray("membersAdded").addObject().put("id", "28:bot");

        post(personal().put("type", "installationUpdate").put("action", "add"));
        post(added);

        assertThat(teams.turns.heard)
                .extracting(Envelope::input)
                .containsExactly(new Input.Opened(), new Input.Opened());
    }

    @Test
    void aButtonIsAnsweredWithWhatItsMessageShowsNow() {
        teams.turns.shows = slot -> Optional.of(Message.of("The next question"));

        TeamsEndpoint.Answer answer = post(execute("manual"));

        assertThat(heard().input()).isEqualTo(new Input.Chose(DAILY));
        assertThat(teams.turns.drawn).containsExactly(new Slot(new Place.Direct(ANN), 3));
        assertThat(text(answer))
                .contains("\"statusCode\":200", "\"application/vnd.microsoft.card.adaptive\"", "The next question");
    }

    @Test
    void aCardThatRefreshesItselfIsDrawnAndNothingIsChosen() {
        teams.turns.shows = slot -> Optional.of(Message.of("The next question"));

        assertThat(text(post(execute("automatic")))).contains("The next question");
        assertThat(teams.turns.heard).isEmpty();
    }

    @Test
    void aWhisperIsASentenceAndLeavesTheCard() {
        teams.turns.replies = in -> Optional.of(new Reply.Whisper(Message.of("That button is old.")));

        assertThat(text(post(execute("manual"))))
                .contains("\"application/vnd.microsoft.activity.message\"", "That button is old.");
    }

    @Test
    void aClientThatKnowsNoBetterSendsAMessageWithoutText() {
        ObjectNode json = personal();
        json.putObject("value").put("action", DAILY.value());

        assertThat(post(json).status()).isEqualTo(200);

        assertThat(heard().input()).isEqualTo(new Input.Chose(DAILY));
    }

    @Test
    void aDialogThatIsClosedDoesNothing() {
        ObjectNode json = invoke("task/submit");
        json.putObject("value").putObject("data").put("cancel", true);

        assertThat(post(json).status()).isEqualTo(200);
        assertThat(teams.turns.heard).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsNotImplemented() {
        assertThat(post(invoke("something/new")).status()).isEqualTo(501);
    }

    @Test
    void aRequestThatIsNotTeamsIsRefusedBeforeItIsRead() {
        byte[] deep = utf8("[".repeat(50_000));

        assertThat(handle(null, deep).status()).isEqualTo(401);
        assertThat(handle("Bearer abc", deep).status()).isEqualTo(401);
        assertThat(handle(bearer(teams.identity.claims().put("aud", "another-app")), deep)
                        .status())
                .isEqualTo(401);
        assertThat(handle(good(), deep).status()).isEqualTo(400);
        assertThat(handle(good(), new byte[ActivityCodec.MOST_BYTES + 1]).status())
                .isEqualTo(413);
        assertThat(teams.turns.heard).isEmpty();
    }

    @Test
    void anActivityOfAnotherTenantOrForAnotherAddressIsRefused() {
        ObjectNode other = personal().put("text", "hello");
        other.withObject("/conversation").put("tenantId", "11111111-bbbb-cccc-dddd-eeeeeeeeeeee");

        assertThat(post(other).status()).isEqualTo(403);
        assertThat(post(personal().put("text", "x").put("channelId", "webchat")).status())
                .isEqualTo(403);
        assertThat(post(personal().put("text", "x").put("serviceUrl", "https://evil.example/"))
                        .status())
                .isEqualTo(401);
        assertThat(teams.turns.heard).isEmpty();
    }

    @Test
    void onlyJsonIsTakenAndOnlyByPost() {
        byte[] body = utf8("{}");

        assertThat(teams.endpoint
                        .handle("GET", TeamsEndpoint.PATH, Map.of(), body)
                        .status())
                .isEqualTo(405);
        assertThat(teams.endpoint.handle("POST", "/api/other", Map.of(), body).status())
                .isEqualTo(404);
        assertThat(teams.endpoint
                        .handle("POST", TeamsEndpoint.PATH, Map.of("Content-Type", List.of("text/plain")), body)
                        .status())
                .isEqualTo(415);
    }

    private static ObjectNode personal() {
        ObjectNode json = ActivityCodecTest.message();
        json.remove(List.of("text", "entities", "channelData"));
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        return json;
    }

    private static ObjectNode invoke(String name) {
        return personal().put("type", "invoke").put("name", name);
    }

    private static ObjectNode execute(String trigger) {
        ObjectNode json = invoke("adaptiveCard/action");
        ObjectNode action = json.putObject("value")
                .put("trigger", trigger)
                .putObject("action")
                .put("type", "Action.Execute");
        action.put("verb", "choose")
                .putObject("data")
                .put("action", DAILY.value())
                .put("slot", 3);
        return json;
    }

    private String good() {
        return bearer(teams.identity.claims());
    }

    private TeamsEndpoint.Answer post(ObjectNode activity) {
        return handle(good(), utf8(activity.toString()));
    }

    private TeamsEndpoint.Answer handle(@Nullable String token, byte[] body) {
        return teams.send(token, body);
    }

    private Envelope heard() {
        assertThat(teams.turns.heard).hasSize(1);
        return teams.turns.heard.get(0);
    }

    private static String text(TeamsEndpoint.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Teamsside.text(answer);
    }
}
