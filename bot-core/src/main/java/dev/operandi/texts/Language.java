package dev.operandi.texts;

import java.util.Locale;
import java.util.Optional;

/**
 * A language people read, without its region: {@code de} serves {@code de-AT} too.
 *
 * @param code two or three lower-case letters, as in ISO 639
 */
public record Language(String code) {
    public static final Language ENGLISH = new Language("en");
    public static final Language GERMAN = new Language("de");

    /**
     * @throws IllegalArgumentException when {@code code} is not two or three lower-case letters
     */
    public Language {
        if (!code.matches("[a-z]{2,3}")) throw new IllegalArgumentException("No language code: " + code);
    }

    /**
     * Reads what platforms send: {@code de}, {@code de-DE}, {@code de_AT.UTF-8}.
     *
     * @return empty when the tag does not begin with a language
     */
    public static Optional<Language> ofTag(String tag) {
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
        return code.matches("[a-z]{2,3}") ? Optional.of(new Language(code)) : Optional.empty();
    }
}
