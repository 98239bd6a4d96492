package dev.operandi.config;

import dev.operandi.config.Part.Entry;
import dev.operandi.config.Part.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of one list, such as all models: each stands once, and others may refer to it. */
final class Ids {
    private final String kind;
    private final Notes notes;
    private final Map<String, Span> declared = new LinkedHashMap<>();

    /**
     * @param kind what the ids name, as in "question"
     */
    Ids(String kind, Notes notes) {
        this.kind = kind;
        this.notes = notes;
    }

    void declare(String id, Span at) {
        if (id.isEmpty()) return; // what is missing is noted where it was read
        Span before = declared.putIfAbsent(id, at);
        if (before != null) {
            notes.add(
                    at,
                    "There are two of the " + kind + " " + Notes.quoted(id) + "; the first is at " + before.place()
                            + ".",
                    "Give each an id of its own.");
        }
    }

    Collection<String> all() {
        return declared.keySet();
    }

    /** The id the scalar names; empty, and noted, when there is no such thing. */
    Optional<String> refer(Part part, String key) {
        if (part instanceof Scalar scalar && !scalar.value().isBlank()) return refer(scalar);
        notes.add(
                part.at(),
                Notes.quoted(key) + " names " + part.kind() + " here, where the id of a " + kind + " belongs.",
                wayOut(""));
        return Optional.empty();
    }

    private Optional<String> refer(Scalar scalar) {
        if (declared.containsKey(scalar.value())) return Optional.of(scalar.value());
        notes.add(
                scalar.at(), "There is no " + kind + " " + Notes.quoted(scalar.value()) + ".", wayOut(scalar.value()));
        return Optional.empty();
    }

    private String wayOut(String written) {
        return declared.isEmpty()
                ? "Declare it first: this set has no " + kind + " yet."
                : NearMiss.wayOut(written, declared.keySet());
    }

    /** The ids a list names, each once; unknown and repeated ones are noted. */
    List<String> references(Values values, Part list, String key) {
        Set<String> seen = new LinkedHashSet<>();
        for (Part item : values.items(list, key)) {
            refer(item, key)
                    .filter(id -> !seen.add(id))
                    .ifPresent(id -> notes.add(
                            item.at(), "The " + kind + " " + Notes.quoted(id) + " is named twice.", "Name it once."));
        }
        return new ArrayList<>(seen);
    }

    /** Values by id, as in {@code {IT: 2, ENG: -1}}; entries with unknown ids are noted and left out. */
    Map<String, Part> byId(Values values, Part group, String key) {
        Map<String, Part> byId = new LinkedHashMap<>();
        for (Entry entry : values.entries(group, key)) {
            refer(entry.key()).ifPresent(id -> byId.put(id, entry.value()));
        }
        return byId;
    }

    Map<String, Integer> scores(Values values, Part group, String key, int min, int max) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        byId(values, group, key).forEach((id, part) -> scores.put(id, values.whole(part, id, min, max)));
        return scores;
    }
}
