package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.ConnectorStandIn.NEWER_TOKEN;
import static dev.operandi.teams.connector.ConnectorStandIn.THREAD;
import static dev.operandi.teams.connector.ConnectorStandIn.TOKEN;
import static dev.operandi.teams.connector.ConnectorStandIn.budget;
import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.object;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.teams.connector.ConnectorException.Kind;
import dev.operandi.turn.ChannelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One call, one request, and whatever Teams answers becomes an outcome that says what to do. */
class ConnectorClientTest {
    /** The thread's id as it stands in a path. */
    private static final String CONVERSATION =
            "/emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1770000000000";

    private static final ObjectNode HELLO = object().put("type", "message").put("text", "said in secret");

    private final Logged logged = new Logged();
    private final ConnectorStandIn teams = new ConnectorStandIn();

    @AfterEach
    void close() {
        teams.close();
        assertThat(logged.text()).doesNotContain("said in secret", TOKEN);
        logged.close();
    }

    // --- What is asked --------------------------------------------------------------------------------------------

    @Test
    void aMessageIsPostedIntoItsThread() throws ConnectorException {
        teams.answers(201, "{\"id\":\"1770000000001\"}");

        assertThat(teams.client.send(teams.thread, HELLO, budget())).contains("1770000000001");

        ConnectorStandIn.Sent sent = teams.sent();
        assertThat(sent.line()).isEqualTo("POST " + CONVERSATION + "/activities");
        assertThat(sent.authorization()).isEqualTo("Bearer " + TOKEN);
        assertThat(sent.body()).isEqualTo(HELLO);
    }

    @Test
    void aReplyNamesWhatItIsBelow() throws ConnectorException {
        teams.answers(201, "{\"id\":\"1770000000002\"}");

        teams.client.reply(teams.thread, "1770/1", HELLO, budget());

        ConnectorStandIn.Sent sent = teams.sent();
        assertThat(sent.line()).isEqualTo("POST " + CONVERSATION + "/activities/1770%2F1");
        assertThat(sent.body().path("replyToId").asText()).isEqualTo("1770/1");
        assertThat(HELLO.has("replyToId")).isFalse();
    }

    @Test
    void anEditAndADeletionNameTheMessage() throws ConnectorException {
        teams.answers(200, "{\"id\":\"1770000000001\"}");
        teams.answers(200, "");

        teams.client.update(teams.thread, "1770000000001", HELLO, budget());
        teams.client.delete(teams.thread, "1770000000001", budget());

        ConnectorStandIn.Sent edit = teams.sent();
        assertThat(edit.line()).isEqualTo("PUT " + CONVERSATION + "/activities/1770000000001");
        assertThat(edit.body().path("id").asText()).isEqualTo("1770000000001");
        assertThat(teams.sent().line()).isEqualTo("DELETE " + CONVERSATION + "/activities/1770000000001");
    }

    @Test
    void aConversationWithOnePersonIsOpened() throws ConnectorException {
        teams.answers(201, "{\"id\":\"a:1direct\"}");

        assertThat(teams.client.openDirect(teams.serviceUrl(), TENANT, "28:bot", "29:ann", budget()))
                .isEqualTo("a:1direct");

        ConnectorStandIn.Sent sent = teams.sent();
        assertThat(sent.line()).isEqualTo("POST /emea/v3/conversations");
        assertThat(sent.body())
                .hasToString("{'isGroup':false,'tenantId':'%1$s','bot':{'id':'28:bot'},'members':[{'id':'29:ann'}],"
                        .concat("'channelData':{'tenant':{'id':'%1$s'}}}")
                        .replace('\'', '"')
                        .formatted(TENANT));
    }

    @Test
    void aThreadIsBegunInAChannel() throws ConnectorException {
        teams.answers(201, "{\"id\":\"" + THREAD + "\",\"activityId\":\"1770000000000\"}");

        ConnectorClient.Begun begun =
                teams.client.beginThread(teams.serviceUrl(), TENANT, "19:abc@thread.tacv2", HELLO, budget());

        assertThat(begun.conversation()).isEqualTo(THREAD);
        assertThat(begun.activity()).contains("1770000000000");
        ObjectNode body = teams.sent().body();
        assertThat(body.path("isGroup").asBoolean()).isTrue();
        assertThat(body.at("/channelData/channel/id").asText()).isEqualTo("19:abc@thread.tacv2");
        assertThat(body.path("activity")).isEqualTo(HELLO);
    }

