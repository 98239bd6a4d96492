package dev.operandi.diagnosis;

import dev.operandi.diagnosis.Next.Stop;
import dev.operandi.questions.InterviewRules;
import java.util.Optional;

/**
 * When enough is known about the models, and when about the challenges.
 *
 * @see "docs/diagnosis.md section 4"
 */
final class StoppingRule {
    private final ItemBank bank;
    private final InterviewRules rules;

    StoppingRule(ItemBank bank) {
        this.bank = bank;
        rules = bank.rules();
    }

    /**
     * Why the models need no more questions; empty when they do.
     *
     * @param largestGain bits that the best unasked question promises
     */
    Optional<Stop.Reason> enough(Posterior posterior, double largestGain) {
        if (posterior.leadingProbability() >= rules.stop()) return Optional.of(Stop.Reason.CERTAIN);
        if (posterior.mixed() >= rules.mixed()) return Optional.of(Stop.Reason.MIXED);
        if (largestGain < rules.gainFloor()) return Optional.of(Stop.Reason.NOTHING_TO_GAIN);
        return Optional.empty();
    }

    /**
     * How many answers the challenges still need together; a challenge that can no longer get enough needs none.
     */
    int lackingCover(AnswerSheet sheet) {
        int lacking = 0;
        for (int c = 0; c < bank.challenges(); c++) lacking += lackingCover(sheet, c);
        return lacking;
    }

    /** Whether the question bears on a challenge that still needs answers. */
    boolean covers(AnswerSheet sheet, int question) {
        for (int c = 0; c < bank.challenges(); c++)
            if (bank.bears(question, c) && lackingCover(sheet, c) > 0) return true;
        return false;
    }

    private int lackingCover(AnswerSheet sheet, int challenge) {
        int answered = sheet.answersOn(challenge);
        int open = 0;
        for (int j = 0; j < bank.size(); j++) if (!sheet.isAsked(j) && bank.bears(j, challenge)) open++;
        return answered + open < rules.cover() ? 0 : Math.max(0, rules.cover() - answered);
    }
}
