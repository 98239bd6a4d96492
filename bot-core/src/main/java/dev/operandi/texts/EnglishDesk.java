package dev.operandi.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

final class EnglishDesk implements DeskPhrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public String welcomeTitle() {
        return "Hello, I am Operandi";
    }

    @Override
    public String welcome() {
        return "I ask a few short questions about how your company really runs its software and infrastructure. Then I"
                + " tell you what it looks like, how sure I am, and what to try next. Only you see your answers here.";
    }

    @Override
    public String whichSet() {
        return "What would you like to look at?";
    }

    @Override
    public String start() {
        return "Start";
    }

    @Override
    public String help() {
        return "Help";
    }

    @Override
    public String helpTitle() {
        return "What I can do";
    }

    @Override
    public String helpText() {
        return "Press a button, or type:";
    }

    @Override
    public List<String> helpLines() {
        return List.of(
                "“start” to begin, or to go on where you were",
                "“result” for your last result",
                "“my data” for what I keep about you",
                "“delete my data” to erase it",
                "“language de” for German");
    }

    @Override
    public String goOnWithInterview() {
        return "Go on with the questions";
    }

    @Override
    public String inPrivate() {
        return "Only you see this. Your answers are private, so let us talk in a direct message. I have just sent you"
                + " one.";
    }

    @Override
    public String noSuchSet(String name, List<String> known) {
        String missing = "There is no question set “" + name + "” here. ";
        return missing + (known.isEmpty() ? "There is none at all yet." : "I have: " + Listed.of(known, "and") + ".");
    }

    @Override
    public String noResultYet() {
        return "You have no result yet. Type “start” and answer a few questions first.";
    }

    @Override
    public String myData() {
        return "My data";
    }

    @Override
    public String dataTitle() {
        return "What I keep about you";
    }

    @Override
    public String dataAboutYou(String language) {
        return "Your id on this platform, by which I find your answers again"
                + (language.isEmpty() ? "." : ", and your language: " + language + ".");
    }

    @Override
    public String dataNothing() {
        return "No interview.";
    }

    @Override
    public String dataInterview(String set, LocalDate begun, int answers, boolean finished) {
        String count = answers == 0 ? "no answers" : answers == 1 ? "1 answer" : answers + " answers";
        return set + ", begun on " + DAY.format(begun) + ": " + count + (finished ? ", finished." : ", not finished.");
    }

    @Override
    public String dataWhoSees() {
        return "Only you see this here. Whoever runs this installation could read the database. I keep no name, no email"
                + " address and nothing else you typed.";
    }

    @Override
    public String dataAnswers(String set) {
        return "Your answers: " + set;
    }

    @Override
    public String deleteMyData() {
        return "Delete my data";
    }

    @Override
    public String deleteTitle() {
        return "Delete everything I keep about you?";
    }

    @Override
    public String deleteWarning() {
        return "Your answers and results will be gone for good, and I take back my messages to you where the platform"
                + " allows it. What the platform itself archives, and backups of this installation, are not in my hands.";
    }

    @Override
    public String deleteYes() {
        return "Yes, delete it";
    }

    @Override
    public String deleteNo() {
        return "No, keep it";
    }

    @Override
    public String deleted() {
        return "Done. I have deleted everything I kept about you. If you write to me again, we start as strangers.";
    }

    @Override
    public String againTitle() {
        return "Start again?";
    }

    @Override
    public String againWarning(int answers) {
        if (answers == 0) return "You have not answered anything yet, so nothing is lost.";
        return (answers == 1 ? "Your answer so far" : "Your " + answers + " answers so far")
                + " will be deleted. To change a single answer you need not start again: type “change an answer”.";
    }

    @Override
    public String againYes() {
        return "Yes, start again";
    }

    @Override
    public String againNo() {
        return "No, go on";
    }

    @Override
    public String speaksNow(String language) {
        return "From now on I write in " + language
                + ". Questions that exist only in another language stay as they are.";
    }

    @Override
    public String doesNotSpeak(String language, List<String> known) {
        return "I do not know the language “" + language + "”. I speak " + Listed.of(known, "and") + ".";
    }

    @Override
    public String languageName(Language language) {
        return language.equals(Language.GERMAN)
                ? "German"
                : language.equals(Language.ENGLISH) ? "English" : language.code();
    }

    @Override
    public String oldButton() {
        return "That button is from an earlier talk and leads nowhere now. Type “start” to go on, or “help”.";
    }

    // Each list ends in a few German words: a person whose language the bot does not know yet is spoken to in English.

    @Override
    public List<String> typedMyData() {
        return List.of("my data", "data", "what do you know about me", "what do you keep about me", "meine daten");
    }

    @Override
    public List<String> typedDelete() {
        return List.of(
                "delete my data",
                "delete",
                "erase my data",
                "forget me",
                "erase",
                "delete everything",
                "meine daten loschen",
                "meine daten loeschen");
    }

    @Override
    public List<String> typedStart() {
        return List.of("start", "begin");
    }

    @Override
    public List<String> typedHello() {
        return List.of("hello", "hi", "hey", "hallo", "good morning", "good evening");
    }

    /** Only a plain yes: a word such as {@code sure} would be found in "not sure", and this one deletes. */
    @Override
    public List<String> typedYes() {
        return List.of("yes", "y", "yes please", "ja");
    }

    @Override
    public List<String> typedNo() {
        return List.of(
                "no", "n", "no thanks", "not", "do not", "dont", "never", "cancel", "stop", "wait", "back", "nein");
    }

    @Override
    public List<String> typedLanguage() {
        return List.of("language", "speak", "in", "sprache", "auf");
    }
}
