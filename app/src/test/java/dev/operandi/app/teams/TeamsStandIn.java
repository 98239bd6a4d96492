package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.operandi.app.slack.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The Bot Connector on this machine. It keeps what is shown, lets only the bot in, and fails when it is told to. */
final class TeamsStandIn implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer takes 40 ms
    }

    /** Of a whole message, in UTF-16. */
    private static final int MOST_BYTES = 40 * 1024;

    final Chats chats = new Chats();

    /** What goes wrong with a call, by its method of HTTP; asked once for each. */
    volatile Function<String, Fault> faults = method -> Fault.NONE;

    /** Who is in which conversation, as {@code conversation person}. */
    final Set<String> members = ConcurrentHashMap.newKeySet();

    /** Those of them who are guests of the company. */
    final Set<String> guests = ConcurrentHashMap.newKeySet();

    /** What was stored in somebody's OneDrive, by the path it was sent to. */
    final Map<String, String> stored = new ConcurrentHashMap<>();

    final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final AtomicInteger numbers = new AtomicInteger(1_770_000);

    /** How a call ends. */
    enum Fault {
        NONE,
        STATUS_500,
        STATUS_502,
        LIMITED,
        CUT_BEFORE,
        CUT_AFTER
    }

    /** What is answered. */
    private record Answer(int status, ObjectNode body) {
        static Answer refused(int status, String code) {
            ObjectNode body = Json.object();
            body.putObject("error").put("code", code).put("message", "No.");
            return new Answer(status, body);
        }
    }

    TeamsStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its host, as the settings name it. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the bot is to answer. */
    String serviceUrl() {
        return url() + "/emea/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.incrementAndGet();
        switch (faults.apply(exchange.getRequestMethod())) {
            case STATUS_500 -> send(exchange, Answer.refused(500, "ServiceError"));
            case STATUS_502 -> send(exchange, Answer.refused(502, "BadGateway"));
            case LIMITED -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, Answer.refused(429, "TooManyRequests"));
            }
            case CUT_BEFORE -> exchange.close();
            case CUT_AFTER -> {
                Answer unusedAnswer = carryOut(exchange, body);
                exchange.close();
            }
            case NONE -> send(exchange, carryOut(exchange, body));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer carryOut(HttpExchange exchange, byte[] bytes) {
        String range = exchange.getRequestHeaders().getFirst("Content-Range");
        if (range != null) return store(exchange, range, bytes);
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!token.equals("Bearer " + IdentityStandIn.TOKEN)) return Answer.refused(401, "Unauthorized");
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (2 * text.length() > MOST_BYTES) return Answer.refused(413, "MessageSizeTooBig");
        List<String> path = Arrays.stream(
                        exchange.getRequestURI().getRawPath().substring(1).split("/"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        if (path.size() < 3 || !path.subList(0, 3).equals(List.of("emea", "v3", "conversations")))
            return Answer.refused(404, "NotFound");
        JsonNode body = text.isEmpty() ? Json.object() : Json.read(text);
        return call(exchange.getRequestMethod(), path.subList(3, path.size()), body);
    }

    /** The address is the permission: a token would be shown to whoever has the files. */
    private Answer store(HttpExchange exchange, String range, byte[] bytes) {
        boolean whole = range.equals("bytes 0-" + (bytes.length - 1) + "/" + bytes.length);
        boolean shown = exchange.getRequestHeaders().containsKey("Authorization");
        if (!whole || shown || !exchange.getRequestMethod().equals("PUT")) return Answer.refused(400, "BadSyntax");
        stored.put(exchange.getRequestURI().getPath(), new String(bytes, StandardCharsets.UTF_8));
        return new Answer(201, Json.object());
    }

    private Answer call(String method, List<String> path, JsonNode body) {
        if (path.isEmpty()) return open(body);
        String conversation = path.get(0);
        String last = path.get(path.size() - 1);
        if (path.get(1).equals("pagedmembers")) return new Answer(200, roster(conversation));
        if (path.get(1).equals("members"))
            return members.contains(conversation + " " + last)
                    ? new Answer(200, Json.object().put("id", last))
                    : Answer.refused(404, "MemberNotFound");
        if (method.equals("DELETE")) return there(chats.remove(conversation, last), last);
        if (!isMessage(body)) return Answer.refused(400, "BadSyntax");
        JsonNode card = card(body);
        if (method.equals("PUT")) return there(chats.edit(conversation, last, card), last);
        String id = String.valueOf(numbers.incrementAndGet());
        chats.post(conversation, id, card);
        return new Answer(201, Json.object().put("id", id));
    }

    private ObjectNode roster(String conversation) {
        ObjectNode page = Json.object();
        var list = page.putArray("members");
        for (String member : members) {
            String[] parts = member.split(" ", 2);
            if (!parts[0].equals(conversation)) continue;
            list.addObject().put("id", parts[1]).put("userRole", guests.contains(parts[1]) ? "guest" : "user");
        }
        return page;
    }

    /** A conversation with one person, or a thread in a channel. */
    private Answer open(JsonNode body) {
        if (!body.path("isGroup").asBoolean()) {
            String person = body.path("members").path(0).path("id").asText();
            return new Answer(201, Json.object().put("id", direct(person)));
        }
        JsonNode first = body.path("activity");
        if (!isMessage(first)) return Answer.refused(400, "BadSyntax");
        String id = String.valueOf(numbers.incrementAndGet());
        String thread = body.path("channelData").path("channel").path("id").asText() + ";messageid=" + id;
        chats.post(thread, id, card(first));
        return new Answer(201, Json.object().put("id", thread).put("activityId", id));
    }

    /** The conversation of the bot with a person. */
    static String direct(String person) {
        return "a:" + person.substring(person.indexOf(':') + 1);
    }

    private static Answer there(boolean done, String id) {
        return done
                ? new Answer(200, Json.object().put("id", id))
                : Answer.refused(404, "ActivityNotFoundInConversation");
    }

    private static boolean isMessage(JsonNode activity) {
        boolean message = activity.path("type").asText().equals("message");
        if (message && isAboutAFile(activity)) return true;
        return message
                && card(activity).path("type").asText().equals("AdaptiveCard")
                && !card(activity).path("body").isEmpty();
    }

    private static boolean isAboutAFile(JsonNode activity) {
        return activity.path("attachments")
                .path(0)
                .path("contentType")
                .asText()
                .startsWith("application/vnd.microsoft.teams.card.file.");
    }

    /** Of Teams' own cards about files all of the attachment. */
    private static JsonNode card(JsonNode activity) {
        JsonNode attachment = activity.path("attachments").path(0);
        return isAboutAFile(activity) ? attachment : attachment.path("content");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
