package dev.operandi.polls;

import dev.operandi.diagnosis.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * People of a world whom an attacker cannot tell apart: one function, on the same lists, of three kinds who answer alike.
 * That is the worst case: whoever learns a kind learns every answer, and sums of three shares can be taken apart.
 *
 * @param asked how many
 * @param kinds of those who take part, by kind
 * @param differInOneAnswerOnly whether kinds answer all but the anchor question alike
 */
record Crowd(@Nullable String function, int asked, List<Integer> kinds, boolean differInOneAnswerOnly) {
    static final int KINDS = 3;

    Crowd(@Nullable String function, int asked, List<Integer> kinds) {
        this(function, asked, kinds, false);
    }

    private static final List<List<Double>> SHARES =
            List.of(List.of(0.62, 0.23, 0.15), List.of(0.18, 0.57, 0.25), List.of(0.21, 0.14, 0.65));
    private static final double[] TROUBLE = {0.81, 0.22, 0.47};
    private static final String[] ANSWER = {"yearly", "daily", "monthly"};

    /**
     * How the kinds are spread is drawn uniformly for each crowd, so that reports tell much about their members.
     *
     * @param willing how probable it is that one takes part
     */
    static Crowd draw(@Nullable String function, int asked, double willing, Random chance) {
        double[] weight = new double[KINDS];
        double sum = 0;
        for (int i = 0; i < KINDS; i++) {
            weight[i] = -Math.log(1 - chance.nextDouble());
            sum += weight[i];
        }
        Integer[] kinds = {0, 0, 0};
        for (int person = 0; person < asked; person++) {
            if (chance.nextDouble() >= willing) continue;
            double left = chance.nextDouble() * sum;
            int kind = 0;
            while (kind < KINDS - 1 && left >= weight[kind]) left -= weight[kind++];
            kinds[kind]++;
        }
        return new Crowd(function, asked, List.of(kinds));
    }

    /**
     * @param people the kind of each; {@link #KINDS} for one who does not take part
     */
    static Crowd of(@Nullable String function, List<Integer> people) {
        Integer[] kinds = {0, 0, 0};
        for (int kind : people) if (kind < KINDS) kinds[kind]++;
        return new Crowd(function, people.size(), List.of(kinds));
    }

    /** The kind of each person, in an order drawn by chance; {@link #KINDS} for one who does not take part. */
    List<Integer> shuffled(Random chance) {
        List<Integer> people = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) people.addAll(Collections.nCopies(kinds.get(kind), kind));
        people.addAll(Collections.nCopies(asked - people.size(), KINDS));
        Collections.shuffle(people, chance);
        return people;
    }

    int took() {
        int took = 0;
        for (int n : kinds) took += n;
        return took;
    }

    /** Took part, or not. */
    List<Integer> byTakingPart() {
        return List.of(took(), asked - took());
    }

    List<Ballot> ballots() {
        List<Ballot> ballots = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) for (int i = 0; i < kinds.get(kind); i++) ballots.add(ballot(kind));
        return ballots;
    }

    private Ballot ballot(int kind) {
        int apart = differInOneAnswerOnly ? 0 : kind;
        Severity culture = PollSamples.severity("culture", TROUBLE[apart], 3);
        Severity pace = PollSamples.severity("pace", TROUBLE[(apart + 1) % KINDS], 2);
        return new Ballot(
                function, SHARES.get(apart), List.of(culture, pace), Map.of(PollSamples.RELEASES, ANSWER[kind]));
    }

    static Report report(DisclosureRule rule, List<Crowd> crowds) {
        int asked = 0;
        List<Ballot> ballots = new ArrayList<>();
        for (Crowd crowd : crowds) {
            asked += crowd.asked();
            ballots.addAll(crowd.ballots());
        }
        return PollSamples.report(rule, asked, ballots);
    }
}
