package dev.operandi.config;

import java.util.function.Function;

/** What comes of reading something an admin wrote: the thing itself, or everything that is wrong with it. */
public sealed interface Result<T> {
    record Read<T>(T value) implements Result<T> {}

    record Refused<T>(Problems problems) implements Result<T> {}

    /** The same refusal, or something made of what was read. */
    default <U> Result<U> map(Function<T, U> change) {
        if (this instanceof Refused<T> refused) return new Refused<>(refused.problems());
        return new Read<>(change.apply(((Read<T>) this).value()));
    }

    /** A refusal for one reason. */
    static <T> Result<T> refused(Problem problem) {
        return new Refused<>(Problems.of(problem));
    }
}
