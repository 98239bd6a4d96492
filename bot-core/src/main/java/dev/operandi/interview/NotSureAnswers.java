package dev.operandi.interview;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import java.util.List;

/** When somebody is not sure of much, the bot says so once and offers a way out. docs/diagnosis.md, "Awkward answers". */
final class NotSureAnswers {
    static final int IN_A_ROW = 4;
    static final double SHARE = 0.4;
    /** Before so many questions a share means little. */
    static final int FROM_QUESTIONS = 5;

    private NotSureAnswers() {}

    /** True right after the answer that made it four in a row, or over 40 % of all. */
    static boolean justBecameMany(Answers answers) {
        List<Answers.Given> given = answers.given();
        if (given.isEmpty() || !notSure(given.get(given.size() - 1))) return false;
        return many(given) && !many(given.subList(0, given.size() - 1));
    }

    private static boolean many(List<Answers.Given> given) {
        int inARow = 0;
        while (inARow < given.size() && notSure(given.get(given.size() - 1 - inARow))) inARow++;
        long all = given.stream().filter(NotSureAnswers::notSure).count();
        return inARow >= IN_A_ROW || (given.size() >= FROM_QUESTIONS && all > SHARE * given.size());
    }

    private static boolean notSure(Answers.Given given) {
        return given.answer() instanceof Answer.NotSure;
    }
}
