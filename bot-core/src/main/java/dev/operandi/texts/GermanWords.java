package dev.operandi.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of words people type in German, in the form in which typed text is compared. */
final class GermanWords {
    private GermanWords() {}

    /** The words as {@link #plain} has them, then the English ones: people mix. */
    static List<String> and(List<String> english, String... words) {
        Set<String> all = new LinkedHashSet<>(plain(words));
        all.addAll(english);
        return List.copyOf(all);
    }

    /** Both ways to type an umlaut: {@code zurück} gives {@code zuruck}, as ü is compared, and {@code zurueck}. */
    static List<String> plain(String... words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            all.add(word.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss"));
            all.add(word.replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss"));
        }
        return List.copyOf(all);
    }

    /** A place with every ending, and its number: {@code zweit} gives zweite, zweiten, zweites, zweitens … */
    static List<String> number(String place, String... number) {
        List<String> words = new ArrayList<>(plain(number));
        for (String ending : List.of("e", "en", "er", "es", "em", "ens")) words.addAll(plain(place + ending));
        return List.copyOf(words);
    }
}
