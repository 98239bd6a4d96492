package dev.operandi.slack;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.slot;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackChannelTest {
    private static final Message HELLO = Message.of("Hello");
    private static final Message PICTURE =
            new Message("Shares", List.of(new Block.Chart("Shares", List.of(new Block.Bar("IT-heavy", 100)), "all")));
    private static final Place THREAD = new Place.Thread("slack", "T024BE7LD", "C024BE91L", "1700000000.000100");
    private static final Place HOME = new Place.Home(ANN);
    private static final String POSTED = "D024BE91L/1700000001.000200";

    private final FakeSlack slack = new FakeSlack();
    private final Channel channel = new SlackChannel(slack.api, new PlainRendering());

    @AfterEach
    void close() {
        slack.close();
    }

    // --- Messages -------------------------------------------------------------------------------------------------

    @Test
    void aNewMessageGoesToThePersonAndIsCalledByItsConversation() throws ChannelException {
        slack.posts("D024BE91L", "1700000001.000200");

        String reference = channel.show(slot(TO_ANN, 1), null, HELLO);

        assertThat(reference).isEqualTo(POSTED);
        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.postMessage");
        assertThat(sent.fields())
                .containsEntry("channel", ANN.id())
                .containsEntry("text", "Hello")
                .containsEntry("blocks", "[{\"type\":\"section\"}]")
                .containsEntry("unfurl_links", "false")
                .doesNotContainKey("thread_ts");
    }

    @Test
    void aNewMessageGoesToTheChannelOrToTheThread() throws ChannelException {
        slack.posts("C024BE91L", "1.1");
        slack.posts("C0THREAD", "1.2");

        assertThat(channel.show(slot(ROOM, 1), null, HELLO)).isEqualTo("C024BE91L/1.1");
        slack.clock.advance(ofSeconds(1));
        assertThat(channel.show(slot(THREAD, 1), null, HELLO)).isEqualTo("C0THREAD/1.2");

        assertThat(slack.sent().fields()).containsEntry("channel", "C024BE91L").doesNotContainKey("thread_ts");
        assertThat(slack.sent().fields())
                .containsEntry("channel", "C024BE91L")
                .containsEntry("thread_ts", "1700000000.000100");
    }

    @Test
    void aMessageThatIsThereIsEdited() throws ChannelException {
        slack.accepts();

        assertThat(channel.show(slot(TO_ANN, 1), POSTED, HELLO)).isEqualTo(POSTED);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.update");
        assertThat(sent.fields())
                .containsEntry("channel", "D024BE91L")
                .containsEntry("ts", "1700000001.000200")
                .containsEntry("text", "Hello")
                .containsEntry("blocks", "[{\"type\":\"section\"}]");
    }

    @Test
    void aCardInAChannelIsEditedNowAndThenHoweverManyPressIt() throws ChannelException {
        slack.accepts();
        slack.accepts();
        slack.accepts();
        for (int edit = 0; edit < 100; edit++) {
            boolean due = edit == 0 || edit == 40 || edit == 80;
            if (due) channel.show(slot(ROOM, 1), "C024BE91L/1.1", HELLO);
            else
                assertThat(failure(() -> channel.show(slot(ROOM, 1), "C024BE91L/1.1", HELLO))
                                .retryAfter())
                        .isPresent();
            slack.clock.advance(ofMillis(50));
        }

        assertThat(slack.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aMessageToOnePersonIsEditedAtOnce() throws ChannelException {
        slack.accepts();
        slack.accepts();

        channel.show(slot(TO_ANN, 1), POSTED, HELLO);
        channel.show(slot(TO_ANN, 1), POSTED, HELLO);

        assertThat(slack.server.getRequestCount()).isEqualTo(2);
    }

    static Stream<Arguments> gone() {
        return Stream.of(
                Arguments.of(TO_ANN, "message_not_found"),
                Arguments.of(TO_ANN, "cant_update_message"),
                Arguments.of(TO_ANN, "edit_window_closed"),
                Arguments.of(TO_ANN, "channel_not_found"),
                Arguments.of(ROOM, "message_not_found"));
    }

    @ParameterizedTest
    @MethodSource("gone")
    void aMessageThatIsGoneIsSaidToBeSo(Place place, String code) {
        slack.refuses(code);

        assertThat(failure(() -> channel.show(slot(place, 1), POSTED, HELLO)).isGone())
                .isTrue();
    }

    @Test
    void aChannelThatIsGoneIsNotPostedTo() {
        slack.refuses("channel_not_found");

        ChannelException failure = failure(() -> channel.show(slot(ROOM, 1), POSTED, HELLO));

        assertThat(failure.worthRetrying()).isFalse();
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aMessageIsTakenBack() throws ChannelException {
        slack.accepts();

        channel.remove(slot(TO_ANN, 1), POSTED);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.delete");
        assertThat(sent.fields()).containsEntry("channel", "D024BE91L").containsEntry("ts", "1700000001.000200");
    }

    @Test
    void aMessageThatIsGoneNeedNotBeTakenBack() {
        slack.refuses("message_not_found");

        assertThatCode(() -> channel.remove(slot(TO_ANN, 1), POSTED)).doesNotThrowAnyException();
    }

    @Test
    void aMessageThatCannotBeTakenBackIsAFailure() {
        slack.refuses("cant_delete_message");

        assertThat(failure(() -> channel.remove(slot(TO_ANN, 1), POSTED)).worthRetrying())
                .isFalse();
    }

    // --- Charts -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChartThatSlackRefusesBecomesText(boolean edited) throws ChannelException {
        slack.refuses("invalid_blocks");
        slack.posts("D024BE91L", "1700000001.000200");

        assertThat(channel.show(slot(TO_ANN, 1), edited ? POSTED : null, PICTURE))
                .isEqualTo(POSTED);

        assertThat(slack.sent().fields()).containsEntry("blocks", "[{\"type\":\"data_visualization\"}]");
        assertThat(slack.sent().fields()).containsEntry("blocks", "[{\"type\":\"section\"}]");
    }

    @Test
    void aMessageThatIsRefusedAsTextTooIsGivenUp() {
        slack.refuses("invalid_blocks");
        slack.refuses("invalid_blocks");

        assertThat(failure(() -> channel.show(slot(TO_ANN, 1), null, PICTURE)).worthRetrying())
                .isFalse();
        assertThat(slack.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aMessageWithoutAChartIsNotTriedAgain() {
        slack.refuses("invalid_blocks");

        assertThat(failure(() -> channel.show(slot(TO_ANN, 1), null, HELLO)).worthRetrying())
                .isFalse();
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
    }

    // --- Pace -------------------------------------------------------------------------------------------------------

    @Test
    void aSecondMessageWithinASecondWaits() throws ChannelException {
        slack.posts("D024BE91L", "1.1");
        channel.show(slot(TO_ANN, 1), null, HELLO);
        slack.clock.advance(ofMillis(300));

        ChannelException failure = failure(() -> channel.show(slot(TO_ANN, 2), null, HELLO));

        assertThat(failure.retryAfter()).contains(ofMillis(700));
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
        slack.clock.advance(ofMillis(700));
        slack.posts("D024BE91L", "1.2");
        assertThatCode(() -> channel.show(slot(TO_ANN, 2), null, HELLO)).doesNotThrowAnyException();
    }

    @Test
    void otherConversationsAndEditsDoNotWait() throws ChannelException {
        slack.posts("D1", "1.1");
        slack.posts("D2", "1.2");
        slack.accepts();

        channel.show(slot(TO_ANN, 1), null, HELLO);
        channel.show(slot(TO_MIA, 1), null, HELLO);
        channel.show(slot(TO_ANN, 1), "D1/1.1", HELLO);

        assertThat(slack.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aThreadSharesThePaceOfItsChannel() throws ChannelException {
        slack.posts("C024BE91L", "1.1");
        channel.show(slot(ROOM, 1), null, HELLO);

        assertThat(failure(() -> channel.show(slot(THREAD, 1), null, HELLO)).retryAfter())
                .contains(ofSeconds(1));
    }

    @Test
    void whenSlackLimitsEditsOtherEditsWaitWithoutAsking() throws ChannelException {
        slack.limits("20");
        failure(() -> channel.show(slot(TO_ANN, 1), POSTED, HELLO));

        ChannelException failure = failure(() -> channel.show(slot(TO_MIA, 1), "D2/1.1", HELLO));

        assertThat(failure.retryAfter()).contains(ofSeconds(20));
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
    }

    // --- What fails -------------------------------------------------------------------------------------------------

    @Test
    void aLostAnswerIsTriedAgainLaterAndNotAtOnce() {
        slack.hangsUpAfterTheRequest();
        slack.posts("D024BE91L", "1.1");

        ChannelException failure = failure(() -> channel.show(slot(TO_ANN, 1), null, PICTURE));

        assertThat(failure.worthRetrying()).isTrue();
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whereTheBotIsNotAMemberTheOperatorReadsTheWayOut() {
        slack.refuses("not_in_channel");

        assertThat(failure(() -> channel.show(slot(ROOM, 1), null, HELLO)))
                .hasMessageContaining("chat.postMessage")
                .hasMessageContaining("has to invite the bot");
    }

    @Test
    void onceTheAppWasRemovedNothingIsShown() {
        slack.workspace.stop();

        assertThat(failure(() -> channel.show(slot(TO_ANN, 1), null, HELLO)).worthRetrying())
                .isFalse();
        assertThat(failure(() -> channel.remove(slot(TO_ANN, 1), POSTED)).worthRetrying())
                .isFalse();
        slack.sentNothingElse();
    }

    @Test
    void aCallEndsBeforeAnotherProcessTakesItsRowOver() {
        // an edit, and a new message where the one to be edited is gone
        assertThat(SlackChannel.LONGEST.multipliedBy(2)).isLessThan(Channel.LONGEST_CALL);
    }

    // --- Home -------------------------------------------------------------------------------------------------------

    @Test
    void theHomeTabIsPublishedEachTime() throws ChannelException {
        slack.accepts();
        slack.accepts();

        assertThat(channel.show(slot(HOME, 1), null, HELLO))
                .as("nothing that names the person is kept")
                .isNull();
        channel.show(slot(HOME, 1), null, PICTURE);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/views.publish");
        assertThat(sent.fields()).containsEntry("user_id", ANN.id());
        assertThat(sent.fields().get("view")).contains("Hello");
        assertThat(slack.sent().fields().get("view")).contains("Shares");
    }

    // --- What was handed over
    // -----------------------------------------------------------------------------------------

    @Test
    void aMessageToAConversationThatWasHandedOverHasNoName() throws ChannelException {
        slack.answers("ok");

        assertThat(channel.show(slot(handed(), 1), null, HELLO)).isNull();

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/commands/T1/17/handle-secret");
        assertThat(sent.body()).contains("\"response_type\":\"in_channel\"").contains("Hello");
    }

    @Test
    void aChartIsRefusedThereToo() throws ChannelException {
        slack.answers(400, "invalid_blocks");
        slack.answers("ok");

        channel.show(slot(handed(), 1), null, PICTURE);

        assertThat(slack.sent().body()).contains("data_visualization");
        assertThat(slack.sent().body()).doesNotContain("data_visualization");
    }

    @Test
    void aHandleThatIsUsedUpIsGivenUp() {
        slack.answers(404, "{\"ok\":false,\"error\":\"used_url\"}");

        ChannelException failure = failure(() -> channel.show(slot(handed(), 1), null, HELLO));

        assertThat(failure.worthRetrying()).isFalse();
        assertThat(SlackApiTest.stackTrace(failure)).doesNotContain("handle-secret");
    }

    @Test
    void nothingIsSentToAHandleThatIsNotSlacks() {
        Place elsewhere = new Place.Handed("slack", "T024BE7LD", "https://example.com/steal");

        assertThat(failure(() -> channel.show(slot(elsewhere, 1), null, HELLO)).worthRetrying())
                .isFalse();
    }

    // --- Words of the tests above
    // -------------------------------------------------------------------------------------

    private Place handed() {
        return new Place.Handed("slack", "T024BE7LD", slack.responseUrl());
    }

    private static ChannelException failure(ThrowingCallable call) {
        ChannelException failure = catchThrowableOfType(ChannelException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
