package dev.operandi.polls;

import dev.operandi.texts.PollPhrases;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One sentence or two for each fault of what somebody typed: the fact, and the way on. */
public final class FaultSentences {
    private FaultSentences() {}

    /**
     * @param zone the organiser's
     */
    public static String of(Deadline.Fault fault, PollPhrases p, ZoneId zone) {
        if (fault instanceof Deadline.Unreadable) return p.deadlineUnreadable();
        if (fault instanceof Deadline.NoSuchDay) return p.deadlineNoSuchDay();
        if (fault instanceof Deadline.Past past)
            return p.deadlinePast(past.instant().atZone(zone));
        if (fault instanceof Deadline.TooSoon) return p.deadlineTooSoon((int) Bounds.SOONEST_CLOSE.toMinutes());
        if (fault instanceof Deadline.TooLate) return p.deadlineTooLate();
        throw new IllegalStateException("No sentence for " + fault.getClass());
    }

    /**
     * @param zone the organiser's
     */
    public static String of(QuickFault fault, PollPhrases p, ZoneId zone) {
        if (fault instanceof QuickFault.NoQuestion) return p.quickNoQuestion();
        if (fault instanceof QuickFault.QuestionTooLong f)
            return p.quickQuestionTooLong(f.characters(), Bounds.QUESTION_CHARS);
        if (fault instanceof QuickFault.QuoteLeftOpen f) return p.quickQuoteLeftOpen(f.beginning());
        if (fault instanceof QuickFault.NotInQuotes f) return p.quickNotInQuotes(f.words());
        if (fault instanceof QuickFault.BadDeadline f) return of(f.fault(), p, zone);
        String ofChoices = ofChoices(fault, p);
        if (ofChoices != null) return ofChoices;
        String ofOptions = ofOptions(fault, p);
        if (ofOptions != null) return ofOptions;
        throw new IllegalStateException("No sentence for " + fault.getClass());
    }

    private static @Nullable String ofChoices(QuickFault fault, PollPhrases p) {
        if (fault instanceof QuickFault.TooFewChoices f)
            return f.count() == 0 ? p.quickNoChoices() : p.quickOneChoice();
        if (fault instanceof QuickFault.TooManyChoices f) return p.quickTooManyChoices(f.count(), Bounds.MAX_CHOICES);
        if (fault instanceof QuickFault.EmptyChoice f) return p.quickEmptyChoice(f.number());
        if (fault instanceof QuickFault.ChoiceTooLong f)
            return p.quickChoiceTooLong(f.beginning(), f.characters(), Bounds.CHOICE_CHARS);
        if (fault instanceof QuickFault.DoubledChoice f) return p.quickDoubledChoice(f.choice());
        return null;
    }

    private static @Nullable String ofOptions(QuickFault fault, PollPhrases p) {
        if (fault instanceof QuickFault.NoSuchNumber f) return p.quickNoSuchNumber(f.typed(), f.choices());
        if (fault instanceof QuickFault.UnknownOption f)
            return f.meant() == null ? p.quickUnknownOption(f.typed()) : p.quickOptionMeant(f.typed(), f.meant());
        if (fault instanceof QuickFault.RepeatedOption f) return p.quickRepeatedOption(f.option());
        return null;
    }
}
