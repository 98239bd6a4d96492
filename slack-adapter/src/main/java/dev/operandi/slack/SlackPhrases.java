package dev.operandi.slack;

import dev.operandi.texts.Language;

/**
 * The few sentences said on Slack alone.
 *
 * @param notKept said when nothing was kept, because the store could not keep it
 * @param ourFault said when nothing was kept, because of a fault of ours
 */
record SlackPhrases(String notKept, String ourFault) {
    private static final SlackPhrases ENGLISH = new SlackPhrases(
            "That was not kept: I cannot reach my memory at the moment. Please try it again in a minute.",
            "That was not kept: something went wrong inside me. Please try it again, or type /operandi help.");

    private static final SlackPhrases GERMAN = new SlackPhrases(
            "Das wurde nicht gespeichert: Ich komme gerade nicht an mein Gedächtnis. Versuch es bitte in einer Minute"
                    + " noch einmal.",
            "Das wurde nicht gespeichert: In mir ist etwas schiefgegangen. Versuch es bitte noch einmal, oder tippe"
                    + " /operandi help.");

    /** In English where there is nothing in {@code language}. */
    static SlackPhrases in(Language language) {
        return language.equals(Language.GERMAN) ? GERMAN : ENGLISH;
    }
}
