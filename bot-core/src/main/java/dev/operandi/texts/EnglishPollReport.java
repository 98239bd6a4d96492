package dev.operandi.texts;

import java.util.List;
import java.util.stream.Collectors;

final class EnglishPollReport implements ReportPhrases {
    @Override
    public String reportTitle(String what) {
        return "Report: " + what;
    }

    @Override
    public String reportOn(int atLeast, int about) {
        return "From at least " + atLeast + " of about " + about + " people asked. Each person counts once.";
    }

    @Override
    public String tooFew(int threshold) {
        return "Fewer than " + threshold + " people took part, so nothing is told. All answers are deleted.";
    }

    @Override
    public String orderTitle() {
        return "How the team sees the company";
    }

    @Override
    public String order(List<List<String>> models) {
        return "Most to least: "
                + models.stream()
                        .map(alike -> Listed.of(alike, "and"))
                        .map(words -> words.contains(" and ") ? words + " (about alike)" : words)
                        .collect(Collectors.joining(", then "))
                + ".";
    }

    @Override
    public String sharesTitle() {
        return "Shares of the models";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        return model + " " + percent + " % (between " + low + " and " + high + ")";
    }

    @Override
    public String troublesTitle() {
        return "Shared troubles";
    }

    @Override
    public String spreadTitle(String question) {
        return "Where people differ: " + question;
    }

    @Override
    public String spreadIn(int stepPercent) {
        return "In steps of " + stepPercent + " points, so that nobody can be counted out.";
    }

    @Override
    public String functionsTitle() {
        return "By kind of work";
    }

    @Override
    public String functionLine(String function, int atLeast, String order) {
        return function + " (at least " + atLeast + "): " + order;
    }

    @Override
    public String allOthers() {
        return "All others together";
    }

    @Override
    public String remediesTitle() {
        return "What to try first";
    }

    @Override
    public String adviceFor(String model) {
        return "fits " + model;
    }

    @Override
    public String adviceAgainst(String challenge) {
        return "helps with " + challenge;
    }

    @Override
    public String hiddenTitle() {
        return "What is not shown, and why";
    }

    @Override
    public String hiddenFigures(int from) {
        return "Shares in figures: they need " + from + " people.";
    }

    @Override
    public String hiddenSpread(String question, int from) {
        return "How the answers to “" + question + "” spread: that needs " + from + " answers.";
    }

    @Override
    public String hiddenTrouble(String challenge, int from) {
        return challenge + ": fewer than " + from + " people were asked enough about it.";
    }

    @Override
    public String hiddenFunctions(int threshold) {
        return "Some kinds of work: each one shown, and all others together, need " + threshold + " people.";
    }

    @Override
    public String talkTitle() {
        return "For the talk afterwards";
    }

    @Override
    public List<String> talkQuestions() {
        return List.of(
                "What here surprises you?",
                "Where do we see the same thing from different sides?",
                "Which trouble costs us most time this month?",
                "Which of the first steps can we take this week, and who takes it?",
                "What would you see in three months if it had worked?");
    }

    @Override
    public String teamRuleOfThumb() {
        return "A rule of thumb from expert estimates, as a start for a talk; not advice on your case.";
    }

    @Override
    public String details() {
        return "Details";
    }

    @Override
    public String remedies() {
        return "Remedies";
    }

    @Override
    public String export() {
        return "Export";
    }

    @Override
    public String exportHow(String command) {
        return "These are the figures of the report, row by row. Whoever operates me gets them as a file, with the command “"
                + command + "”.";
    }

    @Override
    public String exportInPrivate() {
        return "I am sending you the report as two files, in a direct message: CSV for a spreadsheet, JSON for a program.";
    }

    @Override
    public String exportFiles(String what) {
        return "The report on “" + what + "” as files, row by row: exactly what it shows.";
    }
}
