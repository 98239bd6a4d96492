package dev.operandi.polls;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
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
public final class KeptRuns {
    public final Map<String, Run> runs = new LinkedHashMap<>();
    public final Map<String, String> salts = new HashMap<>();
    private final Map<String, Map<String, Kept>> kept = new HashMap<>();

    private record Kept(
            Participation participation, @Nullable Ballot ballot) {}

    public void save(Run run, @Nullable String salt) {
        if (!runs.containsKey(run.id()) && salt != null) salts.put(run.id(), salt);
        runs.put(run.id(), run);
    }

    public Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    public List<Run> of(Person organiser) {
        List<Run> found = which(run -> run.isOf(organiser));
        found.sort(Comparator.comparing(Run::openedAt).reversed());
        return found;
    }

    public List<Run> openIn(Place.Channel place) {
        return which(run -> run.isOpen() && run.place().equals(place));
    }

    public List<Run> openOn(String platform) {
        return which(run -> run.isOpen() && run.place().platform().equals(platform));
    }

    public List<Run> about(String platform, String tenant, String setId, Instant since) {
        return which(run -> run.place().platform().equals(platform)
                && run.place().tenant().equals(tenant)
                && run.subject() instanceof Subject.Diagnosis diagnosis
                && diagnosis.set().id().equals(setId)
                && !run.openedAt().isBefore(since));
    }

    public List<Run> asking(Person person) {
        return which(run -> run.terms().listed().contains(person));
    }

    public List<String> overdue(Instant before, int limit) {
        return ids(run -> run.isOpen() && run.closesAt().isBefore(before), limit);
    }

    public List<String> ended(Instant before, int limit) {
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

    public Optional<Participation> participation(String run, String author) {
        return Optional.ofNullable(of(run).get(author)).map(Kept::participation);
    }

    public void save(String run, String author, Participation participation, @Nullable Ballot ballot) {
        kept.computeIfAbsent(run, id -> new HashMap<>()).put(author, new Kept(participation, ballot));
    }

    public void remove(String run, String author) {
        of(run).remove(author);
    }

    public Map<String, Participation> participations(String run) {
        Map<String, Participation> all = new HashMap<>();
        of(run).forEach((author, one) -> all.put(author, one.participation()));
        return all;
    }

    public int count(String run) {
        return (int) of(run).values().stream()
                .filter(one -> one.participation().finished())
                .count();
    }

    public void forEach(String run, Consumer<Ballot> to) {
        for (Kept one : of(run).values()) {
            Ballot ballot = one.ballot();
            if (ballot != null) to.accept(ballot);
        }
    }

    public Map<List<Integer>, Integer> picked(String run) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (Kept one : of(run).values()) {
            List<Integer> picked = one.participation().picked();
            if (!picked.isEmpty()) counts.merge(picked, 1, Integer::sum);
        }
        return counts;
    }

    public void drop(String run) {
        kept.remove(run);
        salts.remove(run);
    }

    public void dropUnfinished(String run) {
        kept.getOrDefault(run, new HashMap<>())
                .values()
                .removeIf(one -> !one.participation().finished());
    }

    public void removeRun(String run) {
        drop(run);
        runs.remove(run);
    }

    private Map<String, Kept> of(String run) {
        return kept.getOrDefault(run, Map.of());
    }
}
