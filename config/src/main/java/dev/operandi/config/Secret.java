package dev.operandi.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Something that no log, no message and no fault may show. */
public final class Secret {
    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /** The secret itself; to be handed to whoever needs it, and kept nowhere else. */
    public String reveal() {
        return value;
    }

    /** Takes as long for a near miss as for a wild guess. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    /** The same for all: a hash of the value would tell something about it. */
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "(secret)";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
