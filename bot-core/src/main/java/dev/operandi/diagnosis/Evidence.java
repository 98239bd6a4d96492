package dev.operandi.diagnosis;

/**
 * How much one answer speaks for a model against the rest, in the light of all other answers.
 *
 * @param bits logarithm of the odds to base 2; above 0 speaks for the model, below 0 against it
 */
public record Evidence(String questionId, String choiceId, String modelId, double bits) {
    /** The same as odds of at least 1: 5 means "5 to 1", for or against by the sign of the bits. */
    public double odds() {
        return StrictMath.pow(2, Math.abs(bits));
    }
}
