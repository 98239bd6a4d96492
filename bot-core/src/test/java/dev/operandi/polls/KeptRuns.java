package dev.operandi.polls;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.turn.RunStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs and contributions in memory. */
public final class KeptRuns implements RunStore {
    public final Map<String, Run> runs = new LinkedHashMap<>();
    public final Map<String, String> salts = new HashMap<>();
    private final Map<String, Map<String, Kept>> kept = new HashMap<>();

    private record Kept(
            Participation participation, @Nullable Ballot ballot) {}

    @Override
    public void save(Run run, @Nullable String salt) {
        if (!runs.containsKey(run.id()) && salt != null) salts.put(run.id(), salt);
        runs.put(run.id(), run);
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Optional<Run> share(String id) {
        return find(id);
    }

    @Override
    public Optional<Run> lock(String id) {
        return find(id);
    }

    @Override
    public Optional<String> findSalt(String run) {
        return Optional.ofNullable(salts.get(run));
    }

    @Override
    public List<Run> listOf(Person organiser) {
        List<Run> found = which(run -> run.isOf(organiser));
        found.sort(Comparator.comparing(Run::openedAt).reversed());
        return found;
    }

    @Override
    public List<Run> listOpen(Place.Channel place) {
        return which(run -> run.isOpen() && run.place().equals(place));
    }

    @Override
    public List<Run> listOpen(String platform) {
        return which(run -> run.isOpen() && run.place().platform().equals(platform));
    }

    @Override
    public List<Run> listAbout(String platform, String tenant, String setId, Instant since) {
        return which(run -> run.place().platform().equals(platform)
                && run.place().tenant().equals(tenant)
                && run.subject() instanceof Subject.Diagnosis diagnosis
                && diagnosis.set().id().equals(setId)
                && !run.openedAt().isBefore(since));
    }

    @Override
    public List<Run> listAsking(Person person) {
        return which(run -> run.terms().listed().contains(person));
    }

    @Override
    public List<String> listOverdue(Instant before, int limit) {
        return ids(run -> run.isOpen() && run.closesAt().isBefore(before), limit);
    }

    @Override
    public List<String> listEnded(Instant before, int limit) {
        return ids(run -> !run.isOpen() && run.closesAt().isBefore(before), limit);
    }

    private List<String> ids(Predicate<Run> wanted, int limit) {
        return which(wanted).stream()
                .sorted(Comparator.comparing(Run::closesAt))
                .limit(limit)
                .map(Run::id)
                .toList();
    }

    private List<Run> which(Predicate<Run> wanted) {
        return new ArrayList<>(runs.values().stream().filter(wanted).toList());
    }

    @Override
    public Optional<Participation> findParticipation(String run, String author) {
        return Optional.ofNullable(of(run).get(author)).map(Kept::participation);
    }

    @Override
    public void save(String run, String author, Participation participation, @Nullable Ballot ballot) {
        kept.computeIfAbsent(run, id -> new HashMap<>()).put(author, new Kept(participation, ballot));
    }

    @Override
    public void removeParticipation(String run, String author) {
        of(run).remove(author);
    }

    @Override
    public Map<String, Participation> listParticipations(String run) {
        Map<String, Participation> all = new HashMap<>();
        of(run).forEach((author, one) -> all.put(author, one.participation()));
        return all;
    }

    @Override
    public int countBallots(String run) {
        return (int) of(run).values().stream()
                .filter(one -> one.participation().finished())
                .count();
    }

    @Override
    public void forEachBallot(String run, Consumer<Ballot> to) {
        for (Kept one : of(run).values()) {
            Ballot ballot = one.ballot();
            if (ballot != null) to.accept(ballot);
        }
    }

    @Override
    public Map<List<Integer>, Integer> countPicked(String run) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (Kept one : of(run).values()) {
            List<Integer> picked = one.participation().picked();
            if (!picked.isEmpty()) counts.merge(picked, 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public void dropBallots(String run) {
        kept.remove(run);
        salts.remove(run);
    }

    @Override
    public void dropUnfinished(String run) {
        kept.getOrDefault(run, new HashMap<>())
                .values()
                .removeIf(one -> !one.participation().finished());
    }

    @Override
    public void remove(String run) {
        dropBallots(run);
        runs.remove(run);
    }

    private Map<String, Kept> of(String run) {
        return kept.getOrDefault(run, Map.of());
    }
}
