package dev.operandi.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.operandi.app.Environment;
import dev.operandi.app.QuestionSets;
import dev.operandi.config.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The beginning of an interview in Teams, through the server, with a stand-in for what Teams is answered at. */
class TeamsTalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger activities = new AtomicInteger();

    @TempDir
    private Path folder;

    private HttpServer teams;
    private BotServer bot;

    /** What came to Teams. */
    private record Sent(String method, String path, JsonNode card) {}

    @BeforeEach
    void start() throws Exception {
        teams = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        teams.createContext("/", exchange -> {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String path = exchange.getRequestURI().getPath();
            sent.add(new Sent(
                    exchange.getRequestMethod(),
                    path,
                    body.path("attachments").path(0).path("content")));
            byte[] answer = ("{\"id\":\"m" + messages.incrementAndGet() + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        teams.start();
        Environment environment = new Environment(Map.of(
                "OPERANDI_HOST",
                "127.0.0.1",
                "OPERANDI_PORT",
                String.valueOf(FreePort.find()),
                "TEAMS_AUTH",
                "off",
                "TEAMS_SERVICE_HOSTS",
                "http://127.0.0.1:" + teams.getAddress().getPort()));
        Result<Installation> read = Installation.of(environment.settings(null, folder), environment);
        Installation installation = ((Result.Read<Installation>) read).value();
        bot = BotServer.open(installation, QuestionSets.of(installation.settings()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        bot.close();
        teams.stop(0);
    }

    @Test
    void aTalkBeginsWithTheInstallationAndGoesOnByButtonsAndByTyping() throws Exception {
        post(activity("installationUpdate").put("action", "add"));
        Sent welcome = next("POST");
        assertThat(welcome.path()).isEqualTo("/emea/v3/conversations/a:1ann/activities");

        ObjectNode added = activity("conversationUpdate");
        added.putArray("membersAdded").addObject().put("id", "28:bot");
        post(added);
        assertThat(press(welcome.card()).path("type").asText()).endsWith("activity.message");
        Sent introduction = next("POST"); // and no second welcome before it

        JsonNode question = pressed(introduction.card());
        Sent edited = next("PUT");
        assertThat(edited.path()).isEqualTo("/emea/v3/conversations/a:1ann/activities/m2");
        assertThat(edited.card()).isEqualTo(question);

        JsonNode second = pressed(question);
        assertThat(second).isNotEqualTo(question);
        assertThat(next("PUT").card()).isEqualTo(second);

        post(activity("message").put("text", "1"));
        Sent one = sent.poll(30, TimeUnit.SECONDS);
        Sent other = sent.poll(30, TimeUnit.SECONDS);
        assertThat(one.method() + other.method()).isEqualTo("PUTPOST");
        assertThat(other.card().toString()).contains("Action.Execute");
    }

    @Test
    void theTwoPagesThatTheAppPackageLinksToAreThere() throws Exception {
        assertThat(get("/privacy")).contains("Operandi: privacy");
        assertThat(get("/terms")).contains("Operandi: terms of use");
    }

    private JsonNode pressed(JsonNode card) throws Exception {
        JsonNode answer = press(card);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        return answer.path("value");
    }

    /** The first button there is. */
    private JsonNode press(JsonNode card) throws Exception {
        JsonNode button = card.findParents("verb").get(0);
        ObjectNode invoke = activity("invoke").put("name", "adaptiveCard/action");
        ObjectNode action = invoke.putObject("value")
                .put("trigger", "manual")
                .putObject("action")
                .put("type", "Action.Execute");
        action.put("verb", button.path("verb").asText()).set("data", button.path("data"));
        return post(invoke);
    }

    private Sent next(String method) throws InterruptedException {
        Sent one = sent.poll(30, TimeUnit.SECONDS);
        assertThat(one).isNotNull();
        assertThat(one.method()).isEqualTo(method);
        return one;
    }

    private ObjectNode activity(String type) {
        ObjectNode json = JSON.createObjectNode()
                .put("type", type)
                .put("id", "f:" + activities.incrementAndGet())
                .put("channelId", "msteams")
                .put("locale", "en-US")
                .put("serviceUrl", "http://127.0.0.1:" + teams.getAddress().getPort() + "/emea/");
        json.putObject("from").put("id", "29:1ann").put("aadObjectId", "99999999-bbbb-cccc-dddd-eeeeeeeeeeee");
        json.putObject("recipient").put("id", "28:bot");
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        return json;
    }

    private JsonNode post(ObjectNode activity) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/api/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + bot.port() + path);
    }
}
