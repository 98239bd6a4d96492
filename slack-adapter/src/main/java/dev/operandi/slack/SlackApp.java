package dev.operandi.slack;

import java.util.regex.Pattern;

/**
 * Where the bot lives in one workspace.
 *
 * @param team the workspace's id, as {@code T024BE7LD}
 * @param id the app's id, as {@code A061BL8RQ0}
 */
record SlackApp(String team, String id) {
    private static final Pattern ID = Pattern.compile("[A-Z0-9]+");

    /**
     * @throws IllegalArgumentException when one of them is no id of Slack's
     */
    SlackApp {
        if (!isId(team) || !isId(id)) throw new IllegalArgumentException("Slack's ids are capital letters and digits");
    }

    /** Whether {@code text} may stand where Slack expects an id of its own. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Opens the direct conversation with the bot. Slack's guide "Deep linking into Slack". */
    String wayIn() {
        return "slack://app?team=" + team + "&id=" + id + "&tab=messages";
    }
}
