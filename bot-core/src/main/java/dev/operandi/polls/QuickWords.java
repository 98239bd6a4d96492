package dev.operandi.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command cut into what is quoted, its options, and words that are neither.
 *
 * @param unclosed how the quoted text begins whose end is missing; empty when every quote is closed
 */
record QuickWords(List<Part> parts, String unclosed) {
    /** A piece of a command, in the order of typing. */
    sealed interface Part {
        /**
         * @param text may be empty
         */
        record Quoted(String text) implements Part {}

        /**
         * @param name without dashes
         */
        record Option(String name) implements Part {}

        record Word(String text) implements Part {}
    }

    /** A quote may follow at once; "polls" and "poll-results" are other words. */
    private static final Pattern POLL = Pattern.compile(
            "(?:poll|umfrage)(?=$|[ :\"'\\p{Pi}\\p{Pf}\\p{Ps}])[ :]*(?<rest>.*)", Pattern.CASE_INSENSITIVE);

    private static final String SEPARATORS = " ,;";
    private static final String DASHES = "-‐‑‒–—―−";
    private static final String DOUBLE = "\"“”„‟″＂〝〞〟";
    private static final String SINGLE = "'‘’‚‛`´′";
    private static final String PAIRS = "«»»«‹››‹「」『』｢｣《》";

    QuickWords {
        parts = List.copyOf(parts);
    }

    /** Text with single blanks for all white space, and without signs nobody sees that could hide or turn text. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
            } else if (!isUnseen(c)) plain.appendCodePoint(c);
        });
        return plain.toString().strip();
    }

    /** The joiners of scripts and emoji are no such signs. */
    private static boolean isUnseen(int c) {
        boolean joins = c == 0x200C || c == 0x200D;
        return Character.isISOControl(c) || (Character.getType(c) == Character.FORMAT && !joins && c < 0xE0000);
    }

    /**
     * What follows the word for a poll.
     *
     * @param plain as {@link #plain} has it
     * @return empty when the text does not begin with that word
     */
    static Optional<String> afterPoll(String plain) {
        Matcher begins = POLL.matcher(plain);
        return begins.matches() ? Optional.of(begins.group("rest")) : Optional.empty();
    }

    /**
     * @param plain as {@link #plain} has it
     */
    static QuickWords of(String plain) {
        List<Part> parts = new ArrayList<>();
        String unclosed = "";
        boolean apostrophesOnly = false; // no single quote from here on closes anything: looked for once
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            if (SEPARATORS.indexOf(c) >= 0) {
                at++;
                continue;
            }
            boolean single = SINGLE.indexOf(c) >= 0;
            String closing = single && apostrophesOnly ? "" : closing(c);
            int end = closing.isEmpty() ? -1 : closed(plain, at, closing);
            if (end > 0) {
                parts.add(new Part.Quoted(shown(plain.substring(at + 1, end).strip())));
                at = end + 1;
                continue;
            }
            if (!closing.isEmpty() && !single) {
                unclosed = plain.substring(at);
                break;
            }
            apostrophesOnly |= single;
            end = wordEnd(plain, at);
            addWord(parts, plain.substring(at, end));
            at = end;
        }
        return new QuickWords(parts, unclosed);
    }

    private static void addWord(List<Part> parts, String word) {
        int name = 0;
        while (name < word.length() && DASHES.indexOf(word.charAt(name)) >= 0) name++;
        boolean option = name > 0 && name < word.length() && Character.isLetter(word.charAt(name));
        if (!option) {
            if (name < word.length()) parts.add(new Part.Word(word));
            return;
        }
        int value = indexOfAny(word, "=:", name);
        parts.add(new Part.Option(word.substring(name, value)));
        if (value + 1 < word.length()) parts.add(new Part.Word(word.substring(value + 1)));
    }

    /** Joiners alone join nothing. */
    private static String shown(String text) {
        return text.chars().allMatch(c -> c == 0x200C || c == 0x200D) ? "" : text;
    }

    /** What closes a quote that is opened like this; empty when it opens none. */
    private static String closing(char opening) {
        if (DOUBLE.indexOf(opening) >= 0) return DOUBLE;
        if (SINGLE.indexOf(opening) >= 0) return SINGLE;
        for (int i = 0; i < PAIRS.length(); i += 2)
            if (PAIRS.charAt(i) == opening) return PAIRS.substring(i + 1, i + 2);
        return "";
    }

    /**
     * Where the quote is closed: by a sign after which quoted text can end, so that quotes and apostrophes within it stay part
     * of it.
     *
     * @return -1 when it is not closed
     */
    private static int closed(String text, int opening, String closing) {
        for (int i = opening + 1; i < text.length(); i++) {
            if (closing.indexOf(text.charAt(i)) < 0) continue;
            if (i + 1 == text.length() || endsBefore(text, i + 1)) return i;
        }
        return -1;
    }

    /** A hyphen goes on with a word, as in "on-call"; a longer dash, or two, begins an option. */
    private static boolean endsBefore(String text, int at) {
        char next = text.charAt(at);
        boolean option = text.startsWith("--", at) || (next != '-' && DASHES.indexOf(next) >= 0);
        return SEPARATORS.indexOf(next) >= 0 || option || !closing(next).isEmpty();
    }

    private static int wordEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0 && !opens(text.charAt(end))) end++;
        return end;
    }

    /** An apostrophe is part of a word. */
    private static boolean opens(char c) {
        return SINGLE.indexOf(c) < 0 && !closing(c).isEmpty();
    }

    private static int indexOfAny(String text, String signs, int from) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) at++;
        return at;
    }

    boolean onlyLoose() {
        return unclosed.isEmpty() && parts.stream().allMatch(Part.Word.class::isInstance);
    }
}