    @Test
    void allPagesOfMembersAreRead() throws ConnectorException {
        teams.answers(
                200,
                "{\"continuationToken\":\"page 2&=\",\"members\":[{\"id\":\"29:ann\",\"aadObjectId\":\"a\",\"tenantId\":\"t\",\"name\":\"Ann\"},{}]}");
        teams.answers(200, "{\"members\":[{\"id\":\"29:bob\",\"objectId\":\"b\"},{\"id\":\"29:ann\"}]}");

        assertThat(teams.client.members(teams.thread, budget()))
                .containsExactly(
                        new Member("29:ann", "a", "t", null, "Ann"), new Member("29:bob", "b", null, null, null));

        assertThat(teams.sent().line()).isEqualTo("GET " + CONVERSATION + "/pagedmembers?pageSize=500");
        assertThat(teams.sent().line())
                .isEqualTo("GET " + CONVERSATION + "/pagedmembers?pageSize=500&continuationToken=page%202%26%3D");
    }

    @Test
    void pagesThatNeverEndDo() {
        for (int i = 0; i < 20; i++) teams.answers(200, "{\"continuationToken\":\"same\",\"members\":[]}");

        ConnectorException limited = failure(() -> teams.client.members(teams.thread, budget()));

        assertThat(limited.forOutbox().retryAfter()).isPresent(); // by the pace, long before the pages' limit
    }

    @Test
    void aMemberIsFoundOrThereIsNone() throws ConnectorException {
        teams.answers(200, "{\"id\":\"29:ann\",\"aadObjectId\":\"a\"}");
        teams.refuses(404, "MemberNotFoundInConversation");

        assertThat(teams.client.member(teams.thread, "29:ann", budget()))
                .contains(new Member("29:ann", "a", null, null, null));
        assertThat(teams.client.member(teams.thread, "29:bob", budget())).isEmpty();

        assertThat(teams.sent().line()).isEqualTo("GET " + CONVERSATION + "/members/29%3Aann");
    }

    // --- What is answered -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"200,", "201,", "202,", "200, <html>", "201, {}", "202, {\"id\":7}"})
    void aMessageIsTakenThoughTeamsDoesNotSayWhichItIs(int status, String body) throws ConnectorException {
        teams.answers(status, body == null ? "" : body);

        assertThat(teams.client.send(teams.thread, HELLO, budget())).isEmpty();
    }

    @Test
    void aMessageIsTakenThoughTheAnswerBreaksOff() throws ConnectorException {
        teams.hangsUpInTheAnswer();

        assertThat(teams.client.send(teams.thread, HELLO, budget())).isEmpty();
        teams.sent();
        teams.sentNothingElse();
    }

    @ParameterizedTest
    @CsvSource({
        "400, LASTING", "403, BLOCKED", "404, GONE", "405, LASTING", "408, PASSING", "409, LASTING", "410, GONE",
        "412, PASSING", "413, LASTING", "429, PASSING", "500, LASTING", "501, LASTING", "502, PASSING", "503, PASSING",
        "504, PASSING"
    })
    void aMessageThatWasRefusedIsSentOnceOnly(int status, Kind kind) {
        teams.refuses(status, "SomeCode");

        ConnectorException failure = failure(() -> teams.client.send(teams.thread, HELLO, budget()));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("a message was refused, " + status + " (SomeCode)");
        assertThat(failure.forOutbox().worthRetrying()).isEqualTo(kind == Kind.PASSING);
        teams.sent();
        teams.sentNothingElse();
    }

