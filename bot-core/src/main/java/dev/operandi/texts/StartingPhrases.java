package dev.operandi.texts;

/** What the bot says to somebody who starts a run of a poll. */
public interface StartingPhrases {
    /** At most 24 characters. */
    String startTitle();

    /** At most 24 characters. */
    String preview();

    /** At most 24 characters. */
    String previewTitle();

    /** At most 24 characters; on the button that posts the card. */
    String post();

    String whichSet();

    String where();

    String whereHint();

    String who();

    String everybodyHere();

    String listedPeople();

    String people();

    String peopleHint();

    String deadline();

    String ownTime();

    String day();

    String hour();

    String hourHint();

    String privacy();

    String privacyAnonymous();

    String privacyAnonymousDetail(int threshold);

    String privacyNamed();

    String privacyNamedDetail();

    String fewest();

    String fewestHint();

    String resultsTo();

    String resultsToPlace();

    String resultsToOrganiser();

    String more();

    String withReminder();

    String withGuests();

    String noAnonymity();

    String mayNotStart();

    String tooManyOpen(int most);

    String tooManyAsked(int most);

    String pickAPlace();

    String notReachable(String place);

    String archived(String place);

    String notCounted(String place);

    /** In place of a channel's name. */
    String thatChannel();

    String pickPeople();

    String tooManyListed();

    String tooFewAsked(int fewest);

    String tooLike();

    /** A list after a channel of about as many people, or a channel after a list. */
    String mayBeTooLike();

    String alreadyOpen();

    String noSuchSetHere();

    /** A set that was picked is faulty now, or gone. */
    String setNotUsable();

    String pickATime();

    String theyWillSee();

    /**
     * @param minutes of all together
     */
    String willCost(int asked, int minutes);

    String expectNothing(int threshold);

    /**
     * @param what one or two sentences of those below
     */
    String ifAll(String what);

    String ifHalf(String what);

    String expectNoReport();

    String expectOrder();

    /**
     * @param width of the interval of the leading model's share, in points
     */
    String expectShares(int width);

    String expectSpread();

    String posted(String place);

    /** Nobody saw the poll, so it is no more. */
    String notPosted(String what);

    /** Below deadlines, to somebody whose clock is not known. */
    String timesInUtc();

    /**
     * @param lowest the installation's threshold
     */
    String fewestIs(int lowest);

    /**
     * @param guests how many on the list are
     */
    String listedGuests(int guests);

    /**
     * @param bots how many on the list are bots, or have a closed account
     */
    String listedNobodies(int bots);
}
