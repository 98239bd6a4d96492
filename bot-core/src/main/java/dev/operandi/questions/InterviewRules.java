package dev.operandi.questions;

/**
 * The numbers an interview runs by. Symbols and defaults are those of docs/diagnosis.md.
 *
 * @param minimum questions before an interview may stop by itself
 * @param maximum questions after which it stops in any case
 * @param stop probability of the leading model at which it stops, D_lead
 * @param mixed probability of a mixture at which it stops, M
 * @param gainFloor bits; it stops when no question is expected to tell more
 * @param cover answers with a severity that each challenge must have
 * @param purePrior prior mass of the pure models together, 0 to 1
 * @param eps share of answers that are slips, above 0 for sets nobody has tested
 * @param rho correlation of answers within a group, 0 to 1
 * @param notSureRate share of questions people cannot answer
 */
public record InterviewRules(
        int minimum,
        int maximum,
        double stop,
        double mixed,
        double gainFloor,
        int cover,
        double purePrior,
        double eps,
        double rho,
        double notSureRate) {
    /** For sets whose tables were reviewed; a new set takes eps 0.20. */
    public static final InterviewRules DEFAULTS = new InterviewRules(6, 12, 0.90, 0.80, 0.02, 2, 0.5, 0.10, 0.3, 0.05);

    /** eps of a set whose tables nobody has reviewed yet. */
    public static final double EPS_OF_NEW_SETS = 0.20;

    public InterviewRules withEps(double newEps) {
        return new InterviewRules(minimum, maximum, stop, mixed, gainFloor, cover, purePrior, newEps, rho, notSureRate);
    }
}
