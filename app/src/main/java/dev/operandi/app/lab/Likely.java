package dev.operandi.app.lab;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known ids somebody meant by another word. */
final class Likely {
    private Likely() {}

    /** The nearest id, when no more than a third of the letters differ. */
    static Optional<String> meant(String written, Collection<String> known) {
        String wanted = plain(written);
        int tolerated = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(id -> Math.abs(id.length() - wanted.length()) <= tolerated)
                .filter(id -> distance(wanted, plain(id)) <= tolerated)
                .min(Comparator.comparingInt(id -> distance(wanted, plain(id))));
    }

    private static String plain(String id) {
        return id.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** How many letters have to be added, left out or exchanged (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(row[j - 1], before[j]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
