package dev.operandi.texts;

import java.util.List;

final class EnglishDesk implements DeskPhrases {
    @Override
    public String welcomeTitle() {
        return "Hello, I am Operandi";
    }

    @Override
    public String welcome() {
        return "I ask a few short questions about how your company really runs its software and infrastructure. Then I"
                + " tell you what it looks like, how sure I am, and what to try next. It stays between us.";
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
                "“my data” for what I keep of you",
                "“delete my data” to erase it",
                "“language de” for another language");
    }

    @Override
    public String goOnWithInterview() {
        return "Go on with the questions";
    }

    @Override
    public String inPrivate() {
        return "Only you see this. Questions and results stay between us, so we talk in private: write to me directly, or"
                + " see the message I have just sent you there.";
    }

    @Override
    public String noSuchSet(String name, List<String> known) {
        return "There is no question set “" + name + "” here. There is: " + EnglishResult.listed(known, "and") + ".";
    }

    @Override
    public String noResultYet() {
        return "You have no result yet. Type “start” and answer a few questions first.";
    }

    @Override
    public String nothingBegun() {
        return "You have not begun yet. Type “start”.";
    }

    @Override
    public String myData() {
        return "My data";
    }

    @Override
    public String dataTitle() {
        return "What I keep of you";
    }

    @Override
    public String dataAboutYou(String language) {
        return "Your id on this platform, so that I find your answers again"
                + (language.isEmpty() ? "." : ", and your language: " + language + ".");
    }

    @Override
    public String dataNothing() {
        return "No interview.";
    }

    @Override
    public String dataInterview(String set, String begun, int answers, boolean finished) {
        String count = answers == 1 ? "1 answer" : answers + " answers";
        return set + ", begun on " + begun + ": " + count + (finished ? ", finished." : ", not finished.");
    }

    @Override
    public String dataWhoSees() {
        return "Nobody but you sees it here. Whoever runs this installation could read the database. No name, no e-mail"
                + " address and nothing else you typed is kept.";
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
        return "Delete everything I keep of you?";
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
        return "Done. I have deleted everything I kept of you. If you write to me again, we begin as strangers.";
    }

    @Override
    public String againTitle() {
        return "Start again?";
    }

    @Override
    public String againWarning(int answers) {
        return (answers == 1 ? "Your answer so far" : "Your " + answers + " answers so far")
                + " will be deleted. To change a single answer you need not start again: “change an answer” lists them.";
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
        return "From now on I write in " + language + ", where the questions have it.";
    }

    @Override
    public String doesNotSpeak(String language, List<String> known) {
        return "I do not know the language “" + language + "”. I speak " + EnglishResult.listed(known, "and") + ".";
    }

    @Override
    public String languageName(Language language) {
        return language.equals(Language.GERMAN)
                ? "German"
                : language.equals(Language.ENGLISH) ? "English" : language.code();
    }

    @Override
    public String oldButton() {
        return "That button is from an earlier talk and leads nowhere now. Type “start” to begin, or “help”.";
    }

    @Override
    public List<String> typedMyData() {
        return List.of("my data", "data", "what do you know about me", "what do you keep");
    }

    @Override
    public List<String> typedDelete() {
        return List.of("delete my data", "delete", "erase my data", "forget me", "erase", "delete everything");
    }

    @Override
    public List<String> typedStart() {
        return List.of("start", "begin", "hello", "hi", "hey");
    }

    @Override
    public List<String> typedYes() {
        return List.of("yes", "y", "yes please", "ok", "sure");
    }

    @Override
    public List<String> typedNo() {
        return List.of("no", "n", "no thanks", "cancel", "stop", "back");
    }

    @Override
    public List<String> typedLanguage() {
        return List.of("language", "speak", "in");
    }
}
