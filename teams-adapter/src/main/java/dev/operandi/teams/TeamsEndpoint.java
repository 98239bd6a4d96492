package dev.operandi.teams;

import dev.operandi.teams.connector.ActivityCodec;
import dev.operandi.teams.connector.Refused;
import dev.operandi.teams.connector.ServiceHosts;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.teams.connector.TokenClaims;
import dev.operandi.teams.connector.TokenValidator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams' way in by HTTP, for any server: the token first, the body afterwards, and then whether they belong together. */
public final class TeamsEndpoint {
    /** The one path: everything comes here. */
    public static final String PATH = "/api/messages";

    private static final String JSON = "application/json; charset=utf-8";
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);
    private static final byte[] NOTHING = new byte[0];

    private static final Logger log = LoggerFactory.getLogger(TeamsEndpoint.class);

    private final @Nullable TokenValidator tokens;
    private final ServiceHosts hosts;
    private final TeamsBot bot;
    private final InstantSource clock;
    private final AtomicReference<Instant> toldRefusal = new AtomicReference<>(Instant.MIN);

    /**
     * @param tokens null where everybody is believed
     */
    TeamsEndpoint(@Nullable TokenValidator tokens, ServiceHosts hosts, TeamsBot bot, InstantSource clock) {
        this.tokens = tokens;
        this.hosts = hosts;
        this.bot = bot;
        this.clock = clock;
    }

    /**
     * What goes back, and what is to be done once it was written.
     *
     * @param status an HTTP status
     * @param contentType null when there is no body
     * @param body perhaps empty; not to be changed
     * @param afterwards to be run in this order, off the server's threads. None of them throws.
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a socket; nobody compares them
    public record Answer(int status, @Nullable String contentType, byte[] body, List<Runnable> afterwards) {
        public Answer {
            afterwards = List.copyOf(afterwards);
        }

        private static Answer bare(int status) {
            return new Answer(status, null, NOTHING, List.of());
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
     * @param body as it came; may be cut off after {@link ActivityCodec#MOST_BYTES} and one
     */
    public Answer handle(String method, String path, Map<String, List<String>> headers, byte[] body) {
        if (!path.equals(PATH)) return Answer.bare(404);
        if (!method.equals("POST")) return Answer.bare(405);
        if (!isJson(headers)) return Answer.bare(415);
        if (body.length > ActivityCodec.MOST_BYTES) return Answer.bare(413);
        try {
            TeamsAnswer answer = bot.take(believed(only(headers, "Authorization"), body));
            if (answer.body() == null) return new Answer(answer.status(), null, NOTHING, answer.afterwards());
            byte[] text = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            return new Answer(answer.status(), JSON, text, answer.afterwards());
        } catch (Refused refused) {
            tellRefusal(refused);
            return Answer.bare(refused.status());
        }
    }

    private TeamsActivity believed(@Nullable String token, byte[] body) throws Refused {
        if (tokens == null) {
            TeamsActivity activity = ActivityCodec.parse(body);
            hosts.check(activity);
            return activity;
        }
        TokenClaims claims = tokens.verify(token);
        TeamsActivity activity = ActivityCodec.parse(body);
        tokens.bind(claims, activity);
        return activity;
    }

    /** Once a minute: anybody can send us these, and a wrong setting refuses them all. */
    private void tellRefusal(Refused refused) {
        Instant now = clock.instant();
        Instant last = toldRefusal.get();
        if (now.minus(TELL_EVERY).isBefore(last) || !toldRefusal.compareAndSet(last, now)) return;
        log.warn("Refused requests to {}, the last with {}: {}", PATH, refused.status(), refused.getMessage());
    }

    private static boolean isJson(Map<String, List<String>> headers) {
        String sent = only(headers, "Content-Type");
        return sent != null
                && sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** Null when it is missing, and when it came more than once: then it is not Teams'. */
    private static @Nullable String only(Map<String, List<String>> headers, String name) {
        List<String> values = new ArrayList<>();
        headers.forEach((key, all) -> {
            if (key.equalsIgnoreCase(name)) values.addAll(all);
        });
        return values.size() == 1 ? values.get(0) : null;
    }
}
