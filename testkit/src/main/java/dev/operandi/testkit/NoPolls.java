package dev.operandi.testkit;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.Lookup;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A lookup in a world without polls. */
public interface NoPolls extends Lookup {
    @Override
    default PollRules pollRules() {
        return PollRules.DEFAULT;
    }

    @Override
    default Optional<Run> findRun(String id) {
        return Optional.empty();
    }

    @Override
    default Optional<Run> holdRun(String id) {
        return Optional.empty();
    }

    @Override
    default Optional<Run> lockRun(String id) {
        return Optional.empty();
    }

    @Override
    default List<Run> runsOf(Person organiser) {
        return List.of();
    }

    @Override
    default List<Run> openRunsIn(Place.Channel place) {
        return List.of();
    }

    @Override
    default List<Run> openRunsOn(String platform) {
        return List.of();
    }

    @Override
    default List<Run> runsAsking(Person person) {
        return List.of();
    }

    @Override
    default Map<Person, Participation> whoAnswered(Run run) {
        return Map.of();
    }

    @Override
    default List<Run> runsSince(String platform, String tenant, String setId, Instant since) {
        return List.of();
    }

    @Override
    default Participation participation(Run run, Person person) {
        return Participation.NONE;
    }

    @Override
    default int countBallots(String run) {
        return 0;
    }

    @Override
    default void forEachBallot(String run, Consumer<Ballot> to) {}

    @Override
    default Map<List<Integer>, Integer> picked(String run) {
        return Map.of();
    }
}
