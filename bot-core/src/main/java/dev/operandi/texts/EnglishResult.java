package dev.operandi.texts;

import java.util.List;

final class EnglishResult implements ResultPhrases {
    @Override
    public String clearly(String model) {
        return "Clearly " + model;
    }

    @Override
    public String mainly(String model) {
        return "Mainly " + model;
    }

    @Override
    public String mainlyWithSome(String model, String other) {
        return "Mainly " + model + ", with some " + other;
    }

    @Override
    public String mixtureOf(List<String> models) {
        return "Looks like a mixture of " + Listed.of(models, "and");
    }

    @Override
    public String notEnoughToTell() {
        return "Not enough to tell yet";
    }

    @Override
    public String sureOfLeading(int percent, String model) {
        return "How sure: " + sureness(percent) + " that " + model + " is the largest part.";
    }

    @Override
    public String sureOfMixture(int percent) {
        return "How sure: " + sureness(percent)
                + " that it is a real mixture, with no model making up more than about two thirds. Mixtures are normal.";
    }

    private static String sureness(int percent) {
        return percent >= 95 ? "95 % or more" : "about " + percent + " %";
    }

    @Override
    public String severalTeams() {
        return "Several models side by side often mean several teams that work in different ways. Ask each team these"
                + " questions and compare.";
    }

    @Override
    public String whyUnclear(int answered) {
        if (answered >= 4)
            return "Your answers point in several directions at once, so I will not name a model. A few more answers may"
                    + " settle it. It may also be that several ways of working live side by side.";
        String soFar = answered == 0
                ? "You have not chosen any answer yet."
                : "You have chosen an answer to " + (answered == 1 ? "one question" : answered + " questions")
                        + " so far.";
        return soFar + " From four on I can begin to tell.";
    }

    @Override
    public String sharesTitle() {
        return "How much of each";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        String about = model + " about " + percent + " %";
        return low == high ? about : about + " (likely between " + low + " and " + high + " %)";
    }

    @Override
    public String sharesInWords(List<String> shares) {
        return String.join("; ", shares) + ". Shares are rough: read them in steps of ten.";
    }

    @Override
    public String carriedTitle() {
        return "The answers that carried it";
    }

    @Override
    public String speaksFor(String answer, String question, int odds, String model) {
        return "“" + answer + "” speaks " + strength(odds) + "for " + model + ", " + odds + " to 1. (" + question + ")";
    }

    private static String strength(int odds) {
        return odds >= 8 ? "strongly " : odds >= 4 ? "clearly " : "";
    }

    @Override
    public String speaksALittleFor(String answer, String question, String model) {
        return "“" + answer + "” speaks a little for " + model + ". (" + question + ")";
    }

    @Override
    public String againstTitle() {
        return "The strongest answer against it";
    }

    @Override
    public String speaksAgainst(String answer, String question, int odds, String model) {
        return "“" + answer + "” speaks " + strength(odds) + "against " + model + ", " + odds + " to 1. (" + question
                + ")";
    }

    @Override
    public String speaksALittleAgainst(String answer, String question, String model) {
        return "“" + answer + "” speaks a little against " + model + ". (" + question + ")";
    }

    @Override
    public String nothingAgainst() {
        return "None of your answers speaks against it.";
    }

    @Override
    public String turnTitle() {
        return "What would turn it";
    }

    @Override
    public String changed(String question, String from, String to) {
        return "“" + to + "” instead of “" + from + "” (" + question + ")";
    }

    @Override
    public String wouldTurn(List<String> changes, String newLabel) {
        return "Had you said " + Listed.of(changes, "and") + ", the result would read “" + newLabel + "”.";
    }

    @Override
    public String takenBack(String question, String from) {
        return "“not sure” instead of “" + from + "” (" + question + ")";
    }

    @Override
    public String nothingWouldTurn() {
        return "Changing any one or two of your answers would not turn it.";
    }

    @Override
    public String severitiesTitle() {
        return "Troubles your answers show";
    }

    @Override
    public String low() {
        return "low";
    }

    @Override
    public String medium() {
        return "medium";
    }

    @Override
    public String high() {
        return "high";
    }

    @Override
    public String tooLittleAsked() {
        return "not enough answers to tell";
    }

    @Override
    public String ruleOfThumb() {
        return "This is a rule of thumb from experts’ estimates, not a measurement and not advice on your case. No way of"
                + " working is better in itself: what counts is whether it suits your work.";
    }

    @Override
    public String firstEstimates() {
        return "The troubles and remedies in this question set are first estimates that nobody has reviewed yet.";
    }

    @Override
    public String threeMore() {
        return "Three more questions";
    }

    @Override
    public String allRemedies() {
        return "All remedies";
    }

    @Override
    public String readMoreAbout() {
        return "To read more about one of them, press it or type its number.";
    }

    @Override
    public String realExamples() {
        return "Real examples";
    }

    @Override
    public String glossary() {
        return "Glossary";
    }

    @Override
    public String startAgain() {
        return "Start again";
    }

    @Override
    public String backToResult() {
        return "Back to the result";
    }

    @Override
    public String backToInterview() {
        return "Back to the questions";
    }

    @Override
    public String noMoreQuestions() {
        return "You have answered every question I have.";
    }

    @Override
    public List<String> typedMore() {
        return List.of("more", "more questions", "3 more", "three more", "three more questions", "go on", "continue");
    }

    @Override
    public List<String> typedRemedies() {
        return List.of("remedies", "all remedies", "remedy", "advice", "details", "what to try");
    }

    @Override
    public List<String> typedExamples() {
        return List.of("examples", "real examples", "example", "models", "stories");
    }

    @Override
    public List<String> typedStartAgain() {
        return List.of("start again", "restart", "start over", "begin again", "again", "new interview");
    }
}
