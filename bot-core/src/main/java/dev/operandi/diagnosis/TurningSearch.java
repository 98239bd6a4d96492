package dev.operandi.diagnosis;

import dev.operandi.diagnosis.Turning.Change;
import dev.operandi.questions.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for what would turn a diagnosis: every answer changed, then every two, the most plausible changes first.
 *
 * <p>A change costs {@code log2 P(given) - log2 P(changed)} bits, with {@code P(choice) = (1 - nu) q(choice | posterior)}
 * and {@code P(not sure) = nu}. Two changes cost the sum.
 *
 * @see "docs/diagnosis.md section 5"
 */
final class TurningSearch {
    /** One answer changed. */
    private record Alternative(int question, int choice, double loss, Reweighting effect) {}

    /** By what factor a change moves the weight of each point of the simplex. */
    private static final class Reweighting {
        private final double[] factor;

        Reweighting(double[] factor) {
            this.factor = factor;
        }

        void applyTo(double[] weight) {
            for (int s = 0; s < weight.length; s++) weight[s] *= factor[s];
        }
    }

    /** One or two of them. */
    private record Candidate(List<Alternative> changed, double loss) {}

    private final AnswerModel model;
    private final ItemBank bank;
    private final AnswerSheet sheet;
    private final Posterior posterior;
    private final Label label;
    private final int leading;
    private final List<Integer> named;

    TurningSearch(AnswerModel model, AnswerSheet sheet, Posterior posterior) {
        this.model = model;
        this.sheet = sheet;
        this.posterior = posterior;
        bank = model.bank();
        label = Label.of(posterior, sheet.answered());
        leading = posterior.leading();
        named = NamedModels.of(label, posterior);
    }

    /** Empty when no two answers would turn it. */
    Optional<Turning> smallest() {
        List<Alternative> alternatives = new ArrayList<>();
        for (int j : sheet.answeredInOrder()) alternatives.addAll(alternatives(j));
        List<Candidate> single = alternatives.stream()
                .map(a -> new Candidate(List.of(a), a.loss()))
                .toList();
        Optional<Turning> one = firstThatTurns(single);
        return one.isPresent() ? one : firstThatTurns(pairs(alternatives));
    }

    private static List<Candidate> pairs(List<Alternative> alternatives) {
        List<Candidate> pairs = new ArrayList<>();
        for (int i = 0; i < alternatives.size(); i++)
            for (int j = i + 1; j < alternatives.size(); j++) {
                Alternative a = alternatives.get(i);
                Alternative b = alternatives.get(j);
                if (a.question() != b.question()) pairs.add(new Candidate(List.of(a, b), a.loss() + b.loss()));
            }
        return pairs;
    }

    private Optional<Turning> firstThatTurns(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::loss)) // stable: ties in the order of asking
                .flatMap(candidate -> turned(candidate).stream())
                .findFirst();
    }

    /** A mixture claims no leader: the same models in another order are the same result. */
    private boolean sameMixture(Label newLabel, List<Integer> newNamed) {
        return newLabel == Label.MIXTURE && Set.copyOf(newNamed).equals(Set.copyOf(named));
    }

    private String modelId(int model) {
        return bank.set().models().get(model).id();
    }

    private Optional<Turning> turned(Candidate candidate) {
        AnswerSheet changed = sheet;
        for (Alternative a : candidate.changed()) changed = changed.with(a.question(), a.choice());
        Posterior then = posterior(changed, candidate.changed());
        Label newLabel = Label.of(then, changed.answered());
        int newLeading = then.leading();
        List<Integer> newNamed = NamedModels.of(newLabel, then);
        if (newLabel == label && (newLeading == leading || sameMixture(newLabel, newNamed))) return Optional.empty();
        List<Change> changes = candidate.changed().stream().map(this::change).toList();
        return Optional.of(new Turning(
                changes,
                newLabel,
                modelId(newLeading),
                newNamed.stream().map(this::modelId).toList(),
                candidate.loss()));
    }

    /** Answers of different groups change the weights independently of each other; those of one group do not. */
    private Posterior posterior(AnswerSheet changed, List<Alternative> alternatives) {
        boolean sameGroup = alternatives.size() == 2
                && bank.groupOf(alternatives.get(0).question())
                        == bank.groupOf(alternatives.get(1).question());
        if (sameGroup) return model.posterior(changed);
        double[] weight = posterior.weight().clone();
        for (Alternative a : alternatives) a.effect().applyTo(weight);
        return Posterior.ofWeights(model.simplex(), weight);
    }

    private List<Alternative> alternatives(int question) {
        List<Alternative> alternatives = new ArrayList<>();
        double nu = bank.rules().notSureRate();
        double given = (1 - nu) * probability(question, sheet.choice(question));
        for (int o = 0; o < bank.choices(question); o++) {
            if (o == sheet.choice(question)) continue;
            double loss = Sums.log2(given) - Sums.log2((1 - nu) * probability(question, o));
            alternatives.add(new Alternative(question, o, loss, effect(question, o)));
        }
        if (nu > 0) {
            double loss = Sums.log2(given) - Sums.log2(nu);
            alternatives.add(
                    new Alternative(question, AnswerSheet.NO_CHOICE, loss, effect(question, AnswerSheet.NO_CHOICE)));
        }
        return alternatives;
    }

    private double probability(int question, int choice) {
        return Sums.dot(posterior.weight(), model.probability(question, choice));
    }

    private Reweighting effect(int question, int choice) {
        double[] before = lnOfGroup(sheet, bank.groupOf(question));
        double[] after = lnOfGroup(sheet.with(question, choice), bank.groupOf(question));
        for (int s = 0; s < after.length; s++) after[s] = StrictMath.exp(after[s] - before[s]);
        return new Reweighting(after);
    }

    private double[] lnOfGroup(AnswerSheet answers, int group) {
        double[] sum = new double[model.simplex().size()];
        for (int j = 0; j < bank.size(); j++) {
            if (bank.groupOf(j) != group || !answers.isAnswered(j)) continue;
            double[] term = model.ln(j, answers.choice(j));
            for (int s = 0; s < sum.length; s++) sum[s] += answers.discount(group) * term[s];
        }
        return sum;
    }

    private Change change(Alternative a) {
        Answer to = a.choice() == AnswerSheet.NO_CHOICE
                ? new Answer.NotSure()
                : new Answer.Chosen(bank.choice(a.question(), a.choice()).id());
        String from = bank.choice(a.question(), sheet.choice(a.question())).id();
        return new Change(bank.question(a.question()).id(), new Answer.Chosen(from), to);
    }
}
