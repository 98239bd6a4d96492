package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.operandi.turn.ChannelException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One token for all, asked for once, and where there is none a sentence that says why and nothing secret. */
class EntraTokensTest {
    private static final String SECRET = "s3cret~of the.bot&=";

    private final Logged logged = new Logged();
    private final IdentityStandIn microsoft = new IdentityStandIn();
    private final EntraTokens tokens = tokens(Credential.secret(SECRET));

    @AfterEach
    void close() {
        microsoft.close();
        assertThat(logged.text()).doesNotContain("s3cret", "token-one", "token-two");
        logged.close();
    }

    @Test
    void aTokenIsAskedForWithTheSecretAndKept() throws Exception {
        microsoft.givesToken("token-one", 3_600);

        assertThat(token()).isEqualTo("token-one");
        assertThat(token()).isEqualTo("token-one");

        assertThat(form())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        IdentityStandIn.APP,
                        "client_secret",
                        SECRET,
                        "scope",
                        "https://api.botframework.com/.default"));
        assertThat(microsoft.tokenPath).isEqualTo("/" + IdentityStandIn.TENANT + "/oauth2/v2.0/token");
        assertThat(microsoft.tokenForms).isEmpty();
    }

    @Test
    void withACertificateEachRequestIsSignedAndNothingSecretIsSent(@TempDir Path folder) throws Exception {
        String pem = ClientCertificateTest.pem(folder.resolve("bot"));
        microsoft.givesToken("token-one", 3_600);

        assertThat(tokens(Credential.certificate(pem)).token(new Budget(ofSeconds(10))))
                .isEqualTo("token-one");

        Map<String, String> form = form();
        assertThat(form)
                .containsOnlyKeys("grant_type", "client_id", "scope", "client_assertion", "client_assertion_type")
                .containsEntry("client_id", IdentityStandIn.APP)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        SignedToken assertion = SignedToken.ofHeader("Bearer " + form.get("client_assertion"));
        assertThat(assertion.text("iss")).isEqualTo(IdentityStandIn.APP);
        assertThat(assertion.isFor(
                        microsoft.service().tokens(IdentityStandIn.TENANT).toString()))
                .isTrue();
    }

    @Test
    void itIsRenewedFiveMinutesBeforeItExpires() throws Exception {
        microsoft.givesToken("token-one", 3_600);
        microsoft.givesToken("token-two", 3_600);
        assertThat(token()).isEqualTo("token-one");

        microsoft.clock.advance(ofMinutes(55).minusSeconds(1));
        assertThat(token()).isEqualTo("token-one");

        microsoft.clock.advance(ofSeconds(1));
        assertThat(token()).isEqualTo("token-two");
    }

    @Test
    void oneThatLivesShortlyIsKeptForHalfItsLife() throws Exception {
        microsoft.givesToken("token-one", 60);
        microsoft.givesToken("token-two", 60);
        assertThat(token()).isEqualTo("token-one");

        microsoft.clock.advance(ofSeconds(29));
        assertThat(token()).isEqualTo("token-one");

        microsoft.clock.advance(ofSeconds(1));
        assertThat(token()).isEqualTo("token-two");
    }

    @Test
    void ofManyOneAsks() throws Exception {
        microsoft.givesToken("token-one", 3_600);
        microsoft.gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> ask = this::token;
            List<Future<String>> asked =
                    Stream.generate(() -> threads.submit(ask)).limit(8).toList();
            microsoft.gate.countDown();

            for (Future<String> one : asked) assertThat(one.get()).isEqualTo("token-one");
            assertThat(microsoft.tokenForms).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("a wrong secret", status(401, error(7000215)), "AADSTS7000215: the client secret is wrong"),
                failure("an old secret", status(401, error(7000222)), "AADSTS7000222: the client secret has expired"),
                failure("an unknown app", status(400, error(700016)), "AADSTS700016: the app is not known"),
                failure("an error we do not know", status(400, error(123)), "a token, AADSTS123"),
                failure("an error that is none", status(400, "{\"error\":\"s3cret\"}"), "a token, 400"),
                failure("a server in trouble", status(503, "<html>s3cret"), "a token, 503"),
                failure("a page of somebody's", status(200, "<html>token-one"), "not Entra"),
                failure("no token", status(200, "{\"expires_in\":3600}"), "not Entra"),
                failure("no time", status(200, "{\"access_token\":\"token-one\"}"), "not Entra"),
                failure("a token that is none", status(200, token("token-one\\n")), "not Entra"),
                failure("a token that is no word", status(200, token("token-one ü")), "not Entra"),
                failure("a way elsewhere", elsewhere(), "a token, 307"),
                failure("a line that breaks", cut(), "not answered"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void thereIsNoTokenAfter(String what, MockResponse answer, String sentence) {
        microsoft.gives(answer);

        ConnectorException failure = catchThrowableOfType(ConnectorException.class, this::token);

        assertThat(failure).hasMessageContaining(sentence);
        assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.PASSING);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("s3cret", "token-one");
        assertThat(logged.text()).contains(sentence);
        assertThat(tokens.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(sentence));
    }

    @Test
    void afterAFailureItIsAskedAgainAfterLongerAndLongerPauses() throws Exception {
        for (int pause : new int[] {1, 2, 4, 8, 16, 32, 64, 120, 120}) {
            microsoft.gives(status(401, error(7000215)));
            assertThatThrownBy(this::token).hasMessageContaining("AADSTS");
            assertThat(retryAfter()).isEqualTo(ofSeconds(pause));
            microsoft.clock.advance(ofSeconds(pause));
        }

        microsoft.givesToken("token-one", 3_600);
        assertThat(token()).isEqualTo("token-one");
        assertThat(microsoft.tokenForms).hasSize(10);
        assertThat(tokens.trouble()).isEmpty();
    }

    @Test
    void aTokenThatIsStillGoodIsUsedWhileThereIsNoNewOne() throws Exception {
        microsoft.givesToken("token-one", 3_600);
        token();
        microsoft.down = true;

        microsoft.clock.advance(ofMinutes(56));
        assertThat(token()).isEqualTo("token-one");
        assertThat(token()).isEqualTo("token-one");
        assertThat(microsoft.tokenForms).hasSize(2);

        microsoft.clock.advance(ofMinutes(4));
        assertThatThrownBy(this::token).isInstanceOf(ConnectorException.class);
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyUp() throws Exception {
        microsoft.gives(status(401, error(7000215)));
        assertThatThrownBy(this::token).isInstanceOf(ConnectorException.class);
        microsoft.givesToken("token-one", 3_600);

        microsoft.clock.advance(Duration.ofHours(-5));

        assertThat(token()).isEqualTo("token-one");
    }

    @Test
    void aTokenThatWasRefusedIsDroppedOnceAndNotWhenItHasJustCome() throws Exception {
        microsoft.givesToken("token-one", 3_600);
        microsoft.givesToken("token-two", 3_600);
        token();

        assertThat(tokens.drop("token-one")).isFalse();
        microsoft.clock.advance(ofMinutes(1));
        assertThat(tokens.drop("token-one")).isTrue();
        assertThat(token()).isEqualTo("token-two");
        assertThat(tokens.drop("token-one")).isTrue(); // by somebody who was slower

        assertThat(token()).isEqualTo("token-two");
        assertThat(microsoft.tokenForms).hasSize(2);
    }

    @Test
    void nobodyIsAskedWhenNoTimeIsLeft() {
        assertThatThrownBy(() -> tokens.token(new Budget(Duration.ZERO))).hasMessageContaining("not answered");

        assertThat(microsoft.tokenForms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptySecretIsSaidAtTheStart(String secret) {
        assertThatThrownBy(() -> Credential.secret(secret)).hasMessage("The bot's client secret is empty.");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 8", "6, 64", "7, 120", "1000, 120"})
    void pausesDouble(int failures, int seconds) {
        assertThat(EntraTokens.pause(failures)).isEqualTo(ofSeconds(seconds));
    }

    // --- Words of the tests above ---------------------------------------------------------------------------------

    private EntraTokens tokens(Credential credential) {
        return new EntraTokens(
                microsoft.http, microsoft.service(), IdentityStandIn.BOT, credential, microsoft.clock::instant);
    }

    private String token() throws ConnectorException {
        return tokens.token(new Budget(ofSeconds(10)));
    }

    private Duration retryAfter() {
        ConnectorException limited = catchThrowableOfType(ConnectorException.class, this::token);
        ChannelException forOutbox = limited.forOutbox();
        assertThat(forOutbox.worthRetrying()).isTrue();
        return forOutbox.retryAfter().orElseThrow();
    }

    private Map<String, String> form() throws InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        String form = Objects.requireNonNull(microsoft.tokenForms.poll(5, TimeUnit.SECONDS));
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return fields;
    }

    private static Arguments failure(String what, MockResponse answer, String sentence) {
        return Arguments.of(what, answer, sentence);
    }

    private static String error(int code) {
        return "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS" + code
                + ": with s3cret\",\"error_codes\":[" + code + "]}";
    }

    private static String token(String value) {
        return "{\"expires_in\":3600,\"access_token\":\"" + value + "\"}";
    }

    private static MockResponse elsewhere() {
        return new MockResponse.Builder()
                .code(307)
                .setHeader("Location", "/elsewhere/token")
                .build();
    }

    private static MockResponse cut() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
