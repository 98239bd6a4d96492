package dev.operandi.diagnosis;

import dev.operandi.questions.Answer;
import java.util.List;

/**
 * The smallest change of answers that would give another label or another leading model.
 *
 * @param changes one or two
 * @param namedModelIds the models the new label speaks of, as in {@link Diagnosis}
 * @param lossBits by how much less probable the changed answers are; below 0 when they are more probable
 */
public record Turning(
        List<Change> changes, Label label, String leadingModelId, List<String> namedModelIds, double lossBits) {
    /**
     * @param to another choice, or {@link Answer.NotSure}
     */
    public record Change(String questionId, Answer.Chosen from, Answer to) {}

    public Turning {
        changes = List.copyOf(changes);
        namedModelIds = List.copyOf(namedModelIds);
    }
}
