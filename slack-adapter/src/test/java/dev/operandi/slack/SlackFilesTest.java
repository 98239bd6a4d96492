package dev.operandi.slack;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.slot;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.operandi.chat.Message;
import dev.operandi.testkit.Golden;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.texts.Language;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in a direct message: uploaded, completed, and what becomes of it where something fails. */
class SlackFilesTest {
    private static final Message REPORT = ShownFiles.report(Language.ENGLISH);
    private static final String HANDED_OVER = "files/F1/F2";

    private final FakeSlack slack = new FakeSlack();
    private final SlackRendering rendering =
            new SlackRendering(() -> Optional.of(new SlackIdentity("T024BE7LD", "U0BOT", "B0BOT", "A061BL8RQ0")));
    private final Channel channel = new SlackChannel(slack.api, rendering);

    @AfterEach
    void close() {
        slack.close();
    }

    /** Which request of the first file something happens to. */
    enum Step {
        OPEN,
        ASK,
        UPLOAD,
        COMPLETE
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachIsUploadedAndAllAppearInOneMessage(String language) throws ChannelException {
        handsOver();

        assertThat(channel.show(slot(TO_ANN, 1), null, ShownFiles.report(new Language(language))))
                .isEqualTo(HANDED_OVER);

        StringBuilder requests = new StringBuilder();
        for (int n = 0; n < 6; n++) requests.append(text(slack.sent()));
        Golden.assertMatches("slack/files/handed-over." + language + ".txt", requests.toString());
        slack.sentNothingElse();
    }

    @Test
    void theTokenGoesToSlacksMethodsOnly() throws ChannelException {
        handsOver();

        channel.show(slot(TO_ANN, 1), null, REPORT);

        for (int n = 0; n < 6; n++) {
            FakeSlack.Sent sent = slack.sent();
            assertThat(sent.authorization())
                    .isEqualTo(sent.path().startsWith("/api/") ? "Bearer " + FakeSlack.TOKEN : "null");
        }
    }

    @Test
    void nothingOfThemStandsInTheLog() throws ChannelException {
        handsOver();

        channel.show(slot(TO_ANN, 1), null, REPORT);

        assertThat(slack.log())
                .contains("files.completeUploadExternal: 200", "upload_url: 200")
                .doesNotContain("participation", "secret-1", "Operating model", FakeSlack.TOKEN);
    }

    @Test
    void whatWasHandedOverIsNotSentAgainWhereItIsShownAgain() throws ChannelException {
        assertThat(channel.show(slot(TO_ANN, 1), HANDED_OVER, REPORT)).isEqualTo(HANDED_OVER);

        slack.sentNothingElse();
    }

    @Test
    void whereOthersReadAlongTheRowsAreShown() throws ChannelException {
        slack.posts("C024BE91L", "1.1");

        assertThat(channel.show(slot(ROOM, 1), null, REPORT)).isEqualTo("C024BE91L/1.1");

        assertThat(slack.sent().path()).isEqualTo("/api/chat.postMessage");
    }

    // --- Taken back -------------------------------------------------------------------------------------------------

