package dev.operandi.texts;

import java.util.List;

final class EnglishRemedies implements RemedyPhrases {
    @Override
    public String remediesTitle() {
        return "What to try";
    }

    @Override
    public String remediesTitle(int count) {
        return count == 1 ? "What to try first" : count == 2 ? "Two things to try" : "Three things to try";
    }

    @Override
    public String noRemedies() {
        return "No remedy in this question set fits your answers.";
    }

    @Override
    public String thisWeek() {
        return "This week";
    }

    @Override
    public String effect() {
        return "What it brings";
    }

    @Override
    public String owner() {
        return "Who";
    }

    @Override
    public String notWhen() {
        return "Not when";
    }

    @Override
    public String measure() {
        return "Measure";
    }

    @Override
    public String source() {
        return "Source";
    }

    @Override
    public String effort() {
        return "Effort";
    }

    @Override
    public String effortSmall() {
        return "under a week to a first effect";
    }

    @Override
    public String effortMedium() {
        return "up to three months to a first effect";
    }

    @Override
    public String effortLarge() {
        return "more than three months to a first effect";
    }

    @Override
    public String reason() {
        return "Why";
    }

    @Override
    public String because(String model, List<String> answers) {
        String fits = "It suits the " + model + " part";
        if (answers.isEmpty()) return fits + ".";
        List<String> quoted = answers.stream().map(answer -> "“" + answer + "”").toList();
        return fits + ", and you said " + Listed.of(quoted, "and") + ".";
    }

    @Override
    public String fit() {
        return "How firm";
    }

    @Override
    public String firm() {
        return "firm: it stays near the top however the open points turn out";
    }

    @Override
    public String likely() {
        return "likely: it stays near the top in most cases";
    }

    @Override
    public String possible() {
        return "possible: a few more answers could move it down";
    }

    @Override
    public String whyThisOrder() {
        return "What suits your mixture and your troubles best comes first; where it is close, the smaller step does.";
    }
}
