package dev.operandi.slack;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.slack.SlackState.Phase;
import dev.operandi.turn.ChannelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One call, one request, and whatever Slack answers becomes a fault that says what to do. */
class SlackApiTest {
    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aCallIsAFormWithTheTokenInItsHeader() throws SlackFault {
        slack.accepts();
        ObjectNode fields = SlackApi.fields().put("text", "Grüße & 🎉 = ?").put("unfurl", false);
        fields.putArray("blocks").addObject().put("type", "divider");

        slack.api.call("chat.postMessage", fields);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/chat.postMessage");
        assertThat(sent.authorization()).isEqualTo("Bearer " + FakeSlack.TOKEN);
        assertThat(sent.fields())
                .containsEntry("text", "Grüße & 🎉 = ?")
                .containsEntry("unfurl", "false")
                .containsEntry("blocks", "[{\"type\":\"divider\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/"})
    void theAddressMayEndWithASlash(String path) throws SlackFault {
        slack.accepts();
        try (var api = api(slack.server.url(path).toString())) {
            api.call("auth.test", SlackApi.fields());
        }

        assertThat(slack.sent().path()).isEqualTo("/api/auth.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slack.com/api", "ftp://slack.com/api", "nonsense"})
    void anAddressThatIsNoneIsSaidAtTheStart(String url) {
        assertThatThrownBy(() -> api(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xoxb-1\nx", "xoxb 1", "xoxb-ü"})
    void aTokenThatIsNoneIsSaidAtTheStartAndNotQuoted(String token) {
        assertThatThrownBy(() -> new SlackApi(
                        SlackApi.SLACK, token, FakeSlack.SHORT, null, slack.workspace, slack.clock::instant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xoxb");
    }

    // --- What Slack says ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ratelimited",
                "service_unavailable",
                "internal_error",
                "fatal_error",
                "request_timeout",
                "team_added_to_org",
                "a_code_of_next_year"
            })
    void someRefusalsPass(String code) {
        slack.refuses(code);

        assertThat(fault().forOutbox().worthRetrying()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not_in_channel",
                "channel_not_found",
                "is_archived",
                "user_disabled",
                "cannot_dm_bot",
                "msg_too_long",
                "msg_blocks_too_long",
                "invalid_blocks",
                "missing_scope",
                "restricted_action"
            })
    void someRefusalsLast(String code) {
        slack.refuses(code);

        SlackFault fault = fault();

        assertThat(fault.forOutbox().worthRetrying()).isFalse();
        assertThat(fault).hasMessageContaining("chat.postMessage").hasMessageContaining(code);
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.CONNECTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_expired", "account_inactive", "token_revoked", "not_authed"})
    void aTokenThatIsNotTakenShowsUntilItIsTaken(String code) throws SlackFault {
        slack.refuses(code);
        slack.clock.advance(ofSeconds(5));

        assertThat(fault().forOutbox().worthRetrying()).isTrue();
        assertThat(slack.workspace.state()).isEqualTo(new SlackState(Phase.REFUSED, slack.clock.instant()));

        slack.accepts();
        slack.api.call("chat.postMessage", SlackApi.fields());
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void theOperatorReadsWhichScopeIsMissing() {
        slack.answers("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\",\"provided\":\"commands\"}");

        assertThat(fault()).hasMessageContaining("needs chat:write").hasMessageContaining("install the app again");
    }

    @Test
    void theOperatorReadsWhichBlockWasRefusedAndNothingOfTheMessage() {
        slack.answers("{\"ok\":false,\"error\":\"invalid_blocks\",\"response_metadata\":{\"messages\":"
                + "[\"[ERROR] daily is wrong [json-pointer:/blocks/0/text]\"]}}");

        assertThat(fault()).hasMessageContaining("/blocks/0/text").hasMessageNotContaining("daily");
    }

    @Test
    void aCodeThatIsNoneIsNotQuoted() {
        slack.refuses("He said <b>daily</b>");

        assertThat(fault()).hasMessageNotContaining("daily");
    }

    // --- Limits -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 1", "'', 30", "soon, 30", "-3, 30", "999999, 3600"})
    void aLimitIsKeptAsLongAsSlackAsks(String retryAfter, long seconds) {
        slack.limits(retryAfter);

        assertThat(fault().forOutbox().retryAfter()).contains(ofSeconds(seconds));
    }

    @Test
    void aLimitWithoutATimeIsKeptForHalfAMinute() {
        slack.answers(429, "");

        assertThat(fault().forOutbox().retryAfter()).contains(ofSeconds(30));
    }

    @Test
    void whileAMethodIsLimitedItIsNotCalledAndOthersAre() throws SlackFault {
        slack.limits("30");
        assertThatThrownBy(() -> slack.api.call("chat.update", SlackApi.fields()));
        slack.sent();
        slack.clock.advance(ofSeconds(20));

        SlackFault fault = fault("chat.update");
        slack.accepts();
        slack.api.call("chat.postMessage", SlackApi.fields());

        assertThat(fault.forOutbox().retryAfter()).contains(ofSeconds(10));
        assertThat(slack.sent().path()).isEqualTo("/api/chat.postMessage");
        slack.sentNothingElse();

        slack.clock.advance(ofSeconds(10));
        slack.accepts();
        assertThatCode(() -> slack.api.call("chat.update", SlackApi.fields())).doesNotThrowAnyException();
    }

    // --- What goes wrong on the way -----------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.operandi.slack.Mishaps#all")
    void everyMishapPassesAndNothingIsSentTwice(String name, Consumer<FakeSlack> happens) {
        happens.accept(slack);
        slack.accepts(); // would be taken by a second request

        SlackFault fault = fault();

        assertThat(fault.forOutbox().worthRetrying()).isTrue();
        assertThat(fault.forOutbox().retryAfter()).isEmpty();
        assertThat(slack.server.getRequestCount()).isLessThanOrEqualTo(1);
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.CONNECTING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.operandi.slack.Mishaps#all")
    void noMishapTellsTheTokenOrWhatWasSent(String name, Consumer<FakeSlack> happens) {
        happens.accept(slack);

        SlackFault fault =
                catchThrowableOfType(SlackFault.class, () -> slack.api.call("chat.postMessage", privateWords()));

        assertThat(stackTrace(fault.forOutbox()) + slack.log())
                .doesNotContain(FakeSlack.TOKEN)
                .doesNotContain("daily");
    }

    @Test
    void aDeadConnectionOfAnEarlierCallDoesNotDoubleAPost() throws SlackFault {
        slack.accepts();
        slack.api.call("auth.test", SlackApi.fields());
        slack.hangsUpAfterTheRequest();
        slack.accepts();

        SlackFault fault = fault();

        assertThat(fault.isPassing()).isTrue();
        assertThat(slack.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aCallMayBeGivenLessTime() {
        slack.neverAnswers();
        long began = System.nanoTime();

        SlackFault fault = catchThrowableOfType(
                SlackFault.class, () -> slack.api.call("chat.postMessage", SlackApi.fields(), ofMillis(50)));

        assertThat(fault.isPassing()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(FakeSlack.SHORT.read());
    }

    @Test
    void aCallWithoutTimeIsNotSent() {
        Duration tooLittle = new Budget(ofMillis(900)).rest();

        SlackFault fault = catchThrowableOfType(
                SlackFault.class, () -> slack.api.call("chat.postMessage", SlackApi.fields(), tooLittle));

        assertThat(fault.isPassing()).isTrue();
        slack.sentNothingElse();
    }

    @Test
    void aProxyThatNobodyNamedForSlackIsNotTaken() throws SlackFault {
        String host = System.setProperty("http.proxyHost", "127.0.0.1");
        String port = System.setProperty("http.proxyPort", "1");
        String without = System.setProperty("http.nonProxyHosts", ""); // or this machine would be spared
        try (var api = api(slack.server.url("/api").toString())) {
            slack.accepts();

            assertThatCode(() -> api.call("auth.test", SlackApi.fields())).doesNotThrowAnyException();
        } finally {
            restore("http.proxyHost", host);
            restore("http.proxyPort", port);
            restore("http.nonProxyHosts", without);
        }
    }

    @Test
    void aProxyThatIsNamedIsTaken() throws SlackFault {
        slack.accepts();
        var proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), slack.server.getPort());
        try (var api = new SlackApi(
                "http://slack.invalid/api/",
                FakeSlack.TOKEN,
                FakeSlack.SHORT,
                proxy,
                slack.workspace,
                slack.clock::instant)) {
            api.call("auth.test", SlackApi.fields());
        }

        assertThat(slack.server.getRequestCount()).isEqualTo(1);
    }

    // --- The app is removed ---------------------------------------------------------------------------------------

    @Test
    void onceTheAppWasRemovedNothingGoesOutUntilItIsBack() {
        slack.workspace.stop();

        assertThat(fault().forOutbox().worthRetrying()).isFalse();
        assertThat(SlackAddressTest.byAddress(slack, slack.responseUrl()).isPassing())
                .isFalse();
        slack.sentNothingElse();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.STOPPED);

        slack.workspace.resume();
        slack.accepts();
        assertThatCode(() -> slack.api.call("auth.test", SlackApi.fields())).doesNotThrowAnyException();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void anInputWhileNothingIsStoppedChangesNothing() throws SlackFault {
        slack.accepts();
        slack.api.call("auth.test", SlackApi.fields());

        slack.workspace.resume();

        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);
    }

    // --- Words of the tests above -----------------------------------------------------------------------------------

    private SlackApi api(String url) {
        return new SlackApi(url, FakeSlack.TOKEN, FakeSlack.SHORT, null, slack.workspace, slack.clock::instant);
    }

    private SlackFault fault() {
        return fault("chat.postMessage");
    }

    private SlackFault fault(String method) {
        return catchThrowableOfType(SlackFault.class, () -> slack.api.call(method, SlackApi.fields()));
    }

    static ObjectNode privateWords() {
        return SlackApi.fields().put("text", "You answered: daily");
    }

    static String stackTrace(Throwable thrown) {
        StringWriter written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written));
        return written.toString();
    }

    private static void restore(String property, @Nullable String value) {
        if (value == null) System.clearProperty(property);
        else System.setProperty(property, value);
    }

    @Test
    void anOutboxReadsTheSameFaults() {
        ChannelException limited =
                SlackFault.limited("chat.update", ofSeconds(4)).forOutbox();

        assertThat(limited.retryAfter()).contains(ofSeconds(4));
        assertThat(limited.worthRetrying()).isTrue();
    }
}
