package dev.operandi.diagnosis;

import dev.operandi.diagnosis.RankedRemedy.Because;
import dev.operandi.diagnosis.RankedRemedy.Firmness;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Gate;
import dev.operandi.questions.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks remedies by how well they fit the models and how much they help where it hurts.
 *
 * <p>{@code relevance = sum_k g_k fit_k / 3}, {@code need = sum_c h_c s_c / sum_c h_c}, {@code value = relevance * need *
 * max_c h_c / 2}, {@code score = value / effort^0.25}. A set without challenges has need 1 and help 2 everywhere.
 *
 * @see "docs/diagnosis.md section 7"
 */
final class RemedyRanking {
    private static final double BEST_FIT = 3;
    private static final double MOST_HELP = 2;
    private static final double NEGLIGIBLE = 1e-9;
    private static final int REASONS = 2;

    private final ItemBank bank;
    private final List<Remedy> remedies;
    private final double[][] help;
    private final double[][] fit;
    private final double[] effort;
    private final boolean[] small;

    RemedyRanking(ItemBank bank) {
        this.bank = bank;
        remedies = bank.set().remedies();
        help = new double[remedies.size()][bank.challenges()];
        fit = new double[remedies.size()][bank.models()];
        effort = new double[remedies.size()];
        small = new boolean[remedies.size()];
        for (int r = 0; r < help.length; r++) {
            Remedy remedy = remedies.get(r);
            for (int c = 0; c < bank.challenges(); c++)
                help[r][c] = remedy.helps()
                        .getOrDefault(bank.set().challenges().get(c).id(), 0);
            for (int k = 0; k < bank.models(); k++) fit[r][k] = remedy.fit().get(k);
            effort[r] = StrictMath.pow(remedy.effort().cost(), 0.25);
            small[r] = remedy.effort() == Remedy.Effort.S;
        }
    }

    /** The open remedies in the order of the list. */
    List<RankedRemedy> rank(AnswerSheet sheet, Posterior posterior, List<Severity> severities) {
        boolean[] closed = closed(sheet);
        double[] shares = posterior.shareArray();
        double[] severity = values(severities);
        double[] firm = firm(closed, posterior, severity);
        List<RankedRemedy> ranked = new ArrayList<>();
        for (int r : order(shares, severity, closed)) {
            int main = main(r, severity);
            double value = value(r, shares, severity);
            ranked.add(new RankedRemedy(
                    remedies.get(r).id(),
                    value / effort[r],
                    value,
                    relevance(r, shares),
                    need(r, severity),
                    main < 0
                            ? Optional.empty()
                            : Optional.of(bank.set().challenges().get(main).id()),
                    Firmness.of(firm[r]),
                    firm[r],
                    bank.set().models().get(carrier(r, shares)).id(),
                    because(r, sheet)));
        }
        return List.copyOf(ranked);
    }

    /** All remedies, for shares and severities that are nobody's own. */
    List<TeamRemedy> rank(double[] shares, double[] severity) {
        List<TeamRemedy> ranked = new ArrayList<>();
        for (int r : order(shares, severity, new boolean[remedies.size()])) {
            int main = main(r, severity);
            ranked.add(new TeamRemedy(
                    remedies.get(r).id(),
                    bank.set().models().get(carrier(r, shares)).id(),
                    main < 0
                            ? Optional.empty()
                            : Optional.of(bank.set().challenges().get(main).id())));
        }
        return List.copyOf(ranked);
    }

    /** Indexes of the remedies that stay open, in the order of the list. */
    List<Integer> order(double[] shares, double[] severity, boolean[] closed) {
        double[] value = new double[remedies.size()];
        for (int r = 0; r < value.length; r++) value[r] = value(r, shares, severity);
        return new RemedyOrder(mains(severity), small, severity).order(value, scores(value, closed));
    }

    private double[] scores(double[] value, boolean[] closed) {
        double[] score = new double[value.length];
        for (int r = 0; r < score.length; r++) score[r] = closed[r] ? -1 : value[r] / effort[r];
        return score;
    }

