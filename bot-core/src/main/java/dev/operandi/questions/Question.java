package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question and its choices.
 *
 * @param why the answer to "Why do you ask?"
 * @param group questions of one group ask about one trait and share their evidence
 * @param ordered true when the choices stand in an order that means something; others are shuffled for each person
 * @param choices two or more; for each model their likelihoods sum to 1 within 1e-9
 * @param functions ids of the {@link Function}s the question is meant for; empty when it is meant for everybody
 */
public record Question(
        String id,
        LocalText text,
        LocalText why,
        String group,
        boolean ordered,
        List<Choice> choices,
        Set<String> functions) {
    public Question {
        choices = List.copyOf(choices);
        functions = Set.copyOf(functions);
    }

    /** A question for everybody. */
    public Question(String id, LocalText text, LocalText why, String group, boolean ordered, List<Choice> choices) {
        this(id, text, why, group, ordered, choices, Set.of());
    }

    /**
     * Whether people of a function are meant to answer it.
     *
     * @param functionId null for people who name none; only questions for everybody are for them
     */
    public boolean isFor(@Nullable String functionId) {
        return functions.isEmpty() || (functionId != null && functions.contains(functionId));
    }

    public Optional<Choice> findChoice(String choiceId) {
        return choices.stream().filter(c -> c.id().equals(choiceId)).findFirst();
    }

    /**
     * Whether an answer tells anything about the challenge: its severities differ by 2 or more between choices.
     *
     * <p>A choice that names no severity for the challenge does not count.
     */
    public boolean bearsOn(String challengeId) {
        int[] named = choices.stream()
                .filter(c -> c.severity().containsKey(challengeId))
                .mapToInt(c -> c.severity().get(challengeId))
                .sorted()
                .toArray();
        return named.length > 1 && named[named.length - 1] - named[0] >= 2;
    }
}
