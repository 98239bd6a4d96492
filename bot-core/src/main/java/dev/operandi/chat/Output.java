package dev.operandi.chat;

import java.time.Instant;

/** What a step wants done. */
public sealed interface Output {
    /** Carried out inside the turn's transaction: kept together with the state, or not at all. */
    sealed interface Kept extends Output {}

    /** Carried out after the commit, through the outbox: at least once. */
    sealed interface Sent extends Output {
        Slot slot();
    }

    /**
     * Rings at {@code at}, or a little later.
     *
     * @param timer its name, with the id of the interview it belongs to as a word of its own; a timer of the same name that
     *     has not rung yet is moved
     */
    record StartTimer(String timer, Instant at) implements Kept {}

    record CancelTimer(String timer) implements Kept {}

    /** The interview goes, with its answers. */
    record Forget(String interview) implements Kept {}

    /** Every ballot of a run goes, and with them what they could be led back to anybody by. */
    record DropBallots(String run) implements Kept {}

    /** Every ballot of a run goes that is not finished. */
    record DropUnfinished(String run) implements Kept {}

    /** A run goes, with its ballots and its report. */
    record ForgetRun(String run) implements Kept {}

    /** Everything stored about the person goes; the bot's own messages to them are taken back where the platform allows. */
    record Erase(Person person) implements Kept {}

    /** Shows {@code view} in {@code slot}: a new message the first time, an edit afterwards. */
    record Post(Slot slot, View view) implements Sent {}

    /** Takes the message back. */
    record Remove(Slot slot) implements Sent {}
}
