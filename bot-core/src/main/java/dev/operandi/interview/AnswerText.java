package dev.operandi.interview;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.texts.Phrases;

/** An answer in words. */
final class AnswerText {
    private AnswerText() {}

    static String of(Question question, Answer answer, Phrases phrases) {
        if (answer instanceof Answer.Chosen chosen) return ofChoice(question, chosen.choiceId(), phrases);
        if (answer instanceof Answer.NotSure) return phrases.interview().saidNotSure();
        if (answer instanceof Answer.NotApplicable) return phrases.interview().saidDoesNotApply();
        if (answer instanceof Answer.Skipped) return phrases.interview().saidSkipped();
        throw new IllegalStateException("No words for " + answer.getClass().getSimpleName());
    }

    static String ofChoice(Question question, String choiceId, Phrases phrases) {
        Choice choice = question.findChoice(choiceId)
                .orElseThrow(() -> new IllegalStateException("No choice " + choiceId + " in " + question.id()));
        return choice.label().in(phrases.language());
    }
}
