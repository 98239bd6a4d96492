package dev.operandi.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person answered so far, in the order the questions were asked. Immutable.
 *
 * <p>The order matters only to what is asked next and to what was surprising; never to the diagnosis.
 */
public final class Answers {
    public static final Answers NONE = new Answers(Map.of());

    /** One question with what was said to it. */
    public record Given(String questionId, Answer answer) {}

    private final Map<String, Answer> byQuestion;

    private Answers(Map<String, Answer> inOrder) {
        byQuestion = new LinkedHashMap<>(inOrder);
    }

    public static Answers of(List<Given> inOrder) {
        Map<String, Answer> map = new LinkedHashMap<>();
        for (Given given : inOrder) map.put(given.questionId(), given.answer());
        return new Answers(map);
    }

    /** These answers with one more at the end, or with one changed in its place. */
    public Answers with(String questionId, Answer answer) {
        Map<String, Answer> map = new LinkedHashMap<>(byQuestion);
        map.put(questionId, answer);
        return new Answers(map);
    }

    public Answers without(String questionId) {
        Map<String, Answer> map = new LinkedHashMap<>(byQuestion);
        map.remove(questionId);
        return new Answers(map);
    }

    public Optional<Answer> find(String questionId) {
        return Optional.ofNullable(byQuestion.get(questionId));
    }

    /** The chosen choice's id; empty when the question was not asked or not answered by a choice. */
    public Optional<String> findChosen(String questionId) {
        return byQuestion.get(questionId) instanceof Answer.Chosen chosen
                ? Optional.of(chosen.choiceId())
                : Optional.empty();
    }

    public boolean has(String questionId) {
        return byQuestion.containsKey(questionId);
    }

    /** Every question asked and answered in some way, in the order of asking. */
    public List<Given> given() {
        List<Given> given = new ArrayList<>(byQuestion.size());
        byQuestion.forEach((question, answer) -> given.add(new Given(question, answer)));
        return given;
    }

    /** How many questions were asked, whatever was said to them. */
    public int asked() {
        return byQuestion.size();
    }

    /** How many questions were answered by a choice. */
    public int chosen() {
        return (int) byQuestion.values().stream()
                .filter(Answer.Chosen.class::isInstance)
                .count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && given().equals(answers.given());
    }

    @Override
    public int hashCode() {
        return Objects.hash(given());
    }

    /** How many, never which: answers do not belong in a log. */
    @Override
    public String toString() {
        return asked() + " answers";
    }
}
