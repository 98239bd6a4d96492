package dev.operandi.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** A server in the Bot Connector's place, a client of it, and tokens for it. */
final class ConnectorStandIn implements AutoCloseable {
    static final String TOKEN = "token-of-the-bot";
    static final String NEWER_TOKEN = "newer-token-of-the-bot";
    static final String THREAD = "19:abc@thread.tacv2;messageid=1770000000000";

    final MockWebServer server = new MockWebServer();
    final MovableClock clock = new MovableClock(Samples.NOON);
    final ConnectorHttp http = new ConnectorHttp(
            new ConnectorHttp.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(3)), null);
    final Tokens tokens = new Tokens();
    final ConnectorClient client;
    final Address thread;

    ConnectorStandIn() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = new ConnectorClient(http, tokens, new ServiceHosts(keys().hosts()), clock::instant);
        thread = new Address(serviceUrl(), IdentityStandIn.TENANT, THREAD);
    }

    String serviceUrl() {
        return server.url("/emea/").toString();
    }

    /** Of an adapter that believes everybody and answers here. */
    TeamsAdapter.Keys keys() {
        String own = "http://" + server.getHostName() + ":" + server.getPort();
        return new TeamsAdapter.Keys(
                IdentityStandIn.APP, IdentityStandIn.TENANT, null, null, null, null, List.of(own), false);
    }

    static Budget budget() {
        return new Budget(Duration.ofSeconds(14));
    }

    void answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    void answers(int status, String header, String value) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader(header, value)
                .body("{\"error\":{\"code\":\"Busy\",\"message\":\"said in secret\"}}")
                .build());
    }

    void refuses(int status, String code) {
        answers(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"said in secret\"}}");
    }

    void neverAnswers() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    void hangsUp() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    void hangsUpInTheAnswer() {
        server.enqueue(new MockResponse.Builder()
                .code(201)
                .body("{\"id\":\"" + "1".repeat(9_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
    }

    /** The next request that came. */
    Sent sent() {
        RecordedRequest request = request(5);
        if (request == null) throw new AssertionError("Nothing was sent");
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        return new Sent(
                request.getMethod() + " " + request.getTarget(),
                String.valueOf(request.getHeaders().get("Authorization")),
                StrictJson.object(body).orElseGet(IdentityStandIn::object));
    }

    /** The next request that came, which brought a file. */
    Uploaded uploaded() {
        RecordedRequest request = request(5);
        if (request == null) throw new AssertionError("Nothing was sent");
        return new Uploaded(
                request.getMethod() + " " + request.getTarget(),
                request.getHeaders().get("Authorization"),
                String.valueOf(request.getHeaders().get("Content-Range")),
                String.valueOf(request.getHeaders().get("Content-Type")),
                request.getBody() == null ? "" : request.getBody().utf8());
    }

    void sentNothingElse() {
        assertThat(request(0)).isNull();
    }

    private @Nullable RecordedRequest request(int seconds) {
        try {
            return server.takeRequest(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }

    /**
     * A request that came.
     *
     * @param line method and path
     */
    record Sent(String line, String authorization, ObjectNode body) {}

    /** A file that came. */
    record Uploaded(String line, @Nullable String authorization, String range, String type, String text) {}

    /** Has one token after another; without any it says so. */
    static final class Tokens implements TokenSource {
        final Deque<String> left = new ArrayDeque<>(List.of(TOKEN, NEWER_TOKEN));

        @Override
        public String token(Budget budget) throws ConnectorException {
            if (left.isEmpty()) throw ConnectorException.passing("there is no token");
            return left.element();
        }

        @Override
        public boolean drop(String token) {
            if (left.size() < 2) return false;
            left.remove();
            return true;
        }
    }
}
