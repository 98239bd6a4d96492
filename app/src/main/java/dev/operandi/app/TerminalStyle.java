package dev.operandi.app;

/**
 * What a terminal can show.
 *
 * @param columns how wide it is
 * @param escapes whether it understands escape sequences, and wants them
 * @param unicode whether it shows more than ASCII
 */
public record TerminalStyle(int columns, boolean escapes, boolean unicode) {
    /** Longer lines are hard to read, however wide the window is. */
    static final int WIDEST = 80;

    /** Below this every word would stand on a line of its own. */
    static final int NARROWEST = 20;

    /** The columns we write into. */
    int width() {
        return Math.max(NARROWEST, Math.min(columns, WIDEST));
    }
}
