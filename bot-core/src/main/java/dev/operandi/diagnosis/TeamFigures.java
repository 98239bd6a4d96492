package dev.operandi.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
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
    /** Every member's shares are pulled to the middle, and all alike; more members do not cure that. */
    private static final double FLOOR = 0.05;

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
     * @param members at least two, of one set; their order does not matter beyond the last bits
     * @throws IllegalArgumentException when there are fewer than two
     */
    public static TeamFigures of(List<Member> members) {
        if (members.size() < 2) throw new IllegalArgumentException("A team has two members or more");
        Member first = members.get(0);
        List<Double> shares = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < first.shares().size(); k++) {
            double[] all = new double[members.size()];
            for (int i = 0; i < all.length; i++)
                all[i] = members.get(i).shares().get(k);
            double mean = Sums.sum(all) / all.length;
            shares.add(mean);
            intervals.add(interval(all, mean));
        }
        List<Severity> severities = new ArrayList<>();
        for (int c = 0; c < first.severities().size(); c++) severities.add(severity(members, c));
        return new TeamFigures(members.size(), shares, intervals, order(shares), severities);
    }

    private static Interval interval(double[] all, double mean) {
        double squares = 0;
        for (double x : all) squares += (x - mean) * (x - mean);
        double variance = squares / (all.length - 1) / all.length + FLOOR * FLOOR;
        double half = StudentT.quantile975(all.length - 1) * StrictMath.sqrt(variance);
        return new Interval(Math.max(0, mean - half), Math.min(1, mean + half));
    }

    private static List<Integer> order(List<Double> shares) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < shares.size(); k++) order.add(k);
        order.sort(Comparator.comparingDouble(k -> -shares.get(k)));
        return order;
    }

    /** Where nobody was asked enough, the level is unknown and the value the mean of all. */
    private static Severity severity(List<Member> members, int challenge) {
        double known = 0;
        double all = 0;
        int knowing = 0;
        int answers = 0;
        for (Member member : members) {
            Severity severity = member.severities().get(challenge);
            all += severity.value();
            answers += severity.answers();
            if (severity.level() == Severity.Level.UNKNOWN) continue;
            known += severity.value();
            knowing++;
        }
        double value = knowing > 0 ? known / knowing : all / members.size();
        String id = members.get(0).severities().get(challenge).challengeId();
        return new Severity(id, value, Severity.level(value, knowing > 0), answers);
    }
}