    @Test
    void whatMayHappenTwiceIsTriedAgainAfterTeamsBroke() {
        for (int i = 0; i < 4; i++) teams.answers(500, "");

        assertThat(failure(() -> teams.client.update(teams.thread, "1", HELLO, budget()))
                        .kind())
                .isEqualTo(Kind.PASSING);
        assertThat(failure(() -> teams.client.delete(teams.thread, "1", budget()))
                        .kind())
                .isEqualTo(Kind.PASSING);
        assertThat(failure(() -> teams.client.openDirect(teams.serviceUrl(), TENANT, "28:bot", "29:a", budget()))
                        .kind())
                .isEqualTo(Kind.PASSING);
        assertThat(failure(() -> teams.client.beginThread(teams.serviceUrl(), TENANT, "19:a", HELLO, budget()))
                        .kind())
                .isEqualTo(Kind.LASTING);
    }

    @ParameterizedTest
    @CsvSource({"429, 7, 7", "412, 3, 3", "503, ' 5 ', 5", "429, 0, 1", "429, 999999, 3600"})
    void teamsSaysWhenToComeBack(int status, String retryAfter, int seconds) {
        teams.answers(status, "Retry-After", retryAfter);

        ChannelException failure =
                failure(() -> teams.client.send(teams.thread, HELLO, budget())).forOutbox();

        assertThat(failure.retryAfter()).contains(ofSeconds(seconds));
        assertThat(failure.worthRetrying()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Mon, 23 Nov 2026 10:00:00 GMT", "99999999999999999999"})
    void whenItIsNotSaidInSecondsTheOutboxDecides(String retryAfter) {
        teams.answers(429, "Retry-After", retryAfter);

        ChannelException failure =
                failure(() -> teams.client.send(teams.thread, HELLO, budget())).forOutbox();

        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.worthRetrying()).isTrue();
    }

    @Test
    void whileTeamsWantsToBeLeftAloneNothingIsSentThere() throws ConnectorException {
        teams.answers(429, "Retry-After", "7");
        failure(() -> teams.client.send(teams.thread, HELLO, budget()));
        teams.sent();

        teams.clock.advance(ofSeconds(6));
        ConnectorException early = failure(() -> teams.client.send(teams.thread, HELLO, budget()));
        assertThat(early.forOutbox().retryAfter()).contains(ofSeconds(1));
        teams.sentNothingElse();

        teams.clock.advance(ofSeconds(1));
        teams.answers(201, "{\"id\":\"1\"}");
        assertThat(teams.client.send(teams.thread, HELLO, budget())).contains("1");
    }

    @Test
    void theEighthMessageInASecondWaitsOutside() throws ConnectorException {
        for (int i : IntStream.range(0, 7).toArray()) {
            teams.answers(201, "{\"id\":\"" + i + "\"}");
            teams.client.send(teams.thread, HELLO, budget());
            teams.sent();
        }

        ConnectorException limited = failure(() -> teams.client.send(teams.thread, HELLO, budget()));

        assertThat(limited).hasMessage("a message would be too many");
        assertThat(limited.forOutbox().retryAfter()).contains(ofSeconds(1));
        teams.sentNothingElse();
    }

    @Test
    void aTeamsThatDoesNotAnswerIsNotWaitedFor() {
        teams.neverAnswers();
        teams.hangsUp();

        for (int i = 0; i < 2; i++) {
            ConnectorException failure = failure(() -> teams.client.send(teams.thread, HELLO, budget()));
            assertThat(failure).hasMessage("a message was not answered");
            assertThat(failure.kind()).isEqualTo(Kind.PASSING);
            teams.sent();
        }
        teams.sentNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"members\":7}"})
    void whatIsNoListOfMembersIsNone(String body) {
        teams.answers(200, body);

        assertThat(failure(() -> teams.client.members(teams.thread, budget())).kind())
                .isEqualTo(Kind.PASSING);
    }

    @Test
    void aConversationWithoutAnIdIsNone() {
        teams.answers(201, "{}");
        teams.answers(201, "<html>");

        assertThat(failure(() -> teams.client.openDirect(teams.serviceUrl(), TENANT, "28:bot", "29:a", budget()))
                        .kind())
                .isEqualTo(Kind.PASSING);
        assertThat(failure(() -> teams.client.beginThread(teams.serviceUrl(), TENANT, "19:a", HELLO, budget()))
                        .kind())
                .isEqualTo(Kind.LASTING); // it may be there: a second one would be one too many
    }

