package dev.operandi.teams;

import java.time.Instant;

/**
 * How we stand with Teams.
 *
 * @param since when it was first seen to be so, by our clock
 */
public record TeamsState(Phase phase, Instant since) {
    /** What an operator has to know of it. */
    public enum Phase {
        /** Microsoft's keys were not had yet: nobody can be believed. */
        CONNECTING,
        /** We have Microsoft's keys, and a token to answer with. */
        READY,
        /** Microsoft gives us no token: nothing can be shown. The log says why. */
        REFUSED
    }
}
