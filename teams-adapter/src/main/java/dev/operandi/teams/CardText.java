package dev.operandi.teams;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as Teams shows it literally: cleaned, cut where it is too long, and kept from being markup. Most of what a card says
 * is no markup for Teams anyway; headings, links and mentions are Markdown.
 */
final class CardText {
    /** Seen by nobody, and no sign of Markdown can reach across it. */
    static final String JOINER = "\u2060";

    private static final String ELLIPSIS = "…";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** A word is kept whole when that costs at most one part in so many. */
    private static final int PART_FOR_A_WORD = 5;

    /** What a client makes a mention or a date of wherever it stands: {@code <at>Ann</at>}, {@code {{DATE(…)}}}. */
    private static final Pattern ALWAYS_READ = Pattern.compile("<(?=/?[aA][tT])|\\{(?=\\{)");

    /** What some clients make a link or a mention of, where they read Markdown. */
    private static final Pattern SOMETIMES_READ =
            Pattern.compile("<|@|&|\\\\|\\{(?=\\{)|:(?=//)|(?i:mailto:|tel:|www(?=\\.))");

    /** Escaped. Any other sign Teams for phones would show with its escape, so what those begin is joined instead. */
    private static final Pattern SIGNS = Pattern.compile("[*_\\[\\]`~]");

    private static final Pattern BEGINS_A_LIST = Pattern.compile("^[-+#>=|0-9:]");

    private CardText() {}

    /**
     * Without anything that would turn the direction of what follows or that cannot be seen: no control character but the
     * line feed, no half of a surrogate pair, no blanks around. Does not depend on the Unicode version of the JVM.
     */
    static String clean(String text) {
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
    static String line(String text, int max) {
        return cut(BLANKS.matcher(clean(text)).replaceAll(" "), max);
    }

    /** {@link #clean} and at most {@code max} long. */
    static String paragraph(String text, int max) {
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
    static String cut(String text, int max) {
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

    private static boolean splitsAPair(String text, int at) {
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

    /**
     * For where a card takes text as it is: that no mention, date or time is read into it.
     *
     * @param text cleaned
     */
    static String plain(String text) {
        return joined(ALWAYS_READ, text);
    }

    /**
     * For where a card takes Markdown: shown as it is, and no list, link, mention, emphasis or code.
     *
     * @param text cleaned and on one line
     */
    static String markdown(String text) {
        String unread = SIGNS.matcher(joined(SOMETIMES_READ, text)).replaceAll("\\\\$0");
        return BEGINS_A_LIST.matcher(unread).find() ? JOINER + unread : unread;
    }

    private static String joined(Pattern read, String text) {
        return read.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group()) + JOINER);
    }
}
