package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.operandi.app.slack.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Microsoft's identity on this machine: tells where its keys are, signs what Teams sends, and gives the bot a token. */
final class IdentityStandIn implements AutoCloseable {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final String SECRET = "the-secret-of-the-stand-in";

    /** What the bot shows to the Connector. */
    static final String TOKEN = "the-token-of-the-bot";

    private static final String KEY = "key-of-the-stand-in";
    private static final String ISSUER = "https://api.botframework.com";
    private static final KeyPair PAIR = pair();

    private final HttpServer server;
    private final Map<String, String> bearers = new ConcurrentHashMap<>();

    IdentityStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ObjectNode answer = Json.object();
        int status = 200;
        if (asked.equals("/metadata")) answer.put("issuer", ISSUER).put("jwks_uri", url() + "/keys");
        else if (asked.equals("/keys")) answer.putArray("keys").add(key());
        else if (asked.equals("/" + TENANT + "/oauth2/v2.0/token") && isOurs(form))
            answer.put("token_type", "Bearer").put("expires_in", 86_400).put("access_token", TOKEN);
        else status = 400;
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static boolean isOurs(String form) {
        return form.contains("grant_type=client_credentials")
                && form.contains("client_id=" + APP)
                && form.contains("client_secret=" + SECRET)
                && form.contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    private static ObjectNode key() {
        RSAPublicKey open = (RSAPublicKey) PAIR.getPublic();
        ObjectNode key = Json.object().put("kty", "RSA").put("use", "sig").put("kid", KEY);
        key.put("n", base64(unsigned(open.getModulus()))).put("e", base64(unsigned(open.getPublicExponent())));
        key.putArray("endorsements").add("msteams");
        return key;
    }

    /** What Teams puts into {@code Authorization}; the same token for an hour, as Teams does it. */
    String bearer(String serviceUrl, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return bearers.computeIfAbsent(serviceUrl + hour, key -> bearer(header("RS256"), claims(serviceUrl, hour)));
    }

    static String bearer(ObjectNode header, ObjectNode claims) {
        return "Bearer " + signed(header, claims);
    }

    static ObjectNode header(String algorithm) {
        return Json.object().put("typ", "JWT").put("alg", algorithm).put("kid", KEY);
    }

    /** What a good token says. */
    static ObjectNode claims(String serviceUrl, Instant now) {
        return Json.object()
                .put("iss", ISSUER)
                .put("aud", APP)
                .put("serviceurl", serviceUrl)
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(Duration.ofHours(2)).getEpochSecond());
    }

    private static String signed(ObjectNode header, ObjectNode claims) {
        String content = content(header, claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(PAIR.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What is signed. */
    static String content(ObjectNode header, ObjectNode claims) {
        return base64(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The open key as anybody can have it. */
    static byte[] openKey() {
        return PAIR.getPublic().getEncoded();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
