package dev.operandi.diagnosis;

import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSet;
import java.util.List;
import java.util.Optional;

/**
 * Asks and diagnoses by one version of a question set. Its tables are built once; keep it, they take a while.
 *
 * <p>Immutable. Answers are all the state there is: every method computes from them anew. Every method throws
 * {@link IllegalArgumentException} when an answer or an anchor names a question or a choice that the set does not have.
 *
 * @see "docs/diagnosis.md"
 */
public final class Diagnoser {
    private final ItemBank bank;
    private final AnswerModel model;
    private final AdaptiveTest test;
    private final QuestionsLeft questionsLeft;

    public Diagnoser(QuestionSet set) {
        bank = new ItemBank(set);
        model = new AnswerModel(bank, Simplex.fine(bank.models()));
        test = new AdaptiveTest(model);
        questionsLeft = new QuestionsLeft(bank);
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
        AnswerSheet sheet = AnswerSheet.of(bank, answers);
        return test.next(sheet, model.posterior(sheet), indexes(anchors), limits);
    }

    /**
     * About how many questions are still to come: 0 when {@link #next} stops, else at least 1.
     *
     * @param anchors as in {@link #next}
     */
    public int questionsLeft(Answers answers, List<String> anchors, Limits limits) {
        if (next(answers, anchors, limits) instanceof Next.Stop) return 0;
        return questionsLeft.guess(AnswerSheet.of(bank, answers), indexes(anchors), limits);
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

    private List<Integer> indexes(List<String> questionIds) {
        return questionIds.stream().map(bank::indexOf).toList();
    }

    private String questionId(int question) {
        return bank.question(question).id();
    }

    private String choiceId(AnswerSheet sheet, int question) {
        return bank.choice(question, sheet.choice(question)).id();
    }
}
