package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One envelope of one person in their interviews: which of them is meant, and in which message it goes on. */
final class Interviewing {
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final @Nullable Interview current;

    /**
     * @param fresh an id that nothing has yet, for an interview this step may begin
     */
    Interviewing(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        current = contact.current() == null
                ? null
                : lookup.findInterview(contact.current()).orElse(null);
    }

    /** The one that was shown last. */
    Optional<Interview> current() {
        return Optional.ofNullable(current);
    }

    /**
     * Goes on where the person was; begins where they were not anywhere.
     *
     * @param set the id of the set that their own interview is to be about; empty for whatever they were in
     */
    Step<Talk> start(String set) {
        if (!set.isEmpty() && findSet(set).isEmpty()) return noSuchSet(set);
        Optional<Interview> known = current()
                .filter(interview -> isMeant(interview, set))
                .or(() -> lookup.interviewsOf(contact.person()).stream()
                        .filter(interview -> isMeant(interview, set))
                        .findFirst());
        if (known.isEmpty()) return fresh(set);
        boolean underWay = !(known.get().screen() instanceof Screen.Introduction);
        return underWay ? made(new Move.WhereWasI(), known.get()) : shownBelow(known.get(), null);
    }

    private static boolean isMeant(Interview interview, String set) {
        return set.isEmpty()
                || (interview.forRun() == null && interview.set().id().equals(set));
    }

    /** Begins anew when the last interview about the set is finished; a second click must not begin another one. */
    Step<Talk> begin(String set) {
        boolean underWay = lookup.interviewsOf(contact.person()).stream()
                .anyMatch(interview -> !interview.finished() && isMeant(interview, set));
        return underWay ? start(set) : fresh(set);
    }

    /** Begins anew; an unfinished interview about the same set is deleted, a finished one stays among "my data". */
    Step<Talk> fresh(String wanted) {
        Optional<QuestionSet> set = findSet(wanted);
        if (set.isEmpty()) return noSuchSet(wanted);
        List<Output> outputs = new ArrayList<>();
        boolean replaced = current != null
                && !current.finished()
                && isMeant(current, set.get().ref().id());
        if (replaced && current != null) outputs.add(new Output.Forget(current.id()));
        Interview begun =
                Interview.begin(fresh, contact.person(), set.get().ref(), envelope.at(), contact.messages() + 1);
        if (current != null && !replaced) outputs.addAll(spent(current));
        return begun(begun, outputs);
    }

    private Step<Talk> begun(Interview begun, List<Output> before) {
        Contact seeing = contact.in(begun.id()).seeingBelow(InterviewViews.live(begun));
        List<Output> outputs = new ArrayList<>(before);
        outputs.add(new Output.Post(seeing.newestSlot(), InterviewViews.live(begun)));
        return new Step<>(new Talk(seeing, begun), outputs, null);
    }

    /** The same set once more. What counts in a poll is not lost that way. */
    Step<Talk> again() {
        boolean unfinished = current != null && !current.finished();
        if (unfinished && current != null && current.forRun() != null)
            return whisper(phrases.runs().namedPart().belongsToAPoll());
        boolean loses = unfinished && current != null && current.answers().asked() > 0;
        return loses ? Page.AGAIN.shownTo(contact) : againYes();
    }

    Step<Talk> againYes() {
        return fresh(current == null ? "" : current.set().id());
    }

    /** Of the interview they are in, as far as it goes; else the last that was finished. */
    Step<Talk> result() {
        return current()
                .or(() -> lookup.interviewsOf(contact.person()).stream()
                        .filter(Interview::finished)
                        .findFirst())
                .map(interview -> made(new Move.ShowResult(), interview))
                .orElseGet(() -> whisper(phrases.desk().noResultYet()));
    }

    /**
     * Takes part in a named run, or goes on with it. Their own interview about the same questions stays what and where it
     * is.
     */
    Step<Talk> takePart(Run run, Subject.Diagnosis subject) {
        Optional<String> refusal = TakingPart.refusal(run, contact, envelope.at(), phrases.runs());
        if (refusal.isPresent()) return whisper(refusal.get());
        Optional<Interview> known = lookup.interviewsOf(contact.person()).stream()
                .filter(interview -> interview.isIn(run.id()))
                .findFirst();
        if (known.isPresent()) {
            boolean underWay = !(known.get().screen() instanceof Screen.Introduction);
            return underWay ? made(new Move.WhereWasI(), known.get()) : shownBelow(known.get(), null);
        }
        Interview part = Interview.begin(fresh, contact.person(), subject.set(), envelope.at(), contact.messages() + 1)
                .inRun(run.id());
        return begun(part, current == null ? List.of() : spent(current));
    }

