package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.List;
import java.util.Map;

/**
 * A piece of advice that fits some models and helps with some challenges.
 *
 * @param fit 0 to 3, in the order of {@link QuestionSet#models()}
 * @param helps 0 to 2, by challenge id; absent means 0
 * @param firstStep what to do this week
 * @param whenNot the condition under which to leave it
 * @param gates answers that take the remedy off the list
 * @param sources ids of {@link Source}
 */
public record Remedy(
        String id,
        LocalText title,
        List<Integer> fit,
        Map<String, Integer> helps,
        Effort effort,
        LocalText firstStep,
        LocalText effect,
        LocalText owner,
        LocalText measure,
        LocalText whenNot,
        List<Gate> gates,
        List<String> sources) {
    public Remedy {
        fit = List.copyOf(fit);
        helps = Map.copyOf(helps);
        gates = List.copyOf(gates);
        sources = List.copyOf(sources);
    }

    /** How long until a first result. */
    public enum Effort {
        /** Under a week. */
        S(1),
        /** Up to a quarter of a year. */
        M(2),
        /** Longer. */
        L(4);

        private final int cost;

        Effort(int cost) {
            this.cost = cost;
        }

        /** 1, 2 or 4: the number the ranking divides by (to the power of 0.25). */
        public int cost() {
            return cost;
        }
    }
}