    @Test
    void theFilesAreTakenBack() throws ChannelException {
        slack.accepts();
        slack.accepts();

        channel.remove(slot(TO_ANN, 1), HANDED_OVER);

        for (String file : new String[] {"F1", "F2"}) {
            FakeSlack.Sent sent = slack.sent();
            assertThat(sent.path()).isEqualTo("/api/files.delete");
            assertThat(sent.fields()).containsEntry("file", file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_not_found", "file_deleted"})
    void aFileThatIsGoneNeedNotBeTakenBack(String code) {
        slack.refuses(code);
        slack.accepts();

        assertThatCode(() -> channel.remove(slot(TO_ANN, 1), HANDED_OVER)).doesNotThrowAnyException();
        assertThat(slack.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeTakenBackIsAFailure() {
        slack.refuses("cant_delete_file");

        assertThat(failure(() -> channel.remove(slot(TO_ANN, 1), HANDED_OVER)).worthRetrying())
                .isFalse();
    }

    // --- Refused for good -------------------------------------------------------------------------------------------

    @Test
    void withoutTheScopeTheRowsAreShownAndTheOperatorReadsTheWayOut() throws ChannelException {
        opens();
        slack.answers(
                "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"files:write\",\"provided\":\"chat:write\"}");
        slack.posts("D024BE91L", "1.1");

        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo("D024BE91L/1.1");

        assertThat(slack.sent().path()).isEqualTo("/api/conversations.open");
        assertThat(slack.sent().path()).isEqualTo("/api/files.getUploadURLExternal");
        FakeSlack.Sent rows = slack.sent();
        assertThat(rows.path()).isEqualTo("/api/chat.postMessage");
        assertThat(rows.fields().get("blocks")).contains("operandi export 7f3", "participation: at least");
        assertThat(slack.log())
                .contains("No files were handed over", "install the app again", "needs files:write")
                .doesNotContain("participation");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Step.OPEN, "user_disabled"),
                Arguments.of(Step.ASK, "file_uploads_disabled"),
                Arguments.of(Step.COMPLETE, "posting_to_channel_denied"),
                Arguments.of(Step.COMPLETE, "access_denied"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatSlackRefusesForGoodIsShownAsRows(Step at, String code) throws ChannelException {
        until(at);
        slack.refuses(code);
        slack.posts("D024BE91L", "1.1");

        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo("D024BE91L/1.1");
    }

    @Test
    void anUploadThatIsRefusedIsShownAsRows() throws ChannelException {
        until(Step.UPLOAD);
        slack.answers(403, "no");
        slack.posts("D024BE91L", "1.1");

        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo("D024BE91L/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.slack.example/upload/v1/1",
                "ftp://files.slack.com/upload/v1/1",
                "https://somebody:else@files.slack.com/upload/v1/1",
                "nonsense",
                ""
            })
    void nothingIsSentWhereOthersCouldReadIt(String address) throws ChannelException {
        opens();
        slack.answers("{\"ok\":true,\"upload_url\":\"" + address + "\",\"file_id\":\"F1\"}");
        slack.posts("D024BE91L", "1.1");

        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo("D024BE91L/1.1");

        assertThat(slack.server.getRequestCount()).isEqualTo(3);
    }

    // --- Refused for now --------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource
    void aLimitIsKeptAndCountsAsNoFailure(Step at) throws ChannelException {
        for (int tries = 0; tries <= SlackFiles.MOST_TRIES; tries++) {
            until(at);
            slack.limits("20");

            ChannelException failure = failure(() -> channel.show(slot(TO_ANN, 1), null, REPORT));

            assertThat(failure.retryAfter()).contains(ofSeconds(20));
            slack.clock.advance(ofSeconds(20));
        }
        handsOver();
        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo(HANDED_OVER);
    }

    static Stream<Arguments> passing() {
        Consumer<FakeSlack> broken = slack -> slack.answers(500, "oops");
        Consumer<FakeSlack> cut = FakeSlack::hangsUpAfterTheRequest;
        return Stream.of(Step.values()).flatMap(step -> Stream.of(Arguments.of(step, broken), Arguments.of(step, cut)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatBreaksOnTheWayIsTriedAgainFromItsBeginning(Step at, Consumer<FakeSlack> breaks) throws ChannelException {
        until(at);
        breaks.accept(slack);

        ChannelException failure = failure(() -> channel.show(slot(TO_ANN, 1), null, REPORT));

        assertThat(failure.worthRetrying()).isTrue();
        assertThat(failure.retryAfter()).isEmpty();
        slack.clock.advance(ofSeconds(2));
        handsOver();
        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo(HANDED_OVER);
    }

    @Test
    void whatBreaksAgainAndAgainIsShownAsRows() throws ChannelException {
        for (int tries = 1; tries < SlackFiles.MOST_TRIES; tries++) {
            slack.answers(500, "oops");
            assertThat(failure(() -> channel.show(slot(TO_ANN, 1), null, REPORT))
                            .worthRetrying())
                    .isTrue();
            slack.clock.advance(ofSeconds(2));
        }
        slack.answers(500, "oops");
        slack.posts("D024BE91L", "1.1");

        assertThat(channel.show(slot(TO_ANN, 1), null, REPORT)).isEqualTo("D024BE91L/1.1");
    }

    @Test
    void filesWaitForTheSecondBetweenTwoMessages() throws ChannelException {
        slack.posts("D024BE91L", "1.1");
        channel.show(slot(TO_ANN, 1), null, Message.of("Hello"));

        assertThat(failure(() -> channel.show(slot(TO_ANN, 2), null, REPORT)).retryAfter())
                .contains(ofSeconds(1));
    }

    @Test
    void aHandingOverEndsBeforeAnotherProcessTakesItsRowOver() {
        assertThat(SlackFiles.LONGEST).isLessThan(Channel.LONGEST_CALL);
    }

    // --- Slack's answers --------------------------------------------------------------------------------------------

    private void handsOver() {
        until(Step.COMPLETE);
        slack.accepts();
    }

    /** What comes before the step; the second file's requests go well. */
    private void until(Step step) {
        if (step.compareTo(Step.OPEN) > 0) opens();
        if (step.compareTo(Step.ASK) > 0) hasRoom(1);
        if (step.compareTo(Step.UPLOAD) > 0) {
            slack.answers("OK - 17");
            hasRoom(2);
            slack.answers("OK - 17");
        }
    }

    private void opens() {
        slack.answers("{\"ok\":true,\"channel\":{\"id\":\"D024BE91L\"}}");
    }

    private void hasRoom(int number) {
        String url = slack.server.url("/upload/v1/secret-" + number).toString();
        slack.answers("{\"ok\":true,\"upload_url\":\"" + url + "\",\"file_id\":\"F" + number + "\"}");
    }

    private static String text(FakeSlack.Sent sent) {
        StringBuilder text = new StringBuilder(sent.path()).append('\n');
        if (sent.fields().isEmpty()) text.append(sent.body().replace("\r\n", "\n"));
        sent.fields()
                .forEach((name, value) -> text.append("  ")
                        .append(name)
                        .append(" = ")
                        .append(value.replace(ANN.id(), "ANN"))
                        .append('\n'));
        return text.append('\n').toString();
    }

    private static ChannelException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        @Nullable ChannelException failure = catchThrowableOfType(ChannelException.class, call);
        return Objects.requireNonNull(failure, "it went well");
    }
}
