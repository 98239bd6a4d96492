package dev.operandi.texts;

import java.util.List;
import java.util.Set;

/** How people write numbers, and the words they wrap them in. All in lower case, without accents. */
public interface TypedWords {
    /** For 1, 2, 3 …: every word for that number or place, such as {@code second, 2nd, two}. */
    List<List<String>> numbers();

    /** Words for the last one. */
    Set<String> last();

    /** Words that may stand around a number, such as {@code the, one, option}. */
    Set<String> fillers();

    /** How a question for the meaning of a word begins, such as {@code what is}; the longest first. */
    List<String> askingForMeaning();
}
