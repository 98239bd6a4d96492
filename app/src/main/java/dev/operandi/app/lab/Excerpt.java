package dev.operandi.app.lab;

import dev.operandi.app.lab.CsvPlaces.Place;
import dev.operandi.config.Problem;

/** A line of a CSV file as a problem shows it, with a mark below the cell. */
final class Excerpt {
    private static final int SHOWN = 120;
    private static final int BEFORE_MARK = 40;

    private Excerpt() {}

    /** Of a long line the part around the mark. */
    static Problem.Spot of(Place at) {
        int[] line = at.line().text().codePoints().map(Excerpt::showable).toArray();
        int mark = Math.min(at.column() - 1, line.length);
        int from = line.length <= SHOWN ? 0 : Math.max(0, mark - BEFORE_MARK);
        int to = Math.min(line.length, from + SHOWN);
        String before = from > 0 ? "…" : "";
        String after = to < line.length ? "…" : "";
        String number = "%4d".formatted(at.line().number());
        String shown = number + " | " + before + new String(line, from, to - from) + after;
        String below = " ".repeat(number.length()) + " | " + " ".repeat(before.length() + mark - from)
                + "^".repeat(Math.max(1, Math.min(at.length(), to - mark)));
        return new Problem.Spot(at.line().number(), at.column(), shown.stripTrailing() + "\n" + below);
    }

    private static int showable(int codePoint) {
        if (codePoint == '\t') return ' ';
        return Character.isISOControl(codePoint) ? '\uFFFD' : codePoint;
    }
}
