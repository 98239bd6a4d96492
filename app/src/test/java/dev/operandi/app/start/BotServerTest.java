package dev.operandi.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.app.Environment;
import dev.operandi.app.QuestionSets;
import dev.operandi.app.http.PortException;
import dev.operandi.config.Result;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server with a platform of the test's, over real HTTP and with a real database. */
@Timeout(60)
class BotServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final FakePlatform platform = new FakePlatform();

    @TempDir
    private Path folder;

    @Test
    void whatAnnSaysIsKeptAcknowledgedAndAnsweredInTheBackground() throws Exception {
        try (BotServer server = start(FreePort.find())) {
            assertThat(post(server, "1", "start")).isEqualTo(200);

            assertThat(platform.shown.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").body())
                    .contains("{\"platform\":\"fake\",\"state\":\"ready\",\"since\":\"1970-01-01T00:00:00Z\"}")
                    .doesNotContain("hunter2");
        }
        assertThat(platform.events).containsExactly("opened", "stopped", "closed");
    }

    @Test
    void whatCouldNotBeShownWaitsForTheNextStart() throws Exception {
        platform.away = true;
        try (BotServer server = start(FreePort.find())) {
            assertThat(post(server, "1", "start")).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(platform.shown).isEmpty();

        platform.away = false;
        try (BotServer server = start(FreePort.find())) {
            assertThat(server.port()).isPositive();
            assertThat(platform.shown.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void figuresAreThereWhenTheyWereAskedFor() throws Exception {
        try (BotServer server = start(FreePort.find())) {
            assertThat(get(server, "/metrics").body())
                    .contains(
                            "operandi_ready 1.0",
                            "operandi_outbox_behind_seconds ",
                            "operandi_platform_ready{platform=\"fake\"} 1.0",
                            "jvm_memory_used_bytes{",
                            "process_uptime_seconds ");
        }
    }

    @Test
    void aPortInUseEndsTheStartAndLetsGoOfEverything() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOf(PortException.class)
                    .hasMessageContaining("in use");
        }
        assertThat(platform.events).containsExactly("opened", "closed");

        try (BotServer server = start(FreePort.find())) {
            assertThat(server.port()).isPositive(); // the database was let go
        }
    }

    private BotServer start(int port) throws PortException {
        Environment environment = new Environment(Map.of(
                "OPERANDI_HOST", "127.0.0.1",
                "OPERANDI_PORT", String.valueOf(port),
                "OPERANDI_METRICS", "on",
                "SLACK_BOT_TOKEN", "xoxb-hunter2",
                "SLACK_SIGNING_SECRET", "hunter2"));
        Result<Installation> read = Installation.of(environment.settings(null, folder), environment);
        Installation installation = ((Result.Read<Installation>) read).value();
        return BotServer.open(
                installation, QuestionSets.of(installation.settings()), List.of(platform), Clock.systemUTC());
    }

    private int post(BotServer server, String id, String command) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to(server, "/fake"))
                .header("X-Id", id)
                .POST(BodyPublishers.ofString(command))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(BotServer server, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(to(server, path)).build(), BodyHandlers.ofString());
    }

    private static URI to(BotServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
