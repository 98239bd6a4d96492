package dev.operandi.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Everything a person is told at the end of an interview. A rule of thumb from expert estimates.
 *
 * <p>Lists over models and challenges are in the set's order.
 *
 * @param shares expected share of each model, 0 to 1, summing to 1; exact, not for showing
 * @param shownShares the same in percent, multiples of 10 that sum to 100
 * @param intervals 5 % and 95 % quantile of each share
 * @param leadingProbabilities how probable it is that the model has the largest share, summing to 1
 * @param leadingModelId the model that most probably leads
 * @param nearlyPure probability that one model has at least .85
 * @param mixed probability that no model has more than .65
 * @param doubt 0 to 1, what more questions could still remove
 * @param mixing 0 to 1, what no question will remove
 * @param namedModelIds the models the label speaks of, the largest share first: none when unclear, one when clearly, one
 *     or two when mainly, two in a mixture; of more than four models a mixture names every one with a share of .2
 * @param evidenceFor at most three answers for the leading model, or three for each of the first two named in a mixture
 * @param evidenceAgainst the answer that speaks most against the leading model, or against both of a mixture
 * @param turning the smallest change of one or two answers that turns it; empty when no two would
 * @param remedies all that no answer closed, in the order of the list
 * @see "docs/diagnosis.md sections 5 to 7"
 */
public record Diagnosis(
        List<Double> shares,
        List<Integer> shownShares,
        List<Interval> intervals,
        List<Double> leadingProbabilities,
        String leadingModelId,
        double nearlyPure,
        double mixed,
        double doubt,
        double mixing,
        Label label,
        List<String> namedModelIds,
        List<Severity> severities,
        List<Evidence> evidenceFor,
        Optional<Evidence> evidenceAgainst,
        Optional<Turning> turning,
        List<RankedRemedy> remedies) {
    public Diagnosis {
        shares = List.copyOf(shares);
        shownShares = List.copyOf(shownShares);
        intervals = List.copyOf(intervals);
        leadingProbabilities = List.copyOf(leadingProbabilities);
        namedModelIds = List.copyOf(namedModelIds);
        severities = List.copyOf(severities);
        evidenceFor = List.copyOf(evidenceFor);
        remedies = List.copyOf(remedies);
    }
}
