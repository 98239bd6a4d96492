package dev.operandi.interview;

/** Shortens a text, never within a character. */
final class Cut {
    private Cut() {}

    /** The text, or its beginning and an ellipsis, together at most {@code chars} UTF-16 units long. */
    static String to(int chars, String text) {
        if (text.length() <= chars) return text;
        int end = chars - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
