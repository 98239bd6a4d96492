package dev.operandi.texts;

final class EnglishReference implements ReferencePhrases {
    @Override
    public String modelsTitle() {
        return "The operating models";
    }

    @Override
    public String strengths() {
        return "Strengths";
    }

    @Override
    public String risks() {
        return "Risks";
    }

    @Override
    public String watchOutFor() {
        return "Watch out for";
    }

    @Override
    public String nextMove() {
        return "A typical next move";
    }

    @Override
    public String examplesTitle() {
        return "From real companies";
    }

    @Override
    public String examplesAreStories() {
        return "Examples are stories. They prove nothing about your company, and the labels are ours.";
    }

    @Override
    public String mixtureRisk() {
        return "Where it can hurt";
    }

    @Override
    public String glossaryTitle() {
        return "Glossary";
    }

    @Override
    public String glossaryHint() {
        return "Pick a word, or type “what is …” at any time.";
    }
}
