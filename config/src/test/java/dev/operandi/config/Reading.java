package dev.operandi.config;

import dev.operandi.questions.QuestionSet;
import java.nio.charset.StandardCharsets;

/** What the tests read with. */
final class Reading {
    private Reading() {}

    static Result<QuestionSet> reading(String text) {
        return QuestionSetReader.read("team.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The set; fails with the problems' text when there is none. */
    static <T> T good(Result<T> result) {
        if (result instanceof Result.Refused<T> refused)
            throw new AssertionError(refused.problems().text());
        return ((Result.Read<T>) result).value();
    }

    static QuestionSet shipped(String id) {
        return good(FileCatalog.ofShippedSets().get(id)).set();
    }

    /** The problems; fails when there are none. */
    static Problems problems(Result<?> result) {
        if (result instanceof Result.Refused<?> refused) return refused.problems();
        throw new AssertionError("It was read without a problem.");
    }
}
