package dev.operandi.app;

import dev.operandi.texts.Language;
import java.util.Set;

/**
 * What the terminal says itself, around the talk; the bot knows nothing of it.
 *
 * @param leaving words that end the talk, in lower case
 * @param placeKept said at the end, before the command that goes on
 * @param nothingKept said at the end to somebody of whom nothing is kept
 * @param notKept said before the reason, when an answer was not kept
 * @param sayItAgain said after it
 * @param cannotGoOn said before the reason, when an answer was kept and no more could be shown
 * @param ourFault said when nothing was kept and there is no reason the person could do something about
 */
record TerminalPhrases(
        Set<String> leaving,
        String placeKept,
        String nothingKept,
        String notKept,
        String sayItAgain,
        String cannotGoOn,
        String ourFault) {

    private static final TerminalPhrases ENGLISH = new TerminalPhrases(
            Set.of("quit", "exit", "bye"),
            "Your place is kept. To go on from here:",
            "Goodbye. Nothing is kept of you.",
            "That was not kept.",
            "Then say it again.",
            "That was kept, but I cannot go on.",
            "Something went wrong inside me; the log says more. You can say something else,"
                    + " or “quit” and go on later.");

    private static final TerminalPhrases GERMAN = new TerminalPhrases(
            Set.of("quit", "exit", "bye", "ende", "tschüss"),
            "Dein Stand ist gespeichert. So geht es von hier weiter:",
            "Bis bald. Über dich ist nichts gespeichert.",
            "Das wurde nicht gespeichert.",
            "Sag es danach noch einmal.",
            "Das ist gespeichert, aber ich komme nicht weiter.",
            "In mir ist etwas schiefgegangen; mehr steht im Protokoll. Sag etwas anderes, oder"
                    + " „quit“, und mach später weiter.");

    /** In English where there is nothing in {@code language}. */
    static TerminalPhrases in(Language language) {
        return language.equals(Language.GERMAN) ? GERMAN : ENGLISH;
    }
}
