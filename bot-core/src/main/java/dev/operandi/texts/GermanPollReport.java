package dev.operandi.texts;

import java.util.List;
import java.util.stream.Collectors;

final class GermanPollReport implements ReportPhrases {
    @Override
    public String reportTitle(String what) {
        return "Bericht: " + what;
    }

    @Override
    public String reportOn(int atLeast, int about) {
        return "Von mindestens " + atLeast + " der etwa " + about + " Gefragten. Jede Person zählt einmal.";
    }

    @Override
    public String tooFew(int threshold) {
        return "Weniger als " + threshold
                + " Personen haben teilgenommen, deshalb steht hier nichts. Alle Antworten sind gelöscht.";
    }

    @Override
    public String orderTitle() {
        return "Wie das Team die Firma sieht";
    }

    @Override
    public String order(List<List<String>> models) {
        return "Vom meisten zum wenigsten: "
                + models.stream()
                        .map(alike -> Listed.of(alike, "und"))
                        .map(words -> words.contains(" und ") ? words + " (etwa gleich viel)" : words)
                        .collect(Collectors.joining(", dann "))
                + ".";
    }

    @Override
    public String sharesTitle() {
        return "Anteile der Modelle";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        return model + " " + percent + " % (zwischen " + low + " und " + high + ")";
    }

    @Override
    public String troublesTitle() {
        return "Gemeinsame Schwierigkeiten";
    }

    @Override
    public String spreadTitle(String question) {
        return "Wo ihr euch unterscheidet: " + question;
    }

    @Override
    public String spreadIn(int stepPercent) {
        return "In Schritten von " + stepPercent + " Punkten, damit sich niemand herausrechnen lässt.";
    }

    @Override
    public String functionsTitle() {
        return "Nach Art der Arbeit";
    }

    @Override
    public String functionLine(String function, int atLeast, String order) {
        return function + " (mindestens " + atLeast + "): " + order;
    }

    @Override
    public String allOthers() {
        return "Alle übrigen zusammen";
    }

    @Override
    public String remediesTitle() {
        return "Womit ihr anfangen könnt";
    }

    @Override
    public String adviceFor(String model) {
        return "passt zu " + model;
    }

    @Override
    public String adviceAgainst(String challenge) {
        return "hilft bei: " + challenge;
    }

    @Override
    public String hiddenTitle() {
        return "Was hier nicht steht, und warum";
    }

    @Override
    public String hiddenFigures(int from) {
        return "Anteile in Zahlen: Sie brauchen " + from + " Personen.";
    }

    @Override
    public String hiddenSpread(String question, int from) {
        return "Wie sich die Antworten auf „" + question + "“ verteilen: Das braucht " + from + " Antworten.";
    }

    @Override
    public String hiddenTrouble(String challenge, int from) {
        return challenge + ": Weniger als " + from + " Personen wurden genug danach gefragt.";
    }

    @Override
    public String hiddenFunctions(int threshold) {
        return "Manche Arten von Arbeit: Jede gezeigte, und alle übrigen zusammen, brauchen " + threshold
                + " Personen.";
    }

    @Override
    public String talkTitle() {
        return "Für das Gespräch danach";
    }

    @Override
    public List<String> talkQuestions() {
        return List.of(
                "Was davon überrascht euch?",
                "Wo seht ihr dasselbe von verschiedenen Seiten?",
                "Welche Schwierigkeit kostet euch diesen Monat am meisten Zeit?",
                "Welchen ersten Schritt könnt ihr diese Woche gehen, und wer geht ihn?",
                "Woran würdet ihr in drei Monaten sehen, dass es geklappt hat?");
    }

    @Override
    public String teamRuleOfThumb() {
        return "Eine Faustregel aus Schätzungen von Fachleuten, als Anfang für ein Gespräch; kein Rat zu eurem Fall.";
    }

    @Override
    public String details() {
        return "Einzelheiten";
    }

    @Override
    public String remedies() {
        return "Maßnahmen";
    }

    @Override
    public String export() {
        return "Exportieren";
    }

    @Override
    public String exportHow(String command) {
        return "Das sind die Zahlen des Berichts, Zeile für Zeile. Wer mich betreibt, bekommt sie als Datei, mit dem Befehl „"
                + command + "“.";
    }

    @Override
    public String exportInPrivate() {
        return "Ich schicke dir den Bericht als zwei Dateien, in einer Direktnachricht: CSV für eine Tabelle, JSON für ein Programm.";
    }

    @Override
    public String exportFiles(String what) {
        return "Der Bericht zu „" + what + "“ als Dateien, Zeile für Zeile: genau das, was er zeigt.";
    }
}
