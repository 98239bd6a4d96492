package dev.operandi.texts;

import java.time.ZonedDateTime;

/** What the bot says to the organiser of a run of a poll. */
public interface OrganisingPhrases {
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

    /** The organiser pressed the button. */
    String remindedNow();

    /** To an admin. */
    String organiserGone(String what);

    /** Said where they asked: what they asked for comes in the direct conversation. */
    String sentInPrivate();
}
