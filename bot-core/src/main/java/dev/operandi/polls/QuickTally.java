package dev.operandi.polls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The votes of a quick poll.
 *
 * @param votes by choice; a voter with several choices counts for each
 * @param voters how many people chose anything
 */
public record QuickTally(List<Integer> votes, int voters) {
    private static final double PERCENT = 100;

    public QuickTally {
        votes = List.copyOf(votes);
    }

    /** Who may see what, and when. */
    public enum Showing {
        /** The tally as it stands, at any time. */
        LIVE,
        /** The tally at the close. */
        AT_CLOSE,
        /** Rounded percentages at the close, from ten voters on. */
        ANONYMOUS
    }

    /** What may be shown. */
    public sealed interface Shown {
        /** Nothing before the close. */
        record Later() implements Shown {}

        /** Every vote. */
        record Exact(List<Integer> votes, int voters) implements Shown {
            public Exact {
                votes = List.copyOf(votes);
            }
        }

        /** Nothing: fewer voters than this. */
        record TooFew(int from) implements Shown {}

        /**
         * About how many of the voters chose each choice, in percent, each rounded for itself.
         *
         * @param stepPercent the percentages are multiples of it
         * @param atLeast so many voted; a step
         */
        record Rounded(List<Integer> percent, int stepPercent, int atLeast) implements Shown {
            public Rounded {
                percent = List.copyOf(percent);
            }
        }
    }

    /**
     * @param choices how many there are
     * @param ballots each voter's choices, as indexes from 0; an empty one is no vote
     * @throws IllegalArgumentException when a ballot names a choice that is not there
     */
    public static QuickTally of(int choices, Iterable<Set<Integer>> ballots) {
        List<Integer> votes = new ArrayList<>(Collections.nCopies(choices, 0));
        int voters = 0;
        for (Set<Integer> ballot : ballots) {
            for (int choice : ballot) {
                if (choice < 0 || choice >= choices)
                    throw new IllegalArgumentException("There is no choice " + choice + " among " + choices);
                votes.set(choice, votes.get(choice) + 1);
            }
            if (!ballot.isEmpty()) voters++;
        }
        return new QuickTally(votes, voters);
    }

    /**
     * @param rule matters to an anonymous poll only
     */
    public Shown shown(Showing showing, DisclosureRule rule, boolean closed) {
        if (showing == Showing.LIVE || (showing == Showing.AT_CLOSE && closed)) return new Shown.Exact(votes, voters);
        if (showing == Showing.AT_CLOSE || !rule.mayReport(closed)) return new Shown.Later();
        if (voters < rule.spreadFrom()) return new Shown.TooFew(rule.spreadFrom());
        int step = rule.spreadStep(voters);
        return new Shown.Rounded(
                votes.stream()
                        .map(count -> DisclosureRule.rounded(count * PERCENT / voters, step))
                        .toList(),
                step,
                rule.stepOfReport(voters));
    }
}
