package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the desk may look up of polls, as it is in the transaction of the turn. */
public interface PollLookup {
    /** What the operator decided about polls. */
    PollRules pollRules();

    Optional<Run> findRun(String id);

    /** The run, which nobody ends before this turn is over; others may cast ballots meanwhile. */
    Optional<Run> holdRun(String id);

    /** The run, which nobody else changes before this turn is over. */
    Optional<Run> lockRun(String id);

    /** The runs a person organises, the one opened last first. */
    List<Run> runsOf(Person organiser);

    /** The open runs whose card stands in the place. */
    List<Run> openRunsIn(Place.Channel place);

    /** The open runs on a platform. */
    List<Run> openRunsOn(String platform);

    /** The runs on whose list of people somebody stands, whatever became of them. */
    List<Run> runsAsking(Person person);

    /** Runs of an organisation about a question set that were opened since then, also those that have ended. */
    List<Run> runsSince(String platform, String tenant, String setId, Instant since);

    /** What the person put into a run so far; {@link Participation#NONE} when nothing. */
    Participation participation(Run run, Person person);

    /** Who contributed what to a named run so far; of an anonymous one nothing. */
    Map<Person, Participation> whoAnswered(Run run);

    /** How many ballots of a run are finished. */
    int countBallots(String run);

    /** Hands over what counts of each finished ballot of a run, in no order that means something. */
    void forEachBallot(String run, Consumer<Ballot> to);

    /** How often each set of choices was picked in a quick poll. */
    Map<List<Integer>, Integer> picked(String run);
}
