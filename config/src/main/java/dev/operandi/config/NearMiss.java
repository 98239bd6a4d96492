package dev.operandi.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known names somebody meant. */
final class NearMiss {
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

    static Optional<String> find(String written, Collection<String> known) {
        if (written.length() > LONGEST_GUESSED) return Optional.empty();
        String wanted = plain(written);
        int tolerated = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(plain(name).length() - wanted.length()) <= tolerated)
                .filter(name -> distance(wanted, plain(name)) <= tolerated)
                .min(Comparator.comparingInt(name -> distance(wanted, plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * How many letters have to be added, left out, exchanged or swapped with their neighbour.
     *
     * @see "Damerau (1964), A technique for computer detection and correction of spelling errors"
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + exchange);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
