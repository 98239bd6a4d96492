package dev.operandi.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for Microsoft's identity and the Bot Connector on this machine: says yes to everything at once and counts messages.
 * {@code GET /counts} tells how many were posted and edited, {@code GET /bearer} what Teams would show the bot, and
 * {@code GET /first/CONVERSATION} the data of the first button that was posted there.
 */
public final class TeamsStandIn {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final Pattern BUTTON = Pattern.compile("\"data\":(\\{\"action\":\"[^\"]+\"(?:,\"slot\":\\d+)?\\})");

    private static final String ISSUER = "https://api.botframework.com";
    private static final int WAITING = 200;
    private static final int TWO_HOURS = 7_200;

    private final String url;
    private final KeyPair pair;
    private final AtomicLong posted = new AtomicLong();
    private final AtomicLong edited = new AtomicLong();
    private final Map<String, String> buttons = new ConcurrentHashMap<>();

    private TeamsStandIn(String url, KeyPair pair) {
        this.url = url;
        this.pair = pair;
    }

    /**
     * Runs until it is ended from outside.
     *
     * @param args the port
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        int port = Integer.parseInt(args[0]);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        new TeamsStandIn("http://127.0.0.1:" + port, generator.generateKeyPair()).run(port);
    }

    private void run(int port) throws IOException {
        try (ServerSocket server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket caller = server.accept();
                Thread thread = new Thread(() -> serve(caller), "teams-stand-in");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            HttpMessages requests = new HttpMessages(caller.getInputStream());
            OutputStream out = caller.getOutputStream();
            for (String first = requests.next(true); first != null; first = requests.next(true)) {
                String[] words = first.split(" ", 3);
                byte[] body = answer(words[0], words[1], requests).getBytes(UTF_8);
                out.write(HttpMessages.bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n"));
                out.write(body);
            }
        } catch (SocketException e) { // whoever called was ended
        } catch (IOException e) {
            throw new IllegalStateException("A call to the stand-in broke off", e);
        }
    }

    private String answer(String method, String path, HttpMessages request) {
        if (path.equals("/metadata")) return "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + url + "/keys\"}";
        if (path.equals("/keys")) return keys();
        if (path.endsWith("/token"))
            return "{\"token_type\":\"Bearer\",\"expires_in\":86400,\"access_token\":\"load\"}";
        if (path.equals("/bearer")) return bearer();
        if (path.equals("/counts")) return "posted " + posted.get() + "\nedited " + edited.get() + "\n";
        if (path.startsWith("/first/")) return buttons.getOrDefault(path.substring("/first/".length()), "");
        if (method.equals("PUT")) return "{\"id\":\"" + edited.incrementAndGet() + "\"}";
        Matcher button = BUTTON.matcher(request.body());
        if (button.find()) buttons.put(path.split("/", -1)[4], button.group(1));
        return "{\"id\":\"" + posted.incrementAndGet() + "\"}";
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"load\",\"endorsements\":[\"msteams\"],\"n\":\""
                + base64(unsigned(open.getModulus())) + "\",\"e\":\"" + base64(unsigned(open.getPublicExponent()))
                + "\"}]}";
    }

    private String bearer() {
        long now = System.currentTimeMillis() / 1000;
        String content = base64("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"load\"}".getBytes(UTF_8)) + "."
                + base64(("{\"iss\":\"" + ISSUER + "\",\"aud\":\"" + APP + "\",\"serviceurl\":\"" + url
                                + "/emea/\",\"nbf\":" + now + ",\"exp\":" + (now + TWO_HOURS) + "}")
                        .getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return "Bearer " + content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA256withRSA", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
