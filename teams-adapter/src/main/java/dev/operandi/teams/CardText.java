package dev.operandi.teams;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text kept from being markup, once it is cleaned and cut. Most of what a card says is no markup for Teams anyway; headings,
 * links and mentions are Markdown.
 */
final class CardText {
    /** Seen by nobody, and no sign of Markdown can reach across it. */
    static final String JOINER = "\u2060";

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
