package dev.operandi.interview;

/** What an interview's message shows. */
public sealed interface Screen {
    record Introduction() implements Screen {}

    /** The question for the kind of work the person does, before the others; only in a run of a poll. */
    record OwnFunction() implements Screen {}

    /** A question: the next one, or one already answered that the person came back to. */
    record Asking(String questionId) implements Screen {}

    /** The list of answers, to change one. */
    record Review() implements Screen {}

    /** The person stopped; nothing is lost. */
    record Paused() implements Screen {}

    record Result() implements Screen {}

    /** Every remedy that fits, in order. */
    record Remedies() implements Screen {}

    record OneRemedy(String remedyId) implements Screen {}

    /** The list of models, to read about one. */
    record Examples() implements Screen {}

    /** What is known of a model, with stories from real companies. */
    record OneModel(String modelId) implements Screen {}

    record Glossary() implements Screen {}

    /** Whether to take all answers out of a run of a poll. */
    record Withdrawing() implements Screen {}

    /** Whether nothing can be answered or changed on it. */
    default boolean onlyReads() {
        return this instanceof Result
                || this instanceof Remedies
                || this instanceof OneRemedy
                || this instanceof Examples
                || this instanceof OneModel
                || this instanceof Glossary;
    }
}
