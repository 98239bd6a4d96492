package dev.operandi.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * A remedy with what put it in its place.
 *
 * @param score value over effort to the power of .25; 0 to 1. The list may differ from its order for variety
 * @param value relevance times need times the most it helps with anything; 0 to 1
 * @param relevance how well it fits the models, by their shares; 0 to 1
 * @param need how severe the challenges are that it helps with; 0 to 1
 * @param mainChallengeId the challenge it helps with most, of equal ones the more severe; empty when it helps with none
 * @param firmness whether it would stand among the first three for other mixtures that fit the answers too
 * @param firmShare the probability behind the firmness, 0 to 1
 * @param modelId the model whose share carries the relevance
 * @param because the one or two given answers that say worst of the challenges it helps with; may be empty
 * @see "docs/diagnosis.md section 7"
 */
public record RankedRemedy(
        String remedyId,
        double score,
        double value,
        double relevance,
        double need,
        Optional<String> mainChallengeId,
        Firmness firmness,
        double firmShare,
        String modelId,
        List<Because> because) {
    public enum Firmness {
        /** From .7. */
        FIRM,
        /** From .4. */
        LIKELY,
        POSSIBLE;

        static Firmness of(double share) {
            if (share >= 0.7) return FIRM;
            return share >= 0.4 ? LIKELY : POSSIBLE;
        }
    }

    /**
     * A given answer that shows the trouble.
     *
     * @param challengeId the trouble
     * @param severity 1 to 4
     */
    public record Because(String questionId, String choiceId, String challengeId, int severity) {}

    public RankedRemedy {
        because = List.copyOf(because);
    }
}
