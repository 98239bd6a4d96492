package dev.operandi.turn;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform did not take a message. The text is for the operator's log and holds nothing a person said. */
public final class ChannelException extends Exception {
    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;
    private final boolean worthRetrying;
    private final boolean gone;

    private ChannelException(
            String reason,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter,
            boolean worthRetrying,
            boolean gone) {
        super(reason, cause);
        this.retryAfter = retryAfter;
        this.worthRetrying = worthRetrying;
        this.gone = gone;
    }

    /** It may work later. */
    public static ChannelException passing(String reason, @Nullable Throwable cause) {
        return new ChannelException(reason, cause, null, true, false);
    }

    /** The platform, or this one place in it, said when to come back; no earlier try is made. */
    public static ChannelException limited(String reason, Duration retryAfter) {
        return new ChannelException(reason, null, retryAfter, true, false);
    }

    /** It will never work. */
    public static ChannelException lasting(String reason, @Nullable Throwable cause) {
        return new ChannelException(reason, cause, null, false, false);
    }

    /** The message that was to be edited is not there any more: somebody deleted it. A new one may well work. */
    public static ChannelException gone(String reason, @Nullable Throwable cause) {
        return new ChannelException(reason, cause, null, false, true);
    }

    /** How long the platform wants us to wait; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }

    public boolean isGone() {
        return gone;
    }
}
