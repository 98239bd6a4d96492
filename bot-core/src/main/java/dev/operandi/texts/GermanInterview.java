package dev.operandi.texts;

import java.util.List;

final class GermanInterview implements InterviewPhrases {
    private final InterviewPhrases english = new EnglishInterview();

    @Override
    public String howLong(int most, int usual, int minutes) {
        String takes = "Das dauert etwa " + (minutes == 1 ? "eine Minute" : minutes + " Minuten") + ".";
        if (most == 1) return "Ich stelle dir eine kurze Frage. " + takes;
        String howMany = usual < most ? "meist etwa " + usual + " und nie mehr als " + most : "höchstens " + most;
        return "Ich stelle dir ein paar kurze Fragen, eine nach der anderen: " + howMany + ". " + takes
                + " Sobald ich genug weiß, höre ich auf.";
    }

    @Override
    public String answerForYourPart() {
        return "Antworte bitte für den Teil des Unternehmens, mit dem du zu tun hast: wie es dort wirklich läuft, nicht,"
                + " wie es laufen soll. Keine Antwort ist falsch, und es gibt keine Punkte zu holen.";
    }

    @Override
    public String whoSeesWhat(int days) {
        return "Nur du siehst hier deine Antworten und dein Ergebnis, und ich sage niemandem, dass du mitgemacht hast. Ein"
                + " Interview, das du nicht zu Ende führst, wird nach " + days(days)
                + " gelöscht; ein abgeschlossenes bleibt, bis du „meine Daten löschen“ schreibst. „Meine Daten“ zeigt,"
                + " was ich speichere.";
    }

    @Override
    public String voluntary() {
        return "Mitmachen ist freiwillig. Du kannst jede Frage überspringen, jede Antwort ändern, jederzeit aufhören und"
                + " an einem anderen Tag weitermachen: Ich merke mir, wo du warst.";
    }

    @Override
    public String begin() {
        return "Los geht’s";
    }

    @Override
    public String progress(int number, int left, int most) {
        String question = "Frage " + number;
        if (most == 0) return question + ", die letzte";
        if (left == 0) return question + ", vielleicht die letzte";
        String more = ", danach noch etwa " + (left == 1 ? "eine" : left);
        return question + more + (left < most ? " (höchstens " + most + ")" : "");
    }

    @Override
    public String noted(String answer) {
        return "Notiert: „" + answer + "“.";
    }

    @Override
    public String comingBackTo(int number) {
        return "Zurück zu Frage " + number;
    }

    @Override
    public String yourAnswerSoFar(String answer) {
        return "Deine Antwort bisher: „" + answer + "“.";
    }

    @Override
    public String notSure() {
        return "Weiß nicht";
    }

    @Override
    public String doesNotApply() {
        return "Trifft nicht zu";
    }

    @Override
    public String skip() {
        return "Überspringen";
    }

    @Override
    public String back() {
        return "Zurück";
    }

    @Override
    public String keepIt() {
        return "So lassen";
    }

    @Override
    public String whyDoYouAsk() {
        return "Warum fragst du?";
    }

    @Override
    public String changeAnAnswer() {
        return "Antwort ändern";
    }

    @Override
    public String youAnswered(String answer) {
        return "Deine Antwort: „" + answer + "“.";
    }

    @Override
    public String goesOnBelow() {
        return "Unser Gespräch geht unten weiter.";
    }

    @Override
    public String notUnderstood(boolean choicesAreNumbered) {
        return choicesAreNumbered
                ? "Das konnte ich keiner Antwort zuordnen. Schreib bitte eine Nummer, ein paar Wörter aus einer der"
                        + " Antworten oder „Hilfe“."
                : "Damit konnte ich hier nichts anfangen. Schreib bitte eines der Wörter unten oder „Hilfe“.";
    }

    @Override
    public String severalFit(List<String> labels) {
        return "Das passt zu mehreren: " + Listed.of(labels, "oder") + ". Was meinst du?";
    }

    @Override
    public String why(String reason) {
        return "Warum ich das frage: " + reason;
    }

    @Override
    public String welcomeBack() {
        return "Hier warst du.";
    }

    @Override
    public String meaning(String term, String meaning) {
        return term + ": " + meaning;
    }

    @Override
    public List<String> help() {
        return List.of(
                "Antworte mit einer Nummer oder ein paar Wörtern der Antwort: „2“, „b)“, „die zweite“.",
                "„weiß nicht“, „trifft nicht zu“ und „überspringen“ sind auch in Ordnung; nichts davon zählt für oder"
                        + " gegen etwas.",
                "„zurück“ führt zur Frage davor; „Antwort ändern“ zeigt alle deine Antworten.",
                "„warum“ sagt dir, warum ich frage; „was ist ein CAB?“ erklärt einen Begriff.",
                "„Pause“ hält an; „Ergebnis“ zeigt den Zwischenstand; „wo war ich“ stellt die Frage noch einmal.",
                "„meine Daten“ zeigt, was ich über dich speichere; „meine Daten löschen“ löscht es.");
    }

    @Override
    public String surprising(String earlierQuestion, String earlierAnswer) {
        return "Das passt nicht ganz zu einer früheren Antwort von dir: „" + earlierAnswer + "“ (" + earlierQuestion
                + "). Beides kann stimmen, deshalb frage ich noch etwas nach. Du kannst auch eine der beiden Antworten"
                + " ändern.";
    }

    @Override
    public String manyNotSure() {
        return "Du hast schon ein paarmal „weiß nicht“ gesagt, und das ist in Ordnung. Weiß es vielleicht jemand im Team?"
                + " Frag ruhig nach und komm später wieder: Ich merke mir, wo du warst. Oder ich zeige dir den"
                + " Zwischenstand.";
    }

