package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.slf4j.LoggerFactory;

/** A server in Slack's place, a client of it, and everything that is logged meanwhile. */
final class FakeSlack implements AutoCloseable {
    static final String TOKEN = "xoxb-17-secret-of-the-bot";

    /** Short, so that what never answers costs a test little; long enough for a machine that is busy. */
    static final SlackTimeouts SHORT =
            new SlackTimeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(3));

    final MockWebServer server = new MockWebServer();
    final MovableClock clock = new MovableClock(Samples.NOON);
    final SlackWorkspace workspace = new SlackWorkspace(clock::instant);
    final SlackApi api;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    FakeSlack() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api = new SlackApi(server.url("/api").toString(), TOKEN, SHORT, null, workspace, clock::instant);
        logged.start();
        root().setLevel(Level.DEBUG);
        root().detachAppender("console"); // of the tests' output this would be most
        root().addAppender(logged);
    }

    void answers(String body) {
        answers(200, body);
    }

    void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    void posts(String channel, String ts) {
        answers("{'ok':true,'channel':'%s','ts':'%s','message':{'blocks':[{'type':'new'}]}}"
                .formatted(channel, ts)
                .replace('\'', '"'));
    }

    void accepts() {
        answers("{\"ok\":true}");
    }

    void refuses(String code) {
        answers("{\"ok\":false,\"error\":\"" + code + "\"}");
    }

    void limits(String retryAfter) {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", retryAfter)
                .body("{\"ok\":false,\"error\":\"ratelimited\"}")
                .build());
    }

    void neverAnswers() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    void hangsUpBeforeTheRequest() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
    }

    void hangsUpAfterTheRequest() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    void hangsUpInTheAnswer() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"ok\":true,\"channel\":\"" + "D".repeat(9_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
    }

    /** The next request that came. */
    Sent sent() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) throw new AssertionError("Nothing was sent");
            return Sent.of(request);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void sentNothingElse() {
        try {
            assertThat(server.takeRequest(0, TimeUnit.SECONDS)).isNull();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address to answer by, at this server. */
    String responseUrl() {
        return server.url("/commands/T1/17/handle-secret").toString();
    }

    String log() {
        return logged.list.stream()
                .map(event -> event.getFormattedMessage() + thrown(event))
                .collect(Collectors.joining("\n"));
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : event.getThrowableProxy().getClassName()
                        + event.getThrowableProxy().getMessage();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        root().detachAppender(logged);
        api.close();
        server.close();
    }

    /** A request that came, its form read. */
    record Sent(String path, String authorization, Map<String, String> fields, String body) {
        static Sent of(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            String type = String.valueOf(request.getHeaders().get("Content-Type"));
            return new Sent(
                    request.getUrl().encodedPath(),
                    String.valueOf(request.getHeaders().get("Authorization")),
                    type.startsWith("application/x-www-form-urlencoded") ? form(body) : Map.of(),
                    body);
        }

        private static Map<String, String> form(String body) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : body.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2) fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return fields;
        }
    }
}
