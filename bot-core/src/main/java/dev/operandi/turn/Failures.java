package dev.operandi.turn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a row of the outbox has failed, as this process saw it. The store counts every lease; but a row that was asked to wait
 * ten times has not failed once, and its first failure must not make it wait for minutes. Safe for several threads.
 */
final class Failures {
    /** Rows that failed longest ago are forgotten first; they begin again then. */
    private static final int MOST_ROWS = 10_000;

    private final Map<Long, Integer> byRow = new LinkedHashMap<>();

    /** One more failure; returns how many there were before. */
    synchronized int another(long row) {
        Integer before = byRow.remove(row);
        byRow.put(row, before == null ? 1 : before + 1);
        if (byRow.size() > MOST_ROWS) byRow.remove(byRow.keySet().iterator().next());
        return before == null ? 0 : before;
    }

    /** It was sent, or given up. */
    synchronized void forget(long row) {
        byRow.remove(row);
    }
}
