package dev.operandi.slack;

import dev.operandi.chat.ShownText;

/** Text for the one place where Slack reads markup; all others are shown as they are. */
final class SlackText {
    private SlackText() {}

    /**
     * For Slack's markup, which takes {@code &}, {@code <} and {@code >} as its own: {@code <!channel>} would call everybody.
     *
     * @param text cleaned
     * @param max of the escaped text; nothing is cut within an escape
     */
    static String escape(String text, int max) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String next = escape(text.codePointAt(i));
            if (escaped.length() + next.length() + ShownText.ELLIPSIS.length() > max)
                return escaped + ShownText.ELLIPSIS;
            escaped.append(next);
        }
        return escaped.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(c);
        };
    }
}
