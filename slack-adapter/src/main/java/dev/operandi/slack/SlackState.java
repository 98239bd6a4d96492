package dev.operandi.slack;

import java.time.Instant;

/**
 * How we stand with Slack.
 *
 * @param since when it became so, by our clock
 */
public record SlackState(Phase phase, Instant since) {
    /** What an operator has to know of it. */
    public enum Phase {
        /** Slack has not answered yet. */
        CONNECTING,
        /** Slack takes our token. */
        READY,
        /** Slack does not take our token; nothing is shown until an operator gives another one. */
        REFUSED,
        /** The app was removed from the workspace; nothing is sent there any more. */
        STOPPED
    }
}
