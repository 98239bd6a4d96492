package dev.operandi.polls;

import dev.operandi.diagnosis.TeamTally;

/**
 * What an organiser is told before a run is opened: what its report can show, and what it costs.
 *
 * @param asked how many people
 * @param ifAll when all take part
 * @param ifHalf when half of them do
 * @param minutesTogether of all who are asked
 */
public record Expectation(int asked, Outlook ifAll, Outlook ifHalf, int minutesTogether) {
    private static final int TENTHS = 10;

    /** How much a report can tell. Each holds what the ones before it hold. */
    public enum Telling {
        NOTHING,
        /** The order of the models, the troubles, the remedies. */
        ORDER,
        /** Shares with intervals. */
        SHARES,
        /** How the answers to the anchor questions spread, when nearly all answer them. */
        SPREAD
    }

    /**
     * What so many people's answers carry.
     *
     * @param widthPercent how wide the interval of the leading model usually is, to 10; 0 when no shares are told
     */
    public record Outlook(int people, Telling telling, int widthPercent) {}

    /**
     * @param minutesEach how long one person takes
     */
    public static Expectation of(DisclosureRule rule, int asked, int minutesEach) {
        return new Expectation(asked, outlook(rule, asked), outlook(rule, asked / 2), asked * minutesEach);
    }

    private static Outlook outlook(DisclosureRule rule, int people) {
        Telling telling = telling(rule, people);
        boolean figures = telling.compareTo(Telling.SHARES) >= 0;
        int width = figures ? (int) Math.round(TeamTally.usualWidth(people) * TENTHS) * TENTHS : 0;
        return new Outlook(people, telling, width);
    }

    private static Telling telling(DisclosureRule rule, int people) {
        if (people < rule.threshold()) return Telling.NOTHING;
        if (people < rule.figuresFrom()) return Telling.ORDER;
        return people < rule.spreadFrom() ? Telling.SHARES : Telling.SPREAD;
    }
}
