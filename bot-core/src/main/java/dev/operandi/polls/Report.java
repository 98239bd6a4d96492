package dev.operandi.polls;

import dev.operandi.diagnosis.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may ever be shown of a run, and nothing else. Made once, at the close; afterwards the ballots are gone.
 * Every number in it is rounded already, so what is made of it (a message, a file, a comparison) can tell no more.
 *
 * <p>A report on too few people holds {@code threshold}, {@code askedAbout}, and the reason in {@code hidden}; its lists are
 * empty.
 *
 * @param threshold so many people must have taken part
 * @param askedAbout how many were asked, rounded
 * @param atLeast so many took part, a step; 0 for "fewer than the threshold"
 * @param whole the figures of all together; its lists are empty when too few took part
 * @param spreads how the answers to the anchor questions spread, those with enough answers
 * @param remedies at most five, the first first
 * @param functions the figures of each function that may be shown; the null id is "no function"
 * @param others the figures of all people of no shown function together, who can be worked out from the rest anyway; null
 *     when there are none, or when no function is shown
 * @param hidden what is not shown, and why
 * @see "docs/privacy.md"
 */
public record Report(
        int threshold,
        int askedAbout,
        int atLeast,
        Part whole,
        List<Spread> spreads,
        List<Advice> remedies,
        List<OfFunction> functions,
        @Nullable Others others,
        List<Hidden> hidden) {
    public Report {
        spreads = List.copyOf(spreads);
        remedies = List.copyOf(remedies);
        functions = List.copyOf(functions);
        hidden = List.copyOf(hidden);
    }

    /** Whether there is anything to show. */
    public boolean tells() {
        return atLeast > 0;
    }

    /**
     * What is told of a group.
     *
     * @param order ids of the models, the largest share first; those of one inner list are about alike
     * @param shares in the set's order; empty for fewer than eight people
     * @param troubles in the set's order; only those of which enough people were asked
     */
    public record Part(List<List<String>> order, List<ModelShare> shares, List<Trouble> troubles) {
        static final Part NOTHING = new Part(List.of(), List.of(), List.of());

        public Part {
            order = order.stream().map(List::copyOf).toList();
            shares = List.copyOf(shares);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A model's share with its 95 % interval, in percent, multiples of 10; the shares of a group sum to 100.
     *
     * @param low {@code percent} less half the interval, which is rounded up; at least 0
     * @param high {@code percent} and half the interval; at most 100
     */
    public record ModelShare(String modelId, int percent, int low, int high) {}

    /** How bad a challenge is: low, medium or high. */
    public record Trouble(String challengeId, Severity.Level level) {}

    /**
     * How the answers to a question spread.
     *
     * @param atLeast so many answered it by a choice; a step
     * @param stepPercent the percentages are rounded to multiples of it: 10, 20, 25 or 50
     * @param choices all of the question, in the set's order
     */
    public record Spread(String questionId, int atLeast, int stepPercent, List<ChoiceShare> choices) {
        public Spread {
            choices = List.copyOf(choices);
        }
    }

    /** About how many of the answers were this choice, in percent; rounded each for itself, so the sum may miss 100. */
    public record ChoiceShare(String choiceId, int percent) {}

    /**
     * A remedy for the group.
     *
     * @param modelId the model it fits, whose share put it here
     * @param challengeId the challenge it helps with; null when it helps with none
     */
    public record Advice(
            String remedyId, String modelId, @Nullable String challengeId) {}

    /**
     * The figures of one function.
     *
     * @param functionId null for "no function"
     * @param atLeast so many of it took part; a step
     */
    public record OfFunction(@Nullable String functionId, int atLeast, Part part) {}

    /**
     * The figures of all other functions together.
     *
     * @param atLeast so many of them took part; a step
     */
    public record Others(int atLeast, Part part) {}
}
