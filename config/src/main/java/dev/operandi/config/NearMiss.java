package dev.operandi.config;

import dev.operandi.texts.Misspelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known names somebody meant. */
public final class NearMiss {
    private static final int NAMES_TOLD = 12;
    private static final int LONGEST_GUESSED = 100;

    private NearMiss() {}

    /** "Did you mean scale?" when one name is near enough, otherwise the names there are. */
    static String wayOut(String written, Collection<String> known) {
        Optional<String> meant = find(written, known);
        if (meant.isPresent()) return "Did you mean " + meant.get() + "?";
        String names = String.join(", ", known.stream().limit(NAMES_TOLD).toList());
        return known.size() <= NAMES_TOLD ? "Use one of: " + names + "." : "Use one of: " + names + ", …";
    }

    /** The nearest of the names, when no more than a third of the letters differ; hyphen, underscore and blank are one. */
    public static Optional<String> find(String written, Collection<String> known) {
        if (written.length() > LONGEST_GUESSED) return Optional.empty();
        String wanted = plain(written);
        int tolerated = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(plain(name).length() - wanted.length()) <= tolerated)
                .filter(name -> Misspelling.distance(wanted, plain(name)) <= tolerated)
                .min(Comparator.comparingInt(name -> Misspelling.distance(wanted, plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
