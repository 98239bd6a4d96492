package dev.operandi.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one envelope leads to: the new state, what is to be done, and what rides on the open request.
 *
 * @param outputs in the order they are carried out
 */
public record Step<S>(
        S state, List<Output> outputs, @Nullable Reply reply) {
    public Step {
        outputs = List.copyOf(outputs);
    }

    public static <S> Step<S> of(S state, Output... outputs) {
        return new Step<>(state, List.of(outputs), null);
    }

    public static <S> Step<S> whisper(S state, Message message) {
        return new Step<>(state, List.of(), new Reply.Whisper(message));
    }
}
