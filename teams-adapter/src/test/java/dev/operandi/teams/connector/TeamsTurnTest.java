package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.turn.ChannelException;
import dev.operandi.turn.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that ride on a request, when something goes wrong or something else is on its way. */
class TeamsTurnTest {
    private static final Message NEXT = Message.of("The next question");
    private static final Slot PRESSED = new Slot(new Place.Direct(new Person("teams", TENANT, "ann-in-entra")), 3);

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
    private final FakeTurns turns = new FakeTurns();
    private final TeamsEndpoint endpoint = adapter.open(turns);

    @BeforeEach
    void showTheNextQuestion() {
        turns.shows = slot -> Optional.of(NEXT);
    }

    @AfterEach
    void close() {
        adapter.close();
        teams.close();
    }

    @Test
    void anEditOfWhatAnAnswerShowsFollowsTheAnswerByASecond() throws Exception {
        turns.replies = in -> {
            assertThat(waits()).isEqualTo(Duration.ofSeconds(1));
            return Optional.empty();
        };

        assertThat(text(press())).contains("The next question");
        assertThat(waits()).isEqualTo(Duration.ofSeconds(1));
        teams.sentNothingElse();

        teams.clock.advance(Duration.ofSeconds(1));
        teams.answers(200, "{}");
        assertThat(waits()).isNull();
    }

    @Test
    void aPressedCardIsInTheAnswerAndEditedTwoSecondsAfterThePress() {
        press();
        post(pressedInAnOldClient());

        assertThat(turns.heard)
                .extracting(Envelope::inPlace)
                .containsExactly(new Envelope.InPlace(PRESSED, Duration.ofSeconds(2)), null);
    }

    @Test
    void anAnswerThatIsASentenceHoldsNoEditUp() throws Exception {
        turns.replies = in -> Optional.of(new Reply.Whisper(Message.of("That button is old.")));
        teams.answers(200, "{}");

        assertThat(text(press())).contains("That button is old.");
        assertThat(waits()).isNull();
    }

    @Test
    void whatWasPressedAndNotKeptIsToldOnTheCard() {
        turns.replies = in -> {
            throw new StoreException("the disk is full");
        };

        assertThat(text(press()))
                .contains("\"statusCode\":200", "activity.message", "That was not kept: I cannot reach my memory")
                .doesNotContain("disk");
    }

    @Test
    void whatBreaksInsideIsToldWithoutItsWords() {
        turns.replies = in -> {
            throw new IllegalStateException("hunter2");
        };

        assertThat(text(press())).contains("something went wrong inside me").doesNotContain("hunter2");
    }

    @Test
    void whatWasTypedAndNotKeptTeamsSendsAgain() {
        turns.replies = in -> {
            throw new StoreException("the disk is full");
        };

        TeamsEndpoint.Answer answer = post(personal("message").put("text", "daily"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatWasKeptAndCannotBeDrawnIsNoFailure() {
        turns.shows = slot -> {
            throw new IllegalStateException("hunter2");
        };

        assertThat(text(press())).contains("It goes on further down.").doesNotContain("hunter2");
    }

    /** How long an edit of the message is put off; null when it was sent. */
    private @Nullable Duration waits() {
        try {
            adapter.channel().show(PRESSED, teams.serviceUrl() + "#a:1ann#7", NEXT);
            return null;
        } catch (ChannelException e) {
            return e.retryAfter().orElseThrow();
        }
    }

    private TeamsEndpoint.Answer press() {
        ObjectNode json = personal("invoke").put("name", "adaptiveCard/action");
        ObjectNode action = json.putObject("value").put("trigger", "manual").putObject("action");
        action.put("type", "Action.Execute").put("verb", "choose");
        action.putObject("data").put("action", "i/k3v9/give/deploys/daily").put("slot", 3);
        return post(json);
    }

    /** It sends a message, and takes no card in the answer. */
    private ObjectNode pressedInAnOldClient() {
        ObjectNode json = personal("message").put("id", "1770000000002");
        json.remove("text");
        json.putObject("value").put("action", "i/k3v9/give/deploys/daily").put("slot", 3);
        return json;
    }

    private ObjectNode personal(String type) {
        ObjectNode json = ActivityCodecTest.message()
                .put("type", type)
                .put("locale", "en-US")
                .put("serviceUrl", teams.serviceUrl());
        json.remove("entities");
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        return json;
    }

    private TeamsEndpoint.Answer post(ObjectNode activity) {
        return endpoint.handle(
                "POST",
                TeamsEndpoint.PATH,
                Map.of("content-type", List.of("application/json")),
                utf8(activity.toString()));
    }

    private static String text(TeamsEndpoint.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Teamsside.text(answer);
    }
}
