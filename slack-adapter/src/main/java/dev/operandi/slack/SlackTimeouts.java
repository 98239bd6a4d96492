package dev.operandi.slack;

import java.time.Duration;

/**
 * How long we wait for Slack.
 *
 * @param connect for a connection
 * @param read for the next bytes
 * @param call for a whole call, all of it included; at most ten seconds, so that an outbox's lease outlasts it
 */
public record SlackTimeouts(Duration connect, Duration read, Duration call) {
    public static final SlackTimeouts USUAL =
            new SlackTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));
}
