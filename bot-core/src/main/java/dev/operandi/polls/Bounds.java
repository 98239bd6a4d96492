package dev.operandi.polls;

import java.time.Duration;
import java.time.Period;

/** How much of everything a poll may have, and why. */
public final class Bounds {
    /** Characters. A longer question is no longer read in a channel; question sets have the same limit. */
    public static final int QUESTION_CHARS = 300;

    /** Characters. What a button of every platform holds; question sets have the same limit. */
    public static final int CHOICE_CHARS = 75;

    /** With one choice there is nothing to choose. */
    public static final int MIN_CHOICES = 2;

    /** More are not compared, only skimmed; question sets have the same limit. */
    public static final int MAX_CHOICES = 20;

    /** A poll that closes sooner is over before most people see it, and a slip of the finger most of the time. */
    public static final Duration SOONEST_CLOSE = Duration.ofMinutes(5);

    /** Whoever answered a poll of last year has forgotten it, and perhaps left. */
    public static final Period LATEST_CLOSE = Period.ofYears(1);

    /** Nobody reminds people of a poll they saw, or could have answered, less than this ago. */
    public static final Duration AROUND_A_REMINDER = Duration.ofHours(1);

    private Bounds() {}
}
