package dev.operandi.polls;

import java.time.Instant;

/**
 * The count on the card of an anonymous run: keep it with the run and draw it from here, however often the card is drawn.
 *
 * @param atLeast so many have taken part; 0 for "under the threshold"
 * @param at when it was counted
 */
public record CardCount(int atLeast, Instant at) {
    /** Of a run that has just been opened. */
    public static CardCount none(Instant openedAt) {
        return new CardCount(0, openedAt);
    }

    /**
     * This count, or from the next full hour on a new one. A step once told stays: "ten have taken part" is true after one of
     * them withdrew, and taking it back would tell of the withdrawal.
     *
     * @param finished how many ballots there are now
     */
    public CardCount next(DisclosureRule rule, int finished, Instant now) {
        if (now.isBefore(rule.nextCount(at))) return this;
        int step = rule.step(finished);
        return new CardCount(rule.has(Guard.NEVER_BACK) ? Math.max(atLeast, step) : step, now);
    }
}
