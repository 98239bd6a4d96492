package dev.operandi.slack;

import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.params.provider.Arguments;

/** What can happen to a request to Slack on its way, and back. */
final class Mishaps {
    private Mishaps() {}

    static Stream<Arguments> all() {
        return Stream.of(
                mishap("500", slack -> slack.answers(500, "oops")),
                mishap("502", slack -> slack.answers(502, "<html>")),
                mishap("503", slack -> slack.answers(503, "")),
                mishap(
                        "503 at once",
                        slack -> slack.server.enqueue(new MockResponse.Builder()
                                .code(503)
                                .setHeader("Retry-After", "0")
                                .build())),
                mishap("408", slack -> slack.answers(408, "")),
                mishap("404 of a proxy", slack -> slack.answers(404, "no such page")),
                mishap(
                        "redirect",
                        slack -> slack.server.enqueue(new MockResponse.Builder()
                                .code(307)
                                .setHeader("Location", slack.server.url("/elsewhere"))
                                .build())),
                mishap("no answer", FakeSlack::neverAnswers),
                mishap("cut before the request", FakeSlack::hangsUpBeforeTheRequest),
                mishap("cut after the request", FakeSlack::hangsUpAfterTheRequest),
                mishap("cut in the answer", FakeSlack::hangsUpInTheAnswer),
                mishap("no JSON", slack -> slack.answers("<html>Sign in</html>")),
                mishap("half a JSON", slack -> slack.answers("{\"ok\":true,\"ts\":\"17")),
                mishap("another JSON", slack -> slack.answers("[1,2]")),
                mishap("ok is no truth", slack -> slack.answers("{\"ok\":\"true\"}")),
                mishap("nothing", slack -> slack.answers("")),
                mishap(
                        "far too much",
                        slack -> slack.answers("{\"ok\":true,\"x\":\"" + "x".repeat(1_000_000) + "\"}")));
    }

    private static Arguments mishap(String name, Consumer<FakeSlack> happens) {
        return Arguments.of(name, happens);
    }
}
