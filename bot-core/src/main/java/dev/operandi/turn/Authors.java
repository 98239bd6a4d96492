package dev.operandi.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.chat.Person;
import dev.operandi.polls.Run;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Under which name somebody's ballot is kept. In an anonymous run it is {@code HMAC-SHA256(run key, person)} with
 * {@code run key = HMAC-SHA256(installation secret, run id + salt)}: without the secret, which is not in the database, nobody
 * is led from it to a person, and without the salt, which goes at the close, not even whoever has the secret.
 */
public final class Authors {
    /** Of an installation without a secret: it can open no anonymous run. */
    public static final Authors NONE = new Authors(null);

    private static final String HMAC = "HmacSHA256";

    private final byte @Nullable [] secret;

    private Authors(byte @Nullable [] secret) {
        this.secret = secret;
    }

    /**
     * @param secret of the installation; the same on every process and for good, or nobody finds their own answers again
     */
    public static Authors of(String secret) {
        return new Authors(secret.getBytes(UTF_8));
    }

    /** Whether anonymous runs are possible. */
    boolean anonymity() {
        return secret != null;
    }

    /**
     * @param salt of the run
     * @throws StoreException when the run is anonymous and the installation has lost its secret
     */
    String of(Run run, Person person, String salt) {
        String named = person.platform() + "/" + person.tenant() + "/" + person.id();
        if (!run.terms().anonymous()) return named;
        if (secret == null)
            throw new StoreException("An anonymous poll is open, and OPERANDI_SECRET is not set. Set it to what it was"
                    + " when the poll was opened.");
        byte[] key = hmac(secret, run.id() + "/" + salt);
        return HexFormat.of().formatHex(hmac(key, named));
    }

    /** Whose name it is, in a named run. */
    static Person named(String author) {
        String[] parts = author.split("/", 3);
        return new Person(parts[0], parts[1], parts[2]);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
