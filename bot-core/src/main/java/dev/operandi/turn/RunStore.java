package dev.operandi.turn;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a turn may do with the runs of polls, and with what people contribute to them. Valid as long as its transaction. */
public interface RunStore {
    Optional<Run> find(String id);

    /**
     * Locks the run until the transaction ends against its close, not against other ballots. What is cast while it is
     * locked is counted; after the close there is nothing to lock.
     *
     * @return the run as it is now
     */
    Optional<Run> share(String id);

    /** Locks the run until the transaction ends against everything else. */
    Optional<Run> lock(String id);

    /** The runs a person organises, the one opened last first. */
    List<Run> listOf(Person organiser);

    /** The open runs whose card stands in the place. */
    List<Run> listOpen(Place.Channel place);

    /** The open runs on a platform. */
    List<Run> listOpen(String platform);

    /** The runs on whose list of people somebody stands, whatever became of them. */
    List<Run> listAsking(Person person);

    /** The ids of runs that should have closed by then and are open, those due longest first. */
    List<String> listOverdue(Instant before, int limit);

    /** The ids of runs that ended before then, those that ended first first. */
    List<String> listEnded(Instant before, int limit);

    /** Runs of an organisation about a question set that were opened since then, whatever became of them. */
    List<Run> listAbout(String platform, String tenant, String setId, Instant since);

    /**
     * A second open run of a set in a place is not kept, and nothing else of its transaction.
     *
     * @param salt kept with a run that is new, and never with one that was kept before; none for null
     */
    void save(Run run, @Nullable String salt);

    /** Empty when the run has none, or none any more. */
    Optional<String> findSalt(String run);

    /** What was contributed under that name; empty when nothing. */
    Optional<Participation> findParticipation(String run, String author);

    /**
     * Keeps a contribution, in place of an earlier one under that name.
     *
     * @param ballot what counts of it; null while it is not finished, and in a quick poll
     */
    void save(String run, String author, Participation participation, @Nullable Ballot ballot);

    /** What was contributed to a run, by author, unfinished ones too. */
    Map<String, Participation> listParticipations(String run);

    void removeParticipation(String run, String author);

    /** How many contributions are finished. */
    int countBallots(String run);

    /** Hands over every finished ballot, one at a time and in no order that means something. */
    void forEachBallot(String run, Consumer<Ballot> to);

    /** How often each set of choices of a quick poll was picked. */
    Map<List<Integer>, Integer> countPicked(String run);

    /** Removes every contribution to a run that is not finished. */
    void dropUnfinished(String run);

    /**
     * Removes every contribution to a run, and its salt; nothing of them is left in the files, once the transaction is
     * over.
     */
    void dropBallots(String run);

    /** Removes a run with everything that belongs to it but its timers and messages. */
    void remove(String run);
}
