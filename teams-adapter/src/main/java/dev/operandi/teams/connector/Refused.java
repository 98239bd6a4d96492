package dev.operandi.teams.connector;

/** A request that is not taken. The text is for the operator's log: it holds nothing of the token, and nothing a person said. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private Refused(int status, String reason) {
        super(reason, null, false, false); // anybody can send us thousands; where it was thrown tells nothing
        this.status = status;
    }

    /** It is no activity. */
    static Refused malformed(String reason) {
        return new Refused(400, reason);
    }

    /** We do not believe who sent it. */
    static Refused unauthorized(String reason) {
        return new Refused(401, reason);
    }

    /** We believe who sent it, and it is not for us. */
    static Refused forbidden(String reason) {
        return new Refused(403, reason);
    }

    static Refused tooLarge(String reason) {
        return new Refused(413, reason);
    }

    /** We cannot tell now whom to believe. */
    static Refused unavailable(String reason) {
        return new Refused(503, reason);
    }

    /** What HTTP calls it: 400, 401, 403, 413 or 503. */
    public int status() {
        return status;
    }
}
