package dev.operandi.desk;

import dev.operandi.interview.Interview;
import java.util.Locale;
import java.util.Optional;

/** The timers of somebody's part in a named run, by their names: {@code part/7f3/over}. Each is a turn of that person. */
public enum PartTimer {
    /** It is not finished, and the run closes soon. */
    LAST_HOURS,
    /** The run has ended in a way that leaves nothing of it. */
    OVER;

    private static final String MARK = "part/";

    String of(Interview part) {
        return MARK + part.id() + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The interview a timer is about; empty when it is another kind of timer. */
    public static Optional<String> interviewOf(String timer) {
        String[] parts = timer.split("/", -1);
        return parts.length == 3 && timer.startsWith(MARK) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** Whether the timer is this one of its interview. */
    boolean is(String timer, Interview part) {
        return of(part).equals(timer);
    }
}
