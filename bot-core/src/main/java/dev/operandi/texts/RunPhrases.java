package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;

/** What the bot says about a run of a poll: on its card, in the dialog of taking part, and to its organiser. */
public interface RunPhrases {
    // Who sees what. Said on the card and before the first question.

    /**
     * @param threshold of how many people at least anything is told
     */
    String anonymous(int threshold);

    /** Nobody is named, and the organiser sees no answer of one person, as long as nobody works it out with others. */
    String whatAnonymityIsNot(int threshold);

    String named();

    String reportGoesToPlace();

    String reportGoesToOrganiser();

    /** Until when one may take part, and that the answers are deleted then; with the zone. */
    String until(ZonedDateTime closesAt);

    String mayWithdraw();

    // The card.

    String cardTitle(String set);

    /**
     * @param atLeast a step; 0 for fewer than the threshold
     * @param about how many are asked
     */
    String tookPart(int atLeast, int threshold, int about);

    /** In a named run. */
    String tookPartExactly(int finished, int asked);

    /** On a button. */
    String takePart();

    /** On a button. */
    String manage();

    String unfinishedIsDeleted();

    String closedAt(ZonedDateTime at);

    String cancelledAt(ZonedDateTime at);

    String reportIsBelow();

    String reportWentToOrganiser();

    // Taking part.

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

    // Starting one.

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

    String alreadyOpen();

    String noSuchSetHere();

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

    String notPosted();

    // The organiser's controls.

    String controlsTitle(String what);

    String onlyOrganiser();

    String remind();

    String extend();

    String closeNow();

    String cancelRun();

    String delete();

    String handOver();

    String postAgain();

    String noRuns();

    String yourRuns();

    String startOne();

    String runLine(String what, ZonedDateTime closesAt);

    String closedLine(String what, ZonedDateTime closedAt);

    String closeReally();

    String cancelReally();

    String deleteReally();

    String yesCloseNow();

    String yesCancel();

    String yesDelete();

    String remindedAlready();

    String extended(ZonedDateTime closesAt);

    String closedNow();

    String cancelledNow();

    String deletedNow();

    String handedOver();

    String handedToYou(String what);

    String pickOnePerson();

    /** The run is handed over to somebody whom it asks, and was not meant to be organised by one. */
    String pickSomebodyNotAsked();

    String postedAgain();

    String reminder(String what, ZonedDateTime closesAt);

    String placeGone(String what);

    /** On a button, and above what it leads to. */
    String whoAnsweredWhat();

    /** Stands before the name of a participant. */
    String answeredBy();

    String nobodyYet();

    /** On a button. */
    String morePeople();

    String dataOrganises(String what);

    /** In a poll that is open. */
    String dataTakesPart(String what);

    /** On a list of people. */
    String dataIsAsked(String what);

    // The report.

    String reportTitle(String what);

    /**
     * @param atLeast a step
     */
    String reportOn(int atLeast, int about);

    String tooFew(int threshold);

    String orderTitle();

    /** The models, the most of it first; those of one inner list are about alike. */
    String order(List<List<String>> models);

    String sharesTitle();

    String share(String model, int percent, int low, int high);

    String troublesTitle();

    String spreadTitle(String question);

    String spreadIn(int stepPercent);

    String functionsTitle();

    String functionLine(String function, int atLeast, String order);

    String allOthers();

    String remediesTitle();

    String adviceFor(String model);

    String adviceAgainst(String challenge);

    String hiddenTitle();

    String hiddenFigures(int from);

    String hiddenSpread(String question, int from);

    String hiddenTrouble(String challenge, int from);

    String hiddenFunctions(int threshold);

    String talkTitle();

    /** Five questions for the talk afterwards. */
    List<String> talkQuestions();

    String teamRuleOfThumb();

    /** On a button. */
    String details();

    /** On a button. */
    String remedies();

    /** On a button. */
    String export();

    /**
     * Said above the rows of an export.
     *
     * @param command writes them to a file, for whoever operates the bot
     */
    String exportHow(String command);

    // Quick polls.

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

    // Typed.

    List<String> typedPoll();

    List<String> typedPolls();

    // What came later.

    /** Below deadlines, to somebody whose clock is not known. */
    String timesInUtc();

    /** To each on the list of an anonymous run, whatever they did. */
    String reminderToAllListed(String what, ZonedDateTime closesAt);

    /** To somebody on the list of a named run who has not finished. */
    String reminderToFinish(String what, ZonedDateTime closesAt);

    /** The organiser pressed the button. */
    String remindedNow();

    /** To somebody of whom it is not known whether they are a guest. */
    String notKnownYet();

    /** To an admin. */
    String organiserGone(String what);

    /**
     * @param lowest the installation's threshold
     */
    String fewestIs(int lowest);

    /**
     * @param line to be corrected and typed again
     */
    String youTyped(String line);

    /**
     * @param guests how many on the list are
     */
    String listedGuests(int guests);

    /**
     * @param bots how many on the list are bots, or have a closed account
     */
    String listedNobodies(int bots);

    // Files of a report.

    /** Said to the organiser where they asked: the files come in a direct message. */
    String exportInPrivate();

    /** Said with the files. */
    String exportFiles(String what);

    // A named run, in the direct conversation.

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
