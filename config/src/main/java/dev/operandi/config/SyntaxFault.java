package dev.operandi.config;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML parser could not read. */
record SyntaxFault(String parserSays, boolean fromItsBeginning, String fact, String wayOut) {
    /** In the order of trying; the parser's words are matched at any place of its message. */
    private static final List<SyntaxFault> KNOWN = List.of(
            new SyntaxFault(
                    "mapping values are not allowed",
                    false,
                    "A colon stands where none can be.",
                    "If it belongs to a text, put the whole text into quotation marks. If not, check the indentation."),
            new SyntaxFault(
                    "found unexpected end of stream",
                    true,
                    "A quotation mark is opened here and never closed.",
                    "Close it at the end of the text."),
            new SyntaxFault(
                    "expected ',' or ']'",
                    true,
                    "A list is opened with [ here, and a comma or the closing ] is missing.",
                    "Put commas between the items and ] behind the last."),
            new SyntaxFault(
                    "expected ',' or '}'",
                    true,
                    "A group is opened with { here, and a comma or the closing } is missing.",
                    "Put commas between its keys and } behind the last. Put texts that hold , or } into quotation marks."),
            new SyntaxFault(
                    "could not find expected ':'",
                    false,
                    "Here or on the line before, a key has no colon.",
                    "Write the key, a colon and a space. If it is the rest of a longer text, indent it."),
            new SyntaxFault(
                    "expected <block end>",
                    false,
                    "This does not fit what stands before it.",
                    "Begin it in the same column as its neighbours. A text with quotation marks or brackets in it goes into"
                            + " quotation marks as a whole."),
            new SyntaxFault(
                    "that cannot start any token",
                    false,
                    "A text cannot begin with this sign.",
                    "Put the text into quotation marks."),
            new SyntaxFault(
                    "unknown escape character",
                    false,
                    "A backslash stands before a letter that needs none.",
                    "Write \\\\ for one backslash, or use single quotation marks."),
            new SyntaxFault(
                    "sequence entries are not allowed",
                    false,
                    "A list item, -, stands where none can be.",
                    "Begin each item on a line of its own."));

    static void note(YamlEngineException said, SourceText source, Notes notes) {
        if (source.firstTab().isPresent()) return; // noted already, and most likely the cause
        String message = String.valueOf(said.getMessage());
        var fault = KNOWN.stream()
                .filter(known -> message.contains(known.parserSays))
                .findFirst();
        Span at = span(said, fault.isPresent() && fault.get().fromItsBeginning, source);
        if (fault.isPresent()) notes.add(at, fault.get().fact, fault.get().wayOut);
        else
            notes.add(
                    at,
                    "This cannot be read as YAML.",
                    "Compare it with the lines around it, or put the text into quotation marks.");
    }

    private static Span span(YamlEngineException said, boolean fromItsBeginning, SourceText source) {
        if (!(said instanceof MarkedYamlEngineException marked)) return lastLine(source);
        Optional<Mark> mark = fromItsBeginning
                ? marked.getContextMark().or(marked::getProblemMark)
                : marked.getProblemMark().or(marked::getContextMark);
        return mark.map(m -> new Span(m.getLine() + 1, m.getColumn() + 1, 1)).orElseGet(() -> lastLine(source));
    }

    private static Span lastLine(SourceText source) {
        return new Span(source.lines().size(), 1, Span.TO_THE_END);
    }
}
