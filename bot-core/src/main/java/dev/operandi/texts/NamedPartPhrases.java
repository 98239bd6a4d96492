package dev.operandi.texts;

import java.util.List;

/** What the bot says to somebody whose part in a named run goes on in the direct conversation. */
public interface NamedPartPhrases {
    /** To whoever pressed the card of such a run, with a way in. */
    String goesOnInPrivate();

    /** Stands before the name of the organiser. */
    String pollBy();

    /** Who sees what, to whoever takes part. */
    String namedToYou();

    /** Said elsewhere than there. */
    String reportGoesToTheChannel();

    String answersAreInThePoll();

    String notInThePollYet();

    /**
     * @param finished whether they count already
     */
    String pausedInPoll(int answers, boolean finished);

    String tooLateToChange();

    String unfinishedWasDeleted();

    String withdrawReally();

    /** On a button. */
    String yesWithdraw();

    /** On a button. */
    String keepMyAnswers();

    /** To somebody who wants to start again in the middle of a poll's questions. */
    String belongsToAPoll();

    /** A question set's title, where it stands for a part in a poll. */
    String partIn(String set);

    List<String> typedWithdraw();
}
