package dev.operandi.diagnosis;

import dev.operandi.diagnosis.AdaptiveTest.Order;
import dev.operandi.diagnosis.Next.Ask;

/**
 * Guesses how long an interview will go on: plays it to its end a few times with answers drawn from what is known.
 *
 * <p>It plays on a coarser grid of mixtures, which is fast and stops about as early. The mixtures it plays are spread evenly over
 * what is known (systematic sampling), so that few plays tell as much as many. The chance it plays with depends on the answers
 * alone, so the same answers give the same guess.
 *
 * @see "docs/diagnosis.md section 4"
 */
final class QuestionsLeft {
    /** Points times choices that all plays together may visit; keeps a guess within a few milliseconds. */
    private static final long WORK = 4_000_000;

    /**
     * One play differs from another by two questions or so, and so does the interview that follows: of more plays the mean is known
     * better than anybody can use.
     */
    private static final int MOST_PLAYS = 12;

    /** What the introduction tells everybody is guessed once. */
    private static final int MOST_PLAYS_AT_THE_BEGINNING = 32;

    private static final int FEWEST_PLAYS = 4;

    private final AnswerModel model;
    private final ItemBank bank;
    private final AdaptiveTest test;

    QuestionsLeft(ItemBank bank) {
        this.bank = bank;
        model = new AnswerModel(bank, Simplex.coarse(bank.models()));
        test = new AdaptiveTest(model);
    }

    /** At least 1 and at most what the limits and the bank leave; for an interview that goes on. */
    int guess(AnswerSheet sheet, Order order, Limits limits) {
        int most = Math.min(limits.maximum(), bank.size()) - sheet.asked();
        if (most <= 1 || limits.minimum() == limits.maximum()) return Math.max(1, most);
        Posterior now = model.posterior(sheet);
        SplitMix64 chance = new SplitMix64(seed(sheet));
        int plays = plays(most, sheet.asked() == 0 ? MOST_PLAYS_AT_THE_BEGINNING : MOST_PLAYS);
        double first = chance.nextDouble();
        long questions = 0;
        for (int i = 0; i < plays; i++) {
            int truth = SplitMix64.at((i + first) / plays, now.weight(), 1);
            questions += play(sheet, now, truth, order, limits, chance);
        }
        int mean = (int) ((questions + plays / 2) / plays);
        return Math.min(most, Math.max(1, mean));
    }

    private int plays(int most, int mostPlays) {
        long choices = 0;
        for (int j = 0; j < bank.size(); j++) choices += bank.choices(j);
        long work = choices * model.simplex().size() * most;
        return (int) Math.max(FEWEST_PLAYS, Math.min(mostPlays, WORK / work));
    }

    private int play(AnswerSheet start, Posterior now, int truth, Order order, Limits limits, SplitMix64 chance) {
        AnswerSheet sheet = start;
        Posterior posterior = now;
        while (test.next(sheet, posterior, order, limits) instanceof Ask ask) {
            sheet = answer(sheet, bank.indexOf(ask.questionId()), truth, chance);
            posterior = model.posterior(sheet);
        }
        return sheet.asked() - start.asked();
    }

    private AnswerSheet answer(AnswerSheet sheet, int question, int truth, SplitMix64 chance) {
        if (chance.nextDouble() < bank.rules().notSureRate()) return sheet.with(question, AnswerSheet.NO_CHOICE);
        double[] probability = new double[bank.choices(question)];
        for (int o = 0; o < probability.length; o++) probability[o] = model.probability(question, o)[truth];
        return sheet.with(question, chance.draw(probability, 1));
    }

    private static long seed(AnswerSheet sheet) {
        long seed = sheet.asked();
        for (int j = 0; j < sheet.bank().size(); j++) seed = SplitMix64.mix(seed * 31 + sheet.choice(j));
        return seed;
    }
}
