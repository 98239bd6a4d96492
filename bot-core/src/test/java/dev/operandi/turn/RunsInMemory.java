package dev.operandi.turn;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.KeptRuns;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The part of a store in memory that knows polls. */
interface RunsInMemory extends RunStore {
    KeptRuns runs();

    @Override
    default Optional<Run> findRun(String id) {
        return runs().find(id);
    }

    @Override
    default Optional<Run> shareRun(String id) {
        return runs().find(id);
    }

    @Override
    default Optional<Run> lockRun(String id) {
        return runs().find(id);
    }

    @Override
    default List<Run> listRuns(Person organiser) {
        return runs().of(organiser);
    }

    @Override
    default List<Run> listOpenRuns(Place.Channel place) {
        return runs().openIn(place);
    }

    @Override
    default List<Run> listOpenRuns(String platform) {
        return runs().openOn(platform);
    }

    @Override
    default List<Run> listRunsAsking(Person person) {
        return runs().asking(person);
    }

    @Override
    default List<String> listOverdue(Instant before, int limit) {
        return runs().overdue(before, limit);
    }

    @Override
    default List<String> listEnded(Instant before, int limit) {
        return runs().ended(before, limit);
    }

    @Override
    default Map<String, Participation> listParticipations(String run) {
        return runs().participations(run);
    }

    @Override
    default List<Run> listRuns(String platform, String tenant, String setId, Instant since) {
        return runs().about(platform, tenant, setId, since);
    }

    @Override
    default void save(Run run, @Nullable String salt) {
        runs().save(run, salt);
    }

    @Override
    default Optional<String> findSalt(String run) {
        return Optional.ofNullable(runs().salts.get(run));
    }

    @Override
    default Optional<Participation> findParticipation(String run, String author) {
        return runs().participation(run, author);
    }

    @Override
    default void save(String run, String author, Participation participation, @Nullable Ballot ballot) {
        runs().save(run, author, participation, ballot);
    }

    @Override
    default void removeParticipation(String run, String author) {
        runs().remove(run, author);
    }

    @Override
    default int countBallots(String run) {
        return runs().count(run);
    }

    @Override
    default void forEachBallot(String run, Consumer<Ballot> to) {
        runs().forEach(run, to);
    }

    @Override
    default Map<List<Integer>, Integer> countPicked(String run) {
        return runs().picked(run);
    }

    @Override
    default void dropBallots(String run) {
        runs().drop(run);
    }

    @Override
    default void removeRun(String run) {
        runs().removeRun(run);
    }
}
