package dev.operandi.turn;

import java.time.Duration;

/**
 * What is counted for whoever runs the bot. Called from several threads, and never with anything that tells of a person, a
 * place or a text. It must be quick, and not throw.
 */
public interface Meter {
    /** Counts nothing. */
    Meter NONE = new Meter() {
        @Override
        public void turned(String platform, String kind, Turned outcome, Duration took) {}

        @Override
        public void sent(String platform, Sending outcome, Duration took) {}

        @Override
        public void tookOver(int rows) {}

        @Override
        public void waiting(Store.Waiting waiting) {}
    };

    /** How a turn ended. */
    enum Turned {
        KEPT,
        /** Its envelope had been seen before, or what it was about is gone. */
        PASSED_OVER,
        /** Nothing of it was kept. */
        FAILED
    }

    /** How an attempt to send a row ended. */
    enum Sending {
        SENT,
        /** There was nothing to show any more. */
        NOTHING_TO_SHOW,
        WILL_BE_TRIED_AGAIN,
        /** The platform said when to come back. */
        LIMITED,
        GIVEN_UP
    }

    /**
     * A turn ended.
     *
     * @param kind the name of the {@link dev.operandi.chat.Input}'s type
     */
    void turned(String platform, String kind, Turned outcome, Duration took);

    /** A row was tried; {@code took} is the platform's part of it. */
    void sent(String platform, Sending outcome, Duration took);

    /** So many rows were taken over from a process that died, or was too slow. */
    void tookOver(int rows);

    /** How the outbox stands; told every few seconds. */
    void waiting(Store.Waiting waiting);
}
