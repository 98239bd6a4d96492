package dev.operandi.desk;

import dev.operandi.interview.Interview;
import java.util.Optional;

/** The timer after which an unfinished interview is deleted, by name: {@code forget/7f3}. */
public final class ForgetTimer {
    private static final String PREFIX = "forget/";

    private ForgetTimer() {}

    static String of(Interview interview) {
        return of(interview.id());
    }

    /** The name of the timer of the interview with this id. */
    public static String of(String interview) {
        return PREFIX + interview;
    }

    /** The interview a timer is about; empty when it is another kind of timer. */
    public static Optional<String> interviewOf(String timer) {
        return timer.startsWith(PREFIX) ? Optional.of(timer.substring(PREFIX.length())) : Optional.empty();
    }
}