    /** Probability of the mixtures under which the remedy is worth something and stands among the first three. */
    private double[] firm(boolean[] closed, Posterior posterior, double[] severity) {
        Simplex simplex = posterior.simplex();
        RemedyOrder order = new RemedyOrder(mains(severity), small, severity);
        double[] worth = new double[remedies.size()];
        for (int r = 0; r < worth.length; r++) worth[r] = need(r, severity) * most(r);
        double[] firm = new double[remedies.size()];
        double[] shares = new double[simplex.models()];
        double[] value = new double[remedies.size()];
        for (int s = 0; s < simplex.size(); s++) {
            double weight = posterior.weight()[s];
            if (weight < NEGLIGIBLE) continue;
            for (int k = 0; k < shares.length; k++) shares[k] = simplex.share(k)[s];
            for (int r = 0; r < value.length; r++) value[r] = relevance(r, shares) * worth[r];
            for (int r : order.shown(value, scores(value, closed))) if (value[r] > 0) firm[r] += weight;
        }
        return firm;
    }

    boolean[] closed(AnswerSheet sheet) {
        boolean[] closed = new boolean[remedies.size()];
        for (int r = 0; r < closed.length; r++)
            for (Gate gate : remedies.get(r).gates()) if (closes(gate, sheet)) closed[r] = true;
        return closed;
    }

    private boolean closes(Gate gate, AnswerSheet sheet) {
        int question = bank.indexOf(gate.questionId());
        return sheet.isAnswered(question)
                && gate.closedBy()
                        .contains(bank.choice(question, sheet.choice(question)).id());
    }

    static double[] values(List<Severity> severities) {
        return severities.stream().mapToDouble(Severity::value).toArray();
    }

    private double value(int r, double[] shares, double[] severity) {
        return relevance(r, shares) * need(r, severity) * most(r);
    }

    private double relevance(int r, double[] shares) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) sum += shares[k] * fit[r][k];
        return sum / BEST_FIT;
    }

    private double need(int r, double[] severity) {
        if (severity.length == 0) return 1;
        double all = Sums.sum(help[r]);
        return all == 0 ? 0 : Sums.dot(help[r], severity) / all;
    }

    private double most(int r) {
        return help[r].length == 0 ? 1 : Arrays.stream(help[r]).max().orElseThrow() / MOST_HELP;
    }

    private int[] mains(double[] severity) {
        int[] mains = new int[remedies.size()];
        for (int r = 0; r < mains.length; r++) mains[r] = main(r, severity);
        return mains;
    }

    /** The challenge it helps with most, of equal ones the more severe, then the first; -1 when it helps with none. */
    private int main(int r, double[] severity) {
        int main = -1;
        for (int c = 0; c < severity.length; c++) {
            if (help[r][c] == 0) continue;
            boolean more = main < 0 || help[r][c] > help[r][main];
            boolean worse = main >= 0 && help[r][c] == help[r][main] && severity[c] > severity[main] + NEGLIGIBLE;
            if (more || worse) main = c;
        }
        return main;
    }

    private int carrier(int r, double[] shares) {
        double[] part = new double[shares.length];
        for (int k = 0; k < part.length; k++) part[k] = shares[k] * fit[r][k];
        return Sums.firstLargest(part);
    }

    private List<Because> because(int r, AnswerSheet sheet) {
        List<Because> reasons = new ArrayList<>();
        for (int j : sheet.answeredInOrder()) worst(r, j, sheet.choice(j)).ifPresent(reasons::add);
        reasons.sort(Comparator.comparingInt(Because::severity).reversed()); // stable: ties in the order of asking
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }

    private Optional<Because> worst(int r, int question, int chosen) {
        Choice choice = bank.choice(question, chosen);
        Because worst = null;
        for (int c = 0; c < bank.challenges(); c++) {
            String challengeId = bank.set().challenges().get(c).id();
            int severity = choice.severity().getOrDefault(challengeId, 0);
            if (help[r][c] > 0 && severity > (worst == null ? 0 : worst.severity()))
                worst = new Because(bank.question(question).id(), choice.id(), challengeId, severity);
        }
        return Optional.ofNullable(worst);
    }
}
