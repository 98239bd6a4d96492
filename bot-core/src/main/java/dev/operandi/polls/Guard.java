package dev.operandi.polls;

/**
 * What keeps a report from telling more than it says. All of them always stand; the tests take one away at a time to show
 * what it stops, and nobody else can.
 */
enum Guard {
    /** No report on fewer than the threshold. */
    THRESHOLD,
    /** One more when the organiser, who knows one ballot, is among those asked. */
    ORGANISER,
    /** Under eight people the order only. */
    FIGURES_FROM_EIGHT,
    /** The answers to one question from ten answers on. */
    SPREAD_FROM_TEN,
    /** Nobody who is in no shown function can be worked out by taking the shown ones from the whole. */
    COMPLEMENT,
    /** Shares, intervals and answers in rough steps. */
    ROUNDING,
    /** Counts in doubling steps. */
    STEPS,
    /** A count on a card changes with the clock, not with the ballot. */
    FULL_HOURS,
    /** A step once told is not taken back. */
    NEVER_BACK,
    /** Nothing but the count before the close. */
    FROZEN,
    /** No list of people that differs by a few from one asked before. */
    LISTS
}