    @Test
    void whatTeamsSaysIsNotRepeatedWhereItCouldQuoteAMessage() {
        teams.refuses(400, "said in secret");

        ConnectorException failure = failure(() -> teams.client.send(teams.thread, HELLO, budget()));

        assertThat(failure).hasMessage("a message was refused, 400");
    }

    // --- The token ------------------------------------------------------------------------------------------------

    @Test
    void aTokenThatIsNotTakenIsReplacedOnce() throws ConnectorException {
        teams.refuses(401, "Unauthorized");
        teams.answers(201, "{\"id\":\"1\"}");

        assertThat(teams.client.send(teams.thread, HELLO, budget())).contains("1");

        assertThat(teams.sent().authorization()).isEqualTo("Bearer " + TOKEN);
        assertThat(teams.sent().authorization()).isEqualTo("Bearer " + NEWER_TOKEN);
    }

    @Test
    void whenNoTokenIsTakenTheOperatorIsToldWhereToLook() {
        teams.refuses(401, "Unauthorized");
        teams.refuses(401, "Unauthorized");

        ConnectorException failure = failure(() -> teams.client.send(teams.thread, HELLO, budget()));

        assertThat(failure)
                .hasMessage("a message was refused, 401 (Unauthorized);"
                        + " is the bot registered for Teams under this app id and tenant?");
        assertThat(failure.kind()).isEqualTo(Kind.PASSING);
        teams.sent();
        teams.sent();
        teams.sentNothingElse();
    }

    @Test
    void withoutATokenNothingIsSent() {
        teams.tokens.left.clear();

        assertThat(failure(() -> teams.client.send(teams.thread, HELLO, budget())))
                .hasMessage("there is no token");
        teams.sentNothingElse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aWayElsewhereIsNotFollowed(int status) throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            teams.answers(status, "Location", elsewhere.url("/").toString());

            assertThat(failure(() -> teams.client.send(teams.thread, HELLO, budget()))
                            .kind())
                    .isEqualTo(Kind.LASTING);

            teams.sent();
            teams.sentNothingElse();
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @Test
    void aHostThatIsNotOnTheListGetsNothing() throws Exception {
        try (MockWebServer stranger = new MockWebServer()) {
            stranger.start();
            Address address = new Address(stranger.url("/").toString(), TENANT, THREAD);

            ConnectorException failure = failure(() -> teams.client.send(address, HELLO, budget()));

            assertThat(failure).hasMessageContaining("not one that our token may be shown to");
            assertThat(failure.kind()).isEqualTo(Kind.LASTING);
            assertThat(stranger.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdLeadsNowhereElse(String id) {
        assertThat(failure(() -> teams.client.delete(teams.thread, id, budget()))
                        .kind())
                .isEqualTo(Kind.LASTING);
        teams.sentNothingElse();
    }

    @Test
    void aFailureHoldsNothingSecret() {
        teams.refuses(403, "MessageWritesBlocked");
        teams.neverAnswers();

        for (int i = 0; i < 2; i++) {
            StringWriter trace = new StringWriter();
            failure(() -> teams.client.send(teams.thread, HELLO, budget())).printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(TOKEN, "said in secret");
        }
    }

    @Test
    void whenNoTimeIsLeftNothingIsSent() {
        ConnectorException failure =
                failure(() -> teams.client.send(teams.thread, HELLO, new Budget(Duration.ofMillis(900))));

        assertThat(failure.kind()).isEqualTo(Kind.PASSING);
        teams.sentNothingElse();
    }

    @Test
    void closingTwiceIsNoFault() {
        teams.http.close();

        assertThatCode(teams.http::close).doesNotThrowAnyException();
    }

    private static ConnectorException failure(ThrowingCallable call) {
        ConnectorException failure = catchThrowableOfType(ConnectorException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }
}
