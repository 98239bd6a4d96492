package dev.operandi.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Slack lets a bot do in a time: one new message a second in a conversation, an edit of a message many look at now and
 * then, and nothing of a method it has said {@code Retry-After} about: Slack counts a method in the whole workspace and does
 * not say which of its limits was met. It never waits; it says how long there is to wait. Safe for several threads.
 *
 * @see "docs.slack.dev, apis/web-api/rate-limits"
 */
final class Pace {
    static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);

    /** Slack lets a workspace have some fifty edits a minute, for all its messages together. */
    static final Duration BETWEEN_EDITS = Duration.ofSeconds(2);

    private final Supplier<Instant> now;
    private final Map<String, Pause> methods = new LinkedHashMap<>();
    private final Map<String, Pause> conversations = new LinkedHashMap<>();
    private final Map<String, Pause> messages = new LinkedHashMap<>();

    Pace(Supplier<Instant> now) {
        this.now = now;
    }

    /** Slack wants nothing of the method for so long. */
    synchronized void hold(String method, Duration time) {
        methods.put(method, new Pause(now.get(), time));
    }

    /** How long the method is still not to be called; empty when it may be. */
    synchronized Optional<Duration> untilCalled(String method) {
        Pause pause = methods.get(method);
        return pause == null ? Optional.empty() : pause.rest(now.get());
    }

    /**
     * How long no new message may go to the conversation yet; when empty, the next second is taken.
     */
    synchronized Optional<Duration> untilPosted(String conversation) {
        return untilNext(conversation, conversations, BETWEEN_MESSAGES);
    }

    /**
     * How long the message is not to be edited yet; when empty, the next two seconds are taken.
     *
     * @param reference of a message in a channel
     */
    synchronized Optional<Duration> untilEdited(String reference) {
        return untilNext(reference, messages, BETWEEN_EDITS);
    }

    private Optional<Duration> untilNext(String key, Map<String, Pause> pauses, Duration between) {
        Instant at = now.get();
        forgetThoseOver(pauses, at);
        Pause pause = pauses.get(key);
        Optional<Duration> rest = pause == null ? Optional.empty() : pause.rest(at);
        if (rest.isPresent()) return rest;
        pauses.remove(key); // so that the order of the map is the order of time
        pauses.put(key, new Pause(at, between));
        return Optional.empty();
    }

    /** All are equally long, so the first ones are over first: looking at every one would cost more the more is posted. */
    private static void forgetThoseOver(Map<String, Pause> pauses, Instant at) {
        Iterator<Pause> first = pauses.values().iterator();
        while (first.hasNext() && first.next().rest(at).isEmpty()) first.remove();
    }

    private record Pause(Instant from, Duration time) {
        /** A clock that was set back ends the pause: nobody should wait for it to come round again. */
        Optional<Duration> rest(Instant at) {
            Duration rest = Duration.between(at, from.plus(time));
            boolean over = rest.isZero() || rest.isNegative() || at.isBefore(from);
            return over ? Optional.empty() : Optional.of(rest);
        }
    }
}
