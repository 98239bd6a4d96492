package dev.operandi.teams;

import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.teams.connector.TeamsActivity.Mention;

/** What somebody typed, without what Teams put around it. */
final class TeamsText {
    private TeamsText() {}

    /** Without the bot's name; others who are named keep theirs. Nothing when nothing is left. */
    static String plain(TeamsActivity message) {
        String text = message.text() == null ? "" : message.text();
        String bot = message.recipient() == null ? "" : message.recipient().id();
        for (Mention mention : message.mentions()) {
            if (mention.text() == null) continue;
            String name = mention.id().equals(bot) ? " " : mention.text().replaceAll("</?at[^>]*>", "");
            text = text.replace(mention.text(), name);
        }
        return unescaped(text).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Teams writes a few signs as HTML does, whatever format it names. */
    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"); // last, or it would make new ones of these
    }
}