    /** A timer of a part in a run rang. */
    Step<Talk> rang(String timer, Interview part) {
        if (PartTimer.OVER.is(timer, part)) return NamedParts.over(contact, part, lookup);
        boolean told = part.answers().asked() > 0 && !part.finished() && NamedParts.isThere(part, lookup);
        return told ? below(part, part.warned(), null) : Step.of(new Talk(contact, null));
    }

    Step<Talk> made(Move move, Interview interview) {
        return on(interview, new Input.Chose(move.in(interview.id())));
    }

    /** On with an interview of theirs, by what was pressed or typed. */
    Step<Talk> on(Interview interview, Input input) {
        if (interview.forRun() != null) return new PartOfRun(contact, envelope, lookup, this).on(interview, input);
        InterviewEngine engine = lookup.engine(interview.set());
        return shown(interview, engine.step(interview, envelope.with(input), Tongue.of(contact, engine.set())));
    }

    /** What a step of an interview looks like: in its message, or in a new one below. */
    Step<Talk> shown(Interview interview, Step<Interview> step) {
        boolean pressed = envelope.input() instanceof Input.Chose;
        if (step.reply() instanceof Reply.Open)
            return new Step<>(new Talk(contact, interview), List.of(), step.reply());
        if (!interview.isSomewhere()) return below(interview, step.state(), step.reply());
        boolean shownLast = interview.message() == contact.messages();
        if (pressed && step.state().equals(interview) && (isInItsMessage() || shownLast))
            return new Step<>(new Talk(contact, interview), List.of(), step.reply());
        boolean another = !step.state().screen().equals(interview.screen());
        return isInItsMessage() && !(contact.oneMessageEach() && another)
                ? inPlace(step.state())
                : below(interview, step.state(), step.reply());
    }

    /** Whether a button of the interview was pressed where its message stands, and not one that leads there. */
    boolean isInItsMessage() {
        return envelope.place() instanceof Place.Direct
                && envelope.input() instanceof Input.Chose chose
                && Move.interviewOf(chose.action()).isPresent();
    }

    /** The message above loses its buttons, if there is one. */
    private List<Output> spent(Interview before) {
        return before.isSomewhere()
                ? List.of(new Output.Post(contact.slot(before.message()), InterviewViews.spent(before)))
                : List.of();
    }

    /** A button was pressed: the message it stands in is edited. */
    private Step<Talk> inPlace(Interview moved) {
        Contact seeing = contact.in(moved.id()).seeing(InterviewViews.live(moved));
        return Step.of(
                new Talk(seeing, moved), new Output.Post(contact.slot(moved.message()), InterviewViews.live(moved)));
    }

    /** As it is, in a new message. */
    Step<Talk> shownBelow(Interview interview, @Nullable Reply reply) {
        return NamedParts.isThere(interview, lookup)
                ? below(interview, interview, reply)
                : whisper(phrases.runs().namedPart().tooLateToChange());
    }

    /** The person typed: the answer stands below what they typed, and the message above loses its buttons. */
    private Step<Talk> below(Interview before, Interview moved, @Nullable Reply reply) {
        Contact seeing = contact.in(moved.id()).seeingBelow(InterviewViews.live(moved));
        Interview there = moved.in(seeing.messages());
        List<Output> outputs = new ArrayList<>(spent(before));
        outputs.add(new Output.Post(seeing.newestSlot(), InterviewViews.live(there)));
        return new Step<>(new Talk(seeing, there), outputs, reply);
    }

    private Optional<QuestionSet> findSet(String id) {
        return lookup.offered().stream()
                .filter(set -> id.isEmpty() || set.ref().id().equals(id))
                .findFirst();
    }

    private Step<Talk> noSuchSet(String id) {
        List<String> known =
                lookup.offered().stream().map(set -> set.ref().id()).toList();
        return whisper(phrases.desk().noSuchSet(id, known));
    }

    private Step<Talk> whisper(String sentence) {
        return new Replies(contact).say(sentence);
    }
}
