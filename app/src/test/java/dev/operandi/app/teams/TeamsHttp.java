package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.slack.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How Teams hands something to the bot, and hears that it arrived. */
final class TeamsHttp {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final IdentityStandIn identity;
    private final InstantSource clock;

    /**
     * What came back.
     *
     * @param body missing when there was none
     */
    record Answer(int status, JsonNode body) {}

    TeamsHttp(int port, IdentityStandIn identity, InstantSource clock) {
        address = URI.create("http://127.0.0.1:" + port + "/api/messages");
        this.identity = identity;
        this.clock = clock;
    }

    /** As Teams does it. */
    Answer hand(ObjectNode activity) {
        return hand(activity, identity.bearer(activity.path("serviceUrl").asText(), clock.instant()));
    }

    /** The same, without waiting for the answer. */
    CompletableFuture<Answer> handing(ObjectNode activity) {
        String token = identity.bearer(activity.path("serviceUrl").asText(), clock.instant());
        return client.sendAsync(request(activity, token), BodyHandlers.ofString())
                .thenApply(TeamsHttp::read);
    }

    /**
     * @param authorization null for none
     */
    Answer hand(ObjectNode activity, @Nullable String authorization) {
        try {
            return read(client.send(request(activity, authorization), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest request(ObjectNode activity, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(activity.toString()));
        if (authorization != null) request.header("Authorization", authorization);
        return request.build();
    }

    private static Answer read(HttpResponse<String> answer) {
        JsonNode body = answer.body().isEmpty() ? MissingNode.getInstance() : Json.read(answer.body());
        return new Answer(answer.statusCode(), body);
    }
}
