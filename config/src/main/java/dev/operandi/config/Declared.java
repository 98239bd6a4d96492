package dev.operandi.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything in one file that has an id, so that the rest of the file may refer to it. */
record Declared(
        Ids models,
        Ids challenges,
        Ids functions,
        Ids questions,
        Ids remedies,
        Ids sources,
        Map<String, Ids> choicesByQuestion) {
    static Declared nothingYet(Notes notes) {
        return new Declared(
                Ids.ofSome("model", notes),
                Ids.of("challenge", notes),
                Ids.of("function", notes),
                Ids.ofSome("question", notes),
                Ids.of("remedy", notes),
                Ids.of("source", notes),
                new HashMap<>());
    }

    Optional<Ids> choicesOf(String question) {
        return Optional.ofNullable(choicesByQuestion.get(question));
    }
}
