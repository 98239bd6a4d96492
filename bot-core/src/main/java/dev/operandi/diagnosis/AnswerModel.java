package dev.operandi.diagnosis;

import dev.operandi.questions.InterviewRules;
import java.util.Arrays;

/**
 * How likely each choice is at each mixture, for every question; and the posterior that follows from answers.
 *
 * <p>{@code q_j(o|g) = (1 - eps) sum_k g_k P_j(o|k) + eps / O_j}: for each question the company acts by one of its
 * models, taken by its shares, and now and then a person picks anything.
 *
 * @see "docs/diagnosis.md section 1; Woodbury, Clive, Garson (1978) and Erosheva, Fienberg, Lafferty (2004)"
 */
final class AnswerModel {
    private final ItemBank bank;
    private final Simplex simplex;
    private final double[] lnPrior;
    private final double[][][] probability;
    private final double[][][] ln;
    private final double[][] entropy;

    AnswerModel(ItemBank bank, Simplex simplex) {
        this.bank = bank;
        this.simplex = simplex;
        lnPrior = lnPrior(bank, simplex);
        probability = new double[bank.size()][][];
        ln = new double[bank.size()][][];
        entropy = new double[bank.size()][];
        for (int j = 0; j < bank.size(); j++) lay(j);
    }

    private void lay(int j) {
        int choices = bank.choices(j);
        double eps = bank.rules().eps();
        probability[j] = new double[choices][simplex.size()];
        ln[j] = new double[choices][simplex.size()];
        entropy[j] = new double[simplex.size()];
        for (int o = 0; o < choices; o++) {
            for (int s = 0; s < simplex.size(); s++) {
                double mix = 0;
                for (int k = 0; k < simplex.models(); k++)
                    mix += simplex.share(k)[s] * bank.choice(j, o).likelihood().get(k);
                double q = (1 - eps) * mix + eps / choices;
                probability[j][o][s] = q;
                ln[j][o][s] = StrictMath.log(q);
                if (q > 0) entropy[j][s] -= q * ln[j][o][s] / Sums.LN_2;
            }
        }
    }

    /** The pure models share {@code purePrior} as common as they are; all mixtures share the rest evenly. */
    private static double[] lnPrior(ItemBank bank, Simplex simplex) {
        InterviewRules rules = bank.rules();
        double[] prior = new double[simplex.size()];
        Arrays.fill(prior, (1 - rules.purePrior()) / (simplex.size() - simplex.models()));
        double all = 0;
        for (int k = 0; k < simplex.models(); k++)
            all += bank.set().models().get(k).prior();
        for (int k = 0; k < simplex.models(); k++)
            prior[simplex.pure(k)] =
                    rules.purePrior() * bank.set().models().get(k).prior() / all;
        for (int s = 0; s < prior.length; s++)
            prior[s] = StrictMath.log(prior[s]); // log of 0 is minus infinity: weight 0
        return prior;
    }

    ItemBank bank() {
        return bank;
    }

    Simplex simplex() {
        return simplex;
    }

    /** {@code q_j(o|g_s)} at each point; not to be written to. */
    double[] probability(int question, int choice) {
        return probability[question][choice];
    }

    /** {@code ln q_j(o|g_s)} at each point; not to be written to. */
    double[] ln(int question, int choice) {
        return ln[question][choice];
    }

    /** {@code H(q_j(.|g_s))} at each point, in bits; not to be written to. */
    double[] entropy(int question) {
        return entropy[question];
    }

    /** How likely a company with all its share in one model gives this answer. */
    double probabilityIfPure(int question, int choice, int model) {
        return probability[question][choice][simplex.pure(model)];
    }

    Posterior posterior(AnswerSheet sheet) {
        double[] sum = lnPrior.clone();
        for (int j = 0; j < bank.size(); j++) { // in the set's order, so that the order of asking cannot matter
            if (!sheet.isAnswered(j)) continue;
            double discount = sheet.discount(bank.groupOf(j));
            double[] term = ln[j][sheet.choice(j)];
            for (int s = 0; s < sum.length; s++) sum[s] += discount * term[s];
        }
        return Posterior.ofLogs(simplex, sum);
    }
}
