package dev.operandi.polls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes on: what of it changes.
 *
 * @param state OPEN until it ends in one of the other ways, for good
 * @param closesAt its deadline; when it ended, once it has
 * @param card the number of the slot in which its card stands
 * @param shown how many finished ballots the card of an anonymous run tells of; that of a named one tells how many there are
 * @param ending whether the card tells that unfinished answers will be deleted soon
 * @param troubled whether the organiser was told that the place cannot be reached any more
 * @param orphaned whether the admins were told that the organiser cannot be reached any more
 * @param report what it came to; null until it is closed, when it was cancelled, and in a quick poll
 * @param result what a quick poll came to; null like the report
 */
public record Course(
        Run.State state,
        Instant closesAt,
        int card,
        CardCount shown,
        boolean ending,
        boolean troubled,
        boolean orphaned,
        @Nullable Report report,
        QuickTally.@Nullable Shown result) {
    /** So long before the close people are told what becomes of unfinished answers. */
    public static final Duration LAST_HOURS = Duration.ofHours(2);

    static Course open(Instant at, Instant closesAt, int card) {
        return new Course(
                Run.State.OPEN, closesAt, card, CardCount.none(at), isNear(closesAt, at), false, false, null, null);
    }

    private static boolean isNear(Instant closesAt, Instant now) {
        return !closesAt.minus(LAST_HOURS).isAfter(now);
    }

    /** When its last hours begin. */
    Instant lastHours() {
        return closesAt.minus(LAST_HOURS);
    }

    Course until(Instant deadline, Instant now) {
        return new Course(state, deadline, card, shown, isNear(deadline, now), troubled, orphaned, report, result);
    }

    /** Where a new card can be posted, the place is not gone. */
    Course cardIn(int number) {
        return new Course(state, closesAt, number, shown, ending, false, orphaned, report, result);
    }

    Course showing(CardCount count) {
        return new Course(state, closesAt, card, count, ending, troubled, orphaned, report, result);
    }

    Course asEnding() {
        return new Course(state, closesAt, card, shown, true, troubled, orphaned, report, result);
    }

    Course asTroubled() {
        return new Course(state, closesAt, card, shown, ending, true, orphaned, report, result);
    }

    Course orphaned(boolean orphan) {
        return new Course(state, closesAt, card, shown, ending, troubled, orphan, report, result);
    }

    Course ended(Run.State how, Instant at, @Nullable Report made, QuickTally.@Nullable Shown tally) {
        return new Course(how, at, card, shown, ending, troubled, orphaned, made, tally);
    }
}
