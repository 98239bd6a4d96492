package dev.operandi.config;

import dev.operandi.config.Part.Entry;
import dev.operandi.config.Part.Listing;
import dev.operandi.config.Part.Mapping;
import dev.operandi.config.Part.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands in one file, by paths of keys and ids such as {@code questions.who-for.choices.own.label}. What
 * has no id is counted from 1: {@code glossary.3.term}.
 */
final class Places {
    private final SourceText source;
    private final Map<String, Span> byPath = new HashMap<>();

    private Places(SourceText source) {
        this.source = source;
    }

    static Places of(Part document, SourceText source) {
        var places = new Places(source);
        if (document instanceof Mapping mapping) places.walk(mapping, "");
        return places;
    }

    /** A text's own place; that of the id where a group has one, of the key where it has none. */
    Optional<Span> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * @throws IllegalStateException when nothing stands there
     */
    Span get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("Nothing at " + path));
    }

    Problem problem(Span at, String fact, String wayOut) {
        return new Problem(source.file(), source.spot(at), fact, wayOut);
    }

    private void walk(Mapping mapping, String before) {
        for (Entry entry : mapping.entries()) {
            Part value = entry.value();
            lay(
                    before + entry.key().value(),
                    value,
                    value instanceof Scalar ? value.at() : entry.key().at());
        }
    }

    private void lay(String path, Part part, Span at) {
        byPath.put(path, at);
        if (part instanceof Mapping mapping) walk(mapping, path + ".");
        if (part instanceof Listing listing) walk(listing, path + ".");
    }

    private void walk(Listing listing, String before) {
        for (int i = 0; i < listing.items().size(); i++) {
            Part item = listing.items().get(i);
            Optional<Scalar> id = id(item);
            lay(
                    before + id.map(scalar -> scalar.value().strip()).orElse(String.valueOf(i + 1)),
                    item,
                    id.map(Scalar::at).orElse(item.at()));
        }
    }

    private static Optional<Scalar> id(Part item) {
        if (!(item instanceof Mapping mapping)) return Optional.empty();
        return mapping.entries().stream()
                .filter(entry -> entry.key().value().equals("id") && entry.value() instanceof Scalar)
                .map(entry -> (Scalar) entry.value())
                .findFirst();
    }
}
