package dev.operandi.polls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses a secret from what is seen by how often it went with that in worlds drawn before: with enough of them, the best
 * guess there is.
 */
final class Guesser {
    /** Fewer people than this say nothing; then the guess is the one without this view. */
    private static final double ENOUGH = 20;

    private final Map<Object, double[]> seen = new HashMap<>();

    /**
     * @param people how many of those who look alike to the attacker have each secret
     */
    void learn(List<Object> view, List<Integer> people) {
        double[] sums = seen.computeIfAbsent(view, v -> new double[people.size()]);
        for (int i = 0; i < sums.length; i++) sums[i] += people.get(i);
    }

    /** The commonest secret of this view, or {@code otherwise} where it was hardly ever seen. */
    int guess(List<Object> view, int otherwise) {
        double[] sums = seen.get(view);
        if (sums == null) return otherwise;
        int best = 0;
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > sums[best]) best = i;
            all += sums[i];
        }
        return all < ENOUGH ? otherwise : best;
    }

    int views() {
        return seen.size();
    }
}
