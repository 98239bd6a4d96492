package dev.operandi.app;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that does nothing to a terminal but stand there. */
final class SafeText {
    /** What arrow and function keys send where nobody edits the line. */
    private static final Pattern ESCAPE_SEQUENCE =
            Pattern.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|O[@-~]|.)?");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private SafeText() {}

    /**
     * Without anything that steers: no control character but the line feed, no escape sequence, no mark that turns the
     * direction of writing round. A tab becomes two spaces.
     */
    static String clean(String text) {
        if (isHarmless(text)) return text;
        String lines = ESCAPE_SEQUENCE.matcher(text).replaceAll("").replace("\r\n", "\n");
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> {
                    if (c == '\n' || c == '\r' || c == '\u0085') clean.append('\n');
                    if (c == '\t') clean.append("  ");
                }
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
                case Character.FORMAT -> {
                    // words of Persian and many emoji need the joiners; the others are invisible or turn the line round
                    if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) clean.appendCodePoint(c);
                }
                case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> clean.append('\ufffd');
                default -> clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isHarmless(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\n');
    }

    /** The same in ASCII, as a person would write it on a keyboard without the letters; what has no such form is {@code ?}. */
    static String ascii(String text) {
        if (isHarmless(text)) return text;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder ascii = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            int c = composed.codePointAt(i);
            if (c < 0x80) {
                ascii.appendCodePoint(c);
                continue;
            }
            int next = i + 1 < composed.length() ? composed.charAt(i + 1) : ' ';
            String known = known(c, Character.isUpperCase(next));
            ascii.append(known != null ? known : withoutMarks(c));
        }
        return ascii.toString();
    }

    private static @Nullable String known(int c, boolean inCapitals) {
        return switch (c) {
            case 'ä', 'æ' -> "ae";
            case 'ö', 'œ', 'ø' -> "oe";
            case 'ü' -> "ue";
            case 'Ä', 'Æ' -> inCapitals ? "AE" : "Ae";
            case 'Ö', 'Œ', 'Ø' -> inCapitals ? "OE" : "Oe";
            case 'Ü' -> inCapitals ? "UE" : "Ue";
            case 'ß' -> "ss";
            case 'ẞ' -> "SS";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case '\u2010', '\u2011', '\u2012', '–', '−', '·' -> "-";
            case '—', '―' -> "--";
            case '•', '‣', '▪', '◦' -> "*";
            case '‘', '’', '‚', '‛', '′', '‹', '›', '´' -> "'";
            case '“', '”', '„', '‟', '″', '«', '»' -> "\"";
            case '…' -> "...";
            case '→', '⇒' -> "->";
            case '←', '⇐' -> "<-";
            case '↔' -> "<->";
            case '×' -> "x";
            case '÷', '⁄' -> "/";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '≈' -> "~";
            case '≠' -> "!=";
            case '±' -> "+/-";
            case '€' -> "EUR";
            case '£' -> "GBP";
            case '§' -> "section ";
            case '°' -> " deg";
            case '©' -> "(c)";
            case '®' -> "(R)";
            case '✓', '✔' -> "+";
            case '✗', '✘' -> "-";
            case '⚠' -> "!";
            case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, 0xfe0e, 0xfe0f -> "";
            default -> null;
        };
    }

    private static String withoutMarks(int c) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> letters.append(part < 0x80 ? (char) part : part == '⁄' ? '/' : '?'));
        return letters.toString();
    }
}
