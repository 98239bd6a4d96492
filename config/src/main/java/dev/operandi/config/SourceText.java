package dev.operandi.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file's text with its name: what problems quote from. */
record SourceText(String file, String text, List<String> lines) {
    SourceText {
        lines = List.copyOf(lines);
    }

    static SourceText of(String file, String text) {
        return new SourceText(file, text, Arrays.asList(text.split("\r\n|\r|\n", -1)));
    }

    Problem.Spot spot(Span at) {
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        return Problem.Spot.in(line, at.line(), at.column(), at.length());
    }

    /** The first tab that indents a line. */
    Optional<Span> firstTab() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int column = 0;
            while (column < line.length() && line.charAt(column) == ' ') column++;
            boolean tab = column < line.length() && line.charAt(column) == '\t';
            if (tab && !line.isBlank()) return Optional.of(new Span(i + 1, column + 1, 1));
        }
        return Optional.empty();
    }
}
