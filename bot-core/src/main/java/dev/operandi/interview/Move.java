package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import dev.operandi.questions.Answer;
import java.util.Optional;

/** What a person can do in an interview, by button or by typing. */
public sealed interface Move {
    record Begin() implements Move {}

    /** The kind of work the person does, in a run of a poll. */
    record PickFunction(String functionId) implements Move {}

    /** None of the kinds of work that a run tells apart. */
    record PickNoFunction() implements Move {}

    record Give(String questionId, Answer answer) implements Move {}

    /** To the question before this one. */
    record BackFrom(String questionId) implements Move {}

    /** Leaves an earlier answer as it is. */
    record Keep(String questionId) implements Move {}

    record AskWhy(String questionId) implements Move {}

    record Change(String questionId) implements Move {}

    /** On with the questions, or with the result when there is none left to ask. */
    record GoOn() implements Move {}

    /**
     * More questions, until so many were asked in all; so a second click on the same button changes nothing.
     */
    record More(int goal) implements Move {}

    record Pause() implements Move {}

    record AskHelp() implements Move {}

    /** Shows the current screen again. */
    record WhereWasI() implements Move {}

    record ShowReview() implements Move {}

    record ShowResult() implements Move {}

    record ShowRemedies() implements Move {}

    record ShowRemedy(String remedyId) implements Move {}

    record ShowExamples() implements Move {}

    record ShowModel(String modelId) implements Move {}

    record ShowGlossary() implements Move {}

    /**
     * @param term its place in the set's glossary, from 0
     */
    record ShowMeaning(int term) implements Move {}

    /** Opens a form with what others would see. */
    record Share() implements Move {}

    /** Asks whether to take all answers out of a run of a poll. */
    record AskToWithdraw() implements Move {}

    /** Takes them out. */
    record Withdraw() implements Move {}

    /** Whether it leaves everything as it is but what is shown. */
    default boolean onlyReads() {
        return this instanceof ShowResult
                || this instanceof ShowRemedies
                || this instanceof ShowRemedy
                || this instanceof ShowExamples
                || this instanceof ShowModel
                || this instanceof ShowGlossary
                || this instanceof ShowMeaning
                || this instanceof AskHelp
                || this instanceof WhereWasI
                || this instanceof Share;
    }

    /** The button of this move in one interview. */
    default ActionId in(String interviewId) {
        return MoveCode.actionId(interviewId, this);
    }

    /** The move a button stands for; empty when no interview's button reads so. Whether it is allowed now is checked later. */
    static Optional<Move> of(ActionId action) {
        return MoveCode.move(action);
    }

    /** The interview a button belongs to; empty when it belongs to none. */
    static Optional<String> interviewOf(ActionId action) {
        return MoveCode.interview(action);
    }
}
