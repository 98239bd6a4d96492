package dev.operandi.turn;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.Lookup;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The facts of one transaction. */
record TurnLookup(Store.Transaction tx, Engines engines) implements Lookup {
    @Override
    public List<QuestionSet> offered() {
        return engines.offered();
    }

    @Override
    public InterviewEngine engine(QuestionSetRef ref) {
        return engines.get(ref, tx);
    }

    @Override
    public Duration keptUnfinished() {
        return engines.keptUnfinished();
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        return tx.findInterview(id);
    }

    @Override
    public List<Interview> interviewsOf(Person person) {
        return tx.listInterviews(person);
    }

    @Override
    public List<Interview> partsIn(String run) {
        return tx.listParts(run);
    }

    @Override
    public PollRules pollRules() {
        return engines.polling().rules();
    }

    @Override
    public Optional<Run> findRun(String id) {
        return tx.runs().find(id);
    }

    @Override
    public Optional<Run> holdRun(String id) {
        return tx.runs().share(id);
    }

    @Override
    public Optional<Run> lockRun(String id) {
        return tx.runs().lock(id);
    }

    @Override
    public List<Run> runsOf(Person organiser) {
        return tx.runs().listOf(organiser);
    }

    @Override
    public List<Run> openRunsIn(Place.Channel place) {
        return tx.runs().listOpen(place);
    }

    @Override
    public List<Run> openRunsOn(String platform) {
        return tx.runs().listOpen(platform);
    }

    @Override
    public List<Run> runsAsking(Person person) {
        return tx.runs().listAsking(person);
    }

    @Override
    public Map<Person, Participation> whoAnswered(Run run) {
        if (run.terms().anonymous()) return Map.of();
        Map<Person, Participation> answered = new HashMap<>();
        tx.runs()
                .listParticipations(run.id())
                .forEach((author, participation) -> answered.put(Authors.named(author), participation));
        return answered;
    }

    @Override
    public List<Run> runsSince(String platform, String tenant, String setId, Instant since) {
        return tx.runs().listAbout(platform, tenant, setId, since);
    }

    @Override
    public Participation participation(Run run, Person person) {
        return engines.polling()
                .author(run, person, tx)
                .flatMap(author -> tx.runs().findParticipation(run.id(), author))
                .orElse(Participation.NONE);
    }

    @Override
    public int countBallots(String run) {
        return tx.runs().countBallots(run);
    }

    @Override
    public void forEachBallot(String run, Consumer<Ballot> to) {
        tx.runs().forEachBallot(run, to);
    }

    @Override
    public Map<List<Integer>, Integer> picked(String run) {
        return tx.runs().countPicked(run);
    }
}
