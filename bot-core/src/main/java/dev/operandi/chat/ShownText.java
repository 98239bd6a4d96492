package dev.operandi.chat;

import java.util.regex.Pattern;

/** Text as a person is to see it, before a platform's own escapes: cleaned, and cut where it is too long. */
public final class ShownText {
    /** Stands where something was cut off. */
    public static final String ELLIPSIS = "…";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** A word is kept whole when that costs at most one part in so many. */
    private static final int PART_FOR_A_WORD = 5;

    private ShownText() {}

    /**
     * Without anything that would turn the direction of what follows, that cannot be seen, or that a platform would refuse: no
     * control character but the line feed, no half of a surrogate pair, no blanks around. Does not depend on the Unicode
     * version of the JVM.
     */
    public static String clean(String text) {
        if (isClean(text)) return text;
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) clean.append('\n');
            else if (c == '\t') clean.append(' ');
            else if ((c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe) clean.append('\ufffd');
            else if (!steers(c)) clean.appendCodePoint(c);
        });
        return isBlank(clean) ? "" : clean.toString().strip();
    }

    /** Quick, and right for most texts; the others are looked at closely. */
    private static boolean isClean(String text) {
        if (text.isEmpty()) return true;
        boolean letters =
                text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || (c > 0xa0 && c < 0x300 && c != 0xad));
        return letters && text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ';
    }

    /** {@link #clean} and on one line, at most {@code max} long. */
    public static String line(String text, int max) {
        return cut(BLANKS.matcher(clean(text)).replaceAll(" "), max);
    }

    /** {@link #clean} and at most {@code max} long. */
    public static String paragraph(String text, int max) {
        return cut(clean(text), max);
    }

    private static boolean steers(int c) {
        boolean control = c < ' ' || (c >= 0x7f && c < 0xa0);
        boolean direction = c == 0x200e
                || c == 0x200f
                || c == 0x61c
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x206f);
        boolean invisible = c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0xad || (c >= 0xfff9 && c <= 0xfffb);
        return control || direction || invisible;
    }

    /** Nothing to be seen, which Slack and Teams take for no text at all. */
    private static boolean isBlank(CharSequence text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == ZERO_WIDTH_NON_JOINER
                        || belongsToTheOneBefore(c)
                        || c == 0x3164
                        || c == 0x2800);
    }

    /**
     * The text, or its beginning and an ellipsis: cut between words where there is a blank near, else between characters as
     * a reader sees them.
     *
     * @param max in UTF-16 units, with the ellipsis; at least 1
     */
    public static String cut(String text, int max) {
        if (text.length() <= max) return text;
        int end = betweenCharacters(text, max - ELLIPSIS.length());
        int blank = text.lastIndexOf(' ', end);
        if (blank > 0 && blank >= end - end / PART_FOR_A_WORD) end = blank;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int betweenCharacters(String text, int most) {
        int end = most;
        while (end > 0 && !beginsACharacter(text, end)) end--;
        if (end > 0 || most == 0) return end;
        return splitsAPair(text, most) ? most - 1 : most; // nothing but marks
    }

    private static boolean beginsACharacter(String text, int at) {
        return !splitsAPair(text, at)
                && !belongsToTheOneBefore(text.codePointAt(at))
                && text.codePointBefore(at) != ZERO_WIDTH_JOINER;
    }

    /** Whether {@code at} lies between the two units of one code point. */
    public static boolean splitsAPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static boolean belongsToTheOneBefore(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        boolean skin = c >= 0x1f3fb && c <= 0x1f3ff;
        return mark || skin || c == ZERO_WIDTH_JOINER;
    }
}
