package dev.operandi.config;

import dev.operandi.config.Part.Entry;
import dev.operandi.config.Part.Mapping;
import dev.operandi.config.Part.Scalar;
import dev.operandi.texts.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of one group, such as a question; whatever is missing or unknown is noted. */
final class Fields {
    private final String owner;
    private final Span at;
    private final Values values;
    private final boolean isGroup;
    private final Map<String, Part> byKey = new HashMap<>();
    private final Map<String, Part> misspelt = new HashMap<>();

    private Fields(String owner, Span at, Values values, boolean isGroup) {
        this.owner = owner;
        this.at = at;
        this.values = values;
        this.isGroup = isGroup;
    }

    /**
     * @param kind what the group describes, as in "question"; its id is added where it has one
     * @param known the keys it may have, in the order to tell them
     */
    static Fields of(Part part, String kind, List<String> known, Values values) {
        if (part instanceof Part.Unreadable) return new Fields(kind, part.at(), values, false);
        if (!(part instanceof Mapping mapping)) {
            values.notes()
                    .add(
                            part.at(),
                            "Here is " + part.kind() + ", where the keys of a " + kind + " belong.",
                            "Write each with a colon and its value: " + String.join(", ", known) + ".");
            return new Fields(kind, part.at(), values, false);
        }
        var fields = new Fields(nameOf(mapping, kind), beginning(mapping), values, true);
        for (Entry entry : values.distinct(mapping)) {
            String key = entry.key().value();
            if (known.contains(key)) fields.byKey.put(key, entry.value());
            else fields.refuse(entry, kind, known);
        }
        fields.misspelt.forEach(fields.byKey::putIfAbsent);
        return fields;
    }

    /** What stands behind a misspelt key is read as what was meant: otherwise whatever refers to it would be told, too. */
    private void refuse(Entry entry, String kind, List<String> known) {
        Scalar key = entry.key();
        String fact = "There is no key " + Notes.quoted(key.value()) + " in a " + kind + ".";
        values.notes().add(key.at(), fact, NearMiss.wayOut(key.value(), known));
        NearMiss.find(key.value(), known).ifPresent(meant -> misspelt.putIfAbsent(meant, entry.value()));
    }

    private static String nameOf(Mapping mapping, String kind) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().value().equals("id"))
                .filter(entry -> entry.value() instanceof Scalar)
                .map(entry -> kind + " " + Notes.quoted(((Scalar) entry.value()).value()))
                .findFirst()
                .orElse(kind);
    }

    private static Span beginning(Mapping mapping) {
        return mapping.entries().isEmpty()
                ? mapping.at()
                : mapping.entries().get(0).key().at();
    }

    /** Where the group begins. */
    Span at() {
        return at;
    }

    /** What the group is, with its id, as in {@code question "who-for"}. */
    String owner() {
        return owner;
    }

    Optional<Part> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Whether the key is missing and nothing was noted that explains it. */
    boolean lacks(String key) {
        return isGroup && !byKey.containsKey(key);
    }

    /** The value of a key that must be there; when it is not, that is noted. */
    private Optional<Part> get(String key) {
        if (lacks(key))
            values.notes().add(at, "The " + owner + " has no \"" + key + "\".", "Add \"" + key + ": …\" to it.");
        return find(key);
    }

    /** Notes when a key is missing that is read in another way than by the methods here that need it. */
    void require(String key) {
        get(key);
    }

    String id() {
        return get("id").map(part -> values.id(part, "id")).orElse("");
    }

    /** Where the id stands, or where it should. */
    Span idAt() {
        return find("id").map(Part::at).orElse(at);
    }

    LocalText text(String key, int maxChars) {
        return get(key).map(part -> values.text(part, key, maxChars))
                .orElseGet(() -> LocalText.of(values.original(), ""));
    }

    /** A text that is the same in every language. */
    String line(String key, int maxChars) {
        return get(key).map(part -> values.line(part, key, maxChars)).orElse("");
    }

    boolean flag(String key) {
        return find(key).map(part -> values.flag(part, key)).orElse(false);
    }

    int whole(String key, int min, int max, int otherwise) {
        return find(key).map(part -> values.whole(part, key, min, max)).orElse(otherwise);
    }

    double number(String key, double min, double max, double otherwise) {
        return find(key)
                .map(part -> values.number(part, key, min, max).doubleValue())
                .orElse(otherwise);
    }

    /** One of a few words. */
    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        return get(key).map(part -> values.oneOf(part, key, words)).orElse(otherwise);
    }

    /** The items of a list that may be left out, or left empty as when every item is commented out. */
    List<Part> list(String key) {
        return find(key)
                .filter(part -> !(part instanceof Scalar scalar && scalar.isNothing()))
                .map(part -> values.items(part, key))
                .orElse(List.of());
    }

    /** The items of a list that must be there, with as many items as may be; other numbers are noted. */
    List<Part> list(String key, int min, int max) {
        Optional<Part> part = get(key);
        if (part.isEmpty()) return List.of();
        int before = values.notes().count();
        List<Part> items = values.items(part.get(), key);
        if (values.notes().count() == before) noteCount(part.get(), key, items, min, max);
        return items;
    }

    private void noteCount(Part list, String key, List<Part> items, int min, int max) {
        boolean tooMany = items.size() > max;
        if (items.size() >= min && !tooMany) return;
        String count = items.size() == 1 ? "There is 1 item in " : "There are " + items.size() + " items in ";
        values.notes()
                .add(
                        tooMany ? items.get(max).at() : list.at(),
                        count + Notes.quoted(key) + (tooMany ? "; from here on they are too many." : "."),
                        "Write " + min + " to " + max + " of them.");
    }

    /** The id of one thing declared elsewhere in the file; empty, and noted, when there is none. */
    Optional<String> reference(String key, Ids declared) {
        return get(key).flatMap(part -> declared.refer(part, key));
    }

    /** A list of names of things declared elsewhere in the file; may be left out. */
    List<String> references(String key, Ids declared) {
        return find(key).map(part -> declared.references(values, part, key)).orElse(List.of());
    }

    /** Whole numbers by the ids of things declared elsewhere in the file; may be left out. */
    Map<String, Integer> scores(String key, Ids declared, int min, int max) {
        return find(key)
                .map(part -> declared.scores(values, part, key, min, max))
                .orElse(Map.of());
    }
}
