package dev.operandi.diagnosis;

import dev.operandi.diagnosis.AdaptiveTest.Order;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks and diagnoses by one version of a question set. Its tables are built once; keep it, they take a while.
 *
 * <p>Immutable. Answers are all the state there is: every method computes from them anew. Every method throws
 * {@link IllegalArgumentException} when an answer or an anchor names a question or a choice that the set does not have.
 *
 * @see "docs/diagnosis.md"
 */
public final class Diagnoser {
    private static final int REMEMBERED = 500;
    private static final int SITUATIONS_REMEMBERED = 2000;

    private final ItemBank bank;
    private final AnswerModel model;
    private final AdaptiveTest test;
    private final QuestionsLeft questionsLeft;
    private final RemedyRanking ranking;

    /** A result is drawn several times in a row: for the answer, for the edit, and by whoever goes through its pages. */
    private final Lately<Answers, Diagnosis> shown = new Lately<>(REMEMBERED);

    /** What is asked next is looked for when it is asked and when it is answered; and where many take part, many begin alike. */
    private final Lately<Situation, Next> chosen = new Lately<>(SITUATIONS_REMEMBERED);

    /** A question is drawn several times in a row, too. */
    private final Lately<Situation, Integer> guessed = new Lately<>(SITUATIONS_REMEMBERED);

    private record Situation(Answers answers, List<String> anchors, Set<String> askedLast, Limits limits) {
        Situation {
            anchors = List.copyOf(anchors);
            askedLast = Set.copyOf(askedLast);
        }
    }

    public Diagnoser(QuestionSet set) {
        bank = new ItemBank(set);
        model = new AnswerModel(bank, Simplex.fine(bank.models()));
        test = new AdaptiveTest(model);
        questionsLeft = new QuestionsLeft(bank);
        ranking = new RemedyRanking(bank);
    }

    public QuestionSet set() {
        return bank.set();
    }

    /** How likely each mixture is; the prior when nothing is answered. The order of the answers does not matter. */
    public Posterior posterior(Answers answers) {
        return model.posterior(AnswerSheet.of(bank, answers));
    }

    /**
     * What to do after these answers.
     *
     * @param anchors ids of questions to ask before all others, in this order; empty for a private interview
     */
    public Next next(Answers answers, List<String> anchors, Limits limits) {
        return next(answers, anchors, Set.of(), limits);
    }

    /**
     * The same, where some questions are meant for others.
     *
     * @param askedLast ids of questions to ask only when nothing else is left to ask: no other question at all, or none
     *     that can still give a challenge the answers it lacks. An anchor among them is asked first all the same
     */
    public Next next(Answers answers, List<String> anchors, Set<String> askedLast, Limits limits) {
        return chosen.get(new Situation(answers, anchors, askedLast, limits), this::choose);
    }

    private Next choose(Situation on) {
        AnswerSheet sheet = AnswerSheet.of(bank, on.answers());
        return test.next(sheet, model.posterior(sheet), order(on.anchors(), on.askedLast()), on.limits());
    }

    /**
     * About how many questions are still to come: 0 when {@link #next(Answers, List, Limits)} stops, else at least 1.
     *
     * @param anchors as in {@link #next(Answers, List, Limits)}
     */
    public int questionsLeft(Answers answers, List<String> anchors, Limits limits) {
        return questionsLeft(answers, anchors, Set.of(), limits);
    }

    /**
     * The same, where some questions are meant for others.
     *
     * @param askedLast as in {@link #next(Answers, List, Set, Limits)}
     */
    public int questionsLeft(Answers answers, List<String> anchors, Set<String> askedLast, Limits limits) {
        return guessed.get(new Situation(answers, anchors, askedLast, limits), this::guessQuestionsLeft);
    }

    private int guessQuestionsLeft(Situation on) {
        if (next(on.answers(), on.anchors(), on.askedLast(), on.limits()) instanceof Next.Stop) return 0;
        AnswerSheet sheet = AnswerSheet.of(bank, on.answers());
        return questionsLeft.guess(sheet, order(on.anchors(), on.askedLast()), on.limits());
    }

