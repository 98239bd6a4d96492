package dev.operandi.texts;

final class GermanReference implements ReferencePhrases {
    @Override
    public String modelsTitle() {
        return "Die Betriebsmodelle";
    }

    @Override
    public String strengths() {
        return "Stärken";
    }

    @Override
    public String risks() {
        return "Risiken";
    }

    @Override
    public String watchOutFor() {
        return "Worauf zu achten ist";
    }

    @Override
    public String nextMove() {
        return "Ein typischer nächster Schritt";
    }

    @Override
    public String examplesTitle() {
        return "Aus echten Unternehmen";
    }

    @Override
    public String examplesAreStories() {
        return "Beispiele sind Geschichten. Sie beweisen nichts über euer Unternehmen, und die Zuordnung stammt von uns.";
    }

    @Override
    public String mixtureRisk() {
        return "Wo es wehtun kann";
    }

    @Override
    public String glossaryTitle() {
        return "Glossar";
    }

    @Override
    public String glossaryHint() {
        return "Wähl einen Begriff oder schreib jederzeit „was ist …“.";
    }
}
