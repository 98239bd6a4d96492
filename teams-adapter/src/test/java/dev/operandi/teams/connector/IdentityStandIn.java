package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's identity in small: tells where its keys are, gives them out, signs with them, and gives tokens to who asks. Its keys
 * change, it is away, it is slow, as the test wants it.
 */
final class IdentityStandIn implements AutoCloseable {
    static final String ISSUER = "https://api.botframework.com";
    static final String SCOPE = "https://api.botframework.com/.default";
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final String SERVICE = "https://smba.trafficmanager.net/emea/" + TENANT + "/";
    static final BotIdentity BOT = new BotIdentity(APP, TENANT);

    /** Made once: a key takes longer than a test. */
    static final KeyPair FIRST = pair(2048);

    static final KeyPair SECOND = pair(2048);

    final MovableClock clock = new MovableClock(Samples.NOON);
    final MockWebServer server = new MockWebServer();
    final ConnectorHttp http = new ConnectorHttp(
            new ConnectorHttp.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3)), null);
    final Map<String, ObjectNode> keys = new ConcurrentHashMap<>();
    final AtomicInteger keyRequests = new AtomicInteger();
    final BlockingQueue<String> tokenForms = new LinkedBlockingQueue<>();
    final Deque<MockResponse> tokenAnswers = new ArrayDeque<>();
    volatile boolean down;
    volatile @Nullable String keysBody; // instead of the keys
    volatile @Nullable String keysAddress; // instead of the true one
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile @Nullable String tokenPath;

    IdentityStandIn() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endorse("first", FIRST, "msteams", "webchat");
    }

    private MockResponse answer(RecordedRequest request) throws InterruptedException {
        String path = request.getUrl().encodedPath();
        if (path.equals("/keys")) keyRequests.incrementAndGet();
        if (path.endsWith("/token")) {
            tokenPath = path;
            tokenForms.add(request.getBody() == null ? "" : request.getBody().utf8());
        }
        if (!gate.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("The test left the gate shut");
        if (down) return status(503, "");
        if (path.equals("/metadata")) return status(200, metadata());
        if (path.equals("/keys")) return status(200, keysBody == null ? jwks() : String.valueOf(keysBody));
        synchronized (tokenAnswers) {
            return tokenAnswers.isEmpty() ? status(404, "") : tokenAnswers.remove();
        }
    }

    static MockResponse status(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    void givesToken(String token, int seconds) {
        gives(status(
                200, "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"" + token + "\"}"));
    }

    void gives(MockResponse answer) {
        synchronized (tokenAnswers) {
            tokenAnswers.add(answer);
        }
    }

    BotService service() {
        return new BotService(
                server.url("/").toString(), server.url("/metadata").toString(), ISSUER, SCOPE);
    }

    private String metadata() {
        String address = keysAddress == null ? server.url("/keys").toString() : String.valueOf(keysAddress);
        return object().put("issuer", ISSUER).put("jwks_uri", address).toString();
    }

    private String jwks() {
        ObjectNode set = object();
        keys.values().forEach(set.withArray("/keys")::add);
        return set.toString();
    }

    /** From now on this key is among the keys; without endorsements the field is not there. */
    void endorse(String id, KeyPair pair, String... endorsements) {
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        ObjectNode key = object().put("kty", "RSA").put("use", "sig").put("kid", id);
        key.put("n", base64(unsigned(open.getModulus()))).put("e", base64(unsigned(open.getPublicExponent())));
        if (endorsements.length > 0) List.of(endorsements).forEach(key.withArray("/endorsements")::add);
        keys.put(id, key);
    }

    /** What a good token says. */
    ObjectNode claims() {
        long now = clock.instant().getEpochSecond();
        return object().put("iss", ISSUER)
                .put("aud", APP)
                .put("serviceurl", SERVICE)
                .put("nbf", now - 60)
                .put("exp", now + 3_600);
    }

    static ObjectNode header(String key) {
        return object().put("typ", "JWT").put("alg", "RS256").put("kid", key);
    }

    /** A token of the first key that says this. */
    static String bearer(ObjectNode claims) {
        return "Bearer " + sign(header("first").toString(), claims.toString(), "SHA256withRSA", FIRST);
    }

    static String sign(String header, String claims, String algorithm, KeyPair pair) {
        String content = base64(utf8(header)) + "." + base64(utf8(claims));
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(utf8(content));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair pair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    @Override
    public void close() {
        gate.countDown();
        http.close();
        server.close();
    }
}