    /**
     * Whether the last answer was a surprise after those before it.
     *
     * @return empty when it was not, when it names no choice, or when it fits no worse for any earlier answer
     */
    public Optional<Surprise> surprise(Answers answers) {
        AnswerSheet sheet = AnswerSheet.of(bank, answers);
        double bits = test.bitsOfLast(sheet);
        if (bits <= AdaptiveTest.SURPRISING) return Optional.empty();
        int last = sheet.last();
        AnswerSheet before = sheet.with(last, AnswerSheet.NO_CHOICE);
        int clash = -1;
        double lowest = bits;
        for (int j : before.answeredInOrder()) {
            double without = test.bits(before.with(j, AnswerSheet.NO_CHOICE), last, sheet.choice(last));
            if (without < lowest - 1e-9) { // of equal ones the first answered
                lowest = without;
                clash = j;
            }
        }
        if (clash < 0) return Optional.empty();
        return Optional.of(
                new Surprise(bits, questionId(last), choiceId(sheet, last), questionId(clash), choiceId(sheet, clash)));
    }

    /** How bad the answers say each challenge is, in the set's order. */
    public List<Severity> severities(Answers answers) {
        return Severity.of(AnswerSheet.of(bank, answers));
    }

    /** Everything the result shows. Costs some milliseconds, most of them for what would turn it. */
    public Diagnosis diagnose(Answers answers) {
        return shown.get(answers, given -> diagnose(given, true));
    }

    /** The same, without looking for what would turn it: {@link Diagnosis#turning} is empty. */
    public Diagnosis diagnoseWithoutTurning(Answers answers) {
        return diagnose(answers, false);
    }

    private Diagnosis diagnose(Answers answers, boolean withTurning) {
        AnswerSheet sheet = AnswerSheet.of(bank, answers);
        Posterior posterior = model.posterior(sheet);
        Label label = Label.of(posterior, sheet.answered());
        List<Integer> named = NamedModels.of(label, posterior);
        List<Integer> carried = label == Label.MIXTURE ? named.subList(0, 2) : List.of(posterior.leading());
        WeightOfEvidence evidence = new WeightOfEvidence(model, sheet, posterior);
        List<Severity> severities = Severity.of(sheet);
        return new Diagnosis(
                posterior.shares(),
                ShownShares.of(posterior.shares()),
                posterior.intervals(),
                posterior.leadingProbabilities(),
                modelId(posterior.leading()),
                posterior.nearlyPure(),
                posterior.mixed(),
                posterior.doubt(),
                posterior.mixing(),
                label,
                named.stream().map(this::modelId).toList(),
                severities,
                evidence.strongestFor(carried),
                evidence.strongestAgainst(carried),
                withTurning ? new TurningSearch(model, sheet, posterior).smallest() : Optional.empty(),
                ranking.rank(sheet, posterior, severities));
    }

    /**
     * The figures of a team.
     *
     * @param members each member's answers
     * @throws IllegalArgumentException when there are fewer than two
     */
    public TeamFigures team(List<Answers> members) {
        return TeamFigures.of(members.stream()
                .map(answers -> new TeamFigures.Member(posterior(answers).shares(), severities(answers)))
                .toList());
    }

    /**
     * Ids of all remedies in the order of the list, for a team's shares and severities. Gates stay open: they close on
     * what one person answered.
     */
    public List<String> remedies(TeamFigures team) {
        double[] shares = team.shares().stream().mapToDouble(x -> x).toArray();
        double[] severity = RemedyRanking.values(team.severities());
        return ranking.order(shares, severity, new boolean[bank.set().remedies().size()]).stream()
                .map(r -> bank.set().remedies().get(r).id())
                .toList();
    }

    /**
     * The remedies for a group of which only this is known, in the order of the list. Gates stay open: they close on what
     * one person answered.
     *
     * @param shares of each model, 0 to 1
     * @param severities of each challenge, 0 to 1
     */
    public List<TeamRemedy> teamRemedies(List<Double> shares, List<Double> severities) {
        return ranking.rank(
                shares.stream().mapToDouble(x -> x).toArray(),
                severities.stream().mapToDouble(x -> x).toArray());
    }

    ItemBank bank() {
        return bank;
    }

    AnswerModel model() {
        return model;
    }

    AdaptiveTest test() {
        return test;
    }

    RemedyRanking ranking() {
        return ranking;
    }

    private String modelId(int model) {
        return bank.set().models().get(model).id();
    }

    private Order order(List<String> anchors, Set<String> askedLast) {
        return new Order(
                anchors.stream().map(bank::indexOf).toList(),
                askedLast.stream().map(bank::indexOf).collect(Collectors.toUnmodifiableSet()));
    }

    private String questionId(int question) {
        return bank.question(question).id();
    }

    private String choiceId(AnswerSheet sheet, int question) {
        return bank.choice(question, sheet.choice(question)).id();
    }
}
