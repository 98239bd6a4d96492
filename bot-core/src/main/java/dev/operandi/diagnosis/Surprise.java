package dev.operandi.diagnosis;

/**
 * The last answer does not fit an earlier one. Both can be true.
 *
 * @param bits {@code -log2} of how probable the answer was after those before it; above 4
 * @param questionId the question answered last
 * @param choiceId what was chosen there
 * @param earlierQuestionId the earlier question whose answer it clashes with most
 * @param earlierChoiceId what was chosen there
 */
public record Surprise(
        double bits, String questionId, String choiceId, String earlierQuestionId, String earlierChoiceId) {}
