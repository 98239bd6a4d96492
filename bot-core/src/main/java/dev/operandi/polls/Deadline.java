package dev.operandi.polls;

import java.time.Instant;

/** What somebody typed as the end of a poll: a moment, or the reason to ask back. */
public sealed interface Deadline {
    /**
     * @param instant on a full minute, so that what is shown is what holds
     */
    record At(Instant instant) implements Deadline {}

    /** Why there is no moment. */
    sealed interface Fault extends Deadline {}

    /** Nothing that is known as a time, or two of them. */
    record Unreadable() implements Fault {}

    /** A day the calendar lacks, such as 30 February, or another day of the week than the one that was named. */
    record NoSuchDay() implements Fault {}

    record Past(Instant instant) implements Fault {}

    /** Sooner than {@link Bounds#SOONEST_CLOSE}. */
    record TooSoon() implements Fault {}

    /** Later than {@link Bounds#LATEST_CLOSE}. */
    record TooLate() implements Fault {}
}
