package dev.operandi.app.start;

/** A platform cannot be set up with what it was given. The text is for the operator and quotes no secret. */
public final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SetUpException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
