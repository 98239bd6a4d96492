package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.KeptRuns;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The part of a lookup in memory that knows polls. Who contributed is kept by their id. */
interface PollsInMemory extends PollLookup {
    KeptRuns runs();

    @Override
    default PollRules pollRules() {
        return PollRules.DEFAULT;
    }

    @Override
    default Optional<Run> findRun(String id) {
        return runs().find(id);
    }

    @Override
    default Optional<Run> holdRun(String id) {
        return runs().find(id);
    }

    @Override
    default Optional<Run> lockRun(String id) {
        return runs().find(id);
    }

    @Override
    default List<Run> runsOf(Person organiser) {
        return runs().listOf(organiser);
    }

    @Override
    default List<Run> openRunsIn(Place.Channel place) {
        return runs().listOpen(place);
    }

    @Override
    default List<Run> openRunsOn(String platform) {
        return runs().listOpen(platform);
    }

    @Override
    default List<Run> runsAsking(Person person) {
        return runs().listAsking(person);
    }

    @Override
    default Map<Person, Participation> whoAnswered(Run run) {
        Map<Person, Participation> answered = new HashMap<>();
        if (!run.terms().anonymous())
            runs().listParticipations(run.id())
                    .forEach((author, one) -> answered.put(
                            new Person(run.place().platform(), run.place().tenant(), author), one));
        return answered;
    }

    @Override
    default List<Run> runsSince(String platform, String tenant, String setId, Instant since) {
        return runs().listAbout(platform, tenant, setId, since);
    }

    @Override
    default Participation participation(Run run, Person person) {
        return runs().findParticipation(run.id(), person.id()).orElse(Participation.NONE);
    }

    @Override
    default int countBallots(String run) {
        return runs().countBallots(run);
    }

    @Override
    default void forEachBallot(String run, Consumer<Ballot> to) {
        runs().forEachBallot(run, to);
    }

    @Override
    default Map<List<Integer>, Integer> picked(String run) {
        return runs().countPicked(run);
    }
}
