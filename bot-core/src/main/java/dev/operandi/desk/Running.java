package dev.operandi.desk;

import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.polls.CardCount;
import dev.operandi.polls.Participation;
import dev.operandi.polls.ReportBuilder;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens to a run with time: its count, its reminder, its end. Each is harmless when it happens again. */
final class Running {
    /** So long an ended run is kept, with its report and, where it was named, with who answered what. */
    static final Duration KEPT_ENDED = Duration.ofDays(90);

    /** Among the run's messages to one person, after the reminder. */
    private static final int TOLD = 1;

    private static final int REPORTED = 2;

    private final Contact organiser;
    private final Instant now;
    private final Run run;
    private final Lookup lookup;

    Running(Contact organiser, Instant now, Run run, Lookup lookup) {
        this.organiser = organiser;
        this.now = now;
        this.run = run;
        this.lookup = lookup;
    }

    /** The first count of a run that opens now is due then. */
    static Instant nextFullHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    Step<Talk> deadline() {
        if (!run.isOpen()) return nothing();
        if (run.closesAt().isAfter(now)) // it was extended
        return Step.of(new Talk(organiser, null), timer(RunTimer.CLOSE, run.closesAt()));
        return close();
    }

    /** From now on the card tells what becomes of unfinished answers. */
    Step<Talk> lastHours() {
        if (!run.isOpen() || run.course().ending()) return nothing();
        if (run.lastHours().isAfter(now)) return nothing(); // it was extended, and has another timer
        Run ending = run.asEnding();
        List<Output> outputs = new ArrayList<>(NamedParts.warnings(ending, now, lookup));
        outputs.add(card(ending));
        return new Step<>(Talk.of(organiser, ending), outputs, null);
    }

    /** What is kept of it has been kept long enough. Its messages belong to their place. */
    Step<Talk> forget() {
        boolean due = !run.isOpen() && !run.closesAt().plus(KEPT_ENDED).isAfter(now);
        if (!due) return nothing();
        List<Output> outputs = new ArrayList<>(NamedParts.removals(run, now, lookup));
        outputs.add(new Output.ForgetRun(run.id()));
        return new Step<>(new Talk(organiser, null), outputs, null);
    }

    /** Counts, publishes, and forgets every ballot, all in one turn. */
    Step<Talk> close() {
        if (run.subject() instanceof Subject.Quick quick) {
            Run closed = run.closed(now, QuickView.shown(run, quick, lookup, true));
            return new Step<>(Talk.of(organiser, closed), ended(closed), null);
        }
        return publish((Subject.Diagnosis) run.subject());
    }

    private Step<Talk> publish(Subject.Diagnosis subject) {
        ReportBuilder builder = new ReportBuilder(
                run.rule(),
                lookup.engine(subject.set()).inDialog().diagnoser(),
                run.terms().asked());
        lookup.forEachBallot(run.id(), builder::add);
        Run closed = run.closed(now, builder.report());
        List<Output> outputs = new ArrayList<>(ended(closed));
        if (run.course().orphaned()) outputs.addAll(toAdmins(closed, REPORTED, OrganiserViews.REPORT));
        if (run.terms().toPlace() && !run.course().troubled()) {
            outputs.add(new Output.Post(closed.reportSlot(), RunViews.report(closed)));
            return new Step<>(Talk.of(organiser, closed), outputs, null);
        }
        Step<Talk> told = OrganiserViews.show(organiser, closed, OrganiserViews.REPORT);
        outputs.addAll(told.outputs());
        return new Step<>(told.state(), outputs, null);
    }

    /** The ballots go, of a named run that is closed those that do not count; the report, if there is one, stays. */
    List<Output> ended(Run ended) {
        List<Output> outputs = new ArrayList<>(over(ended));
        outputs.add(card(ended));
        return outputs;
    }

