package dev.operandi.slack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people typed, without Slack's markup of it. */
final class ReceivedText {
    /** A person called by name: {@code <@U012AB3CD>}, or with the name behind a bar. */
    private static final Pattern MENTION = Pattern.compile(" ?<@[UW][A-Z0-9]*(\\|[^>]*)?> ?");

    private ReceivedText() {}

    /**
     * The words alone: mentions are left out, and the three characters Slack escapes are as they were typed.
     *
     * @return perhaps nothing; never with blanks around it
     */
    static String plain(@Nullable String text) {
        if (text == null) return "";
        return MENTION.matcher(text)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&") // last, or "&amp;lt;" would lose more than one layer
                .strip();
    }
}
