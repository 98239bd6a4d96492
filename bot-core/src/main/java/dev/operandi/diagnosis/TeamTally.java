package dev.operandi.diagnosis;

import dev.operandi.diagnosis.TeamFigures.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up the members of a team one by one, in memory that does not grow with them.
 *
 * <p>Sums are whole numbers of 2^-44, so that they are exact: the same members give the same bits in whatever order they
 * come, and no sum of squares loses its small digits. Not for several threads at once.
 *
 * @see "docs/diagnosis.md section 8"
 */
public final class TeamTally {
    /** So many that no sum leaves a long. */
    public static final int MOST_MEMBERS = 500_000;

    private static final double UNITS = 0x1p44;

    /** Every member's shares are pulled to the middle, and all alike; more members do not cure that. */
    private static final double FLOOR = 0.05;

    /** How far members' shares of the leading model usually lie apart: the simulated teams of docs/diagnosis.md. */
    private static final double USUAL_DEVIATION = 0.27;

    private static final int MEMBERS = 0;

    private final long[] count = new long[1];
    private final long[] share;
    private final long[] squareHigh;
    private final long[] squareLow;
    private final List<String> challengeIds;
    private final long[] allSeverity;
    private final long[] knownSeverity;
    private final int[] knowing;
    private final int[] answers;

    /**
     * @param models how many
     * @param challengeIds in the set's order
     */
    public TeamTally(int models, List<String> challengeIds) {
        this.challengeIds = List.copyOf(challengeIds);
        share = new long[models];
        squareHigh = new long[models];
        squareLow = new long[models];
        allSeverity = new long[challengeIds.size()];
        knownSeverity = new long[challengeIds.size()];
        knowing = new int[challengeIds.size()];
        answers = new int[challengeIds.size()];
    }

    /**
     * @throws IllegalArgumentException when the member has other models or challenges than the team, or is one too many
     */
    public void add(Member member) {
        if (count[MEMBERS] == MOST_MEMBERS)
            throw new IllegalArgumentException("A team has at most " + MOST_MEMBERS + " members");
        if (member.shares().size() != share.length || member.severities().size() != challengeIds.size())
            throw new IllegalArgumentException("A member of another set");
        count[MEMBERS]++;
        for (int k = 0; k < share.length; k++) addShare(k, units(member.shares().get(k)));
        for (int c = 0; c < challengeIds.size(); c++)
            addSeverity(c, member.severities().get(c));
    }

    /**
     * Adds another team's members.
     *
     * @param other of the same set, and no member of both
     * @throws IllegalArgumentException when together they are too many
     */
    public void add(TeamTally other) {
        if (members() + other.members() > MOST_MEMBERS)
            throw new IllegalArgumentException("A team has at most " + MOST_MEMBERS + " members");
        count[MEMBERS] += other.count[MEMBERS];
        for (int k = 0; k < share.length; k++) {
            share[k] += other.share[k];
            addSquare(k, other.squareHigh[k], other.squareLow[k]);
        }
        for (int c = 0; c < challengeIds.size(); c++) {
            allSeverity[c] += other.allSeverity[c];
            knownSeverity[c] += other.knownSeverity[c];
            knowing[c] += other.knowing[c];
            answers[c] += other.answers[c];
        }
    }

    private void addShare(int k, long units) {
        share[k] += units;
        addSquare(k, Math.multiplyHigh(units, units), units * units);
    }

    private void addSquare(int k, long high, long low) {
        squareLow[k] += low;
        long carry = Long.compareUnsigned(squareLow[k], low) < 0 ? 1 : 0;
        squareHigh[k] += high + carry;
    }

    private void addSeverity(int c, Severity severity) {
        long units = units(severity.value());
        allSeverity[c] += units;
        answers[c] += severity.answers();
        if (severity.level() == Severity.Level.UNKNOWN) return;
        knownSeverity[c] += units;
        knowing[c]++;
    }

    public int members() {
        return (int) count[MEMBERS];
    }

    /** How many members were asked enough about the challenge to name its severity. */
    public int knowing(int challenge) {
        return knowing[challenge];
    }

    /**
     * @throws IllegalStateException when there are fewer than two members
     */
    public TeamFigures figures() {
        if (members() < 2) throw new IllegalStateException("A team has two members or more");
        List<Double> shares = new ArrayList<>();
        List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < share.length; k++) {
            shares.add(mean(share[k], members()));
            intervals.add(interval(k));
        }
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < share.length; k++) order.add(k);
        order.sort(Comparator.comparingDouble(k -> -shares.get(k)));
        List<Severity> severities = new ArrayList<>();
        for (int c = 0; c < challengeIds.size(); c++) severities.add(severity(c));
        return new TeamFigures(members(), shares, intervals, order, severities);
    }

    private Interval interval(int k) {
        double mean = mean(share[k], members());
        double half = halfWidth(deviation(k), members());
        return new Interval(Math.max(0, mean - half), Math.min(1, mean + half));
    }

    /**
     * Standard deviation of the members' shares of a model.
     *
     * @throws IllegalStateException when there are fewer than two members
     */
    public double deviation(int model) {
        if (members() < 2) throw new IllegalStateException("One share does not deviate");
        double sum = share[model] / UNITS;
        double squares = (squareHigh[model] * 0x1p64 + unsigned(squareLow[model])) / UNITS / UNITS;
        return StrictMath.sqrt(Math.max(0, squares - sum * sum / members()) / (members() - 1));
    }

    /**
     * Half the width of the 95 % interval.
     *
     * @param deviation standard deviation of the members' shares
     * @param members at least 2
     */
    public static double halfWidth(double deviation, int members) {
        double variance = deviation * deviation / members + FLOOR * FLOOR;
        return StudentT.quantile975(members - 1) * StrictMath.sqrt(variance);
    }

    /** Where nobody was asked enough, the level is unknown and the value the mean of all. */
    private Severity severity(int c) {
        double value = knowing[c] > 0 ? mean(knownSeverity[c], knowing[c]) : mean(allSeverity[c], members());
        return new Severity(challengeIds.get(c), value, Severity.level(value, knowing[c] > 0), answers[c]);
    }

    /**
     * How wide the interval of the leading model usually is, 0 to 1, before it is rounded.
     *
     * @param members at least 2
     * @see "docs/diagnosis.md section 8"
     */
    public static double usualWidth(int members) {
        return Math.min(1, 2 * halfWidth(USUAL_DEVIATION, members));
    }

    private static long units(double x) {
        return (long) StrictMath.rint(x * UNITS);
    }

    private static double mean(long units, int of) {
        return units / UNITS / of;
    }

    private static double unsigned(long low) {
        return (low >>> 1) * 2.0 + (low & 1);
    }
}
