package dev.operandi.teams.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Teams lets a bot do in a time: in one conversation, and in one tenant altogether; and nothing in a conversation about which
 * it has said {@code Retry-After}. It never waits; it says how long there is to wait. Safe for several threads.
 *
 * @see "learn.microsoft.com, Optimize your bot with rate limiting in Teams"
 */
final class Pace {
    private static final List<Limit> TENANT = List.of(limit(30, 1));
    private static final List<Limit> SENDING = List.of(limit(7, 1), limit(8, 2), limit(60, 30), limit(1_800, 3_600));
    private static final List<Limit> READING = List.of(limit(14, 1), limit(120, 30), limit(3_600, 3_600));
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final Supplier<Instant> now;
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, Instant> held = new HashMap<>();
    private Instant cleaned = Instant.MIN;

    /** What is done in a conversation; each is counted by itself. */
    enum Work {
        /** Posts, edits and deletions. */
        SENDING,
        /** Questions for members. */
        READING
    }

    /** So many in so much time, wherever that begins. */
    private record Limit(int most, Duration window) {}

    private static Limit limit(int most, int seconds) {
        return new Limit(most, Duration.ofSeconds(seconds));
    }

    Pace(Supplier<Instant> now) {
        this.now = now;
    }

    /** Teams wants nothing in the conversation for so long. */
    synchronized void hold(String conversation, Duration time) {
        held.put(conversation, now.get().plus(time));
    }

    /** How long there is to wait; when empty, one place is taken. */
    synchronized Optional<Duration> take(String tenant, String conversation, Work work) {
        Instant at = now.get();
        clean(at);
        Instant until = held.getOrDefault(conversation, at);
        Taken ofTenant = taken.computeIfAbsent("tenant " + tenant, key -> new Taken(TENANT));
        List<Limit> limits = work == Work.SENDING ? SENDING : READING;
        Taken ofConversation = taken.computeIfAbsent(work + " " + conversation, key -> new Taken(limits));
        Duration wait =
                longest(Duration.between(at, until), longest(ofTenant.untilFree(at), ofConversation.untilFree(at)));
        if (!wait.isZero() && !wait.isNegative()) return Optional.of(wait);
        ofTenant.times.add(at);
        ofConversation.times.add(at);
        return Optional.empty();
    }

    /** How many conversations and tenants are kept in mind. */
    synchronized int size() {
        return taken.size();
    }

    private void clean(Instant at) {
        held.values().removeIf(until -> !at.isBefore(until) || until.isAfter(at.plus(Duration.ofHours(1))));
        boolean early = !at.isBefore(cleaned) && at.isBefore(cleaned.plus(BETWEEN_CLEANINGS));
        if (early) return;
        cleaned = at;
        taken.values().removeIf(one -> one.isOver(at));
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** When places were taken, in order, as far back as a limit looks. */
    private static final class Taken {
        private final List<Limit> limits;
        private final Duration longestWindow;
        private final List<Instant> times = new ArrayList<>();

        Taken(List<Limit> limits) {
            this.limits = limits;
            this.longestWindow = limits.get(limits.size() - 1).window();
        }

        Duration untilFree(Instant at) {
            // A clock that was set back ends all waiting: nobody should wait for it to come round again.
            times.removeIf(time -> time.isAfter(at));
            int old = 0;
            while (old < times.size() && isOut(times.get(old), longestWindow, at)) old++;
            times.subList(0, old).clear();
            Duration wait = Duration.ZERO;
            for (Limit limit : limits) {
                if (times.size() < limit.most()) continue;
                Instant first = times.get(times.size() - limit.most());
                wait = longest(wait, Duration.between(at, first.plus(limit.window())));
            }
            return wait;
        }

        boolean isOver(Instant at) {
            return times.isEmpty() || isOut(times.get(times.size() - 1), longestWindow, at);
        }

        private static boolean isOut(Instant time, Duration window, Instant at) {
            return !time.plus(window).isAfter(at);
        }
    }
}
