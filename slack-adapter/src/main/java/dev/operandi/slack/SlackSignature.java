package dev.operandi.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells Slack's requests from anybody else's: HMAC-SHA256 over the bytes as they came.
 *
 * <p>Bolt's own check is not used: it takes requests dated ahead of our clock, compares in a time that tells how much was
 * right, and depends on the machine's charset.
 *
 * @see "Slack's reference, Verifying requests from Slack"
 */
final class SlackSignature {
    /** Older requests may be somebody's recording, and so may those that claim to come from later. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Knows the key, and is copied for each use: looking for it anew takes as long as signing. */
    private final Mac keyed;

    private final InstantSource clock;

    /**
     * @throws IllegalArgumentException when there is no secret
     */
    SlackSignature(String secret, InstantSource clock) {
        if (secret.isBlank()) throw new IllegalArgumentException("Slack's signing secret is empty.");
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
        this.clock = clock;
    }

    /**
     * Whether Slack sent these bytes, at most five minutes from now.
     *
     * @param timestamp the header {@code X-Slack-Request-Timestamp}: seconds since 1970
     * @param signature the header {@code X-Slack-Signature}: {@code v0=} and 64 hexadecimal digits
     */
    boolean proves(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) return false;
        if (!SECONDS.matcher(timestamp).matches()) return false;
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (apart.abs().compareTo(TOLERANCE) > 0) return false;
        return MessageDigest.isEqual(
                sign(timestamp, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** What the header must say. */
    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every JDK's can be copied", e);
        }
    }
}
