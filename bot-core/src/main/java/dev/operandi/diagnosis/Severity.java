package dev.operandi.diagnosis;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * How bad the answers say a challenge is.
 *
 * @param value 0 (no trouble) to 1; with one pretended middling answer, so .5 when nothing is known
 * @param answers how many answers named a severity for it
 * @see "docs/diagnosis.md section 6"
 */
public record Severity(String challengeId, double value, Level level, int answers) {
    public enum Level {
        LOW,
        MEDIUM,
        HIGH,
        /** Too little asked: fewer than two answers name a severity. */
        UNKNOWN;

        /** The middle of the level's range, 0 to 1: a value for whoever knows the level only. */
        public double middle() {
            return switch (this) {
                case LOW -> FROM_MEDIUM / 2;
                case MEDIUM -> (FROM_MEDIUM + FROM_HIGH) / 2;
                case HIGH -> (FROM_HIGH + 1) / 2;
                case UNKNOWN -> 0.5;
            };
        }
    }

    static final double FROM_MEDIUM = 0.35;
    static final double FROM_HIGH = 0.6;

    private static final int FEWEST_ANSWERS = 2;
    private static final double PRETENDED_ANSWERS = 1;
    private static final double MIDDLING = 2;
    private static final double WORST = 4;

    /** Of every challenge of the set, in its order. */
    static List<Severity> of(AnswerSheet sheet) {
        ItemBank bank = sheet.bank();
        List<Severity> severities = new ArrayList<>();
        for (Challenge challenge : bank.set().challenges()) {
            int sum = 0;
            int answers = 0;
            for (int j = 0; j < bank.size(); j++) {
                if (!sheet.isAnswered(j)) continue;
                Choice choice = bank.choice(j, sheet.choice(j));
                if (!choice.severity().containsKey(challenge.id())) continue;
                sum += choice.severity().get(challenge.id());
                answers++;
            }
            severities.add(of(challenge.id(), sum, answers));
        }
        return List.copyOf(severities);
    }

    private static Severity of(String challengeId, int sum, int answers) {
        double value = (sum + MIDDLING * PRETENDED_ANSWERS) / (answers + PRETENDED_ANSWERS) / WORST;
        return new Severity(challengeId, value, level(value, answers >= FEWEST_ANSWERS), answers);
    }

    static Level level(double value, boolean enoughAsked) {
        if (!enoughAsked) return Level.UNKNOWN;
        if (value >= FROM_HIGH) return Level.HIGH;
        return value >= FROM_MEDIUM ? Level.MEDIUM : Level.LOW;
    }
}
