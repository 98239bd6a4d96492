package dev.operandi.app.lab;

import java.util.Locale;

/** Plain text of at most 80 columns, put together line by line. */
final class Page {
    private static final int COLUMNS = 80;

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    /** Breaks at spaces; what has none is left whole. */
    void wrapped(String first, String rest, String paragraph) {
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : paragraph.split(" +", -1)) {
            if (!fresh && width(line) + 1 + width(word) > COLUMNS) {
                line(line.toString());
                line = new StringBuilder(rest);
                fresh = true;
            }
            if (!fresh) line.append(' ');
            line.append(word);
            fresh = false;
        }
        line(line.toString());
    }

    /** The text, padded or cut to so many columns. */
    static String fitted(String text, int columns) {
        int width = width(text);
        if (width <= columns) return text + " ".repeat(columns - width);
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, columns - 3))) + "...";
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    static int width(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** As in "84.1 %"; a hyphen where nobody counts. */
    static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String decimal(double number, int places) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%." + places + "f", number);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Somebody else's words, on one line and without anything that steers a terminal. */
    static String harmless(String written) {
        StringBuilder clean = new StringBuilder(written.length());
        written.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.FORMAT, Character.SURROGATE -> clean.append('\ufffd');
                default -> clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
