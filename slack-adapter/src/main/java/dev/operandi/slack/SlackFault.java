package dev.operandi.slack;

import dev.operandi.turn.ChannelException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Slack did not do what it was asked. The text is for the operator's log: a method and a code, nothing that was sent. */
final class SlackFault extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean passing;
    private final @Nullable Duration retryAfter;

    private SlackFault(
            String reason, String code, boolean passing, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason, cause);
        this.code = code;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /**
     * Slack said no.
     *
     * @param detail what else may be told of it, or nothing
     */
    static SlackFault refused(String method, String code, String detail) {
        String readable = SlackErrors.readable(code);
        String reason = method + " was refused, " + SlackErrors.inWords(readable) + detail;
        return new SlackFault(reason, readable, SlackErrors.passes(readable), null, null);
    }

    /** Slack wants no more of it for a while. */
    static SlackFault limited(String method, Duration retryAfter) {
        return new SlackFault(method + " is limited", SlackErrors.LIMITED, true, retryAfter, null);
    }

    /** Something answered, though not as Slack does. */
    static SlackFault unreadable(String method, String what, boolean passing) {
        return new SlackFault(method + " was answered with " + what, "unreadable", passing, null, null);
    }

    /** Nothing answered; whether it was done nobody knows. */
    static SlackFault unanswered(String method, IOException cause) {
        return new SlackFault(method + " was not answered", "unanswered", true, null, cause);
    }

    /** We do not even ask. */
    static SlackFault ours(String reason) {
        return new SlackFault(reason, "ours", false, null, null);
    }

    /** Slack's code, or a word of ours. */
    String code() {
        return code;
    }

    boolean isPassing() {
        return passing;
    }

    /** The same in the outbox's words. */
    ChannelException forOutbox() {
        String reason = String.valueOf(getMessage());
        if (retryAfter != null) return ChannelException.limited(reason, retryAfter);
        return passing ? ChannelException.passing(reason, getCause()) : ChannelException.lasting(reason, getCause());
    }
}
