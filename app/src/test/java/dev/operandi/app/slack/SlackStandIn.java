package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API on this machine. It keeps what is shown, refuses what Slack would refuse, and fails when it is told to.
 */
final class SlackStandIn implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer takes 40 ms
    }

    static final String TOKEN = "xoxb-1-stand-in";
    static final String APP_TOKEN = "xapp-1-stand-in";

    final Screens screens = new Screens();

    /** What goes wrong with a call, by its method; asked once for each. */
    volatile Function<String, Fault> faults = method -> Fault.NONE;

    /** How often each method was called, {@code response_url} among them. */
    final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** Files people have, by the conversation they came in and their names. */
    final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    /** Methods the bot was given no permission for. */
    final Set<String> withoutScope = ConcurrentHashMap.newKeySet();

    /** Where connections lead in Socket Mode. */
    volatile @Nullable String socket;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, String> locales = new ConcurrentHashMap<>();
    private final Map<String, String> zones = new ConcurrentHashMap<>();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, String> triggers = new ConcurrentHashMap<>();
    private final Map<String, Handle> handles = new ConcurrentHashMap<>();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /** How a call ends. */
    enum Fault {
        NONE,
        STATUS_500,
        LIMITED,
        CUT_BEFORE,
        CUT_AFTER,
        GONE
    }

    /**
     * A channel.
     *
     * @param members the bot counts where it is one
     * @param open whether the bot is told of it though it is not a member
     */
    record Room(String name, int members, boolean withBot, boolean open, boolean archived) {}

    /** What a response URL is good for. */
    private record Handle(String conversation, String person, AtomicInteger left) {}

    /**
     * A file that was asked for.
     *
     * @param text null until it came
     */
    private record Upload(String name, int length, @Nullable String text) {}

    SlackStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void reads(String person, String locale) {
        locales.put(person, locale);
    }

    void livesIn(String person, String zone) {
        zones.put(person, zone);
    }

    /** Others are as if there were nothing to say of them: the bot may post there. */
    void has(String channel, Room room) {
        rooms.put(channel, room);
    }

    /** Good for one form. */
    String trigger(String person) {
        String trigger = "trigger." + numbers.incrementAndGet();
        triggers.put(trigger, person);
        return trigger;
    }

    /** Good for five messages in the conversation. */
    String responseUrl(String conversation, String person) {
        String path = "/respond/" + numbers.incrementAndGet();
        handles.put(path, new Handle(conversation, person, new AtomicInteger(5)));
        return url() + path;
    }

    /** Whether a call of the method has had its answer. */
    boolean hasAnswered(String method) {
        return answered.contains(method);
    }

    int called(String method) {
        AtomicInteger count = calls.get(method);
        return count == null ? 0 : count.get();
    }

    static String conversation(String channelOrPerson) {
        return channelOrPerson.startsWith("U") || channelOrPerson.startsWith("W")
                ? "D" + channelOrPerson.substring(1)
                : channelOrPerson;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.startsWith("/respond/")
                ? "response_url"
                : path.startsWith("/upload/") ? "upload_url" : path.substring(path.lastIndexOf('/') + 1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.computeIfAbsent(method, name -> new AtomicInteger()).incrementAndGet();
        Fault fault = faults.apply(method);
        switch (fault) {
            case STATUS_500 -> send(exchange, 500, "oops");
            case GONE -> send(exchange, 404, "no_service");
            case LIMITED -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            }
            case CUT_BEFORE -> exchange.close();
            case CUT_AFTER -> {
                String unusedAnswer = carryOut(method, path, exchange, body);
                exchange.close();
            }
            case NONE -> {
                send(exchange, 200, carryOut(method, path, exchange, body));
                answered.add(method);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String carryOut(String method, String path, HttpExchange exchange, String body) {
        if (method.equals("response_url")) return respond(handles.get(path), Json.read(body));
        if (method.equals("upload_url")) return upload(path.substring(path.lastIndexOf('/') + 1), exchange, body);
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean ours = token.equals("Bearer " + (method.equals("apps.connections.open") ? APP_TOKEN : TOKEN));
        return (ours ? call(method, form(body)) : refused("invalid_auth")).toString();
    }

    private ObjectNode call(String method, Map<String, String> fields) {
        if (withoutScope.contains(method)) return refused("missing_scope").put("needed", "files:write");
        return switch (method) {
            case "conversations.open" -> {
                ObjectNode answer = ok();
                answer.putObject("channel").put("id", conversation(of(fields, "users")));
                yield answer;
            }
            case "files.getUploadURLExternal" -> room(of(fields, "filename"), Integer.parseInt(of(fields, "length")));
            case "files.completeUploadExternal" -> share(fields);
            case "files.delete" -> delete(uploads.get(of(fields, "file")));
            case "auth.test" ->
                ok().put("team_id", "T0001").put("user_id", "U0BOT").put("bot_id", "B0BOT");
            case "bots.info" -> {
                ObjectNode answer = ok();
                answer.putObject("bot").put("id", "B0BOT").put("app_id", "A0001");
                yield answer;
            }
            case "users.info" -> {
                ObjectNode answer = ok();
                String person = of(fields, "user");
                answer.putObject("user")
                        .put("locale", locales.getOrDefault(person, "en-US"))
                        .put("tz", zones.get(person));
                yield answer;
            }
            case "conversations.info" -> room(of(fields, "channel"));
            case "chat.postMessage" -> post(fields, null);
            case "chat.postEphemeral" -> post(fields, of(fields, "user"));
            case "chat.update" -> update(fields);
            case "chat.delete" ->
                screens.remove(of(fields, "channel"), of(fields, "ts")) ? ok() : refused("message_not_found");
            case "views.publish" -> publish(fields);
            case "views.open" -> open(fields);
            case "apps.connections.open" -> ok().put("url", String.valueOf(socket));
            default -> refused("unknown_method");
        };
    }

    private ObjectNode room(String name, int length) {
        String id = "F" + numbers.incrementAndGet();
        uploads.put(id, new Upload(name, length, null));
        return ok().put("file_id", id).put("upload_url", url() + "/upload/" + id);
    }

    private ObjectNode delete(@Nullable Upload upload) {
        if (upload == null) return refused("file_not_found");
        for (Map<String, String> there : files.values()) there.remove(upload.name());
        return ok();
    }

    /** The address is the permission: a token would be shown to whoever has the files. */
    private String upload(String id, HttpExchange exchange, String body) {
        Upload asked = uploads.get(id);
        boolean right = asked != null
                && asked.length() == body.getBytes(StandardCharsets.UTF_8).length
                && !exchange.getRequestHeaders().containsKey("Authorization");
        if (asked == null || !right) throw new AssertionError("Not the file that was asked for");
        uploads.put(id, new Upload(asked.name(), asked.length(), body));
        return "OK - " + asked.length();
    }

    /** As Slack has it: in a conversation, which a person's id is not. */
    private ObjectNode share(Map<String, String> fields) {
        String conversation = of(fields, "channel_id");
        if (!conversation.matches("[CGDZ][A-Z0-9]+")) return refused("invalid_arguments");
        StringBuilder names = new StringBuilder(of(fields, "initial_comment"));
        for (JsonNode one : Json.read(of(fields, "files"))) {
            Upload upload = uploads.get(one.path("id").asText());
            if (upload == null || upload.text() == null) return refused("file_not_found");
            files.computeIfAbsent(conversation, name -> new ConcurrentHashMap<>())
                    .put(upload.name(), upload.text());
            names.append("\n[file ").append(upload.name()).append(']');
        }
        Shown unusedShown = screens.post(
                conversation, null, null, names.toString(), Json.object().putArray("blocks"));
        return ok();
    }

    private ObjectNode room(String channel) {
        Room room = rooms.get(channel);
        if (room == null || !(room.withBot() || room.open())) return refused("channel_not_found");
        ObjectNode answer = ok();
        answer.putObject("channel")
                .put("id", channel)
                .put("name", room.name())
                .put("num_members", room.members())
                .put("is_member", room.withBot())
                .put("is_archived", room.archived());
        return answer;
    }

    private ObjectNode post(Map<String, String> fields, @Nullable String reader) {
        String conversation = conversation(of(fields, "channel"));
        Room room = rooms.get(conversation);
        if (room != null && !room.withBot()) return refused(room.open() ? "not_in_channel" : "channel_not_found");
        JsonNode blocks = blocks(fields);
        String fault = SlackLaw.ofMessage(of(fields, "text"), blocks);
        if (fault != null) return refused(fault);
        Shown shown = screens.post(conversation, reader, fields.get("thread_ts"), of(fields, "text"), blocks);
        return ok().put("channel", conversation).put("ts", shown.ts());
    }

    private ObjectNode update(Map<String, String> fields) {
        String conversation = of(fields, "channel");
        if (conversation.startsWith("U")) return refused("channel_not_found"); // only posting takes a person's id
        String fault = SlackLaw.ofMessage(of(fields, "text"), blocks(fields));
        if (fault != null) return refused(fault);
        boolean there = screens.change(conversation, of(fields, "ts"), of(fields, "text"), blocks(fields));
        return there ? ok().put("channel", conversation).put("ts", of(fields, "ts")) : refused("message_not_found");
    }

    private ObjectNode publish(Map<String, String> fields) {
        ObjectNode view = (ObjectNode) Json.read(of(fields, "view"));
        String fault = SlackLaw.ofView(view);
        if (fault != null) return refused(fault);
        screens.home(of(fields, "user_id"), view);
        return ok();
    }

    private ObjectNode open(Map<String, String> fields) {
        String person = triggers.remove(of(fields, "trigger_id"));
        if (person == null) return refused("exchanged_trigger_id");
        JsonNode view = Json.read(of(fields, "view"));
        String fault = SlackLaw.ofView(view);
        if (fault != null) return refused(fault);
        screens.open(person, view, Json.object());
        return ok();
    }

    private String respond(@Nullable Handle handle, JsonNode message) {
        if (handle == null || handle.left().decrementAndGet() < 0) return "{\"ok\":false,\"error\":\"used_url\"}";
        String fault = SlackLaw.ofMessage(message.path("text").asText(), message.path("blocks"));
        if (fault != null) return "{\"ok\":false,\"error\":\"" + fault + "\"}";
        boolean forAll = message.path("response_type").asText().equals("in_channel");
        Shown unusedShown = screens.post(
                handle.conversation(),
                forAll ? null : handle.person(),
                null,
                message.path("text").asText(),
                message.path("blocks"));
        return "ok";
    }

    private static JsonNode blocks(Map<String, String> fields) {
        String blocks = fields.get("blocks");
        return blocks == null ? Json.object().putArray("blocks") : Json.read(blocks);
    }

    private static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    private static ObjectNode refused(String error) {
        return Json.object().put("ok", false).put("error", error);
    }

    private static String of(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
