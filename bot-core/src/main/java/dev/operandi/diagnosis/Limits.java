package dev.operandi.diagnosis;

import dev.operandi.questions.InterviewRules;

/**
 * How many questions an interview has at least and at most, whatever was answered to them.
 *
 * @param minimum before it, only a lack of questions stops an interview; 0 or more
 * @param maximum {@code minimum} or more
 */
public record Limits(int minimum, int maximum) {
    /**
     * @throws IllegalArgumentException when the minimum is below 0 or above the maximum
     */
    public Limits {
        if (minimum < 0 || minimum > maximum)
            throw new IllegalArgumentException("No limits: " + minimum + " to " + maximum);
    }

    public static Limits of(InterviewRules rules) {
        return new Limits(rules.minimum(), rules.maximum());
    }

    /** So many questions, no more and no less. */
    public static Limits exactly(int questions) {
        return new Limits(questions, questions);
    }
}
