package dev.operandi.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file's text with its name: what problems quote from. */
record SourceText(String file, String text, List<String> lines) {
    /** Longer lines are shown in part, so that the mark stays below its word. */
    private static final int SHOWN_CHARS = 120;

    private static final int SHOWN_BEFORE_MARK = 40;

    SourceText {
        lines = List.copyOf(lines);
    }

    static SourceText of(String file, String text) {
        return new SourceText(file, text, Arrays.asList(text.split("\r\n|\r|\n", -1)));
    }

    Problem.Spot spot(Span at) {
        return new Problem.Spot(at.line(), at.column(), excerpt(at));
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

    private String excerpt(Span at) {
        int[] line = at.line() <= lines.size()
                ? lines.get(at.line() - 1)
                        .codePoints()
                        .map(SourceText::showable)
                        .toArray()
                : new int[0];
        int mark = Math.min(at.column() - 1, line.length);
        int from = line.length <= SHOWN_CHARS ? 0 : Math.max(0, mark - SHOWN_BEFORE_MARK);
        int to = Math.min(line.length, from + SHOWN_CHARS);
        String before = from > 0 ? "…" : "";
        String after = to < line.length ? "…" : "";
        String shown = before + new String(line, from, to - from) + after;
        int marked = Math.max(1, Math.min(at.length(), to - mark));
        String number = "%4d".formatted(at.line());
        return (number + " | " + shown).stripTrailing()
                + "\n"
                + " ".repeat(number.length())
                + " | "
                + " ".repeat(before.length() + mark - from)
                + "^".repeat(marked);
    }

    /** A tab would move the mark, and a control character might do anything to a terminal. */
    private static int showable(int codePoint) {
        if (codePoint == '\t') return ' ';
        return Character.isISOControl(codePoint) ? '\uFFFD' : codePoint;
    }
}
