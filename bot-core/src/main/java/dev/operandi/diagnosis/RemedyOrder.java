package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Puts remedies into the order of the list: the best first, not all for one challenge, and something small among the
 * three that are shown.
 *
 * <p>Takes the best, lowers the score of those with the same main challenge by the factor .7, and so on. Then every severe
 * challenge gets a place among the first three, where a remedy is worth half of the third; then effort S gets one.
 * Whoever must give way is the last of the three that neither rule needs.
 *
 * @see "docs/diagnosis.md section 7"
 */
final class RemedyOrder {
    static final int SHOWN = 3;

    private static final double SAME_CHALLENGE_AGAIN = 0.7;
    private static final double WORTH_OF_THIRD = 0.5;
    private static final int NONE = -1;

    private final int[] main;
    private final boolean[] small;
    private final double[] severity;
    private final List<Integer> severe;

    /**
     * @param main [remedy], its main challenge, or -1
     * @param small [remedy], whether its effort is S
     * @param severity [challenge], 0 to 1
     */
    RemedyOrder(int[] main, boolean[] small, double[] severity) {
        this.main = main;
        this.small = small;
        this.severity = severity;
        severe = severe(severity);
    }

    /**
     * The open remedies in the order of the list.
     *
     * @param value [remedy]
     * @param score [remedy], below 0 for a closed one
     */
    List<Integer> order(double[] value, double[] score) {
        Varied varied = new Varied(score);
        List<Integer> shown = shown(value, varied);
        List<Integer> order = new ArrayList<>(varied.wanted(shown::contains));
        order.addAll(varied.wanted(r -> !shown.contains(r)));
        return order;
    }

    /** The first {@value #SHOWN} of them, or as many as there are, in no order: without the others they take a tenth of the time. */
    List<Integer> shown(double[] value, double[] score) {
        return shown(value, new Varied(score));
    }

    private List<Integer> shown(double[] value, Varied varied) {
        List<Integer> shown = new ArrayList<>(SHOWN);
        for (int i = 0; i < SHOWN && varied.get(i) != NONE; i++) shown.add(varied.get(i));
        if (shown.size() < SHOWN) return shown;
        double third = value[shown.get(SHOWN - 1)];
        for (int challenge : severe) {
            if (isHelped(shown, challenge)) continue;
            int best = varied.first(r -> main[r] == challenge);
            if (best != NONE && value[best] >= WORTH_OF_THIRD * third) swap(shown, best, false);
        }
        if (!hasSmall(shown)) {
            int best = varied.first(r -> small[r]);
            if (best != NONE) swap(shown, best, true);
        }
        return shown;
    }

    /** The severe challenges, the worst first. */
    private static List<Integer> severe(double[] severity) {
        List<Integer> severe = new ArrayList<>();
        for (int c = 0; c < severity.length; c++) if (severity[c] >= Severity.FROM_HIGH) severe.add(c);
        severe.sort(Comparator.comparingDouble(c -> -severity[c]));
        return severe;
    }

    /** Puts a remedy in the place of the last one that can be spared; when none can, only if it must. */
    private void swap(List<Integer> shown, int newcomer, boolean must) {
        for (int i = SHOWN - 1; i >= 0; i--) {
            int r = shown.get(i);
            List<Integer> without = new ArrayList<>(shown);
            without.set(i, newcomer);
            boolean needed = main[r] != NONE && severity[main[r]] >= Severity.FROM_HIGH && !isHelped(without, main[r]);
            if (needed) continue;
            shown.set(i, newcomer);
            return;
        }
        if (must) shown.set(SHOWN - 1, newcomer);
    }

    private boolean isHelped(List<Integer> shown, int challenge) {
        for (int r : shown) if (main[r] == challenge) return true;
        return false;
    }

    private boolean hasSmall(List<Integer> shown) {
        for (int r : shown) if (small[r]) return true;
        return false;
    }

    /** The best first, not all for one challenge; found as far as somebody asks. */
    private final class Varied {
        private final double[] left;
        private final List<Integer> order = new ArrayList<>();

        Varied(double[] score) {
            left = score.clone();
        }

        /** The remedy in that place; {@link #NONE} when there are not so many. */
        int get(int place) {
            while (order.size() <= place) {
                int best = NONE;
                for (int r = 0; r < left.length; r++)
                    if (left[r] >= 0 && (best == NONE || left[r] > left[best])) best = r;
                if (best == NONE) return NONE;
                order.add(best);
                left[best] = -1;
                if (main[best] == NONE) continue;
                for (int r = 0; r < left.length; r++)
                    if (main[r] == main[best] && left[r] > 0) left[r] *= SAME_CHALLENGE_AGAIN;
            }
            return order.get(place);
        }

        int first(IntPredicate wanted) {
            for (int i = 0; get(i) != NONE; i++) if (wanted.test(get(i))) return get(i);
            return NONE;
        }

        List<Integer> wanted(IntPredicate wanted) {
            List<Integer> those = new ArrayList<>();
            for (int i = 0; get(i) != NONE; i++) if (wanted.test(get(i))) those.add(get(i));
            return those;
        }
    }
}
