package dev.operandi.diagnosis;

import dev.operandi.diagnosis.AdaptiveTest.Order;
import dev.operandi.diagnosis.Next.Ask;
import dev.operandi.questions.Choice;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leads made-up respondents, whose shares are known, through a set's interview.
 *
 * <p>For each question a respondent acts by one of their models, drawn anew by their shares, and takes a choice from its
 * column; now and then any choice, now and then none. What a respondent would answer to every question is drawn first, so
 * it does not depend on what is asked; and it depends on the seed and the respondent's number alone, so the work can be
 * split in any way with the same result.
 *
 * <p>Immutable. Respondents follow the engine's own picture of people: the figures are upper bounds.
 *
 * @see "docs/diagnosis.md section 9"
 */
public final class Simulation {
    private final Diagnoser diagnoser;
    private final QuestionSet truth;
    private final SimulatedPeople people;
    private final Limits limits;

    /** Respondents answer by the likelihoods of the very set that diagnoses them. */
    public Simulation(Diagnoser diagnoser, SimulatedPeople people, Limits limits) {
        this(diagnoser, diagnoser.set(), people, limits);
    }

    /**
     * Respondents answer by other likelihoods than the engine believes in.
     *
     * @param truth the same questions, choices and models in the same order
     */
    public Simulation(Diagnoser diagnoser, QuestionSet truth, SimulatedPeople people, Limits limits) {
        this.diagnoser = diagnoser;
        this.truth = truth;
        this.people = people;
        this.limits = limits;
    }

    /**
     * One respondent's interview.
     *
     * @param respondent any number; the same number is the same respondent
     */
    public SimulatedInterview interview(long respondent) {
        SplitMix64 chance = SplitMix64.of(people.seed(), respondent);
        double[] shares = shares(chance);
        return interview(shares, answers(shares, chance));
    }

    /** The figures of the respondents 0 to {@code respondents - 1}. */
    public SimulationFigures run(int respondents) {
        List<SimulatedInterview> interviews = new ArrayList<>();
        for (int i = 0; i < respondents; i++) interviews.add(interview(i));
        return SimulationFigures.of(diagnoser.set(), interviews);
    }

    /**
     * @param wouldChoose [question], a choice or {@link AnswerSheet#NO_CHOICE}
     */
    SimulatedInterview interview(double[] trueShares, int[] wouldChoose) {
        AnswerSheet sheet = ask(wouldChoose);
        ItemBank bank = diagnoser.bank();
        Posterior posterior = diagnoser.model().posterior(sheet);
        List<Integer> bearing = new ArrayList<>();
        for (int c = 0; c < bank.challenges(); c++) bearing.add(sheet.answersOn(c));
        return new SimulatedInterview(
                Arrays.stream(trueShares).boxed().toList(),
                posterior.shares(),
                inside(posterior, trueShares),
                posterior.leading(),
                posterior.leadingProbability(),
                Label.of(posterior, sheet.answered()),
                sheet.questionsInOrder().stream()
                        .map(j -> bank.question(j).id())
                        .toList(),
                bearing,
                Severity.of(sheet),
                shownRemedies(sheet, posterior));
    }

    private AnswerSheet ask(int[] wouldChoose) {
        ItemBank bank = diagnoser.bank();
        AnswerSheet sheet = AnswerSheet.empty(bank);
        if (limits.minimum() >= bank.size()) { // everything is asked: the order changes nothing
            for (int j = 0; j < bank.size(); j++) sheet = sheet.with(j, wouldChoose[j]);
            return sheet;
        }
        while (true) {
            Posterior posterior = diagnoser.model().posterior(sheet);
            if (!(diagnoser.test().next(sheet, posterior, Order.BY_GAIN, limits) instanceof Ask ask)) return sheet;
            int question = bank.indexOf(ask.questionId());
            sheet = sheet.with(question, wouldChoose[question]);
        }
    }

    private static List<Boolean> inside(Posterior posterior, double[] trueShares) {
        double halfStep = 0.5 / posterior.simplex().parts() + 1e-12;
        List<Boolean> inside = new ArrayList<>();
        for (int k = 0; k < trueShares.length; k++) {
            Interval interval = posterior.intervals().get(k);
            inside.add(trueShares[k] >= interval.low() - halfStep && trueShares[k] <= interval.high() + halfStep);
        }
        return inside;
    }

    private List<String> shownRemedies(AnswerSheet sheet, Posterior posterior) {
        RemedyRanking ranking = diagnoser.ranking();
        double[] severity = RemedyRanking.values(Severity.of(sheet));
        return ranking.order(posterior.shareArray(), severity, ranking.closed(sheet)).stream()
                .limit(RemedyOrder.SHOWN)
                .map(r -> diagnoser.set().remedies().get(r).id())
                .toList();
    }

    private double[] shares(SplitMix64 chance) {
        return switch (people.kind()) {
            case PURE -> pure(chance);
            case MIXED, CARELESS -> mixed(chance);
            case REALISTIC -> chance.nextDouble() < 0.5 ? pure(chance) : mixed(chance);
        };
    }

    private double[] pure(SplitMix64 chance) {
        double[] shares = new double[truth.models().size()];
        shares[chance.nextInt(shares.length)] = 1;
        return shares;
    }

    /** Uniform on the simplex: exponential waiting times, divided by their sum. */
    private double[] mixed(SplitMix64 chance) {
        double[] shares = new double[truth.models().size()];
        for (int k = 0; k < shares.length; k++) shares[k] = -StrictMath.log(1 - chance.nextDouble());
        double sum = Sums.sum(shares);
        for (int k = 0; k < shares.length; k++) shares[k] /= sum;
        return shares;
    }

    /** What a respondent with these shares would answer to each question: a choice or {@link AnswerSheet#NO_CHOICE}. */
    int[] answers(double[] shares, SplitMix64 chance) {
        int[] answers = new int[truth.questions().size()];
        for (int j = 0; j < answers.length; j++) answers[j] = answer(j, shares, chance);
        return answers;
    }

    private int answer(int question, double[] shares, SplitMix64 chance) {
        List<Choice> choices = truth.questions().get(question).choices();
        if (chance.nextDouble() < people.notSure()) return AnswerSheet.NO_CHOICE;
        boolean blind = people.kind() == SimulatedPeople.Kind.CARELESS || chance.nextDouble() < people.slip();
        if (blind) return chance.nextInt(choices.size());
        int model = chance.draw(shares, 1);
        double[] column = new double[choices.size()];
        for (int o = 0; o < column.length; o++)
            column[o] = choices.get(o).likelihood().get(model);
        return chance.draw(column, 1);
    }
}
