package dev.operandi.polls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be told of an anonymous run, as numbers. The same for a run from its opening to its end: keep {@link #k()} and
 * {@link #organiserAsked()} with the run and make the rule anew from them.
 *
 * <p>Immutable; a pure function of what it is asked.
 *
 * @see "docs/privacy.md"
 */
public final class DisclosureRule {
    public static final int DEFAULT_K = 5;

    /** An installation may go down to this, and no further. */
    public static final int LOWEST_K = 3;

    /** From so many people on shares are told with intervals; under it the order of the models. */
    public static final int FIGURES_FROM = 8;

    /** From so many answers on it is told how the answers to one question spread. */
    public static final int SPREAD_FROM = 10;

    /** So long a list of people is compared with those asked later about the same set. */
    public static final Duration LISTS_REMEMBERED = Duration.ofDays(90);

    /** Steps in which the answers to one question may be told, in percent. */
    private static final int[] SPREAD_STEPS = {10, 20, 25, 50};

    /** A step of the spread is worth so many answers at least, so that one answer more or less seldom shows. */
    private static final int ANSWERS_A_STEP = 5;

    private static final int PERCENT = 100;
    private static final int EXACT_UNDER = 20;
    private static final int FEWEST_WITHOUT_THRESHOLD = 2;

    private final int k;
    private final boolean organiserAsked;
    private final Set<Guard> guards;

    DisclosureRule(int k, boolean organiserAsked, Set<Guard> guards) {
        if (k < LOWEST_K) throw new IllegalArgumentException("A threshold is at least " + LOWEST_K + ", not " + k);
        this.k = k;
        this.organiserAsked = organiserAsked;
        this.guards = Set.copyOf(guards);
    }

    /**
     * @param k how many people a report speaks of at least; {@link #LOWEST_K} or more
     * @param organiserAsked whether the organiser, who knows one ballot, is among those asked
     * @throws IllegalArgumentException when {@code k} is lower
     */
    public static DisclosureRule of(int k, boolean organiserAsked) {
        return new DisclosureRule(k, organiserAsked, EnumSet.allOf(Guard.class));
    }

    public int k() {
        return k;
    }

    public boolean organiserAsked() {
        return organiserAsked;
    }

    /** So many people must have taken part before anything is told: k, or k + 1 when the organiser is among those asked. */
    public int threshold() {
        int fewest = has(Guard.THRESHOLD) ? k : FEWEST_WITHOUT_THRESHOLD;
        return organiserAsked && has(Guard.ORGANISER) ? fewest + 1 : fewest;
    }

    /**
     * A run that asks fewer people is not opened: with as many as the threshold, a report would tell that everybody took
     * part.
     */
    public int fewestAsked() {
        return threshold() + 1;
    }

    /** Shares and intervals are told of so many people or more. */
    public int figuresFrom() {
        return has(Guard.FIGURES_FROM_EIGHT) ? Math.max(FIGURES_FROM, threshold()) : threshold();
    }

    /** The spread of a question is told of so many answers to it or more. */
    public int spreadFrom() {
        return has(Guard.SPREAD_FROM_TEN) ? Math.max(SPREAD_FROM, threshold()) : threshold();
    }

    /**
     * How many took part, as it may be told: 0 under the threshold t, else the largest of t, 2t, 4t ... that is reached.
     *
     * @param count 0 or more
     */
    public int step(int count) {
        if (!has(Guard.STEPS)) return count;
        if (count < threshold()) return 0;
        int step = threshold();
        while (step <= count / 2) step *= 2;
        return step;
    }

    /**
     * The step of a report. Eight and ten are steps there, because what a report holds from so many on tells it anyway.
     *
     * @param count 0 or more
     */
    int stepOfReport(int count) {
        int step = step(count);
        if (count >= figuresFrom()) step = Math.max(step, figuresFrom());
        return count >= spreadFrom() ? Math.max(step, spreadFrom()) : step;
    }

    /**
     * How many are asked, as it is told: exact under 20, else rounded to two digits.
     *
     * @param asked 0 or more
     */
    public static int about(int asked) {
        if (asked < EXACT_UNDER) return asked;
        int unit = 1;
        while (asked / unit >= PERCENT) unit *= 10;
        return (int) ((asked + unit / 2L) / unit * unit);
    }

    /**
     * When the count on a card may change next: the first full hour after, by UTC. Before it a card shows the step it
     * showed, whatever else is drawn anew.
     */
    public Instant nextCount(Instant shownAt) {
        if (!has(Guard.FULL_HOURS)) return shownAt;
        return shownAt.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** Whether a report may be made: once, when the run is closed. */
    public boolean mayReport(boolean closed) {
        return closed || !has(Guard.FROZEN);
    }

    /**
     * Whether a list of people is too much like one that was asked about the same set within {@link #LISTS_REMEMBERED}: it
     * differs by one to k - 1 people, so that two reports could be set against each other. The same list is none such.
     *
     * @param <P> what stands for a person
     */
    public <P> boolean isTooLike(Set<P> asked, Set<P> before) {
        if (!has(Guard.LISTS)) return false;
        Set<P> both = new HashSet<>(asked);
        both.retainAll(before);
        int different = asked.size() + before.size() - 2 * both.size();
        return different > 0 && different < k;
    }

    /**
     * Whether the people of a list and those of a channel, of whom only the number is known, may be nearly the same, so that
     * their reports about one set could be set against each other: there are less than k more of the one than of the other.
     * That there are as many is no proof that they are the same people.
     *
     * @param before the rule of whoever was asked within {@link #LISTS_REMEMBERED}; the larger k of the two counts
     */
    public boolean mayBeTooLike(int asked, DisclosureRule before, int askedBefore) {
        return has(Guard.LISTS) && Math.abs(asked - askedBefore) < Math.max(k, before.k);
    }

    /**
     * The functions of which figures may be told. Each has the threshold, and all people of the others together are none or
     * have the threshold too; else the smallest function joins the others until they have.
     *
     * @param <F> what stands for a function; "no function" is one of them
     * @param counts how many took part, by function
     * @return empty when no cut may be shown
     */
    <F extends Comparable<F>> Set<F> shownFunctions(Map<F, Integer> counts) {
        Set<F> shown = new HashSet<>();
        int others = 0;
        for (Map.Entry<F, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= threshold()) shown.add(entry.getKey());
            else others += entry.getValue();
        }
        while (has(Guard.COMPLEMENT) && others > 0 && others < threshold() && !shown.isEmpty()) {
            F smallest = smallest(shown, counts);
            shown.remove(smallest);
            others += counts.getOrDefault(smallest, 0);
        }
        return shown.size() == counts.size() && shown.size() < 2 ? Set.of() : Set.copyOf(shown); // all is no part
    }

    private static <F extends Comparable<F>> F smallest(Set<F> shown, Map<F, Integer> counts) {
        return shown.stream()
                .min((a, b) -> {
                    int bySize = Integer.compare(counts.getOrDefault(a, 0), counts.getOrDefault(b, 0));
                    return bySize != 0 ? bySize : a.compareTo(b);
                })
                .orElseThrow();
    }

    /**
     * In which steps the answers to one question are told, in percent: 10, 20, 25 or 50, and 0 for exact. It depends on the
     * step of the answers only: 50 from 10 answers, 25 from 20, 20 from 40, 10 from 80.
     */
    int spreadStep(int answers) {
        if (!has(Guard.ROUNDING)) return 0;
        int atLeast = SPREAD_FROM;
        while (atLeast <= answers / 2) atLeast *= 2;
        for (int step : SPREAD_STEPS) if (step * atLeast >= ANSWERS_A_STEP * PERCENT) return step;
        return SPREAD_STEPS[SPREAD_STEPS.length - 1];
    }

    /** A percentage to the nearest multiple of the step, half a step up; to a whole number when the step is 0. */
    static int rounded(double percent, int step) {
        return (int) (step == 0 ? Math.round(percent) : Math.round(percent / step) * step);
    }

    boolean has(Guard guard) {
        return guards.contains(guard);
    }
}
