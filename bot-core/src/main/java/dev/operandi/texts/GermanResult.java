package dev.operandi.texts;

import java.util.List;

final class GermanResult implements ResultPhrases {
    private final ResultPhrases english = new EnglishResult();

    @Override
    public String clearly(String model) {
        return "Eindeutig: " + model;
    }

    @Override
    public String mainly(String model) {
        return "Vor allem: " + model;
    }

    @Override
    public String mainlyWithSome(String model, String other) {
        return "Vor allem: " + model + ", zum Teil auch: " + other;
    }

    @Override
    public String mixtureOf(List<String> models) {
        return "Wohl eine Mischung: " + Listed.of(models, "und");
    }

    @Override
    public String notEnoughToTell() {
        return "Noch zu wenig, um etwas zu sagen";
    }

    @Override
    public String sureOfLeading(int percent, String model) {
        return "Wie sicher: " + sureness(percent) + ", dass " + model + " den größten Anteil hat.";
    }

    @Override
    public String sureOfMixture(int percent) {
        return "Wie sicher: " + sureness(percent)
                + ", dass es wirklich eine Mischung ist, in der kein Modell mehr als etwa zwei Drittel ausmacht. Mischungen"
                + " sind normal.";
    }

    private static String sureness(int percent) {
        return percent >= 95 ? "mindestens 95 %" : "etwa " + percent + " %";
    }

    @Override
    public String severalTeams() {
        return "Mehrere Modelle nebeneinander: Das sind oft mehrere Teams, die unterschiedlich arbeiten. Stellt die Fragen"
                + " Team für Team und vergleicht.";
    }

    @Override
    public String whyUnclear(int answered) {
        if (answered >= 4)
            return "Deine Antworten weisen in verschiedene Richtungen, deshalb nenne ich kein Modell. Ein paar weitere"
                    + " Antworten können das klären. Vielleicht gibt es bei euch auch mehrere Arbeitsweisen nebeneinander.";
        String questions = answered == 0 ? "keiner Frage" : answered == 1 ? "einer Frage" : answered + " Fragen";
        return "Du hast bisher bei " + questions + " eine Antwort gewählt. Ab vier kann ich etwas sagen.";
    }

    @Override
    public String sharesTitle() {
        return "Wie viel von jedem";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        String about = model + " etwa " + percent + " %";
        return low == high ? about : about + " (wahrscheinlich zwischen " + low + " und " + high + " %)";
    }

    @Override
    public String sharesInWords(List<String> shares) {
        return String.join("; ", shares) + ". Die Anteile sind grob: Lies sie in Zehnerschritten.";
    }

    @Override
    public String carriedTitle() {
        return "Diese Antworten geben den Ausschlag";
    }

    @Override
    public String speaksFor(String answer, String question, int odds, String model) {
        return "„" + answer + "“ spricht " + strength(odds) + "für " + model + ", " + odds + " zu 1. (" + question
                + ")";
    }

    private static String strength(int odds) {
        return odds >= 8 ? "stark " : odds >= 4 ? "deutlich " : "";
    }

    @Override
    public String speaksALittleFor(String answer, String question, String model) {
        return "„" + answer + "“ spricht ein wenig für " + model + ". (" + question + ")";
    }

    @Override
    public String againstTitle() {
        return "Was am stärksten dagegen spricht";
    }

    @Override
    public String speaksAgainst(String answer, String question, int odds, String model) {
        return "„" + answer + "“ spricht " + strength(odds) + "gegen " + model + ", " + odds + " zu 1. (" + question
                + ")";
    }

    @Override
    public String speaksALittleAgainst(String answer, String question, String model) {
        return "„" + answer + "“ spricht ein wenig gegen " + model + ". (" + question + ")";
    }

    @Override
    public String nothingAgainst() {
        return "Keine deiner Antworten spricht dagegen.";
    }

    @Override
    public String turnTitle() {
        return "Was das Ergebnis ändern würde";
    }

    @Override
    public String changed(String question, String from, String to) {
        return "„" + to + "“ statt „" + from + "“ (" + question + ")";
    }

    @Override
    public String wouldTurn(List<String> changes, String newLabel) {
        return "Hättest du " + Listed.of(changes, "und") + " geantwortet, stünde hier: „" + newLabel + "“.";
    }

    @Override
    public String takenBack(String question, String from) {
        return "„weiß nicht“ statt „" + from + "“ (" + question + ")";
    }

    @Override
    public String nothingWouldTurn() {
        return "Auch mit einer oder zwei anderen Antworten bliebe es dabei.";
    }

    @Override
    public String severitiesTitle() {
        return "Schwierigkeiten, auf die deine Antworten hinweisen";
    }

    @Override
    public String low() {
        return "gering";
    }

    @Override
    public String medium() {
        return "mittel";
    }

    @Override
    public String high() {
        return "stark";
    }

    @Override
    public String tooLittleAsked() {
        return "zu wenige Antworten, um es zu sagen";
    }

    @Override
    public String ruleOfThumb() {
        return "Das ist eine Faustregel nach Schätzungen von Fachleuten, keine Messung und kein Rat für euren Einzelfall."
                + " Keine Arbeitsweise ist an sich besser: Es zählt, ob sie zu eurer Arbeit passt.";
    }

    @Override
    public String firstEstimates() {
        return "Die Schwierigkeiten und Maßnahmen in diesem Fragebogen sind erste Schätzungen, die noch niemand geprüft hat.";
    }

    @Override
    public String threeMore() {
        return "Drei weitere Fragen";
    }

    @Override
    public String allRemedies() {
        return "Alle Maßnahmen";
    }

    @Override
    public String readMoreAbout() {
        return "Mehr dazu: Drück darauf oder schreib die Nummer.";
    }

    @Override
    public String realExamples() {
        return "Echte Beispiele";
    }

    @Override
    public String glossary() {
        return "Glossar";
    }

    @Override
    public String startAgain() {
        return "Neu beginnen";
    }

    @Override
    public String backToResult() {
        return "Zurück zum Ergebnis";
    }

    @Override
    public String backToInterview() {
        return "Zurück zu den Fragen";
    }

    @Override
    public String noMoreQuestions() {
        return "Du hast alle Fragen beantwortet, die ich habe.";
    }

    @Override
    public List<String> typedMore() {
        return GermanWords.and(
                english.typedMore(),
                "mehr",
                "mehr fragen",
                "weitere fragen",
                "noch drei",
                "noch drei fragen",
                "drei weitere",
                "drei weitere fragen",
                "weiter",
                "weitermachen");
    }

    @Override
    public List<String> typedRemedies() {
        return GermanWords.and(
                english.typedRemedies(),
                "maßnahmen",
                "alle maßnahmen",
                "maßnahme",
                "was tun",
                "was können wir tun",
                "tipps",
                "vorschläge");
    }

    @Override
    public List<String> typedExamples() {
        return GermanWords.and(
                english.typedExamples(),
                "beispiele",
                "echte beispiele",
                "beispiel",
                "modelle",
                "betriebsmodelle",
                "geschichten");
    }

    @Override
    public List<String> typedStartAgain() {
        return GermanWords.and(
                english.typedStartAgain(),
                "neu beginnen",
                "neu anfangen",
                "neu starten",
                "neustart",
                "von vorn",
                "von vorne",
                "noch einmal von vorn",
                "nochmal von vorn",
                "neues interview");
    }
}
