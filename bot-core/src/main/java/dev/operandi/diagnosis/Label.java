package dev.operandi.diagnosis;

/** What may be said of the models in a word. */
public enum Label {
    /** One model, and hardly anything else. */
    CLEARLY,
    /** One model leads; others are in it. */
    MAINLY,
    /** No model has more than about two thirds. */
    MIXTURE,
    /** Not enough to tell. */
    UNCLEAR;

    private static final int FEWEST_ANSWERS = 4;

    /**
     * The first that holds: doubt above .30 or too few answers; mixed at least .6; leading at least .85 and nearly
     * pure at least .7; leading at least .7; else unclear.
     *
     * @param answered how many questions were answered by a choice
     * @see "docs/diagnosis.md section 5"
     */
    static Label of(Posterior posterior, int answered) {
        if (answered < FEWEST_ANSWERS || posterior.doubt() > 0.30) return UNCLEAR;
        if (posterior.mixed() >= 0.6) return MIXTURE;
        double leading = posterior.leadingProbability();
        if (leading >= 0.85 && posterior.nearlyPure() >= 0.7) return CLEARLY;
        return leading >= 0.7 ? MAINLY : UNCLEAR;
    }
}
