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
    private final String where;
    private final boolean neverEmpty;
    private final Notes notes;
    private final Map<String, Span> declared = new LinkedHashMap<>();
    private boolean toldThatItIsEmpty;
    private boolean oneIsMissing;

    private Ids(String kind, String where, boolean neverEmpty, Notes notes) {
        this.kind = kind;
        this.where = where;
        this.neverEmpty = neverEmpty;
        this.notes = notes;
    }

    /**
     * @param kind what the ids name, as in "challenge"
     */
    static Ids of(String kind, Notes notes) {
        return new Ids(kind, "", false, notes);
    }

    /** Those of a list every set has: when there are none, that is noted where the list is read. */
    static Ids ofSome(String kind, Notes notes) {
        return new Ids(kind, "", true, notes);
    }

    static Ids ofChoices(String question, Notes notes) {
        return new Ids("choice", " in the question " + Notes.quoted(question), true, notes);
    }

    void declare(String id, Span at) {
        if (id.isEmpty()) {
            oneIsMissing = true; // that is noted where it was read
            return;
        }
        Span before = declared.putIfAbsent(id, at);
        if (before != null) {
            String fact =
                    "There is a " + kind + " " + Notes.quoted(id) + where + " already, at " + before.place() + ".";
            notes.add(at, fact, "Give each an id of its own.");
        }
    }

    Collection<String> all() {
        return declared.keySet();
    }

    /** The id the part names; empty, and noted, when there is no such thing. */
    Optional<String> refer(Part part, String key) {
        if (part instanceof Scalar scalar && !scalar.value().isBlank()) return refer(scalar);
        if (!(part instanceof Part.Unreadable)) {
            String fact = Notes.quoted(key) + " is " + part.kind() + ", where the id of a " + kind + " belongs.";
            notes.add(part.at(), fact, declared.isEmpty() ? "Write its id." : NearMiss.wayOut("", declared.keySet()));
        }
        return Optional.empty();
    }

    private Optional<String> refer(Scalar scalar) {
        if (declared.containsKey(scalar.value())) return Optional.of(scalar.value());
        if (oneIsMissing) return Optional.empty(); // it may be the one that is meant
        String fact = "There is no " + kind + " " + Notes.quoted(scalar.value()) + where + ".";
        if (!declared.isEmpty()) notes.add(scalar.at(), fact, NearMiss.wayOut(scalar.value(), declared.keySet()));
        else noteOnceThatThereAreNone(scalar, fact);
        return Optional.empty();
    }

    private void noteOnceThatThereAreNone(Scalar scalar, String fact) {
        if (!neverEmpty && !toldThatItIsEmpty)
            notes.add(scalar.at(), fact, "Add it to " + kind + "s: this set has none yet.");
        toldThatItIsEmpty = true;
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
