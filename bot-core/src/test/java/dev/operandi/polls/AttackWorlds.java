package dev.operandi.polls;

import dev.operandi.polls.Attack.Targets;
import dev.operandi.polls.Attack.Worlds;
import dev.operandi.polls.Report.OfFunction;
import dev.operandi.polls.Report.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of worlds in which an organiser looks at everything a run shows, and at what a look around the office tells: who is
 * asked, and who does what. Sizes are fixed in each, so that the attacker can learn them by heart.
 */
final class AttackWorlds {
    private AttackWorlds() {}

    /** The usual rule with some guards taken away. */
    static DisclosureRule without(Guard... taken) {
        Set<Guard> guards = EnumSet.allOf(Guard.class);
        for (Guard guard : taken) guards.remove(guard);
        return new DisclosureRule(DisclosureRule.DEFAULT_K, false, guards);
    }

    /** One report of a crowd, against none at all: what a report itself tells of its members. */
    static Worlds reportAlone(DisclosureRule rule, int took) {
        return chance -> {
            Crowd crowd = Crowd.draw(null, took, 1, chance);
            return List.of(new Targets(List.of(), List.of(Crowd.report(rule, List.of(crowd))), crowd.kinds()));
        };
    }

    /** The same of people who differ in one answer only, and that answer is the secret. */
    static Worlds reportAloneOnOneAnswer(DisclosureRule rule, int took) {
        return chance -> {
            Crowd crowd =
                    new Crowd(null, took, Crowd.draw(null, took, 1, chance).kinds(), true);
            return List.of(new Targets(List.of(), List.of(Crowd.report(rule, List.of(crowd))), crowd.kinds()));
        };
    }

    /** The same where the attacker knows one ballot, their own; the targets are the others. */
    static Worlds reportAloneOfTheOrganiser(DisclosureRule rule, int took) {
        return chance -> {
            Crowd crowd = Crowd.draw(null, took, 1, chance);
            List<Integer> order = crowd.shuffled(chance);
            int own = order.get(0);
            List<Integer> others = new ArrayList<>(crowd.kinds());
            others.set(own, others.get(own) - 1);
            return List.of(new Targets(List.of(), List.of(own, Crowd.report(rule, List.of(crowd))), others));
        };
    }

    /** People who join a list of like-minded ones that was asked before. */
    static Worlds joined(DisclosureRule rule, int first, int joining, boolean onlyTheNew) {
        return chance -> {
            if (rule.isTooLike(people(first + joining), people(first))) return List.of();
            List<Integer> all =
                    Crowd.draw(null, first + joining, willing(chance), chance).shuffled(chance);
            return joined(
                    rule,
                    Crowd.of(null, all.subList(0, first)),
                    Crowd.of(null, all.subList(first, all.size())),
                    onlyTheNew);
        };
    }

    /** The same where those who join are of a mind of their own: another team. */
    static Worlds anotherTeamJoined(DisclosureRule rule, int first, int joining) {
        return chance -> {
            double willing = willing(chance);
            Crowd before = Crowd.draw(null, first, willing, chance);
            return joined(rule, before, Crowd.draw(null, joining, willing, chance), true);
        };
    }

    private static List<Targets> joined(DisclosureRule rule, Crowd before, Crowd joined, boolean onlyTheNew) {
        Report one = Crowd.report(rule, List.of(before));
        Report two = Crowd.report(rule, List.of(before, joined));
        if (!rule.has(Guard.ROUNDING)) return takenApart(one, two, joined);
        List<Targets> targets = new ArrayList<>();
        targets.add(new Targets(List.of("new", two), List.of("new", one, two), joined.kinds()));
        if (!onlyTheNew) targets.add(new Targets(List.of("old", two), List.of("old", one, two), before.kinds()));
        return targets;
    }

    /** Exact shares of known kinds give the number of each; the difference between two reports is those who joined. */
    private static List<Targets> takenApart(Report one, Report two, Crowd joined) {
        List<Integer> before = Unmixed.kinds(one.whole());
        List<Integer> after = Unmixed.kinds(two.whole());
        if (before.isEmpty() || after.isEmpty()) return List.of();
        return List.of(new Targets(List.of(commonest(after)), List.of(minus(after, before)), joined.kinds()));
    }

