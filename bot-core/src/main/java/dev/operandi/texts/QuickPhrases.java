package dev.operandi.texts;

import java.util.List;

/** What the bot says about quick polls. */
public interface QuickPhrases {
    /**
     * @param most how many choices a person may pick
     */
    String quickHow(int most);

    String quickNamed();

    String quickAnonymous(int from);

    String quickHidden();

    /**
     * @param from so many have to vote
     */
    String quickTooFew(int from);

    String voted(String choice);

    String votedSome(List<String> choices);

    String voteTakenBack();

    String nothingToTakeBack();

    String tooManyPicked(int most);

    /** On a button. */
    String takeBackMyVote();

    String voters(int voters);

    String votersAtLeast(int atLeast);

    String votes(String choice, int votes);

    String votesPercent(String choice, int percent);

    String quickOnlyInChannels();

    /**
     * @param line to be corrected and typed again
     */
    String youTyped(String line);
}
