package dev.operandi.polls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is shown of a moment is its minute, so moments stand on full ones. */
final class FullMinute {
    private FullMinute() {}

    /** The first one that is not sooner. */
    static Instant notBefore(Instant moment) {
        Instant full = moment.truncatedTo(ChronoUnit.MINUTES);
        return full.isBefore(moment) ? full.plus(1, ChronoUnit.MINUTES) : full;
    }
}
