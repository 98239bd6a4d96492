package dev.operandi.diagnosis;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Gate;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for what makes a question set measure badly, although every line of it is right. Pure.
 *
 * @see "docs/diagnosis.md section 3"
 */
public final class BankReview {
    /** Bits a question that bears on no challenge has to tell. */
    public static final double MIN_BITS = 0.03;

    /** Odds between two models that one answer may give; more, and one slip decides. */
    public static final double MAX_ODDS = 16;

    /** Questions of different groups that are closer than this tell the same twice. */
    public static final double MIN_DISTANCE = 0.03;

    /** Bits the whole bank has to tell, as a multiple of what naming one of the models takes. */
    public static final double MIN_BITS_OVER_NEED = 3;

    /** Questions that have to bear on each challenge. */
    public static final int MIN_BEARING = 3;

    /** Questions that have to favour each model. */
    public static final int MIN_FAVOURING = 4;

    private final QuestionSet set;
    private final BankReviewTables tables;
    private final Diagnoser diagnoser;
    private final List<Finding> findings = new ArrayList<>();

    private BankReview(QuestionSet set) {
        this.set = set;
        tables = new BankReviewTables(set);
        diagnoser = new Diagnoser(set);
    }

    /** One thing that is worth an admin's while; ids are those of the set. */
    public sealed interface Finding {
        /**
         * A question tells next to nothing about the models and bears on no challenge.
         *
         * @param bits expected information about the model, of a company that is purely of one
         */
        record FaintQuestion(String questionId, double bits) implements Finding {}

        /**
         * One answer all but decides between two models.
         *
         * @param odds of the one model to the other, given by this answer alone, slips counted in
         */
        record DecisiveAnswer(String questionId, String choiceId, String forModel, String againstModel, double odds)
                implements Finding {}

        /**
         * Two questions of different groups tell the same about the models.
         *
         * @param distance 0 (the same) to 1, as in {@link BankReviewTables#distance}
         */
        record TwinQuestions(String earlierId, String laterId, double distance) implements Finding {}

        /** All questions together tell too little to name one of the models. */
        record ThinBank(double bits, double wantedBits) implements Finding {}

        /** Too few questions bear on a challenge. */
        record UncoveredChallenge(String challengeId, int bearing) implements Finding {}

        /** Too few questions have a choice that favours a model by a factor of two over the average of the others. */
        record PaleModel(String modelId, int favouring) implements Finding {}

        /** Whatever somebody chooses in a question takes the remedy off the list. */
        record ClosedRemedy(String remedyId, String questionId) implements Finding {}

        /**
         * Not even the answers that speak most for a model make it lead.
         *
         * @param leadingModelId which leads instead, or as probably
         * @param probability that the model has the largest share, after those answers to every question
         */
        record UnreachableModel(String modelId, String leadingModelId, double probability) implements Finding {}
    }

    /** Everything found: the questions in the set's order, then models, challenges and remedies, then the set as a whole. */
    public static List<Finding> of(QuestionSet set) {
        var review = new BankReview(set);
        for (int j = 0; j < set.questions().size(); j++) review.question(j);
        for (int k = 0; k < set.models().size(); k++) review.model(k);
        set.challenges().forEach(review::challenge);
        set.remedies().forEach(review::remedy);
        review.bank();
        return List.copyOf(review.findings);
    }

    private void question(int j) {
        Question question = set.questions().get(j);
        boolean bears = set.challenges().stream().anyMatch(challenge -> question.bearsOn(challenge.id()));
        if (!bears && tables.bits(j) < MIN_BITS) findings.add(new Finding.FaintQuestion(question.id(), tables.bits(j)));
        for (int o = 0; o < question.choices().size(); o++) answer(j, o);
        for (int i = 0; i < j; i++) pair(i, j);
    }

    private void answer(int j, int o) {
        double[] probability = tables.probability(j, o);
        int most = Sums.firstLargest(probability);
        int least = least(probability);
        double odds = probability[most] / probability[least];
        if (odds > MAX_ODDS) {
            Question question = set.questions().get(j);
            Choice choice = question.choices().get(o);
            findings.add(new Finding.DecisiveAnswer(question.id(), choice.id(), modelId(most), modelId(least), odds));
        }
    }

    private static int least(double[] probability) {
        int least = 0;
        for (int k = 1; k < probability.length; k++) if (probability[k] < probability[least]) least = k;
        return least;
    }

    /** Questions that say nothing about the models are all alike, and no evidence is counted twice by them. */
    private void pair(int i, int j) {
        Question earlier = set.questions().get(i);
        Question later = set.questions().get(j);
        if (earlier.group().equals(later.group())) return;
        if (tables.bits(i) < MIN_BITS || tables.bits(j) < MIN_BITS) return;
        double distance = tables.distance(i, j);
        if (distance < MIN_DISTANCE) findings.add(new Finding.TwinQuestions(earlier.id(), later.id(), distance));
    }

    private void model(int k) {
        int favouring = tables.favouring(k);
        if (favouring < MIN_FAVOURING) findings.add(new Finding.PaleModel(modelId(k), favouring));
        List<Double> leading = diagnoser.posterior(tables.bestAnswersFor(k)).leadingProbabilities();
        int other = largestBut(k, leading);
        if (leading.get(k) <= leading.get(other) + 1e-9)
            findings.add(new Finding.UnreachableModel(modelId(k), modelId(other), leading.get(k)));
    }

    private static int largestBut(int k, List<Double> leading) {
        int largest = k == 0 ? 1 : 0;
        for (int l = 0; l < leading.size(); l++) if (l != k && leading.get(l) > leading.get(largest)) largest = l;
        return largest;
    }

    private void challenge(Challenge challenge) {
        int bearing = (int) set.questions().stream()
                .filter(question -> question.bearsOn(challenge.id()))
                .count();
        if (bearing < MIN_BEARING) findings.add(new Finding.UncoveredChallenge(challenge.id(), bearing));
    }

    private void remedy(Remedy remedy) {
        Map<String, Set<String>> closedBy = new LinkedHashMap<>();
        for (Gate gate : remedy.gates())
            closedBy.computeIfAbsent(gate.questionId(), id -> new HashSet<>()).addAll(gate.closedBy());
        closedBy.forEach((questionId, choices) -> {
            if (choices.size() == set.getQuestion(questionId).choices().size())
                findings.add(new Finding.ClosedRemedy(remedy.id(), questionId));
        });
    }

    private void bank() {
        double bits = 0;
        for (int j = 0; j < set.questions().size(); j++) bits += tables.bits(j);
        double wanted = MIN_BITS_OVER_NEED * Sums.log2(set.models().size());
        if (bits < wanted) findings.add(new Finding.ThinBank(bits, wanted));
    }

    private String modelId(int k) {
        return set.models().get(k).id();
    }
}
