package dev.operandi.slack;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.slack.SlackReplies.Asker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackRepliesTest {
    private static final Message HUSH = Message.of("Only you see this");
    private static final Message AGAIN =
            new Message("Press it", List.of(new Block.Buttons(List.of(new Button(new ActionId("share"), "Share it")))));
    private static final Reply.Open FORM =
            new Reply.Open(new Form(new ActionId("share"), "Share", "Send", "Cancel", List.of(), List.of()), AGAIN);
    private static final Place THREAD = new Place.Thread("slack", "T024BE7LD", "C024BE91L", "1.5");

    private final FakeSlack slack = new FakeSlack();
    private final List<Message> drawn = new ArrayList<>();
    private final SlackReplies replies = new SlackReplies(slack.api, new PlainRendering() {
        @Override
        public ObjectNode message(Message message, boolean nativeChart) {
            drawn.add(message);
            return super.message(message, nativeChart);
        }
    });

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aWhisperGoesByTheAddressThatCameWithTheRequest() {
        slack.answers("ok");

        assertThat(replies.whisper(asker(ROOM, slack.responseUrl()), HUSH)).isTrue();

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).startsWith("/commands/");
        assertThat(sent.body())
                .contains("\"response_type\":\"ephemeral\"", "\"replace_original\":false", "Only you see this");
        slack.sentNothingElse();
    }

    @Test
    void withoutAnAddressItIsAMessageThatDisappears() {
        slack.accepts();

        assertThat(replies.whisper(asker(ROOM, null), HUSH)).isTrue();

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.postEphemeral");
        assertThat(sent.fields())
                .containsEntry("channel", "C024BE91L")
                .containsEntry("user", ANN.id())
                .doesNotContainKeys("thread_ts", "response_type");
    }

    @Test
    void inAThreadItStandsInTheThread() {
        slack.accepts();

        replies.whisper(asker(THREAD, null), HUSH);

        assertThat(slack.sent().fields()).containsEntry("channel", "C024BE91L").containsEntry("thread_ts", "1.5");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereNobodyElseReadsAlongItIsAnOrdinaryMessage(boolean home) {
        slack.accepts();

        replies.whisper(asker(home ? new Place.Home(ANN) : TO_ANN, null), HUSH);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.postMessage");
        assertThat(sent.fields()).containsEntry("channel", ANN.id()).doesNotContainKey("user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"used_url", "expired_url"})
    void anAddressThatIsUsedUpIsNotTheEnd(String code) {
        slack.answers(404, "{\"ok\":false,\"error\":\"" + code + "\"}");
        slack.accepts();

        assertThat(replies.whisper(asker(ROOM, slack.responseUrl()), HUSH)).isTrue();

        slack.sent();
        assertThat(slack.sent().path()).isEqualTo("/api/chat.postEphemeral");
    }

    @Test
    void anAddressThatIsNotSlacksIsPassedOver() {
        slack.accepts();

        assertThat(replies.whisper(asker(TO_ANN, "https://example.com/steal"), HUSH))
                .isTrue();

        assertThat(slack.sent().path()).isEqualTo("/api/chat.postMessage");
        assertThat(slack.log()).doesNotContain("example.com");
    }

    @Test
    void aWhisperThatReachesNobodyFailsInSilence() {
        slack.answers(500, "");
        slack.refuses("user_not_in_channel");

        assertThat(replies.whisper(asker(ROOM, slack.responseUrl()), HUSH)).isFalse();

        assertThat(slack.log())
                .contains("user_not_in_channel")
                .doesNotContain("handle-secret")
                .doesNotContain("Only you")
                .doesNotContain(ANN.id());
    }

    @Test
    void aFormOpens() {
        slack.accepts();

        assertThat(replies.open(asker(ROOM, slack.responseUrl()), "17.trigger", FORM))
                .isTrue();

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/views.open");
        assertThat(sent.fields())
                .containsEntry("trigger_id", "17.trigger")
                .containsEntry("view", "{\"type\":\"modal\",\"title\":\"Share\"}");
        slack.sentNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "internal_error"})
    void aFormThatDoesNotOpenLeavesItsButton(String code) {
        slack.refuses(code);
        slack.answers("ok");

        assertThat(replies.open(asker(ROOM, slack.responseUrl()), "17.trigger", FORM))
                .isTrue();

        slack.sent();
        assertThat(slack.sent().path()).startsWith("/commands/");
        assertThat(drawn).containsExactly(AGAIN);
        assertThat(slack.log()).doesNotContain("17.trigger");
    }

    @Test
    void anAskerTellsNoAddress() {
        assertThat(asker(ROOM, slack.responseUrl()).toString()).isEqualTo("Asker");
    }

    private static Asker asker(Place place, @Nullable String responseUrl) {
        return new Asker(ANN, place, responseUrl);
    }
}
