package dev.operandi.desk;

import dev.operandi.chat.Output;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import dev.operandi.polls.WorkingHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a run begins with: its card and its timers. */
final class Opening {
    private Opening() {}

    static List<Output> of(Run run) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(Running.card(run));
        if (run.terms().anonymous() && run.subject() instanceof Subject.Diagnosis)
            outputs.add(new Output.StartTimer(RunTimer.CARD.of(run.id()), Running.nextFullHour(run.openedAt())));
        outputs.addAll(towardsTheEnd(run, run.openedAt()));
        return outputs;
    }

    /**
     * The timers that hang on the deadline.
     *
     * @param now when the run opened, or its deadline was changed
     */
    static List<Output> towardsTheEnd(Run run, Instant now) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.StartTimer(RunTimer.CLOSE.of(run.id()), run.closesAt()));
        if (run.subject() instanceof Subject.Diagnosis && !run.course().ending())
            outputs.add(new Output.StartTimer(RunTimer.LAST_HOURS.of(run.id()), run.lastHours()));
        if (run.terms().reminder())
            outputs.add(WorkingHours.reminder(now, run.closesAt(), run.terms().zone())
                    .<Output>map(at -> new Output.StartTimer(RunTimer.REMIND.of(run.id()), at))
                    .orElse(new Output.CancelTimer(RunTimer.REMIND.of(run.id()))));
        return outputs;
    }

    /** Whether the card stands where it was first posted, and not where it was posted again. */
    static boolean isFirstCard(Run run) {
        return run.course().card() == cardNumber(run.id());
    }

    /** A channel's messages are counted by nobody: a number that no other message there is likely to have; the next three are the run's too. */
    static int cardNumber(String fresh) {
        return fresh.hashCode() & Integer.MAX_VALUE & ~3;
    }
}
