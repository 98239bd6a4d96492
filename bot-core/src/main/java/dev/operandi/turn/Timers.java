package dev.operandi.turn;

/** Rings the timers that turns have started: at least once each, also those that came due while nobody was running. */
public interface Timers extends AutoCloseable {
    /**
     * Begins to ring; until then timers only wait.
     *
     * @param ringer called on a thread of the timers' own with a timer's name; when it throws, the timer rings again
     *     later
     */
    void start(Ringer ringer);

    /** Waits for rings under way and rings no more. */
    @Override
    void close();

    /** Who is called when a timer rings. */
    @FunctionalInterface
    interface Ringer {
        /**
         * @param timer the name it was started under
         * @param ring an id that is the same for every call of the same ring
         */
        void rang(String timer, String ring);
    }
}
