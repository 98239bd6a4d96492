package dev.operandi.diagnosis;

/**
 * How made-up respondents are drawn.
 *
 * @param slip share of answers, 0 to 1, in whose place any choice is taken, each alike
 * @param notSure share of questions, 0 to 1, answered by "not sure"
 * @param seed two simulations with the same seed draw the same people
 */
public record SimulatedPeople(Kind kind, double slip, double notSure, long seed) {
    public enum Kind {
        /** One model has everything, each alike. */
        PURE,
        /** Shares uniform on the simplex. */
        MIXED,
        /** Half of them pure, half mixed. */
        REALISTIC,
        /** Shares uniform on the simplex, and every answer taken blindly. */
        CARELESS
    }
}
