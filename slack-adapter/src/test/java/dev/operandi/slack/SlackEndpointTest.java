package dev.operandi.slack;

import static dev.operandi.slack.Slackside.NOON;
import static dev.operandi.slack.Slackside.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Input;
import dev.operandi.slack.SlackEndpoint.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and who does not. */
class SlackEndpointTest {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] MESSAGE = Payloads.body("event-message.json");

    private final Slackside slack = new Slackside();

    @AfterEach
    void nothingUnsaidHappens() throws Exception {
        slack.close();
    }

    @Test
    void slacksOwnExampleOfASignatureHolds() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5", slack.clock).sign("1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void withoutASecretThereIsNoEndpoint() {
        assertThatThrownBy(() -> new SlackSignature(" ", slack.clock)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void slackLooksWhoWeAre() {
        Answer answer = slack.send("url-verification.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(text(answer)).isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void butOnlySlackIsAnsweredThat() {
        byte[] body = Payloads.body("url-verification.json");

        refused(401, endpoint(Map.of("Content-Type", List.of(JSON)), body));
    }

    @Test
    void theLookAtOurCertificateIsAnsweredAndDoesNothing() {
        Answer answer = endpoint(Map.of("Content-Type", List.of(FORM)), utf8("ssl_check=1&token=x"));
        assertThat(answer.status()).isEqualTo(200);

        byte[] more = utf8("ssl_check=1&" + Payloads.text("command-in-channel.form"));
        refused(401, endpoint(Map.of("Content-Type", List.of(FORM)), more));
        byte[] wrapped = utf8("ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D");
        refused(401, endpoint(Map.of("Content-Type", List.of(FORM)), wrapped));
    }

    // --- Signatures ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"x-slack-signature", "x-slack-request-timestamp"})
    void withoutAHeaderNobodyGetsIn(String header) {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.remove(header);

        refused(401, endpoint(headers, MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-slack-signature", "x-slack-request-timestamp", "content-type"})
    void nobodyGetsInWithAHeaderTwice(String header) {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        String value = headers.getOrDefault(header, List.of()).get(0);
        headers.put(header.toUpperCase(Locale.ROOT), List.of(value));

        Answer answer = endpoint(headers, MESSAGE);

        refused(header.equals("content-type") ? 415 : 401, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v0=", "v1=abc", "v0=0000000000000000000000000000000000000000000000000000000000000000", "ß"})
    void withAWrongSignatureNobodyGetsIn(String signature) {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.put("x-slack-signature", List.of(signature));

        refused(401, endpoint(headers, MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-5", "1e9", "99999999999999999999", "1795348800.5", " 1795348800"})
    void withAGarbledTimeNobodyGetsInEvenIfItWasSigned(String time) {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.put("x-slack-request-timestamp", List.of(time));
        headers.put("x-slack-signature", List.of(slack.signature.sign(time, MESSAGE)));

        refused(401, endpoint(headers, MESSAGE));
    }

    @ParameterizedTest
    @CsvSource({"-301, 401", "-300, 200", "300, 200", "301, 401"})
    void aRequestIsGoodForFiveMinutesEitherWay(long seconds, int status) {
        String time = String.valueOf(NOON.getEpochSecond() + seconds);
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.put("x-slack-request-timestamp", List.of(time));
        headers.put("x-slack-signature", List.of(slack.signature.sign(time, MESSAGE)));

        assertThat(endpoint(headers, MESSAGE).status()).isEqualTo(status);
    }

    @Test
    void aRecordingIsWorthNothingAfterwards() {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        assertThat(endpoint(headers, MESSAGE).status()).isEqualTo(200);

        assertThat(endpoint(headers, MESSAGE).status()).isEqualTo(200); // at once: an id seen before
        assertThat(slack.kept).hasSize(1);
        slack.clock.advance(Duration.ofMinutes(6));
        assertThat(endpoint(headers, MESSAGE).status()).isEqualTo(401);
    }

    @Test
    void aChangedByteIsNotSlacks() {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        byte[] changed = MESSAGE.clone();
        changed[changed.length / 2] ^= 1;

        refused(401, endpoint(headers, changed));
    }

    @Test
    void aRetryIsTheSameThingOnceMore() {
        slack.send("event-message.json");
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.put("X-Slack-Retry-Num", List.of("1"));
        headers.put("X-Slack-Retry-Reason", List.of("http_timeout"));

        assertThat(endpoint(headers, MESSAGE).status()).isEqualTo(200);

        assertThat(slack.kept).hasSize(1);
    }

    @Test
    void aRetryWhoseFirstTryNeverCameIsKept() {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);
        headers.put("X-Slack-Retry-Num", List.of("3"));

        endpoint(headers, MESSAGE);

        assertThat(slack.kept).hasSize(1);
    }

    // --- What is signed, and still not read ---------------------------------------------------------------------

    @Test
    void thePathAndTheMethodAreAsSlackKnowsThem() {
        Map<String, List<String>> headers = slack.signed(JSON, MESSAGE);

        refused(404, slack.endpoint.handle("POST", "/slack/events/", headers, MESSAGE));
        refused(405, slack.endpoint.handle("GET", SlackEndpoint.PATH, headers, MESSAGE));
        refused(415, slack.send("text/xml", MESSAGE));
        refused(415, endpoint(without(headers, "content-type"), MESSAGE));
        refused(400, slack.send(FORM + "; charset=utf-8", utf8("payload=%zz")));
    }

    @Test
    void aTypeMaySayItsCharset() {
        assertThat(slack.send("Application/JSON; charset=utf-8", MESSAGE).status())
                .isEqualTo(200);
        assertThat(slack.kept).hasSize(1);
    }

    @Test
    void tenMegabytesAreNotLookedAt() {
        byte[] body = new byte[10 << 20];

        refused(413, endpoint(slack.signed(JSON, body), body));
    }

    @Test
    void jsonAHundredThousandLevelsDeepIsRefused() {
        byte[] body = utf8("{\"type\":\"event_callback\",\"event\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        refused(400, slack.send(JSON, body));
        refused(400, slack.send(FORM, utf8("payload=" + "%7B%22a%22%3A".repeat(50_000))));
    }

    @Test
    void aFormWithAMillionFieldsIsRefused() {
        refused(400, slack.send(FORM, utf8("a&".repeat(500_000))));
        refused(413, slack.send(FORM, utf8("a=1&".repeat(1_000_000))));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] json = utf8("{\"type\":\"event_callback\",\"a\":\"?\"}");
        json[json.length - 3] = (byte) 0xff;

        refused(400, slack.send(JSON, json));
        refused(400, slack.send(FORM, new byte[] {'a', '=', (byte) 0xc3}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{} {}",
                "{\"type\":",
                "{\"number\":1111111111111111111111111111111111111111111111111111111111}"
            })
    void whatIsNoObjectIsRefused(String body) {
        refused(400, slack.send(JSON, utf8(body)));
    }

    @Test
    void aFormThatSaysAThingTwiceIsRefused() {
        refused(400, slack.send(FORM, utf8("command=%2Foperandi&command=%2Fother&user_id=U1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":7}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"event\":{}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"U1\",\"text\":\"a\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"user\":{}}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"app_mention\",\"user\":\"U1\"}}",
                "{\"type\":\"event_callback\",\"event_time\":1e30,\"event\":{\"type\":\"app_home_opened\",\"tab\":\"home\"}}",
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{}]}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[null,7]}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":\"a\"}]}",
                "{\"type\":\"view_submission\",\"view\":{\"type\":\"modal\"}}",
                "{\"type\":\"view_submission\",\"user\":{},\"view\":{\"type\":\"modal\",\"callback_id\":\"x\"}}",
                "{\"type\":\"view_closed\"}",
                "{\"type\":\"shortcut\",\"callback_id\":\"x\"}"
            })
    void whatCannotBeUnderstoodIsAcknowledgedAndLeftAside(String body) {
        Answer answer = slack.send(JSON, utf8(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(slack.kept).isEmpty();
    }

    @Test
    void rawUtf8SurvivesOnEveryMachine() {
        slack.send("event-message.json");

        assertThat(slack.kept)
                .singleElement()
                .satisfies(e -> assertThat(((Input.Said) e.input()).text()).contains("— größer"));
    }

    private Answer endpoint(Map<String, List<String>> headers, byte[] body) {
        return slack.endpoint.handle("POST", SlackEndpoint.PATH, headers, body);
    }

    /** Without a word, and with nothing done. */
    private void refused(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.afterwards()).isEmpty();
        assertThat(slack.kept).isEmpty();
    }

    private static Map<String, List<String>> without(Map<String, List<String>> headers, String... names) {
        Map<String, List<String>> rest = new HashMap<>(headers);
        Arrays.asList(names).forEach(rest::remove);
        return rest;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
