package dev.operandi.slack;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to an address that Slack hands over with a request: what they hold, whom they may reach, and what refuses them. */
class SlackAddressTest {
    private static final Duration LONG = ofSeconds(10);

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void anAnswerByAddressIsJsonWithoutTheToken() throws SlackFault {
        slack.answers("ok");

        slack.api.respond(slack.responseUrl(), SlackApi.fields().put("text", "Grüße"), LONG);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.body()).isEqualTo("{\"text\":\"Grüße\"}");
        assertThat(sent.authorization()).doesNotContain(FakeSlack.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.slack.com/commands/1",
                "https://hooks.slack.com.example.com/1",
                "https://notslack.com/1",
                "https://hooks.slack.com:8443/1",
                "https://somebody:secret@hooks.slack.com/1",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "",
                "http://10.0.0.1/x"
            })
    void anAddressThatIsNotSlacksIsNotAsked(String address) {
        SlackFault fault = byAddress(slack, address);

        assertThat(fault.isPassing()).isFalse();
        assertThat(fault).hasMessageNotContaining("secret").hasMessageContaining("not Slack's");
        slack.sentNothingElse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.slack.com/commands/1", "https://slack.com/x", "https://hooks.slack-gov.com/x"})
    void slacksOwnAddressesAreGood(String address) {
        assertThat(ResponseUrl.read(address, slack.server.url("/api"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "404, used_url, false",
        "404, '{\"ok\":false,\"error\":\"expired_url\"}', false",
        "400, invalid_blocks, false",
        "410, <html>, false",
        "200, '{\"ok\":false,\"error\":\"used_url\"}', false",
        "500, oops, true",
        "503, '', true",
        "408, '', true"
    })
    void anAnswerByAddressMayBeRefused(int status, String body, boolean passing) {
        slack.answers(status, body);

        SlackFault fault = byAddress(slack, slack.responseUrl());

        assertThat(fault.isPassing()).isEqualTo(passing);
        assertThat(SlackApiTest.stackTrace(fault)).doesNotContain("handle-secret");
    }

    @Test
    void anAnswerByAddressMayBeLimited() {
        slack.limits("3");

        assertThat(byAddress(slack, slack.responseUrl()).forOutbox().retryAfter())
                .contains(ofSeconds(3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.operandi.slack.Mishaps#all")
    void theAddressIsNeverTold(String name, Consumer<FakeSlack> happens) {
        happens.accept(slack);

        Throwable fault = catchThrowableOfType(
                SlackFault.class, () -> slack.api.respond(slack.responseUrl(), SlackApiTest.privateWords(), LONG));

        assertThat((fault == null ? "" : SlackApiTest.stackTrace(fault)) + slack.log())
                .doesNotContain("handle-secret")
                .doesNotContain("daily");
        assertThat(slack.server.getRequestCount()).isLessThanOrEqualTo(1);
    }

    static SlackFault byAddress(FakeSlack slack, String address) {
        return catchThrowableOfType(SlackFault.class, () -> slack.api.respond(address, SlackApi.fields(), LONG));
    }
}
