package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.slack.SlackBot.Taken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's way in by HTTP, for any server: verified over the raw bytes first, read afterwards. */
public final class SlackEndpoint {
    /** The one path: commands, events and what is pressed all come here. */
    public static final String PATH = "/slack/events";

    /** The largest body that is read; Slack's own stay far below it. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    /** Slack's look at our certificate is not signed, and tiny. */
    private static final int MAX_CHECK_BYTES = 1_000;

    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SlackEndpoint.class);

    private final SlackSignature signature;
    private final SlackBot bot;
    private final InstantSource clock;
    private final AtomicReference<Instant> toldRefusal = new AtomicReference<>(Instant.MIN);

    /**
     * @throws IllegalArgumentException when there is no secret
     */
    SlackEndpoint(String signingSecret, SlackBot bot, InstantSource clock) {
        signature = new SlackSignature(signingSecret, clock);
        this.bot = bot;
        this.clock = clock;
    }

    /**
     * What goes back, and what is to be done once it was written.
     *
     * @param status an HTTP status
     * @param contentType null when there is no body
     * @param body perhaps empty; not to be changed
     * @param afterwards to be run in this order, at once and off the server's threads: a form opens within three seconds or
     *     never. None of them throws.
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a socket; nobody compares them
    public record Answer(int status, @Nullable String contentType, byte[] body, List<Runnable> afterwards) {
        public Answer {
            afterwards = List.copyOf(afterwards);
        }

        private static Answer bare(int status) {
            return new Answer(status, null, new byte[0], List.of());
        }

        /** What the bot says belongs in no log. */
        @Override
        public String toString() {
            return "Answer with status " + status;
        }
    }

    /**
     * Takes in one request; when this returns a 200, what it led to is kept. Refusals say nothing but their status.
     *
     * @param path without the query
     * @param headers under their names, in any case
     * @param body as it came; may be cut off after {@value #MAX_BODY_BYTES} bytes and one
     */
    public Answer handle(String method, String path, Map<String, List<String>> headers, byte[] body) {
        if (!path.equals(PATH)) return Answer.bare(404);
        if (!method.equals("POST")) return Answer.bare(405);
        if (body.length > MAX_BODY_BYTES) return Answer.bare(413);
        boolean form = isType(headers, "application/x-www-form-urlencoded");
        if (form && isCertificateCheck(body)) return Answer.bare(200);
        if (!signature.proves(only(headers, "X-Slack-Request-Timestamp"), only(headers, "X-Slack-Signature"), body)) {
            tellRefusal();
            return Answer.bare(401);
        }
        if (!form && !isType(headers, "application/json")) return Answer.bare(415);
        Optional<ObjectNode> payload = form ? SlackPayload.ofForm(body) : SlackPayload.ofJson(body);
        if (payload.isEmpty()) return Answer.bare(400);
        Taken taken = bot.take(payload.get());
        byte[] answer = taken.body() == null ? new byte[0] : taken.body().getBytes(StandardCharsets.UTF_8);
        return new Answer(taken.status(), taken.contentType(), answer, taken.afterwards());
    }

    /** Once a minute: anybody can send us these, and a wrong secret refuses them all. */
    private void tellRefusal() {
        Instant now = clock.instant();
        Instant last = toldRefusal.get();
        if (now.minus(TELL_EVERY).isBefore(last) || !toldRefusal.compareAndSet(last, now)) return;
        log.warn(
                "Refused requests to {} that Slack did not sign. If they are Slack's, check the app's signing secret"
                        + " and this machine's clock.",
                PATH);
    }

    private static boolean isType(Map<String, List<String>> headers, String type) {
        String sent = only(headers, "Content-Type");
        return sent != null
                && sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
    }

    /** It says so, and nothing that would do anything. */
    private static boolean isCertificateCheck(byte[] body) {
        if (body.length > MAX_CHECK_BYTES) return false;
        if (!new String(body, StandardCharsets.ISO_8859_1).contains("ssl_check")) return false; // nearly always
        return SlackPayload.ofForm(body)
                .filter(fields -> fields.path("ssl_check").asText("").equals("1"))
                .filter(fields -> !fields.has("command") && !fields.has("type"))
                .isPresent();
    }

    /** Null when it is missing, and when it came more than once: then it is not Slack's. */
    private static @Nullable String only(Map<String, List<String>> headers, String name) {
        List<String> values = new ArrayList<>();
        headers.forEach((key, all) -> {
            if (key.equalsIgnoreCase(name)) values.addAll(all);
        });
        return values.size() == 1 ? values.get(0) : null;
    }
}
