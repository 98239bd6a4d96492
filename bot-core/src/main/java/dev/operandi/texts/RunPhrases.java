package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;

/** What the bot says about a run of a poll, on its card and elsewhere. */
public interface RunPhrases {
    NamedPartPhrases namedPart();

    TakingPartPhrases takingPart();

    StartingPhrases starting();

    OrganisingPhrases organising();

    ReportPhrases report();

    QuickPhrases quick();

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

    List<String> typedPoll();

    List<String> typedPolls();

    /** To each on the list of an anonymous run, whatever they did. */
    String reminderToAllListed(String what, ZonedDateTime closesAt);

    /** To somebody on the list of a named run who has not finished. */
    String reminderToFinish(String what, ZonedDateTime closesAt);
}
