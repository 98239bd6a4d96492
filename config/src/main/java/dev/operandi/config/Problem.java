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
    public record Spot(int line, int column, String excerpt) {}

    /** The problem as it is shown, over several lines, without a line break at its end. */
    public String text() {
        return spot == null
                ? file + ": " + fact + "\n\n" + wayOut
                : file + ":" + spot.line() + ":" + spot.column() + ": " + fact + "\n\n" + spot.excerpt() + "\n\n"
                        + wayOut;
    }
}
