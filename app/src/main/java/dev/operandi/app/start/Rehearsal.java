package dev.operandi.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.app.Environment;
import dev.operandi.app.Logging;
import dev.operandi.app.QuestionSets;
import dev.operandi.app.http.PortException;
import dev.operandi.config.Result;
import dev.operandi.config.ServerSettings;
import dev.operandi.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short life of the server: it starts, answers what platforms ask, and ends. The launcher has the JVM keep the classes that this
 * loads, so that a real start need not look for them. Everything happens on loopback, on a port that is free, with keys that open
 * nothing; the platforms stay out of reach.
 */
public final class Rehearsal {
    private static final String SECRET = "a-secret-of-nobody-used-in-rehearsals";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String NOWHERE = "http://127.0.0.1:1/";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String server;

    private Rehearsal(int port) {
        server = "http://127.0.0.1:" + port;
    }

    /**
     * Returns when the server has ended.
     *
     * @param data the folder it keeps everything in; whoever calls deletes it
     * @throws IOException when it did not answer
     * @throws PortException when no port is free
     */
    public static void hold(Path data) throws IOException, PortException, InterruptedException {
        Installation installation = installation(data);
        Logging.ofServer(installation.settings());
        try (BotServer server =
                BotServer.open(installation, QuestionSets.of(installation.settings()), Clock.systemUTC())) {
            new Rehearsal(server.port()).asks();
        }
    }

    private static Installation installation(Path data) {
        Environment environment = new Environment(Map.ofEntries(
                Map.entry("OPERANDI_HOST", "127.0.0.1"),
                Map.entry("OPERANDI_SECRET", SECRET),
                Map.entry("SLACK_BOT_TOKEN", "xoxb-rehearsal"),
                Map.entry("SLACK_SIGNING_SECRET", SECRET),
                Map.entry("SLACK_API_URL", NOWHERE),
                Map.entry("TEAMS_APP_ID", NOBODY),
                Map.entry("TEAMS_TENANT_ID", NOBODY),
                Map.entry("TEAMS_APP_PASSWORD", SECRET),
                Map.entry("TEAMS_OPENID_METADATA_URL", NOWHERE),
                Map.entry("TEAMS_LOGIN_URL", NOWHERE)));
        Result<Settings> settings = environment.settings(null, data).map(Rehearsal::onAFreePort);
        Result<Installation> result = Installation.of(settings, environment);
        if (result instanceof Result.Refused<Installation> refused)
            throw new IllegalStateException(refused.problems().text());
        return ((Result.Read<Installation>) result).value();
    }

    private static Settings onAFreePort(Settings read) {
        ServerSettings server = read.server();
        return read.reachedBy(
                new ServerSettings(server.host(), 0, server.slackApi(), server.logsJson(), server.metrics()));
    }

    /** What opens an interview, what an answer in it leads through, and what an operator looks at. */
    private void asks() throws IOException, InterruptedException {
        for (String text : List.of("help", "start")) command(text);
        send(HttpRequest.newBuilder(URI.create(server + "/api/messages"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        send(HttpRequest.newBuilder(URI.create(server + "/health/ready")));
    }

    private void command(String text) throws IOException, InterruptedException {
        String body = "command=%2Foperandi&text=" + text
                + "&user_id=U1&team_id=T1&channel_id=D1&channel_name=directmessage&trigger_id=" + text;
        String at = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        int status = send(HttpRequest.newBuilder(URI.create(server + "/slack/events"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", "v0=" + sign("v0:" + at + ":" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (status != 200) throw new IOException("The server answered with " + status);
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
