package dev.operandi.app.start;

import java.time.Instant;

/**
 * How the bot stands with a platform.
 *
 * @param platform its name, such as slack
 * @param since when it began to stand so
 */
public record Standing(String platform, State state, Instant since) {
    /** In the order in which they are passed through, when all goes well. */
    public enum State {
        /** It was not reached yet, or not any more; it is tried again and again. */
        CONNECTING,
        READY,
        /** It does not accept what we show to be let in; somebody has to set another secret. */
        REFUSED,
        STOPPED
    }
}
