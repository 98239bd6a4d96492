package dev.operandi.polls;

import dev.operandi.diagnosis.Interval;
import dev.operandi.diagnosis.Severity;
import dev.operandi.diagnosis.ShownShares;
import dev.operandi.diagnosis.TeamFigures;
import dev.operandi.diagnosis.TeamTally;
import dev.operandi.polls.Report.ModelShare;
import dev.operandi.polls.Report.Part;
import dev.operandi.polls.Report.Trouble;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up the ballots of one group: of all, or of one function. */
final class GroupTally {
    private static final double TENTHS = 10;
    private static final int PERCENT = 100;
    private static final double ROUNDING_ERROR = 1e-9;

    private final QuestionSet set;
    private final TeamTally tally;

    GroupTally(QuestionSet set) {
        this.set = set;
        tally = new TeamTally(
                set.models().size(),
                set.challenges().stream().map(Challenge::id).toList());
    }

    void add(TeamFigures.Member member) {
        tally.add(member);
    }

    void add(GroupTally other) {
        tally.add(other.tally);
    }

    int count() {
        return tally.members();
    }

    /** What may be told of the group, which has the threshold. */
    Part part(DisclosureRule rule) {
        TeamFigures figures = tally.figures();
        List<Integer> percent = percent(rule, figures);
        return new Part(
                order(percent),
                count() < rule.figuresFrom() ? List.of() : shares(rule, figures, percent),
                troubles(rule, figures));
    }

    private static List<Integer> percent(DisclosureRule rule, TeamFigures figures) {
        if (rule.has(Guard.ROUNDING)) return ShownShares.of(figures.shares());
        return figures.shares().stream()
                .map(share -> (int) Math.round(share * FINE))
                .toList();
    }

    /** Without rounding, shares are told in millionths. */
    private static final double FINE = 1e6;

    /** By the rounded shares, so that the order tells nothing the figures would not. */
    private List<List<String>> order(List<Integer> percent) {
        List<OperatingModel> models = set.models();
        List<Integer> indexes = new ArrayList<>();
        for (int k = 0; k < models.size(); k++) indexes.add(k);
        indexes.sort(Comparator.comparingInt(k -> -percent.get(k)));
        List<List<String>> order = new ArrayList<>();
        int last = -1;
        for (int k : indexes) {
            if (last < 0 || !percent.get(k).equals(percent.get(last))) order.add(new ArrayList<>());
            order.get(order.size() - 1).add(models.get(k).id());
            last = k;
        }
        return order;
    }

    private List<ModelShare> shares(DisclosureRule rule, TeamFigures figures, List<Integer> percent) {
        List<ModelShare> shares = new ArrayList<>();
        for (int k = 0; k < percent.size(); k++) {
            int shown = percent.get(k);
            Interval exact = figures.intervals().get(k);
            int half = half(rule, k);
            shares.add(new ModelShare(
                    set.models().get(k).id(),
                    shown,
                    rule.has(Guard.ROUNDING) ? Math.max(0, shown - half) : (int) Math.round(exact.low() * FINE),
                    rule.has(Guard.ROUNDING)
                            ? Math.min(PERCENT, shown + half)
                            : (int) Math.round(exact.high() * FINE)));
        }
        return shares;
    }

    /**
     * Half an interval, as it is told: for the step of people and not their number, which the width would give away; with the
     * deviation rounded up; and rounded up itself.
     */
    private int half(DisclosureRule rule, int k) {
        double deviation = Math.ceil(tally.deviation(k) * TENTHS - ROUNDING_ERROR) / TENTHS;
        double half = TeamTally.halfWidth(deviation, rule.stepOfReport(count()));
        return (int) Math.ceil(half * TENTHS - ROUNDING_ERROR) * PERCENT / (int) TENTHS;
    }

    private List<Trouble> troubles(DisclosureRule rule, TeamFigures figures) {
        List<Trouble> troubles = new ArrayList<>();
        for (int c = 0; c < figures.severities().size(); c++) {
            Severity severity = figures.severities().get(c);
            if (tally.knowing(c) >= rule.threshold())
                troubles.add(new Trouble(severity.challengeId(), severity.level()));
        }
        return troubles;
    }
}
