package dev.operandi.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Plays an attacker against worlds drawn by seed: one set of worlds to learn from, another to be measured in. Two guesses
 * are made of each target, from what the last report says of them and from everything ever shown; the difference is what
 * comparing gives away.
 */
final class Attack {
    /**
     * People of one world who look alike to the attacker.
     *
     * @param said what the last report says of them
     * @param all everything that was ever shown
     * @param people how many of them have each secret
     */
    record Targets(List<Object> said, List<Object> all, List<Integer> people) {}

    /** A kind of world; the same chance draws the same world. */
    interface Worlds {
        List<Targets> draw(Random chance);
    }

    /**
     * @param fromSaid share of right guesses from what the last report says
     * @param gain by how much everything ever shown does better
     * @param error standard error of the gain
     * @param views how many different things the attacker saw
     */
    record Result(double fromSaid, double gain, double error, int views) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.3f from the last report, %+.4f (+-%.4f) from everything; %d views",
                    fromSaid,
                    gain,
                    error,
                    views);
        }
    }

    private Attack() {}

    /**
     * @param lessons worlds to learn from
     * @param worlds worlds to be measured in
     */
    static Result on(Worlds kind, int lessons, int worlds) {
        Guesser bySaid = new Guesser();
        Guesser byAll = new Guesser();
        for (int seed = 0; seed < lessons; seed++)
            for (Targets t : kind.draw(chance(seed))) {
                bySaid.learn(t.said(), t.people());
                byAll.learn(t.all(), t.people());
            }
        List<double[]> played = new ArrayList<>(); // right from all of it, right from the said, people
        for (int seed = 0; seed < worlds; seed++) {
            double[] right = new double[3];
            for (Targets t : kind.draw(chance(-1L - seed))) {
                int said = bySaid.guess(t.said(), 0);
                right[0] += t.people().get(byAll.guess(t.all(), said));
                right[1] += t.people().get(said);
                for (int people : t.people()) right[2] += people;
            }
            played.add(right);
        }
        return result(played, byAll.views());
    }

    /** A ratio of sums, with the error of one. */
    private static Result result(List<double[]> played, int views) {
        double all = 0;
        double said = 0;
        double people = 0;
        for (double[] p : played) {
            all += p[0];
            said += p[1];
            people += p[2];
        }
        if (people == 0) return new Result(0, 0, 0, views); // nobody was asked what could give them away
        double gain = (all - said) / people;
        double squares = 0;
        for (double[] p : played) squares += Math.pow(p[0] - p[1] - gain * p[2], 2);
        return new Result(said / people, gain, Math.sqrt(squares) / people, views);
    }

    private static Random chance(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 20261123);
    }
}
