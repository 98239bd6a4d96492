package dev.operandi.polls;

import dev.operandi.polls.Attack.Targets;
import dev.operandi.polls.Attack.Worlds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A run of eight hours, its card, and an attacker who sees to the minute who is online and when the card changes. Some
 * withdraw. The question is who took part in the end.
 */
final class CardWorlds {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final int MINUTES = 480;
    private static final int MINUTES_AN_HOUR = 60;
    private static final double[] BUCKETS = {0.001, 0.1, 0.15, 0.2, 0.3, 0.45, 0.7, 0.99};

    private CardWorlds() {}

    /** When a person was online, when their ballot came and when it went; MINUTES for never. */
    private record Visitor(List<Integer> online, int ballot, int withdrawal) {
        boolean tookPart() {
            return ballot < MINUTES && withdrawal == MINUTES;
        }

        boolean isOnline(int from, int to) {
            return online.stream().anyMatch(minute -> minute > from && minute <= to);
        }
    }

    /** What the card showed: from which minute to which it was unchanged before, and by how much it changed. */
    private record Change(int from, int to, int by) {}

    static Worlds of(DisclosureRule rule, int asked, double turnout, int timesOnline, double withdrawing) {
        return chance -> {
            double willing = turnout * (0.6 + 0.8 * chance.nextDouble());
            List<Visitor> visitors = new ArrayList<>();
            for (int i = 0; i < asked; i++) visitors.add(visitor(willing, timesOnline, withdrawing, chance));
            List<Change> changes = changes(rule, visitors);
            int finished = (int) visitors.stream().filter(Visitor::tookPart).count();
            DisclosureRule all = AttackWorlds.without();
            int step = all.stepOfReport(finished);
            int card = changes.stream().mapToInt(Change::by).sum();
            List<Targets> targets = new ArrayList<>();
            for (Visitor visitor : visitors)
                targets.add(new Targets(
                        List.of(step),
                        List.of(
                                step,
                                card,
                                bucket(visitor, visitors, changes, 1),
                                bucket(visitor, visitors, changes, -1)),
                        visitor.tookPart() ? List.of(1, 0) : List.of(0, 1)));
            return targets;
        };
    }

    private static Visitor visitor(double willing, int timesOnline, double withdrawing, Random chance) {
        List<Integer> online = new ArrayList<>();
        while (online.size() < timesOnline) {
            int minute = 1 + chance.nextInt(MINUTES - 1);
            if (!online.contains(minute)) online.add(minute);
        }
        online.sort(null);
        int at = chance.nextInt(timesOnline);
        boolean takes = chance.nextDouble() < willing;
        boolean withdraws = takes && at < timesOnline - 1 && chance.nextDouble() < withdrawing;
        return new Visitor(online, takes ? online.get(at) : MINUTES, withdraws ? online.get(timesOnline - 1) : MINUTES);
    }

    /** The card is drawn again whenever a ballot comes or goes, and at full hours. */
    private static List<Change> changes(DisclosureRule rule, List<Visitor> visitors) {
        Map<Integer, Integer> ballots = new TreeMap<>();
        for (Visitor visitor : visitors) {
            if (visitor.ballot() < MINUTES) ballots.merge(visitor.ballot(), 1, Integer::sum);
            if (visitor.withdrawal() < MINUTES) ballots.merge(visitor.withdrawal(), -1, Integer::sum);
        }
        List<Change> changes = new ArrayList<>();
        CardCount card = CardCount.none(NINE);
        int finished = 0;
        for (int minute = 1; minute <= MINUTES; minute++) {
            finished += ballots.getOrDefault(minute, 0);
            if (!ballots.containsKey(minute) && minute % MINUTES_AN_HOUR != 0) continue;
            CardCount next = card.next(rule, finished, NINE.plusSeconds(60L * minute));
            int from = rule.has(Guard.FULL_HOURS) ? minute - MINUTES_AN_HOUR : minute - 1;
            if (next.atLeast() != card.atLeast())
                changes.add(new Change(from, minute, next.atLeast() - card.atLeast()));
            card = next;
        }
        return changes;
    }

    /** How strongly the changes point at a person: one of c who were online then bears 1 / c of a change. */
    private static int bucket(Visitor visitor, List<Visitor> visitors, List<Change> changes, int sign) {
        double points = 0;
        for (Change change : changes) {
            if (Integer.signum(change.by()) != sign || !visitor.isOnline(change.from(), change.to())) continue;
            long online = visitors.stream()
                    .filter(v -> v.isOnline(change.from(), change.to()))
                    .count();
            points += Math.min(1.0, (Math.abs(change.by()) < 3 ? Math.abs(change.by()) : 1) / (double) online);
        }
        int bucket = 0;
        while (bucket < BUCKETS.length && points >= BUCKETS[bucket]) bucket++;
        return bucket;
    }
}
