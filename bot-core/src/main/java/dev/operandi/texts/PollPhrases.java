package dev.operandi.texts;

import java.time.ZonedDateTime;

/** What the bot says about polls. Words people typed come cut to some 30 characters. */
public interface PollPhrases {
    // Deadlines.

    /** A moment, with its zone: people of a poll may live in several. */
    String deadline(ZonedDateTime at);

    String deadlineUnreadable();

    String deadlineNoSuchDay();

    String deadlinePast(ZonedDateTime at);

    /**
     * @param minutes at least so many have to remain
     */
    String deadlineTooSoon(int minutes);

    /** It is more than a year away. */
    String deadlineTooLate();

    // On buttons. Typed, each is understood as the deadline it names.

    String inTwoHours();

    String todayAtFive();

    String tomorrowAtFive();

    String fridayAtFour();

    String inAWeek();

    // A quick poll: one question and its choices in one line.

    /** Below the faults: how such a line looks. */
    String quickExample();

    String quickNoQuestion();

    String quickQuestionTooLong(int characters, int most);

    String quickNoChoices();

    String quickOneChoice();

    String quickTooManyChoices(int count, int most);

    /**
     * @param number which, from 1
     */
    String quickEmptyChoice(int number);

    String quickChoiceTooLong(String beginning, int characters, int most);

    String quickDoubledChoice(String choice);

    /**
     * @param typed what stands where a number from 1 to {@code choices} belongs
     */
    String quickNoSuchNumber(String typed, int choices);

    /** Tells the options there are. */
    String quickUnknownOption(String typed);

    String quickOptionMeant(String typed, String meant);

    String quickRepeatedOption(String option);

    String quickNotInQuotes(String words);

    String quickQuoteLeftOpen(String beginning);
}
