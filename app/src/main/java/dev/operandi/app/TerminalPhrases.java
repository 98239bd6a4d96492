package dev.operandi.app;

import dev.operandi.texts.Language;
import java.util.List;
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
 * @param handingOver the word before a name that lets somebody else type
 * @param nowTypes said before the name of who types from now on
 * @param noName said after what is no name, in quotes
 * @param forAll stands above what all see
 * @param forOne stands, with a name after it, above what is meant for somebody else than who types
 * @param cancelling words that leave a form, as {@link dev.operandi.chat.TypedText#plain} has them
 * @param howToLeave says so
 * @param left said when a form was left
 * @param roomAsked asks how many people are there
 * @param thisTerminal in place of a channel's name
 * @param enterTakes stands before what an empty line takes
 * @param enterLeavesEmpty where an empty line leaves a field empty
 * @param howSome how several choices are typed
 * @param howPeople how several people are typed
 * @param howDay how a day is typed
 * @param howHour how a time is typed
 * @param nothing words for none of the choices, as plain text
 * @param needed said where a field cannot be left empty
 * @param several said before the choices a line may mean
 * @param notThere said after what stands for no choice, in quotes
 * @param tooLong said before how many characters are the most
 * @param sendOrChange asks what is to become of a form that is filled in
 */
record TerminalPhrases(
        Set<String> leaving,
        String placeKept,
        String nothingKept,
        String notKept,
        String sayItAgain,
        String cannotGoOn,
        String ourFault,
        String handingOver,
        String nowTypes,
        String noName,
        String forAll,
        String forOne,
        List<String> cancelling,
        String howToLeave,
        String left,
        String roomAsked,
        String thisTerminal,
        String enterTakes,
        String enterLeavesEmpty,
        String howSome,
        String howPeople,
        String howDay,
        String howHour,
        Set<String> nothing,
        String needed,
        String several,
        String notThere,
        String tooLong,
        String noDay,
        String noHour,
        String noCount,
        String sendOrChange) {

    private static final TerminalPhrases ENGLISH = new TerminalPhrases(
            Set.of("quit", "exit", "bye"),
            "Your place is kept. To go on from here:",
            "Goodbye. Nothing is kept of you.",
            "That was not kept.",
            "Then say it again.",
            "That was kept, but I cannot go on.",
            "Something went wrong inside me; the log says more. You can say something else,"
                    + " or “quit” and go on later.",
            "as",
            "From now on this is typed by",
            "is no name here. Use letters, digits, dots and hyphens, at most 40.",
            "Everybody here sees this:",
            "Only for",
            List.of("cancel"),
            "An empty line takes what is suggested; “cancel” leaves.",
            "You have left the form.",
            "here, in this terminal. How many people are in it?",
            "this terminal",
            "Enter takes:",
            "Enter leaves it empty.",
            "Several with commas between, such as 1, 2.",
            "Names with commas between, such as ann, bob.",
            "A day such as 2026-12-01.",
            "A time such as 16:00.",
            Set.of("none", "nothing"),
            "Please answer this one.",
            "That may mean:",
            "is not among these. Type a number or some words of one.",
            "That is too long. The most characters are",
            "That is no day. Write one such as 2026-12-01.",
            "That is no time. Write one such as 16:00.",
            "Please give a number from 1 to 1000000.",
            "Send it off like this, or change something? Type its number.");

    private static final TerminalPhrases GERMAN = new TerminalPhrases(
            Set.of("quit", "exit", "bye", "ende", "tschüss"),
            "Dein Stand ist gespeichert. So geht es von hier weiter:",
            "Bis bald. Über dich ist nichts gespeichert.",
            "Das wurde nicht gespeichert.",
            "Sag es danach noch einmal.",
            "Das ist gespeichert, aber ich komme nicht weiter.",
            "In mir ist etwas schiefgegangen; mehr steht im Protokoll. Sag etwas anderes, oder"
                    + " „quit“, und mach später weiter.",
            "als",
            "Ab jetzt tippt hier",
            "ist hier kein Name. Nimm Buchstaben, Ziffern, Punkte und Bindestriche, höchstens 40.",
            "Das sehen alle hier:",
            "Nur für",
            List.of("abbrechen", "cancel"),
            "Eine leere Zeile nimmt den Vorschlag; mit „abbrechen“ gehst du hinaus.",
            "Du hast das Formular verlassen.",
            "hier, in diesem Terminal. Wie viele Menschen sind darin?",
            "diesem Terminal",
            "Enter nimmt:",
            "Enter lässt es leer.",
            "Mehrere mit Kommas dazwischen, etwa 1, 2.",
            "Namen mit Kommas dazwischen, etwa ann, bob.",
            "Ein Tag, etwa 2026-12-01.",
            "Eine Uhrzeit, etwa 16:00.",
            Set.of("nichts", "keine", "keines"),
            "Bitte beantworte das.",
            "Das kann heißen:",
            "ist nicht dabei. Tippe eine Nummer oder ein paar Worte davon.",
            "Das ist zu lang. So viele Zeichen sind höchstens möglich:",
            "Das ist kein Tag. Schreib ihn etwa so: 2026-12-01.",
            "Das ist keine Uhrzeit. Schreib sie etwa so: 16:00.",
            "Bitte nenn eine Zahl von 1 bis 1000000.",
            "So abschicken, oder etwas ändern? Tippe seine Nummer.");

    /** In the marks of the language. */
    String quoted(String text) {
        return equals(GERMAN) ? "„" + text + "“" : "“" + text + "”";
    }

    /** In English where there is nothing in {@code language}. */
    static TerminalPhrases in(Language language) {
        return language.equals(Language.GERMAN) ? GERMAN : ENGLISH;
    }
}
