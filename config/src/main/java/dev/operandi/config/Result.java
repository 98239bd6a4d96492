package dev.operandi.config;

/** What comes of reading something an admin wrote: the thing itself, or everything that is wrong with it. */
public sealed interface Result<T> {
    record Read<T>(T value) implements Result<T> {}

    record Refused<T>(Problems problems) implements Result<T> {}

    /** A refusal for one reason. */
    static <T> Result<T> refused(Problem problem) {
        return new Refused<>(Problems.of(problem));
    }
}
