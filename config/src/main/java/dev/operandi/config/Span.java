package dev.operandi.config;

/**
 * A stretch of one line of a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param length in code points; more than the line has left means up to its end
 */
record Span(int line, int column, int length) {
    static final int TO_THE_END = Integer.MAX_VALUE;

    String place() {
        return line + ":" + column;
    }
}
