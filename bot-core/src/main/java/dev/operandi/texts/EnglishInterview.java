package dev.operandi.texts;

import java.util.List;

final class EnglishInterview implements InterviewPhrases {
    @Override
    public String howLong(int most, int usual, int minutes) {
        String takes = "That takes about " + (minutes == 1 ? "a minute" : minutes + " minutes") + ".";
        if (most == 1) return "I ask one short question. " + takes;
        String howMany = usual < most ? "usually about " + usual + " and never more than " + most : "at most " + most;
        return "I ask a few short questions, one at a time: " + howMany + ". " + takes
                + " I stop as soon as I know enough.";
    }

    @Override
    public String answerForYourPart() {
        return "Please answer for the part of the company you work with: how things really go there, not how they are"
                + " meant to go. No answer is wrong, and there is no score to beat.";
    }

    @Override
    public String whoSeesWhat(int days) {
        return "Only you see your answers and your result here, and I tell nobody that you took part. An interview you do"
                + " not finish is deleted after " + days(days)
                + "; a finished one stays until you type “delete my data”. “My data” shows what I keep.";
    }

    @Override
    public String voluntary() {
        return "Taking part is up to you. Skip any question, change any answer, stop when you like and come back another"
                + " day: I keep your place.";
    }

    @Override
    public String begin() {
        return "Begin";
    }

    @Override
    public String progress(int number, int left, int most) {
        String question = "Question " + number;
        if (most == 0) return question + ", the last one";
        if (left == 0) return question + ", perhaps the last one";
        String more = ", about " + (left == 1 ? "one" : left) + " more after this";
        return question + more + (left < most ? " (at most " + most + ")" : "");
    }

    @Override
    public String noted(String answer) {
        return "Noted: “" + answer + "”.";
    }

    @Override
    public String comingBackTo(int number) {
        return "Back to question " + number;
    }

    @Override
    public String yourAnswerSoFar(String answer) {
        return "Your answer so far: “" + answer + "”.";
    }

    @Override
    public String notSure() {
        return "Not sure";
    }

    @Override
    public String doesNotApply() {
        return "Does not apply";
    }

    @Override
    public String skip() {
        return "Skip";
    }

    @Override
    public String back() {
        return "Back";
    }

    @Override
    public String keepIt() {
        return "Keep it";
    }

    @Override
    public String whyDoYouAsk() {
        return "Why do you ask?";
    }

    @Override
    public String changeAnAnswer() {
        return "Change an answer";
    }

    @Override
    public String youAnswered(String answer) {
        return "You answered: “" + answer + "”.";
    }

    @Override
    public String goesOnBelow() {
        return "Our talk goes on below.";
    }

    @Override
    public String notUnderstood(boolean choicesAreNumbered) {
        return choicesAreNumbered
                ? "I could not match that to an answer. Please type a number or a few words of one of the answers, or"
                        + " “help”."
                : "I could not match that to anything here. Please type one of the words below, or “help”.";
    }

    @Override
    public String severalFit(List<String> labels) {
        return "That fits more than one: " + Listed.of(labels, "or") + ". Which one do you mean?";
    }

    @Override
    public String why(String reason) {
        return "Why I ask: " + reason;
    }

    @Override
    public String welcomeBack() {
        return "Here is where you were.";
    }

    @Override
    public String meaning(String term, String meaning) {
        return term + ": " + meaning;
    }

    @Override
    public List<String> help() {
        return List.of(
                "Answer with a number, or with a few words of the answer: “2”, “b)”, “the second one”.",
                "“not sure”, “does not apply” and “skip” are fine too; none of them counts for or against anything.",
                "“back” goes to the question before; “change an answer” lists all you gave.",
                "“why” tells you why I ask; “what is a CAB?” explains a word.",
                "“stop” pauses; “result” shows what is known so far; “where was I” asks the question again.",
                "“my data” shows what I keep about you; “delete my data” erases it.");
    }

    @Override
    public String surprising(String earlierQuestion, String earlierAnswer) {
        return "That does not quite fit an earlier answer of yours: “" + earlierAnswer + "” (" + earlierQuestion
                + "). Both can be true, so I ask a little more about it. You can also change either answer.";
    }

