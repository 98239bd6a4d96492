package dev.operandi.texts;

/** Sentences around what can be looked up: models with their examples, and words. */
public interface ReferencePhrases {
    String modelsTitle();

    String strengths();

    String risks();

    String watchOutFor();

    String nextMove();

    String examplesTitle();

    String examplesAreStories();

    String mixtureRisk();

    String glossaryTitle();

    String glossaryHint();
}
