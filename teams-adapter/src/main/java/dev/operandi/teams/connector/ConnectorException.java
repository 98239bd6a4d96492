package dev.operandi.teams.connector;

import dev.operandi.turn.ChannelException;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Teams did not do what it was asked. The text is for the operator's log: a status and a code, nothing that was sent. */
public final class ConnectorException extends Exception {
    private static final long serialVersionUID = 1;

    private static final Duration LONGEST_HOLD = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    /** What may be done about it. */
    public enum Kind {
        /** Tried later, it may work. */
        PASSING,
        /** It will never work. */
        LASTING,
        /** What it was about is there no more. */
        GONE,
        /** The bot may not: it is not in the conversation, or the person has blocked it. */
        BLOCKED
    }

    private ConnectorException(String reason, Kind kind, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /**
     * Teams said no.
     *
     * @param isRepeatable whether it does no harm when it is done twice; what broke at Teams is tried again only then, for
     *     nobody knows whether it was done
     */
    static ConnectorException answered(String what, ConnectorHttp.Answer answer, boolean isRepeatable) {
        int status = answer.status();
        return new ConnectorException(
                what + " was refused, " + status + code(answer) + wayOut(status),
                kind(status, isRepeatable),
                retryAfter(answer),
                null);
    }

    /** No more of it for a while. */
    static ConnectorException limited(String what, Duration retryAfter) {
        return new ConnectorException(what, Kind.PASSING, retryAfter, null);
    }

    /** Nothing answered; whether it was done nobody knows. */
    static ConnectorException unanswered(String what, IOException cause) {
        return new ConnectorException(what + " was not answered", Kind.PASSING, null, cause);
    }

    static ConnectorException passing(String reason) {
        return new ConnectorException(reason, Kind.PASSING, null, null);
    }

    static ConnectorException lasting(String reason) {
        return new ConnectorException(reason, Kind.LASTING, null, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The same in the outbox's words. */
    public ChannelException forOutbox() {
        String reason = String.valueOf(getMessage());
        if (kind != Kind.PASSING) return ChannelException.lasting(reason, getCause());
        return retryAfter == null
                ? ChannelException.passing(reason, getCause())
                : ChannelException.limited(reason, retryAfter);
    }

    /** Those that Microsoft wants to be sent again, and those that come from what stands before it. */
    private static Kind kind(int status, boolean isRepeatable) {
        return switch (status) {
            case 401, 408, 412, 429, 502, 503, 504 -> Kind.PASSING;
            case 403 -> Kind.BLOCKED;
            case 404, 410 -> Kind.GONE;
            default -> status >= 500 && isRepeatable ? Kind.PASSING : Kind.LASTING;
        };
    }

    private static String wayOut(int status) {
        return status == 401 ? "; is the bot registered for Teams under this app id and tenant?" : "";
    }

    /** Teams' word for it; its sentences could quote what was sent. */
    private static String code(ConnectorHttp.Answer answer) {
        String code = StrictJson.object(answer.body())
                .map(body -> body.path("error").path("code").asText())
                .orElse("");
        return CODE.matcher(code).matches() ? " (" + code + ")" : "";
    }

    /** How long Teams wants to be left alone; null when it does not say in seconds. */
    static @Nullable Duration retryAfter(ConnectorHttp.Answer answer) {
        String seconds = answer.retryAfter() == null ? "" : answer.retryAfter().strip();
        if (!SECONDS.matcher(seconds).matches()) return null;
        Duration asked = Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)));
        return asked.compareTo(LONGEST_HOLD) < 0 ? asked : LONGEST_HOLD;
    }
}
