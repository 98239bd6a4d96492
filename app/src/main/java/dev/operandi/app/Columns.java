package dev.operandi.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many columns of a terminal a text fills, and where to break it. */
final class Columns {
    /** What a person would call one character, such as a letter with its marks or a family of emoji. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final Pattern WORD = Pattern.compile("[^ ]+");

    /** Holds words together; shown as a space. */
    static final char NO_BREAK = '\u00a0';

    private static final int EMOJI_FORM = 0xfe0f;

    private Columns() {}

    /** Columns that {@code text}, free of control characters, fills. */
    static int width(String text) {
        if (text.chars().allMatch(c -> c < 0x300)) return text.length();
        return all(CHARACTER, text).stream().mapToInt(Columns::characterWidth).sum();
    }

    /** No character is wider than two columns, whatever it is put together from. */
    private static int characterWidth(String character) {
        if (character.indexOf(EMOJI_FORM) >= 0) return 2;
        return Math.min(2, character.codePoints().map(Columns::codePointWidth).sum());
    }

    private static int codePointWidth(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** East Asian letters and emoji, in blocks rather than one by one. Source: Unicode's EastAsianWidth.txt. */
    private static boolean isWide(int c) {
        if (c < 0x1100) return false;
        return c <= 0x115f
                || in(c, 0x231a, 0x231b)
                || in(c, 0x23e9, 0x23ec)
                || c == 0x23f0
                || c == 0x23f3
                || in(c, 0x25fd, 0x25fe)
                || in(c, 0x2614, 0x2615)
                || in(c, 0x2648, 0x2653)
                || "\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd"
                                .indexOf(c)
                        >= 0
                || "\u2705\u270a\u270b\u2728\u274c\u274e\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27b0\u27bf"
                                .indexOf(c)
                        >= 0
                || "\u2b1b\u2b1c\u2b50\u2b55".indexOf(c) >= 0
                || in(c, 0x2e80, 0x303e)
                || in(c, 0x3041, 0xa4cf)
                || in(c, 0xa960, 0xa97f)
                || in(c, 0xac00, 0xd7a3)
                || in(c, 0xf900, 0xfaff)
                || in(c, 0xfe10, 0xfe19)
                || in(c, 0xfe30, 0xfe6f)
                || in(c, 0xff00, 0xff60)
                || in(c, 0xffe0, 0xffe6)
                || in(c, 0x16fe0, 0x1b2ff)
                || c == 0x1f004
                || c == 0x1f0cf
                || c == 0x1f18e
                || in(c, 0x1f191, 0x1f19a)
                || in(c, 0x1f200, 0x1f64f)
                || in(c, 0x1f680, 0x1f6ff)
                || in(c, 0x1f7e0, 0x1f7eb)
                || in(c, 0x1f900, 0x1f9ff)
                || in(c, 0x1fa70, 0x1faff)
                || in(c, 0x20000, 0x3fffd);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /**
     * Lines of at most {@code width} columns, broken at spaces. A word that is wider is broken anywhere, unless it is an
     * address, which nobody could click any more.
     *
     * @param first what the first line begins with
     * @param rest what every other line begins with
     */
    static List<String> wrap(String text, int width, String first, String rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder(lines.isEmpty() ? first : rest);
            boolean fresh = true;
            int used = width(line.toString());
            for (String word : all(WORD, paragraph)) {
                int wide = width(word);
                if (!fresh && used + 1 + wide > width) {
                    lines.add(shown(line));
                    line = new StringBuilder(rest);
                    used = width(rest);
                    fresh = true;
                }
                if (!fresh) line.append(' ');
                used += fresh ? 0 : 1;
                for (String part :
                        used + wide > width ? parts(word, width - used, width - width(rest)) : List.of(word)) {
                    if (!fresh && used + width(part) > width) {
                        lines.add(shown(line));
                        line = new StringBuilder(rest);
                        used = width(rest);
                    }
                    line.append(part);
                    used += width(part);
                    fresh = false;
                }
            }
            lines.add(shown(line));
        }
        return lines;
    }

    private static String shown(StringBuilder line) {
        return line.toString().replace(NO_BREAK, ' ').stripTrailing();
    }

    /** Pieces of a word that is too wide for a line: the first of at most {@code first} columns, the others of {@code next}. */
    private static List<String> parts(String word, int first, int next) {
        if (isAddress(word)) return List.of(word);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (String character : all(CHARACTER, word)) {
            int wide = characterWidth(character);
            if (used > 0 && used + wide > (parts.isEmpty() ? first : next)) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.append(character);
            used += wide;
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isAddress(String word) {
        return word.toLowerCase(Locale.ROOT).contains("://");
    }
}
