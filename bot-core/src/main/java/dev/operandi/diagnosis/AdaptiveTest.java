package dev.operandi.diagnosis;

import dev.operandi.diagnosis.ItemSelector.Item;
import dev.operandi.diagnosis.Next.Ask;
import dev.operandi.diagnosis.Next.Stop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The order of an interview: anchors, then what a surprise calls for, then what tells most; until enough is known.
 *
 * @see "docs/diagnosis.md sections 2 and 4; computerized adaptive testing for classification, Cheng (2009)"
 */
final class AdaptiveTest {
    /** Bits; an answer this unexpected deserves a second look. */
    static final double SURPRISING = 4;

    /**
     * What stands outside the order of gain.
     *
     * @param first questions to ask before all others, in this order
     * @param last questions to ask only when nothing else is left to ask
     */
    record Order(List<Integer> first, Set<Integer> last) {
        static final Order BY_GAIN = new Order(List.of(), Set.of());

        Order {
            first = List.copyOf(first);
            last = Set.copyOf(last);
        }

        boolean isLast(int question) {
            return !last.isEmpty() && last.contains(question);
        }
    }

    private final AnswerModel model;
    private final ItemBank bank;
    private final ItemSelector selector;
    private final StoppingRule stopping;

    AdaptiveTest(AnswerModel model) {
        this.model = model;
        bank = model.bank();
        selector = new ItemSelector(model);
        stopping = new StoppingRule(bank);
    }

    Next next(AnswerSheet sheet, Posterior posterior, Order order, Limits limits) {
        if (sheet.asked() >= limits.maximum()) return new Stop(Stop.Reason.MAXIMUM);
        for (int anchor : order.first())
            if (!sheet.isAsked(anchor))
                return ask(new Item(anchor, selector.gain(anchor, sheet, posterior)), Ask.Reason.ANCHOR);
        double[] gains = selector.gains(sheet, posterior);
        Optional<Item> best = best(sheet, gains, order, j -> true);
        if (best.isEmpty()) return new Stop(Stop.Reason.NO_QUESTIONS_LEFT);

        boolean early = sheet.asked() < limits.minimum();
        Optional<Stop.Reason> enough =
                early ? Optional.empty() : stopping.enough(posterior, best.get().gain());
        int lacking = stopping.lackingCover(sheet);
        if (enough.isPresent() && lacking == 0) return new Stop(enough.get());
        boolean lastChance = lacking > 0 && limits.maximum() - sheet.asked() <= lacking;
        if (lastChance) return cover(sheet, gains, order);
        Optional<Item> again = sameTrait(sheet, gains, order);
        if (again.isPresent()) return ask(again.get(), Ask.Reason.SURPRISE);
        return enough.isPresent() ? cover(sheet, gains, order) : ask(best.get(), Ask.Reason.GAIN);
    }

    /** What should come last comes only where nothing else is wanted. */
    private Optional<Item> best(AnswerSheet sheet, double[] gains, Order order, IntPredicate wanted) {
        return selector.best(sheet, gains, j -> wanted.test(j) && !order.isLast(j))
                .or(() -> selector.best(sheet, gains, wanted));
    }

    private Ask cover(AnswerSheet sheet, double[] gains, Order order) {
        return best(sheet, gains, order, j -> stopping.covers(sheet, j))
                .map(item -> ask(item, Ask.Reason.COVER))
                .orElseThrow(() -> new IllegalStateException("Cover is open and no question can close it"));
    }

    /** A second look is not worth a question that should come last. */
    private Optional<Item> sameTrait(AnswerSheet sheet, double[] gains, Order order) {
        if (bitsOfLast(sheet) <= SURPRISING) return Optional.empty();
        return selector.best(sheet, gains, j -> bank.groupOf(j) == bank.groupOf(sheet.last()) && !order.isLast(j));
    }

    /** How unexpected the last answer was, {@code -log2 q(a | answers before)}; 0 when nothing was answered before it. */
    double bitsOfLast(AnswerSheet sheet) {
        int last = sheet.last();
        if (last < 0 || !sheet.isAnswered(last) || sheet.answered() < 2) return 0;
        return bits(sheet.with(last, AnswerSheet.NO_CHOICE), last, sheet.choice(last));
    }

    /** {@code -log2 q(a | these answers)}. */
    double bits(AnswerSheet before, int question, int choice) {
        return -Sums.log2(Sums.dot(model.posterior(before).weight(), model.probability(question, choice)));
    }

    private Ask ask(Item item, Ask.Reason reason) {
        return new Ask(bank.question(item.question()).id(), reason, item.gain());
    }
}
