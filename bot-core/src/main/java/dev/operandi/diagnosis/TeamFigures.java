package dev.operandi.diagnosis;

import java.util.List;

/**
 * What the answers of several members say about the company they share. What of it may be shown is decided elsewhere.
 *
 * @param members how many, at least 2
 * @param shares mean share of each model, 0 to 1, each member counting once
 * @param intervals 95 % interval of each share: {@code m +- t(n-1, .975) sqrt(s^2 / n + 0.05^2)}, cut to 0 to 1
 * @param order indexes of the models, the largest share first
 * @param severities mean over the members who were asked enough about the challenge; {@code answers} of all together
 * @see "docs/diagnosis.md section 8"
 */
public record TeamFigures(
        int members, List<Double> shares, List<Interval> intervals, List<Integer> order, List<Severity> severities) {
    /** One member's part. */
    public record Member(List<Double> shares, List<Severity> severities) {
        public Member {
            shares = List.copyOf(shares);
            severities = List.copyOf(severities);
        }
    }

    public TeamFigures {
        shares = List.copyOf(shares);
        intervals = List.copyOf(intervals);
        order = List.copyOf(order);
        severities = List.copyOf(severities);
    }

    /**
     * @param members at least two, of one set; their order does not matter
     * @throws IllegalArgumentException when there are fewer than two
     */
    public static TeamFigures of(List<Member> members) {
        if (members.size() < 2) throw new IllegalArgumentException("A team has two members or more");
        Member first = members.get(0);
        List<String> challengeIds =
                first.severities().stream().map(Severity::challengeId).toList();
        TeamTally tally = new TeamTally(first.shares().size(), challengeIds);
        members.forEach(tally::add);
        return tally.figures();
    }
}
