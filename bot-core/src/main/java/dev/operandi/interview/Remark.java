package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import java.util.List;

/** What is said above a screen, once. What a person typed is never part of it. */
public sealed interface Remark {
    /** Typed text that fits nothing on the screen. */
    record NotUnderstood() implements Remark {}

    /** Typed text that fits more than one thing on the screen. */
    record SeveralFit(List<ActionId> actions) implements Remark {
        public SeveralFit {
            actions = List.copyOf(actions);
        }
    }

    /** The answer to "Why do you ask?". */
    record Why() implements Remark {}

    record Help() implements Remark {}

    /**
     * The meaning of a word somebody asked for.
     *
     * @param term its place in the set's glossary, from 0
     */
    record Meaning(int term) implements Remark {}

    /** The person comes back after a while, or asked where they were. */
    record WelcomeBack() implements Remark {}

    /** The run it is a part in closes soon, and what is not finished then is deleted. */
    record LastHours() implements Remark {}
}