    /** The same of a run whose card stands nowhere. */
    private List<Output> over(Run ended) {
        List<Output> outputs = new ArrayList<>();
        boolean cancelled = ended.course().state() == Run.State.CANCELLED;
        outputs.addAll(NamedParts.partings(ended, now, lookup));
        boolean all = run.terms().anonymous() || cancelled;
        outputs.add(all ? new Output.DropBallots(run.id()) : new Output.DropUnfinished(run.id()));
        for (RunTimer timer : RunTimer.values()) outputs.add(new Output.CancelTimer(timer.of(run.id())));
        return outputs;
    }

    /** The card of an anonymous run may change now, and only now. */
    Step<Talk> fullHour() {
        if (!run.isOpen()) return nothing();
        CardCount count = run.course().shown().next(run.rule(), lookup.countBallots(run.id()), now);
        Output again = timer(RunTimer.CARD, nextFullHour(now));
        boolean same = count.atLeast() == run.course().shown().atLeast();
        return same
                ? Step.of(Talk.of(organiser, run.showing(count)), again)
                : Step.of(Talk.of(organiser, run.showing(count)), again, card(run));
    }

    Step<Talk> remind() {
        boolean late = !run.closesAt().isAfter(now); // after an outage it may ring before the deadline's timer
        if (!run.isOpen() || late || !run.terms().reminder()) return nothing();
        return new Step<>(Talk.of(organiser, run.reminded()), reminders(), null);
    }

    /**
     * One message in the place; or one to each of a list. In an anonymous run all of them get it, whatever they did: who gets
     * none would be known to have taken part.
     */
    List<Output> reminders() {
        List<Person> alone = run.remindedAlone();
        if (alone.isEmpty()) return List.of(new Output.Post(run.reminderSlot(), RunViews.reminder(run)));
        Map<Person, Participation> answered = lookup.whoAnswered(run);
        return alone.stream()
                .filter(person ->
                        !answered.getOrDefault(person, Participation.NONE).finished())
                .<Output>map(person -> new Output.Post(RunViews.reminderSlot(run, person), RunViews.reminder(run)))
                .toList();
    }

    static Output card(Run run) {
        return new Output.Post(run.cardSlot(), RunViews.card(run));
    }

    /**
     * What the place was to see did not reach it: the organiser is told once, and gets the report in private. Where not even
     * the first card did, nobody knows of the run, and it is cancelled.
     */
    Step<Talk> undelivered(Input.Undelivered what) {
        if (run.course().troubled()) return nothing();
        boolean firstCard = what.slot().equals(run.cardSlot()) && Opening.isFirstCard(run);
        return run.isOpen() && what.first() && firstCard
                ? neverPosted()
                : OrganiserViews.show(organiser, run.asTroubled(), OrganiserViews.PLACE_GONE);
    }

    private Step<Talk> neverPosted() {
        Run cancelled = run.cancelled(now).asTroubled();
        List<Output> outputs = new ArrayList<>(over(cancelled));
        Step<Talk> told = OrganiserViews.show(organiser, cancelled, OrganiserViews.NOT_POSTED);
        outputs.addAll(told.outputs());
        return new Step<>(told.state(), outputs, null);
    }

    /** The organiser cannot be reached any more: the run goes on, and the admins are told once and get the report. */
    Step<Talk> orphaned() {
        boolean told = run.course().orphaned() || run.course().state() == Run.State.CANCELLED;
        if (told || run.isDeleted()) return nothing();
        Run orphan = run.asOrphaned();
        return new Step<>(Talk.of(organiser, orphan), toAdmins(orphan, TOLD, OrganiserViews.ORGANISER_GONE), null);
    }

    private List<Output> toAdmins(Run shown, int message, String kind) {
        View view = new View(kind, run.id());
        return lookup.pollRules().adminsOf(run).stream()
                .<Output>map(admin -> new Output.Post(shown.slotFor(admin, message), view))
                .toList();
    }

    private Output timer(RunTimer timer, Instant at) {
        return new Output.StartTimer(timer.of(run.id()), at);
    }

    private Step<Talk> nothing() {
        return Step.of(new Talk(organiser, null));
    }
}
