package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.List;
import java.util.Map;

/**
 * One of the answers a question offers.
 *
 * @param likelihood P(choice | pure model), in the order of {@link QuestionSet#models()}; each above 0
 * @param severity 0 (no trouble) to 4, by challenge id; a challenge this choice says nothing about is absent
 */
public record Choice(String id, LocalText label, List<Double> likelihood, Map<String, Integer> severity) {
    public Choice {
        likelihood = List.copyOf(likelihood);
        severity = Map.copyOf(severity);
    }
}
