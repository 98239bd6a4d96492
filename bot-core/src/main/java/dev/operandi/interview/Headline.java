package dev.operandi.interview;

import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Label;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.ResultPhrases;
import java.util.List;

/** The label of a diagnosis in words, and how sure it is. */
final class Headline {
    /** Probabilities are told in steps of so many percent, rounded down, and never as certainty. */
    private static final int STEP = 5;

    private static final int HIGHEST = 95;

    private Headline() {}

    static String of(Diagnosis diagnosis, QuestionSet set, Phrases p) {
        return of(diagnosis.label(), diagnosis.namedModelIds(), set, p);
    }

    /**
     * @param namedModelIds the models the label speaks of
     */
    static String of(Label label, List<String> namedModelIds, QuestionSet set, Phrases p) {
        ResultPhrases t = p.result();
        List<String> names = namedModelIds.stream().map(id -> name(id, set, p)).toList();
        return switch (label) {
            case CLEARLY -> t.clearly(names.get(0));
            case MAINLY -> names.size() > 1 ? t.mainlyWithSome(names.get(0), names.get(1)) : t.mainly(names.get(0));
            case MIXTURE -> t.mixtureOf(names);
            case UNCLEAR -> t.notEnoughToTell();
        };
    }

    static String sureness(Diagnosis diagnosis, int answered, QuestionSet set, Phrases p) {
        ResultPhrases t = p.result();
        if (diagnosis.label() == Label.UNCLEAR) return t.whyUnclear(answered);
        if (diagnosis.label() == Label.MIXTURE) return t.sureOfMixture(percent(diagnosis.mixed()));
        int leading = indexOf(diagnosis.leadingModelId(), set);
        return t.sureOfLeading(
                percent(diagnosis.leadingProbabilities().get(leading)), name(diagnosis.leadingModelId(), set, p));
    }

    static int percent(double probability) {
        return Math.min(HIGHEST, ((int) (probability * 100 + 1e-9)) / STEP * STEP);
    }

    static String name(String modelId, QuestionSet set, Phrases p) {
        return set.models().get(indexOf(modelId, set)).name().in(p.language());
    }

    private static int indexOf(String modelId, QuestionSet set) {
        for (int k = 0; k < set.models().size(); k++)
            if (set.models().get(k).id().equals(modelId)) return k;
        throw new IllegalStateException("No model " + modelId + " in " + set.ref());
    }
}
