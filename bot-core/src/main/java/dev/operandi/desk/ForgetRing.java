package dev.operandi.desk;

import java.util.Optional;

/**
 * By which an unfinished interview is looked at that was left long ago, and deleted, by name: {@code forget/7f3}. No timer
 * waits for it: the daily sweep rings.
 */
public final class ForgetRing {
    private static final String PREFIX = "forget/";

    private ForgetRing() {}

    /** The ring for the interview with this id. */
    public static String of(String interview) {
        return PREFIX + interview;
    }

    /** The interview a ring is about; empty when it is another kind of ring. */
    public static Optional<String> interviewOf(String ring) {
        return ring.startsWith(PREFIX) ? Optional.of(ring.substring(PREFIX.length())) : Optional.empty();
    }
}
