package dev.operandi.texts;

import java.util.Map;
import java.util.Objects;

/**
 * One text in the languages its author wrote it in.
 *
 * @param original the language that stands in where another is missing; always a key of {@code byLanguage}
 */
public record LocalText(Language original, Map<Language, String> byLanguage) {
    /**
     * @throws IllegalArgumentException when the original is missing
     */
    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(original)) throw new IllegalArgumentException("No text in " + original);
    }

    public static LocalText of(Language language, String text) {
        return new LocalText(language, Map.of(language, text));
    }

    public static LocalText english(String text) {
        return of(Language.ENGLISH, text);
    }

    /** The text in {@code language}, or in the original where its author wrote none. */
    public String in(Language language) {
        String own = byLanguage.get(language);
        return own != null ? own : Objects.requireNonNull(byLanguage.get(original));
    }
}
