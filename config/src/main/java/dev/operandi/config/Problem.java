package dev.operandi.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing an admin has to change, told so that they can: where, what, the line, the way out.
 *
 * @param file the file's name as the admin knows it
 * @param spot where in the file; null when it is about the file as a whole
 * @param fact what is the case, quoting what they wrote; one sentence
 * @param wayOut what to write instead; one or two sentences
 */
public record Problem(String file, @Nullable Spot spot, String fact, String wayOut) {
    /**
     * A place in a file and the line as people see it there.
     *
     * @param line counted from 1
     * @param column counted from 1, in characters as people count them (code points)
     * @param excerpt the line with its number, and below it a line that marks the place with {@code ^}
     */
    public record Spot(int line, int column, String excerpt) {
        /** Longer lines are shown in part, so that the mark stays below its word. */
        private static final int SHOWN_CHARS = 120;

        private static final int SHOWN_BEFORE_MARK = 40;

        /**
         * The place with its line as it may be shown: no tab, which would move the mark, and no control character, which
         * might do anything to a terminal.
         *
         * @param text of the line
         * @param length how many characters to mark, at least 1
         */
        public static Spot in(String text, int line, int column, int length) {
            int[] chars = text.codePoints().map(Spot::showable).toArray();
            int mark = Math.min(column - 1, chars.length);
            int from = chars.length <= SHOWN_CHARS ? 0 : Math.max(0, mark - SHOWN_BEFORE_MARK);
            int to = Math.min(chars.length, from + SHOWN_CHARS);
            String before = from > 0 ? "…" : "";
            String after = to < chars.length ? "…" : "";
            String number = "%4d".formatted(line);
            String shown = number + " | " + before + new String(chars, from, to - from) + after;
            String below = " ".repeat(number.length()) + " | " + " ".repeat(before.length() + mark - from)
                    + "^".repeat(Math.max(1, Math.min(length, to - mark)));
            return new Spot(line, column, shown.stripTrailing() + "\n" + below);
        }

        private static int showable(int codePoint) {
            if (codePoint == '\t') return ' ';
            return Character.isISOControl(codePoint) ? '\uFFFD' : codePoint;
        }
    }

    /** The problem as it is shown, over several lines, without a line break at its end. */
    public String text() {
        return spot == null
                ? file + ": " + fact + "\n\n" + wayOut
                : file + ":" + spot.line() + ":" + spot.column() + ": " + fact + "\n\n" + spot.excerpt() + "\n\n"
                        + wayOut;
    }
}
