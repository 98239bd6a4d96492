package dev.operandi.polls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes on: what of it changes.
 *
 * @param state OPEN until it ends in one of the other ways, for good
 * @param closesAt its deadline; when it ended, once it has
 * @param card the number of the slot in which its card stands
 * @param shown how many finished ballots the card of an anonymous run tells of; that of a named one tells how many there are
 * @param troubled whether the organiser was told that the place cannot be reached any more
 * @param report what it came to; null until it is closed, when it was cancelled, and in a quick poll
 * @param result what a quick poll came to; null like the report
 */
public record Course(
        Run.State state,
        Instant closesAt,
        int card,
        CardCount shown,
        boolean troubled,
        @Nullable Report report,
        QuickTally.@Nullable Shown result) {
    static Course open(Instant at, Instant closesAt, int card) {
        return new Course(Run.State.OPEN, closesAt, card, CardCount.none(at), false, null, null);
    }

    Course until(Instant deadline) {
        return new Course(state, deadline, card, shown, troubled, report, result);
    }

    Course cardIn(int number) {
        return new Course(state, closesAt, number, shown, troubled, report, result);
    }

    Course showing(CardCount count) {
        return new Course(state, closesAt, card, count, troubled, report, result);
    }

    Course asTroubled() {
        return new Course(state, closesAt, card, shown, true, report, result);
    }

    Course ended(Run.State how, Instant at, @Nullable Report made, QuickTally.@Nullable Shown tally) {
        return new Course(how, at, card, shown, troubled, made, tally);
    }
}
