package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.RunNotice;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** People's parts in a named run: each is an interview in their direct conversation, and lives no longer than the run. */
final class NamedParts {
    /** What stands in place of a part that its person has withdrawn. */
    private static final String WITHDRAWN = "part-withdrawn";

    /** What stands in place of a part that was not finished when its run ended. */
    private static final String OVER = "part-over";

    private NamedParts() {}

    /** Whether people take part in the run in their direct conversation. */
    static boolean areIn(Run run) {
        return !run.terms().anonymous() && run.subject() instanceof Subject.Diagnosis;
    }

    /** Whether a run leaves the interview where it is: with its end all go that are not finished, or all of them. */
    static boolean keeps(Run run, Interview interview) {
        return run.isOpen() || (run.course().state() == Run.State.CLOSED && interview.finished());
    }

    /** Whether it can be shown: it is nobody's part, or its run leaves it where it is. */
    static boolean isThere(Interview interview, Lookup lookup) {
        ForRun part = interview.forRun();
        return part == null
                || lookup.findRun(part.run())
                        .filter(run -> keeps(run, interview))
                        .isPresent();
    }

    /** As it is to be drawn; empty when it is nobody's part, or its run is gone. */
    static Optional<RunNotice> notice(Interview interview, Phrases p, Lookup lookup) {
        return Optional.ofNullable(interview.forRun())
                .flatMap(part -> lookup.findRun(part.run()))
                .map(run -> notice(run, run.isOpen(), p));
    }

    static RunNotice notice(Run run, Instant now, Phrases p) {
        return notice(run, run.isOpen() && now.isBefore(run.closesAt()), p);
    }

    private static RunNotice notice(Run run, boolean open, Phrases p) {
        ZonedDateTime closesAt = run.closesAt().atZone(run.terms().zone());
        return new RunNotice(
                promises(run, closesAt, p.runs()), open, run.course().ending(), closesAt);
    }

    private static List<Block> promises(Run run, ZonedDateTime closesAt, RunPhrases t) {
        Terms terms = run.terms();
        List<Block> blocks = new ArrayList<>();
        if (run.isOfSomebody()) blocks.add(new Block.By(t.pollBy(), run.organiser()));
        blocks.add(new Block.Bullets(List.of(
                t.namedToYou(),
                terms.toPlace() ? t.reportGoesToTheChannel() : t.reportGoesToOrganiser(),
                t.until(closesAt),
                t.mayWithdraw())));
        return blocks;
    }

    /** Tells everybody who is in the middle of it what becomes of that; each in a turn of their own. */
    static List<Output> warnings(Run run, Instant now, Lookup lookup) {
        return timers(PartTimer.LAST_HOURS, run, now, lookup, part -> !part.finished());
    }

    /** Every part goes that the run does not leave where it is; each in a turn of its person. */
    static List<Output> partings(Run ended, Instant now, Lookup lookup) {
        return timers(PartTimer.OVER, ended, now, lookup, part -> !keeps(ended, part));
    }

    /** The run itself goes, and every part with it; each in a turn of its person. */
    static List<Output> removals(Run run, Instant now, Lookup lookup) {
        return timers(PartTimer.OVER, run, now, lookup, part -> true);
    }

    private static List<Output> timers(
            PartTimer timer, Run run, Instant now, Lookup lookup, Predicate<Interview> concerned) {
        if (!areIn(run)) return List.of();
        return lookup.partsIn(run.id()).stream()
                .filter(concerned)
                .<Output>map(part -> new Output.StartTimer(timer.of(part), now))
                .toList();
    }

    /**
     * The run has ended, or is gone, and the part goes. Where it was in the middle, or was to count, its message says so; a
     * result that stood there is left.
     */
    static Step<Talk> over(Contact contact, Interview part, Lookup lookup) {
        if (isThere(part, lookup)) return Step.of(new Talk(contact, null));
        String run = Objects.requireNonNull(part.forRun()).run();
        boolean counted = lookup.findRun(run).isEmpty() && part.finished();
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.Forget(part.id()));
        if (part.isSomewhere() && !counted)
            outputs.add(new Output.Post(contact.slot(part.message()), new View(OVER, run)));
        return new Step<>(new Talk(left(contact, part), null), outputs, null);
    }

    /** Of somebody who is not in it any more. */
    static Contact left(Contact contact, Interview part) {
        Contact left = part.id().equals(contact.current()) ? contact.in(null) : contact;
        return InterviewViews.live(part).equals(contact.shown()) ? left.seeingNothing() : left;
    }

    static View withdrawn(Run run) {
        return new View(WITHDRAWN, run.id());
    }

    /** Empty when the view shows no part that is gone. */
    static Optional<Message> draw(View view, Contact contact, Lookup lookup) {
        Phrases p = Tongue.of(contact);
        return switch (view.kind()) {
            case WITHDRAWN -> Optional.of(Message.of(p.runs().withdrawn()));
            case OVER -> Optional.of(over(lookup.findRun(view.id()), p.runs()));
            default -> Optional.empty();
        };
    }

    private static Message over(Optional<Run> run, RunPhrases t) {
        if (run.isEmpty() || run.get().isDeleted()) return Message.of(t.isOver());
        ZonedDateTime at = run.get().closesAt().atZone(run.get().terms().zone());
        if (run.get().course().state() == Run.State.CANCELLED) return Message.of(t.cancelledAt(at));
        return new Message(
                t.closedAt(at), List.of(new Block.Text(t.closedAt(at)), new Block.Text(t.unfinishedWasDeleted())));
    }
}
