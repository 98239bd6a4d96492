package dev.operandi.interview;

import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which somebody sees the choices of a question. Unordered choices are shuffled, differently for each
 * interview and always alike within one, so that a message edited later looks the same.
 */
final class ShownOrder {
    private ShownOrder() {}

    static List<Choice> of(Question question, String interviewId) {
        List<Choice> choices = new ArrayList<>(question.choices());
        if (question.ordered()) return choices;
        long state = seed(interviewId + "/" + question.id());
        for (int i = choices.size() - 1; i > 0; i--) { // Fisher and Yates
            state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX generator
            int j = (int) Long.remainderUnsigned(state >>> 33, i + 1);
            choices.set(i, choices.set(j, choices.get(i)));
        }
        return choices;
    }

    /** FNV-1a, 64 bits: the same on every JVM, which {@code String.hashCode} of 32 bits would be too, but mixes worse. */
    private static long seed(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }
}
