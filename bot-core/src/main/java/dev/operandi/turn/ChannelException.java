package dev.operandi.turn;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform did not take a message. The text is for the operator's log and holds nothing a person said. */
public final class ChannelException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;
    private final boolean worthRetrying;

    private ChannelException(
            String reason, @Nullable Throwable cause, @Nullable Duration retryAfter, boolean worthRetrying) {
        super(reason, cause);
        this.retryAfter = retryAfter;
        this.worthRetrying = worthRetrying;
    }

    /** It may work later. */
    public static ChannelException passing(String reason, @Nullable Throwable cause) {
        return new ChannelException(reason, cause, null, true);
    }

    /** The platform said when to come back. */
    public static ChannelException limited(String reason, Duration retryAfter) {
        return new ChannelException(reason, null, retryAfter, true);
    }

    /** It will never work. */
    public static ChannelException lasting(String reason, @Nullable Throwable cause) {
        return new ChannelException(reason, cause, null, false);
    }

    /** How long the platform wants us to wait; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }
}