    @Override
    public String showWhatIsKnown() {
        return "Zwischenstand zeigen";
    }

    @Override
    public String reviewTitle() {
        return "Deine Antworten";
    }

    @Override
    public String review() {
        return "Welche möchtest du ändern?";
    }

    @Override
    public String nothingToReview() {
        return "Du hast noch nichts beantwortet.";
    }

    @Override
    public String pausedTitle() {
        return "Pause";
    }

    @Override
    public String paused(int answered, int days) {
        String kept = answered == 0
                ? "Nichts geht verloren."
                : answered == 1
                        ? "Deine Antwort bleibt erhalten."
                        : "Deine " + answered + " Antworten bleiben erhalten.";
        return kept + " Komm innerhalb von " + days(days) + " wieder, dann geht es hier weiter.";
    }

    /** In the dative, as after "nach" and "innerhalb von". */
    private static String days(int days) {
        return days == 1 ? "einem Tag" : days + " Tagen";
    }

    @Override
    public String goOn() {
        return "Weiter";
    }

    @Override
    public String saidNotSure() {
        return "weiß nicht";
    }

    @Override
    public String saidDoesNotApply() {
        return "trifft nicht zu";
    }

    @Override
    public String saidSkipped() {
        return "übersprungen";
    }

    @Override
    public String alreadyAnswered(String answer) {
        return "Das hast du schon beantwortet: „" + answer + "“. Wenn du es ändern möchtest, schreib „Antwort ändern“.";
    }

    @Override
    public String oldButton() {
        return "Dieser Knopf gehört zu einem früheren Schritt. Schreib „wo war ich“, dann zeige ich dir den aktuellen.";
    }

    @Override
    public List<String> typedNotSure() {
        return GermanWords.and(
                english.typedNotSure(),
                "weiß nicht",
                "weiß ich nicht",
                "ich weiß nicht",
                "ich weiß es nicht",
                "nicht sicher",
                "unsicher",
                "keine ahnung",
                "kein plan",
                "ka",
                "kann ich nicht sagen",
                "schwer zu sagen");
    }

    @Override
    public List<String> typedDoesNotApply() {
        return GermanWords.and(
                english.typedDoesNotApply(),
                "trifft hier nicht zu",
                "trifft bei uns nicht zu",
                "passt nicht",
                "passt hier nicht",
                "gibt es nicht",
                "gibt es hier nicht",
                "gibt es bei uns nicht",
                "gibts nicht",
                "gibts bei uns nicht",
                "haben wir nicht",
                "nichts davon",
                "keine davon",
                "keins davon",
                "entfällt");
    }

    @Override
    public List<String> typedSkip() {
        return GermanWords.and(
                english.typedSkip(), "nächste", "nächste frage", "auslassen", "keine angabe", "frage überspringen");
    }

    @Override
    public List<String> typedBack() {
        return GermanWords.and(
                english.typedBack(),
                "zurück",
                "geh zurück",
                "einen schritt zurück",
                "vorherige",
                "vorherige frage",
                "rückgängig");
    }

    @Override
    public List<String> typedWhy() {
        return GermanWords.and(
                english.typedWhy(),
                "warum",
                "wieso",
                "weshalb",
                "wozu",
                "warum diese frage",
                "warum willst du das wissen",
                "wieso fragst du");
    }

    @Override
    public List<String> typedKeep() {
        return GermanWords.and(english.typedKeep(), "lassen", "behalten", "dabei bleiben", "passt so", "stimmt so");
    }

    @Override
    public List<String> typedChange() {
        return GermanWords.and(
                english.typedChange(),
                "antwort ändern",
                "ändern",
                "antworten ändern",
                "eine antwort ändern",
                "meine antwort ändern",
                "korrigieren",
                "antworten",
                "meine antworten");
    }

    @Override
    public List<String> typedGoOn() {
        return GermanWords.and(
                english.typedGoOn(), "weiter", "weitermachen", "fortsetzen", "weiter gehts", "mach weiter");
    }

    @Override
    public List<String> typedBegin() {
        return GermanWords.and(
                english.typedBegin(), "los", "starten", "beginnen", "anfangen", "fang an", "ja", "gerne", "bereit");
    }

    @Override
    public List<String> typedStop() {
        return GermanWords.and(
                english.typedStop(),
                "stopp",
                "pausieren",
                "halt",
                "genug",
                "abbrechen",
                "aufhören",
                "schluss",
                "später");
    }

    @Override
    public List<String> typedResult() {
        return GermanWords.and(
                english.typedResult(),
                "ergebnis",
                "ergebnisse",
                "mein ergebnis",
                "ergebnis zeigen",
                "zeig das ergebnis",
                "zeig mir das ergebnis",
                "zwischenstand",
                "zwischenstand zeigen",
                "fertig");
    }

    @Override
    public List<String> typedWhereWasI() {
        return GermanWords.and(
                english.typedWhereWasI(),
                "wo war ich",
                "wo bin ich",
                "wo waren wir",
                "wiederholen",
                "nochmal",
                "noch einmal",
                "frage wiederholen");
    }

    @Override
    public List<String> typedHelp() {
        return GermanWords.and(
                english.typedHelp(),
                "hilfe",
                "befehle",
                "was kann ich schreiben",
                "was kann ich tun",
                "was nun",
                "was jetzt");
    }

    @Override
    public List<String> typedGlossary() {
        return GermanWords.and(english.typedGlossary(), "glossar", "begriffe", "fachwörter", "wörter");
    }
}
