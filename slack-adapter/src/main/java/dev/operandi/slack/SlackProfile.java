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
 * What Slack knows of a person. It may fail in silence; and Slack is asked once a day about each. Where nobody waits for it,
 * about half as many a minute as it lets us: the others are for forms that wait for whom somebody is. Safe for several threads.
 */
final class SlackProfile implements SlackPorts.Profiles {
    static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(24);
    /** A form waits for it that opens within three seconds or never. */
    static final Duration LONGEST = Duration.ofMillis(1_500);

    static final int MOST_REMEMBERED = 10_000;
    static final int IN_PASSING_A_MINUTE = SlackLimits.PROFILES_A_MINUTE / 2;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SlackProfile.class);

    private final SlackApi api;
    private final Supplier<Instant> now;

    /** When we asked, by a hash of whom we asked about. */
    private final Map<Long, Instant> asked = new LinkedHashMap<>();

    private Instant minute = Instant.MIN;
    private int inPassing;

    SlackProfile(SlackApi api, Supplier<Instant> now) {
        this.api = api;
        this.now = now;
    }

    /**
     * The language the person reads Slack in, where their clock stands, and how they belong to the organisation.
     *
     * @return empty when we asked less than a day ago, or Slack does not say
     */
    @Override
    public Optional<Profile> ask(Person person) {
        long key = hash(person);
        return isTimeToAsk(key) ? ask(person, key) : Optional.empty();
    }

    @Override
    public Optional<Profile> askInPassing(Person person) {
        long key = hash(person);
        return isTimeToAskInPassing(key) ? ask(person, key) : Optional.empty();
    }

    private Optional<Profile> ask(Person person, long key) {
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

    private synchronized boolean isTimeToAskInPassing(long key) {
        Instant at = now.get();
        boolean within = !at.isBefore(minute) && at.isBefore(minute.plus(MINUTE));
        if (within && inPassing >= IN_PASSING_A_MINUTE) return false;
        if (!isTimeToAsk(key)) return false;
        if (!within) {
            minute = at;
            inPassing = 0;
        }
        inPassing++;
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
