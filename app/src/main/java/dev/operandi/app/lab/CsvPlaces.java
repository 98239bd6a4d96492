package dev.operandi.app.lab;

import dev.operandi.app.lab.CsvLines.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in its lines each cell of a row stands: what a parser does not tell, and a fault needs.
 *
 * @param cells as far as they can be told apart
 * @param broken the cell whose quotes are wrong
 * @param closes where that cell's quote closes with something behind it; null when it never does
 */
record CsvPlaces(
        List<Place> cells, @Nullable Place broken, @Nullable Place closes) {

    /**
     * @param column counted from 1, in code points
     * @param length in code points, up to the end of the line at most; 1 or more
     */
    record Place(Line line, int column, int length) {
        /** Without the spaces around it. */
        static Place of(Line line, int start, int end) {
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(line.text().charAt(from))) from++;
            while (to > from && Character.isWhitespace(line.text().charAt(to - 1))) to--;
            int length = line.text().codePointCount(from, to);
            return new Place(line, line.text().codePointCount(0, from) + 1, Math.max(1, length));
        }
    }

    /**
     * @param lines of one row
     */
    static CsvPlaces of(List<Line> lines, char separator) {
        List<Place> cells = new ArrayList<>();
        @Nullable Line first = null;
        int start = 0;
        boolean quoted = false;
        boolean closed = false;
        for (Line line : lines) {
            String text = line.text();
            if (first == null) first = line;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean atStart = i == start && first.number() == line.number();
                if (quoted) {
                    boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                    if (twice) i++;
                    else if (c == '"') {
                        quoted = false;
                        closed = true;
                    }
                } else if (c == separator) {
                    cells.add(Place.of(first, start, end(first, line, i)));
                    first = line;
                    start = i + 1;
                    closed = false;
                } else if (c == '"' && atStart) quoted = true;
                else if (closed)
                    return new CsvPlaces(cells, Place.of(first, start, start + 1), Place.of(line, i - 1, i));
            }
            if (!quoted) {
                cells.add(Place.of(first, start, end(first, line, text.length())));
                return new CsvPlaces(cells, null, null);
            }
        }
        return new CsvPlaces(cells, first == null ? null : Place.of(first, start, start + 1), null);
    }

    /** Where a cell ends in the line in which it begins. */
    private static int end(Line begins, Line ends, int at) {
        return begins.number() == ends.number() ? at : begins.text().length();
    }
}
