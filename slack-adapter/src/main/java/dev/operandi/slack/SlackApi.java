package dev.operandi.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's methods, called one at a time on the caller's thread. Of an answer only what we need is read: Slack repeats the
 * whole message in it, and one that was posted must not count as failed because a block in it is new to a library.
 */
public final class SlackApi implements AutoCloseable {
    /** Where Slack itself is. */
    public static final String SLACK = "https://slack.com/api/";

    /** When Slack limits us and does not say for how long. */
    static final Duration USUAL_HOLD = Duration.ofSeconds(30);

    private static final Duration LONGEST_HOLD = Duration.ofHours(1);
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Pattern POINTER = Pattern.compile("\\[json-pointer:([A-Za-z0-9_/]{1,80})]");
    private static final Pattern SCOPES = Pattern.compile("[a-z0-9_.:,]{1,200}");
    private static final String RESPONSE = "response_url"; // what the log calls it, as if it were a method
    private static final String UPLOAD = "upload_url"; // the same

    private static final Logger log = LoggerFactory.getLogger(SlackApi.class);
    private static final ObjectMapper json = new ObjectMapper();

    private final HttpUrl base;
    private final String token;
    private final SlackWorkspace workspace;
    private final SlackHttp http;
    private final Pace pace;

    /**
     * @param url where the methods are, with or without the last slash; {@link #SLACK}, or a stand-in's
     * @param token the bot's, {@code xoxb-…}
     * @param proxy null when Slack is reached directly
     * @throws IllegalArgumentException when {@code url} is no http or https address, or {@code token} holds what no token does
     */
    public SlackApi(
            String url,
            String token,
            SlackTimeouts timeouts,
            @Nullable InetSocketAddress proxy,
            SlackWorkspace workspace,
            Supplier<Instant> now) {
        HttpUrl parsed = HttpUrl.parse(url.strip());
        if (parsed == null) throw new IllegalArgumentException("The address of Slack's methods is no http address.");
        if (!TOKEN.matcher(token).matches())
            throw new IllegalArgumentException(
                    "Slack's bot token is empty, or holds a blank or a letter no token has.");
        this.base = parsed.newBuilder().addPathSegments("").build(); // ends with one slash, whether or not it had one
        this.token = token;
        this.workspace = workspace;
        this.http = new SlackHttp(timeouts, proxy);
        this.pace = new Pace(now);
    }

    SlackWorkspace workspace() {
        return workspace;
    }

    Pace pace() {
        return pace;
    }

    /** Calls a method, for as long as the timeouts allow. */
    JsonNode call(String method, ObjectNode fields) throws SlackFault {
        return call(method, fields, LONGEST_HOLD);
    }

    /**
     * Calls a method once.
     *
     * @param fields of the call; what is no plain text goes out as JSON in the field, for that is what every method takes
     * @param atMost how long it may take
     * @return Slack's answer, which says {@code ok}
     * @throws SlackFault when it does not, or there is none
     */
    JsonNode call(String method, ObjectNode fields, Duration atMost) throws SlackFault {
        checkPermitted(method);
        Optional<Duration> held = pace.untilCalled(method);
        if (held.isPresent()) throw SlackFault.limited(method, held.get());
        HttpUrl url = base.newBuilder().addPathSegment(method).build();
        SlackHttp.Answer answer = post(method, url, token, FORM, form(fields), atMost);
        if (answer.status() == 429) throw limited(method, answer);
        if (answer.status() != 200) throw SlackFault.unreadable(method, "status " + answer.status(), true);
        JsonNode body = read(answer.body());
        if (!body.path("ok").isBoolean()) throw SlackFault.unreadable(method, "something that is not Slack's", true);
        if (!body.path("ok").booleanValue()) throw refused(method, answer, body);
        workspace.accepted();
        return body;
    }