    private static List<Integer> minus(List<Integer> all, List<Integer> some) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < Crowd.KINDS; i++) rest.add(all.get(i) - some.get(i));
        return rest;
    }

    private static int commonest(List<Integer> kinds) {
        return kinds.indexOf(Collections.max(kinds));
    }

    /** The same people asked again, one in ten of another mind by now; who takes part is drawn anew. */
    static Worlds askedAgain(DisclosureRule rule, int asked) {
        return chance -> {
            List<Integer> before = Crowd.draw(null, asked, 1, chance).shuffled(chance);
            double willing = willing(chance);
            List<Integer> first = new ArrayList<>();
            List<Integer> second = new ArrayList<>();
            for (int kind : before) {
                first.add(chance.nextDouble() < willing ? kind : Crowd.KINDS);
                int now = chance.nextDouble() < 0.1 ? chance.nextInt(Crowd.KINDS) : kind;
                second.add(chance.nextDouble() < willing ? now : Crowd.KINDS);
            }
            Crowd again = Crowd.of(null, second);
            Report one = Crowd.report(rule, List.of(Crowd.of(null, first)));
            Report two = Crowd.report(rule, List.of(again));
            return List.of(new Targets(List.of(two), List.of(one, two), again.kinds()));
        };
    }

    /** Two functions, all of whom take part, and their manager; the targets are all people. */
    static Worlds functions(DisclosureRule rule, int dev, int ops) {
        return chance -> {
            List<Crowd> crowds = withManager(dev, ops, chance);
            Report report = Crowd.report(rule, crowds);
            List<Targets> targets = new ArrayList<>();
            for (Crowd crowd : crowds)
                targets.add(new Targets(
                        said(report, crowd.function()),
                        List.of(String.valueOf(crowd.function()), report),
                        crowd.kinds()));
            return targets;
        };
    }

    /** The same with exact shares; the target is the manager, whom the two functions leave over. */
    static Worlds managerLeftOver(DisclosureRule rule, int dev, int ops) {
        return chance -> {
            List<Crowd> crowds = withManager(dev, ops, chance);
            Report report = Crowd.report(rule, crowds);
            List<Integer> rest = Unmixed.kinds(report.whole());
            List<Integer> said = List.of(commonest(rest));
            for (OfFunction of : report.functions()) rest = minus(rest, Unmixed.kinds(of.part()));
            if (report.others() != null)
                said = List.of(commonest(Unmixed.kinds(report.others().part())));
            List<Object> all = report.others() == null ? List.of(rest) : List.of("others", rest);
            return List.of(
                    new Targets(List.of("manager", said), all, crowds.get(2).kinds()));
        };
    }

    private static List<Crowd> withManager(int dev, int ops, Random chance) {
        return List.of(
                Crowd.draw("dev", dev, 1, chance),
                Crowd.draw("ops", ops, 1, chance),
                Crowd.draw("manager", 1, 1, chance));
    }

    /** One report, and the question is who took part. */
    static Worlds reportOnTakingPart(DisclosureRule rule, int asked) {
        return chance -> {
            Crowd crowd = Crowd.draw(null, asked, 0.3 + 0.7 * chance.nextDouble(), chance);
            Report report = Crowd.report(rule, List.of(crowd));
            return List.of(new Targets(List.of(report.atLeast()), List.of(report), crowd.byTakingPart()));
        };
    }

    /** Two functions, and the question is who took part. */
    static Worlds functionsTakingPart(DisclosureRule rule, int dev, int ops) {
        return chance -> {
            double willing = willing(chance);
            List<Crowd> crowds =
                    List.of(Crowd.draw("dev", dev, willing, chance), Crowd.draw("ops", ops, willing, chance));
            Report report = Crowd.report(rule, crowds);
            List<Targets> targets = new ArrayList<>();
            for (Crowd crowd : crowds)
                targets.add(new Targets(
                        steps(report, crowd.function()), List.of(crowd.function(), report), crowd.byTakingPart()));
            return targets;
        };
    }

    /** Figures looked at before and after one more person's ballot, whom everybody saw at it; and those of the close. */
    static Worlds live(DisclosureRule rule, int before, int after) {
        return chance -> {
            List<Integer> all = Crowd.draw(null, before + 1 + after, 1, chance).shuffled(chance);
            List<Object> seen = new ArrayList<>();
            for (int at : List.of(before, before + 1))
                if (rule.mayReport(false)) seen.add(Crowd.report(rule, List.of(Crowd.of(null, all.subList(0, at)))));
            Report close = Crowd.report(rule, List.of(Crowd.of(null, all)));
            seen.add(close);
            return List.of(new Targets(
                    List.of(close),
                    seen,
                    Crowd.of(null, all.subList(before, before + 1)).kinds()));
        };
    }

    private static double willing(Random chance) {
        return 0.6 + 0.4 * chance.nextDouble();
    }

    /** The last report's words on a person: on all, and on their function or the others it is among. */
    private static List<Object> said(Report report, @Nullable String function) {
        List<Object> said = new ArrayList<>(List.of(String.valueOf(function), report.whole(), report.spreads()));
        Part own = own(report, function);
        if (own != null) said.add(own);
        return said;
    }

    private static @Nullable Part own(Report report, @Nullable String function) {
        for (OfFunction of : report.functions())
            if (String.valueOf(of.functionId()).equals(String.valueOf(function))) return of.part();
        return report.others() == null ? null : report.others().part();
    }

    /** What the report says about taking part. */
    private static List<Object> steps(Report report, @Nullable String function) {
        List<Object> steps = new ArrayList<>(List.of(String.valueOf(function), report.atLeast()));
        for (OfFunction of : report.functions()) steps.add(List.of(String.valueOf(of.functionId()), of.atLeast()));
        return steps;
    }

    private static Set<Integer> people(int count) {
        Set<Integer> people = new TreeSet<>();
        for (int i = 0; i < count; i++) people.add(i);
        return people;
    }
}
