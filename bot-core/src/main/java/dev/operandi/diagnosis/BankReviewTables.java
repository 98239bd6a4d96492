package dev.operandi.diagnosis;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;

/** What the questions of a set tell about companies that are purely of one model. */
final class BankReviewTables {
    private static final double FAVOURED = 2;

    private final QuestionSet set;
    private final double[] prior;

    BankReviewTables(QuestionSet set) {
        this.set = set;
        prior = set.models().stream().mapToDouble(model -> model.prior()).toArray();
        double all = Sums.sum(prior);
        for (int k = 0; k < prior.length; k++) prior[k] /= all;
    }

    /** {@code (1 - eps) P(o|k) + eps / O}, by model: how often the answer is given, slips counted in. */
    double[] probability(int question, int choice) {
        InterviewRules rules = set.rules();
        double[] probability = likelihood(question, choice);
        for (int k = 0; k < probability.length; k++)
            probability[k] = (1 - rules.eps()) * probability[k] + rules.eps() / choices(question);
        return probability;
    }

    /** What the admin wrote, by model. */
    private double[] likelihood(int question, int choice) {
        Choice written = set.questions().get(question).choices().get(choice);
        return written.likelihood().stream().mapToDouble(p -> p).toArray();
    }

    private int choices(int question) {
        return set.questions().get(question).choices().size();
    }

    /** Mutual information of answer and model under the models' priors, in bits. */
    double bits(int question) {
        double[] marginal = new double[choices(question)];
        double noise = 0;
        for (int k = 0; k < prior.length; k++) {
            double[] column = new double[marginal.length];
            for (int o = 0; o < column.length; o++) {
                column[o] = probability(question, o)[k];
                marginal[o] += prior[k] * column[o];
            }
            noise += prior[k] * Sums.entropy(column);
        }
        return Math.max(0, Sums.entropy(marginal) - noise);
    }

    /**
     * How differently two questions tell the models apart, 0 to 1; the order and the number of choices do not matter.
     *
     * <p>Each choice is taken as what it makes of equally common models: {@code p(k|o) = P(o|k) / sum_l P(o|l)}. A choice is
     * as far from another as half the sum of the differences of these, over the models (total variation). The distance
     * from one question to the other is the mean over its choices, each counted as often as it is taken, of the distance
     * to the other's nearest choice; of the two directions the larger counts.
     */
    double distance(int one, int other) {
        return Math.max(oneWay(one, other), oneWay(other, one));
    }

    private double oneWay(int from, int to) {
        double sum = 0;
        for (int o = 0; o < choices(from); o++) {
            double[] column = likelihood(from, o);
            double taken = Sums.sum(column) / column.length;
            double nearest = 1;
            for (int p = 0; p < choices(to); p++)
                nearest = Math.min(nearest, variation(shares(column), shares(likelihood(to, p))));
            sum += taken * nearest;
        }
        return sum;
    }

    private static double[] shares(double[] row) {
        double[] shares = row.clone();
        double all = Sums.sum(row);
        for (int k = 0; k < shares.length; k++) shares[k] /= all;
        return shares;
    }

    private static double variation(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) sum += Math.abs(a[k] - b[k]);
        return sum / 2;
    }

    /** In how many questions a choice is at least twice as likely under the model as on average under the others. */
    int favouring(int model) {
        int count = 0;
        for (int j = 0; j < set.questions().size(); j++) {
            boolean favours = false;
            for (int o = 0; o < choices(j); o++) favours |= advantage(likelihood(j, o), model) >= FAVOURED - 1e-9;
            if (favours) count++;
        }
        return count;
    }

    /** To every question the answer that speaks most for the model against the average of the others. */
    Answers bestAnswersFor(int model) {
        Answers answers = Answers.NONE;
        for (int j = 0; j < set.questions().size(); j++) {
            double[] advantage = new double[choices(j)];
            for (int o = 0; o < advantage.length; o++) advantage[o] = advantage(probability(j, o), model);
            Question question = set.questions().get(j);
            String best = question.choices().get(Sums.firstLargest(advantage)).id();
            answers = answers.with(question.id(), new Answer.Chosen(best));
        }
        return answers;
    }

    private static double advantage(double[] row, int model) {
        double others = (Sums.sum(row) - row[model]) / (row.length - 1);
        return row[model] / others;
    }
}
