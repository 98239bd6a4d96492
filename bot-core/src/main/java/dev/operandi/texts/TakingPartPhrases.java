package dev.operandi.texts;

/** What the bot says to somebody who takes part in a run of a poll. */
public interface TakingPartPhrases {
    /** At most 24 characters. */
    String takePartTitle();

    /** At most 24 characters. */
    String questionTitle();

    /** At most 24 characters; on the button that sends an answer off. */
    String next();

    /** At most 24 characters; closes the dialog, and what was answered is kept. */
    String later();

    String yourAnswer();

    String howMany(int most);

    String yourFunction();

    String whyFunction();

    String noFunction();

    String pickAnAnswer();

    String counted();

    String onlyYouSeeThis();

    String youTookPart();

    String whatNow();

    String seeMyResult();

    String withdraw();

    String withdrawDetail();

    String withdrawn();

    String pressAgain();

    String isOver();

    String notAsked();

    String noGuests();

    String noSuchRun();

    /** To somebody of whom it is not known whether they are a guest. */
    String notKnownYet();
}