    @Override
    public String manyNotSure() {
        return "You are not sure of quite a few of these, and that is fine. Would a colleague know? You could ask one and"
                + " come back: I keep your place. Or I show you what is known so far.";
    }

    @Override
    public String showWhatIsKnown() {
        return "Show what is known so far";
    }

    @Override
    public String reviewTitle() {
        return "Your answers";
    }

    @Override
    public String review() {
        return "Which one would you like to change?";
    }

    @Override
    public String nothingToReview() {
        return "You have not answered anything yet.";
    }

    @Override
    public String pausedTitle() {
        return "Paused";
    }

    @Override
    public String paused(int answered, int days) {
        String kept = answered == 0
                ? "Nothing is lost."
                : answered == 1 ? "Your answer is kept." : "Your " + answered + " answers are kept.";
        return kept + " Come back within " + days(days) + " and go on from here.";
    }

    private static String days(int days) {
        return days == 1 ? "a day" : days + " days";
    }

    @Override
    public String goOn() {
        return "Go on";
    }

    @Override
    public String saidNotSure() {
        return "not sure";
    }

    @Override
    public String saidDoesNotApply() {
        return "does not apply";
    }

    @Override
    public String saidSkipped() {
        return "skipped";
    }

    @Override
    public String alreadyAnswered(String answer) {
        return "You have answered that already: “" + answer + "”. To change it, type “change an answer”.";
    }

    @Override
    public String oldButton() {
        return "That button belongs to an earlier step. Type “where was I” and I show you the current one.";
    }

    // Each list ends in a German word or two: a question set without German is asked in English of whoever types
    // German.

    @Override
    public List<String> typedNotSure() {
        return List.of(
                "not sure",
                "dont know",
                "do not know",
                "i dont know",
                "im not sure",
                "i am not sure",
                "unsure",
                "no idea",
                "dunno",
                "idk",
                "weiss nicht");
    }

    @Override
    public List<String> typedDoesNotApply() {
        return List.of(
                "does not apply",
                "na",
                "n a",
                "not applicable",
                "doesnt apply",
                "does not apply here",
                "none of these",
                "trifft nicht zu");
    }

    @Override
    public List<String> typedSkip() {
        return List.of("skip", "next", "pass", "skip it", "skip this", "uberspringen", "ueberspringen");
    }

    @Override
    public List<String> typedBack() {
        return List.of("back", "go back", "previous", "undo", "zuruck", "zurueck");
    }

    @Override
    public List<String> typedWhy() {
        return List.of("why", "why that", "why this question", "warum");
    }

    @Override
    public List<String> typedKeep() {
        return List.of("keep it", "keep", "leave it");
    }

    @Override
    public List<String> typedChange() {
        return List.of(
                "change an answer",
                "change",
                "change answer",
                "change my answer",
                "review",
                "answers",
                "my answers",
                "antwort andern",
                "antwort aendern");
    }

    @Override
    public List<String> typedGoOn() {
        return List.of("go on", "continue", "resume", "carry on", "proceed", "weiter");
    }

    @Override
    public List<String> typedBegin() {
        return List.of("begin", "start", "go", "yes", "ok", "okay", "lets go", "ready");
    }

    @Override
    public List<String> typedStop() {
        return List.of("stop", "pause", "enough", "cancel", "later", "stopp");
    }

    @Override
    public List<String> typedResult() {
        return List.of(
                "result",
                "results",
                "my result",
                "show result",
                "show the result",
                "show what is known so far",
                "finish",
                "ergebnis");
    }

    @Override
    public List<String> typedWhereWasI() {
        return List.of("where was i", "where am i", "where were we", "repeat", "again please", "wo war ich");
    }

    @Override
    public List<String> typedHelp() {
        return List.of("help", "h", "what can i type", "commands", "what now", "hilfe");
    }

    @Override
    public List<String> typedGlossary() {
        return List.of("glossary", "words", "terms", "glossar");
    }
}
