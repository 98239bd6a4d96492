package dev.operandi.turn;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what a form carries as we wrote it: platforms leave it with the client, where it could be read and changed. It is good
 * for one person and one form. It is no secret.
 */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "operandi/carried\n";
    /** What is put in front. */
    public static final int CHARS = 44;

    private static final char BETWEEN = '.';

    private final SecretKeySpec key;

    /**
     * @param secret the same in every process; empty where everybody is believed anyway
     */
    public Seal(String secret) {
        key = new SecretKeySpec((PURPOSE + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Empty for nothing carried; at most {@value #CHARS} characters longer. */
    public String sealed(String carried, ActionId form, Person person) {
        return carried.isEmpty() ? "" : mark(carried, form, person) + BETWEEN + carried;
    }

    /** What was carried; empty when somebody else wrote it, or wrote it for something else. */
    public Optional<String> opened(String sealed, ActionId form, Person person) {
        if (sealed.isEmpty()) return Optional.of("");
        int end = sealed.indexOf(BETWEEN);
        if (end < 0) return Optional.empty();
        String carried = sealed.substring(end + 1);
        byte[] claimed = sealed.substring(0, end).getBytes(StandardCharsets.UTF_8);
        byte[] ours = mark(carried, form, person).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(claimed, ours) ? Optional.of(carried) : Optional.empty();
    }

    private String mark(String carried, ActionId form, Person person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String[] parts = {person.platform(), person.tenant(), person.id(), form.value(), carried};
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM knows " + ALGORITHM, e);
        }
    }
}
