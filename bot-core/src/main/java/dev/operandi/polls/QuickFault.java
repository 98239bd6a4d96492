package dev.operandi.polls;

import org.jspecify.annotations.Nullable;

/** What keeps a line of text from being a quick poll. Parts of the text are cut to what can be told in a sentence. */
public sealed interface QuickFault {
    record NoQuestion() implements QuickFault {}

    record QuestionTooLong(int characters) implements QuickFault {}

    /**
     * @param count 0 or 1
     */
    record TooFewChoices(int count) implements QuickFault {}

    record TooManyChoices(int count) implements QuickFault {}

    /**
     * @param number which choice, from 1
     */
    record EmptyChoice(int number) implements QuickFault {}

    record ChoiceTooLong(String beginning, int characters) implements QuickFault {}

    /** Twice the same choice, but for capitals and blanks. */
    record DoubledChoice(String choice) implements QuickFault {}

    /**
     * @param typed what stands where a number belongs
     * @param choices how many there are
     */
    record NoSuchNumber(String typed, int choices) implements QuickFault {}

    /**
     * @param meant the option that looks much like it, or null
     */
    record UnknownOption(String typed, @Nullable String meant) implements QuickFault {}

    record RepeatedOption(String option) implements QuickFault {}

    /** Words of which nobody can say to what they belong. */
    record NotInQuotes(String words) implements QuickFault {}

    record QuoteLeftOpen(String beginning) implements QuickFault {}

    record BadDeadline(Deadline.Fault fault) implements QuickFault {}
}
