package dev.operandi.config;

import dev.operandi.config.Part.Entry;
import dev.operandi.config.Part.Listing;
import dev.operandi.config.Part.Mapping;
import dev.operandi.config.Part.Scalar;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns YAML into {@link Part}s, and refuses what such a file has no use for: aliases, tags, a second document.
 *
 * <p>It follows the parser's events rather than its nodes: events come one by one, so that a file of nothing but
 * brackets is refused at its thirtieth and does not fill the stack, and an alias is met where it stands.
 */
final class YamlParser {
    private static final int MAX_DEPTH = 30;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setMaxAliasesForCollections(0).build();

    private final Notes notes;
    private final Iterator<Event> events;

    private YamlParser(SourceText source, Notes notes) {
        this.notes = notes;
        this.events = new Parse(SETTINGS).parseString(source.text()).iterator();
    }

    /** The file's one document; empty when there is none to go on with, which is then noted or means an empty file. */
    static Optional<Part> parse(SourceText source, Notes notes) {
        var parser = new YamlParser(source, notes);
        try {
            return Optional.ofNullable(parser.document());
        } catch (TooDeep e) {
            return Optional.empty();
        } catch (YamlEngineException e) {
            SyntaxFault.note(e, source, notes);
            return Optional.empty();
        }
    }

    private @Nullable Part document() {
        Part document = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (document != null) {
                    refuseSecondDocument(start);
                    return document;
                }
                document = part(events.next(), 0);
            }
        }
        return document;
    }

    private void refuseSecondDocument(DocumentStartEvent start) {
        notes.add(
                span(start),
                "A second document begins here.",
                "Leave out the line ---, or move the rest to a file of its own.");
    }

    private Part part(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            notes.add(
                    span(event), "Brackets and lists are nested more than " + MAX_DEPTH + " deep here.", "Close some.");
            throw new TooDeep();
        }
        if (event instanceof NodeEvent node) refuseExtras(node);
        if (event instanceof ScalarEvent scalar) return scalar(scalar);
        if (event instanceof AliasEvent alias) return new Part.Unreadable(span(alias));
        if (event.getEventId() == Event.ID.SequenceStart) return listing(event, depth);
        if (event.getEventId() == Event.ID.MappingStart) return mapping(event, depth);
        throw new IllegalStateException("No part for " + event);
    }

    private Scalar scalar(ScalarEvent event) {
        return new Scalar(span(event), event.getValue(), event.isPlain());
    }

    private Listing listing(Event start, int depth) {
        List<Part> items = new ArrayList<>();
        Event end = events.next();
        for (; end.getEventId() != Event.ID.SequenceEnd; end = events.next()) items.add(part(end, depth + 1));
        return new Listing(span(start, end), items);
    }

    private Mapping mapping(Event start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Event end = events.next();
        for (; end.getEventId() != Event.ID.MappingEnd; end = events.next()) {
            Part key = part(end, depth + 1);
            Part value = part(events.next(), depth + 1);
            if (key instanceof Scalar name) entries.add(new Entry(name, value));
            else if (!(key instanceof Part.Unreadable)) refuseKey(key);
        }
        return new Mapping(span(start, end), entries);
    }

    private void refuseKey(Part key) {
        notes.add(key.at(), "A key is " + key.kind() + " here.", "Write a word as the key, followed by a colon.");
    }

    private void refuseExtras(NodeEvent node) {
        if (node instanceof AliasEvent alias) {
            String name = "*" + alias.getAlias().getValue();
            notes.add(
                    span(node),
                    "There is an alias, " + Notes.quoted(name) + ".",
                    "Write out what it stands for, or put it into quotation marks if it is a text.");
            return;
        }
        node.getAnchor()
                .ifPresent(anchor -> notes.add(
                        span(node),
                        "There is an anchor, " + Notes.quoted("&" + anchor.getValue()) + ".",
                        "Leave it out: aliases are not read here. If it is a text, put it into quotation marks."));
        tag(node)
                .ifPresent(tag -> notes.add(
                        span(node),
                        "There is a tag, " + Notes.quoted(tag.replace(Tag.PREFIX, "!!")) + ".",
                        "Leave it out. If it is a text, put it into quotation marks."));
    }

    private static Optional<String> tag(NodeEvent node) {
        if (node instanceof ScalarEvent scalar) return scalar.getTag();
        return node instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private static Span span(Event event) {
        return span(event, event);
    }

    /** From the beginning of the one to the end of the other, or of the line. */
    private static Span span(Event from, Event to) {
        Optional<Mark> start = from.getStartMark();
        Optional<Mark> end = to.getEndMark();
        if (start.isEmpty() || end.isEmpty()) return new Span(1, 1, 1);
        boolean oneLine = start.get().getLine() == end.get().getLine();
        int length = oneLine ? end.get().getColumn() - start.get().getColumn() : Span.TO_THE_END;
        return new Span(start.get().getLine() + 1, start.get().getColumn() + 1, length);
    }

    /** Ends the reading of a file whose fault is already noted. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
