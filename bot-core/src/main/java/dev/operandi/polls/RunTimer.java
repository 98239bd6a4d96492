package dev.operandi.polls;

import java.util.Locale;
import java.util.Optional;

/** The timers of a run, by their names: {@code run/7f3/close}. */
public enum RunTimer {
    /** At the deadline. */
    CLOSE,
    /** At each full hour: the card tells how many took part. */
    CARD,
    /** When the card is to tell what becomes of unfinished answers. */
    LAST_HOURS,
    /** When what is kept of an ended run has been kept long enough. */
    FORGET,
    /** The one reminder. */
    REMIND,
    /** At once: it has a new organiser, who is to be told. */
    HANDED;

    private static final String MARK = "run/";

    public String of(String run) {
        return MARK + run + "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The run a timer belongs to; empty when it belongs to none. */
    public static Optional<String> runOf(String timer) {
        String[] parts = timer.split("/", -1);
        return parts.length == 3 && timer.startsWith(MARK) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** Whether the timer is this one of its run. */
    public boolean is(String timer) {
        return runOf(timer).map(this::of).filter(timer::equals).isPresent();
    }
}