    /**
     * Answers through the address that came with a command or a button.
     *
     * @throws SlackFault when the address is not Slack's, or it was not taken
     */
    void respond(String handle, ObjectNode message, Duration atMost) throws SlackFault {
        checkPermitted(RESPONSE);
        HttpUrl url = ResponseUrl.read(handle, base)
                .orElseThrow(() -> SlackFault.ours("a response_url is not Slack's; nothing was sent there"));
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        SlackHttp.Answer answer = post(RESPONSE, url, null, JSON, body, atMost);
        if (answer.status() == 429) throw SlackFault.limited(RESPONSE, retryAfter(answer));
        boolean passing = answer.status() >= 500 || answer.status() == 408;
        if (passing) throw SlackFault.unreadable(RESPONSE, "status " + answer.status(), true);
        JsonNode read = read(answer.body());
        boolean taken = answer.status() == 200 && read.path("ok").asBoolean(true); // most often just the word "ok"
        if (taken) return;
        String code = read.path("error").asText(answer.body().strip());
        if (SlackErrors.isReadable(code)) throw SlackFault.refused(RESPONSE, code, "");
        throw SlackFault.unreadable(RESPONSE, "status " + answer.status(), false);
    }

    /**
     * Sends the bytes of a file to the address that Slack gave for them. The address is the permission, so no token goes there.
     *
     * @param mediaType such as {@code text/csv}
     * @throws SlackFault when the address is no https address, or they were not taken
     */
    void upload(String address, String mediaType, byte[] bytes, Duration atMost) throws SlackFault {
        checkPermitted(UPLOAD);
        HttpUrl url = ResponseUrl.readUpload(address, base)
                .orElseThrow(() -> SlackFault.ours("an upload_url is no https address; nothing was sent there"));
        SlackHttp.Answer answer = post(UPLOAD, url, null, MediaType.get(mediaType), bytes, atMost);
        if (answer.status() == 429) throw SlackFault.limited(UPLOAD, retryAfter(answer));
        boolean passing = answer.status() >= 500 || answer.status() == 408;
        if (answer.status() != 200) throw SlackFault.unreadable(UPLOAD, "status " + answer.status(), passing);
    }

    /** Gives back threads and connections; nothing can be called afterwards. */
    @Override
    public void close() {
        http.close();
    }

    private void checkPermitted(String method) throws SlackFault {
        if (workspace.isStopped()) throw SlackFault.ours(method + " was not called: the workspace removed the app");
    }

    private SlackHttp.Answer post(
            String method, HttpUrl url, @Nullable String withToken, MediaType type, byte[] body, Duration atMost)
            throws SlackFault {
        try {
            SlackHttp.Answer answer = http.post(url, withToken, type, body, atMost);
            log.debug("{}: {}", method, answer.status());
            return answer;
        } catch (IOException e) {
            throw SlackFault.unanswered(method, e);
        }
    }

    private SlackFault limited(String method, SlackHttp.Answer answer) {
        Duration time = retryAfter(answer);
        pace.hold(method, time);
        return SlackFault.limited(method, time);
    }

    private SlackFault refused(String method, SlackHttp.Answer answer, JsonNode body) {
        String code = body.path("error").asText();
        if (code.equals(SlackErrors.LIMITED)) return limited(method, answer);
        if (SlackErrors.refusesUs(code)) workspace.refused();
        return SlackFault.refused(method, code, detail(body));
    }

    /** Which scope is missing, or which block was refused; of Slack's sentences only what cannot quote a message. */
    private static String detail(JsonNode body) {
        String needed = body.path("needed").asText();
        if (SCOPES.matcher(needed).matches()) return " (needs " + needed + ")";
        Matcher pointer =
                POINTER.matcher(body.path("response_metadata").path("messages").toString());
        return pointer.find() ? " (at " + pointer.group(1) + ")" : "";
    }

    private static Duration retryAfter(SlackHttp.Answer answer) {
        String seconds = answer.retryAfter() == null ? "" : answer.retryAfter().strip();
        if (!SECONDS.matcher(seconds).matches()) return USUAL_HOLD;
        Duration asked = Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)));
        return asked.compareTo(LONGEST_HOLD) < 0 ? asked : LONGEST_HOLD;
    }

    private static byte[] form(ObjectNode fields) {
        StringJoiner form = new StringJoiner("&");
        fields.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String text = value.isContainerNode() ? value.toString() : value.asText();
            form.add(field.getKey() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        });
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Missing when it is no JSON. */
    private static JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) { // its text could quote the answer
            return MissingNode.getInstance();
        }
    }

    static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }
}
