package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.StringJoiner;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack signs them. */
final class SignedHttp implements Line {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final InstantSource clock;

    SignedHttp(int port, InstantSource clock) {
        address = URI.create("http://127.0.0.1:" + port + "/slack/events");
        this.clock = clock;
    }

    @Override
    public Answer hand(String kind, ObjectNode payload) {
        HttpResponse<String> response = kind.equals(EVENT)
                ? send("application/json", payload.toString().getBytes(StandardCharsets.UTF_8))
                : send(FORM, (kind.equals(COMMAND) ? form(payload) : interaction(payload)));
        return new Answer(
                response.statusCode(),
                response.body().isEmpty() ? MissingNode.getInstance() : Json.read(response.body()));
    }

    HttpResponse<String> send(String type, byte[] body) {
        long now = clock.instant().getEpochSecond();
        return send(type, body, String.valueOf(now), sign(SECRET, now, body));
    }

    HttpResponse<String> send(String type, byte[] body, String timestamp, String signature) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return send(request);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    URI address() {
        return address;
    }

    private static byte[] interaction(ObjectNode payload) {
        return ("payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] form(ObjectNode fields) {
        StringJoiner form = new StringJoiner("&");
        fields.properties()
                .forEach(field -> form.add(field.getKey() + "="
                        + URLEncoder.encode(field.getValue().asText(), StandardCharsets.UTF_8)));
        return form.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sign(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + seconds + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
