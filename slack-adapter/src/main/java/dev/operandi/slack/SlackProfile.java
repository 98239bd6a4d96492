package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.Person;
import dev.operandi.chat.Standing;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.texts.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack knows of a person. Nobody waits for it, so it may fail in silence; and Slack is asked once a day about each.
 * Safe for several threads.
 */
final class SlackProfile {
    static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(24);
    /** A form waits for it that opens within three seconds or never. */
    static final Duration LONGEST = Duration.ofMillis(1_500);

    static final int MOST_REMEMBERED = 10_000;

    private static final Logger log = LoggerFactory.getLogger(SlackProfile.class);

    private final SlackApi api;
    private final Supplier<Instant> now;

    /** When we asked, by a hash of whom we asked about. */
    private final Map<Long, Instant> asked = new LinkedHashMap<>();

    SlackProfile(SlackApi api, Supplier<Instant> now) {
        this.api = api;
        this.now = now;
    }

    /**
     * The language the person reads Slack in, where their clock stands, and how they belong to the organisation.
     *
     * @return empty when we asked less than a day ago, or Slack does not say
     */
    Optional<Profile> learn(Person person) {
        long key = hash(person);
        if (!isTimeToAsk(key)) return Optional.empty();
        try {
            JsonNode answer = api.call(
                    "users.info", SlackApi.fields().put("user", person.id()).put("include_locale", true), LONGEST);
            return answer.path("user").isObject() ? Optional.of(read(answer.path("user"), person)) : Optional.empty();
        } catch (SlackFault fault) {
            if (fault.isPassing()) forget(key);
            log.debug("A profile was not read ({})", fault.getMessage());
            return Optional.empty();
        }
    }

    private static Profile read(JsonNode user, Person person) {
        return new Profile(
                Language.ofTag(user.path("locale").asText()).orElse(null),
                zone(user.path("tz").asText()),
                isGuest(user, person) ? Standing.GUEST : Standing.MEMBER);
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isEmpty() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Guests of either kind, those of another company, and those of a workspace that shares no organisation with ours. */
    static boolean isGuest(JsonNode user, Person person) {
        for (String mark : List.of("is_restricted", "is_ultra_restricted", "is_stranger"))
            if (user.path(mark).asBoolean()) return true;
        String team = user.path("team_id").asText();
        boolean another = isTeam(team) && isTeam(person.tenant()) && !team.equals(person.tenant());
        if (!another) return false;
        for (JsonNode one : user.path("enterprise_user").path("teams"))
            if (one.asText().equals(person.tenant())) return false;
        return true;
    }

    private static boolean isTeam(String id) {
        return id.startsWith("T");
    }

    private synchronized boolean isTimeToAsk(long key) {
        Instant at = now.get();
        Instant before = asked.get(key);
        if (before != null && before.plus(ASKED_AGAIN_AFTER).isAfter(at)) return false;
        asked.remove(key); // so that the order of the map is the order of asking
        asked.put(key, at);
        if (asked.size() > MOST_REMEMBERED)
            asked.remove(asked.keySet().iterator().next());
        return true;
    }

    private synchronized void forget(long key) {
        asked.remove(key);
    }

    private static long hash(Person person) {
        try {
            byte[] text = (person.tenant() + "/" + person.id()).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
