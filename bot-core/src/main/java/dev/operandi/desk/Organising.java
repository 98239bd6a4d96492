package dev.operandi.desk;

import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One envelope of an organiser, or an admin, about a run. Everybody else is told a sentence. */
final class Organising {
    private static final String WHO = "who";

    private final Contact contact;
    private final Envelope envelope;
    private final Run run;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final RunPhrases t;
    private final Replies replies;

    /**
     * @param fresh an id that nothing has yet
     */
    Organising(Contact contact, Envelope envelope, Run run, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.run = run;
        this.fresh = fresh;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.runs();
        replies = new Replies(contact);
    }

    Step<Talk> step(Verb verb) {
        if (!lookup.pollRules().mayManage(contact.person(), run))
            return replies.say(t.organising().onlyOrganiser());
        if (verb == Verb.MANAGE) return page(OrganiserViews.CONTROLS);
        if (verb == Verb.DELETE) return page(OrganiserViews.DELETE);
        if (verb == Verb.DELETE_YES) return deleted();
        if (!run.isOpen()) return replies.say(t.takingPart().isOver());
        return switch (verb) {
            case REMIND -> remind();
            case EXTEND -> extend();
            case CLOSE -> page(OrganiserViews.CLOSE);
            case CLOSE_YES -> closeNow();
            case CANCEL -> page(OrganiserViews.CANCEL);
            case CANCEL_YES -> cancel();
            case HAND_OVER -> handOver();
            case POST_AGAIN -> postAgain();
            default -> replies.say(phrases.desk().oldButton());
        };
    }

    /** In private; whoever pressed it elsewhere is shown the way. */
    private Step<Talk> page(String kind) {
        Step<Talk> shown = OrganiserViews.show(contact, run, kind);
        boolean here = envelope.place() instanceof Place.Direct;
        return here ? shown : new Step<>(shown.state(), shown.outputs(), PollDesk.sentInPrivate(phrases));
    }

    /** Once in a run, by whomever: the timer's reminder is the same message. */
    private Step<Talk> remind() {
        if (!run.terms().reminder()) return replies.say(t.organising().remindedAlready());
        Run reminded = run.reminded();
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.CancelTimer(RunTimer.REMIND.of(run.id())));
        outputs.addAll(new Running(contact, envelope.at(), run, lookup).reminders());
        return new Step<>(
                Talk.of(contact, reminded),
                outputs,
                new Reply.Whisper(Message.of(t.organising().remindedNow())));
    }

    private Step<Talk> extend() {
        DeadlineFields fields = new DeadlineFields(contact, envelope, phrases);
        Filled form = new Filled(envelope.input());
        if (!form.isSent())
            return open(new Form(
                    PollAction.of(run, Verb.EXTEND),
                    t.organising().extend(),
                    t.organising().extend(),
                    phrases.elsewhere().cancel(),
                    List.of(),
                    fields.fields()));
        Optional<Instant> deadline = fields.read(form);
        if (deadline.isEmpty()) return replies.invalid(fields.faults());
        Run later = run.until(deadline.get(), envelope.at());
        List<Output> outputs = new ArrayList<>(Opening.towardsTheEnd(later, envelope.at()));
        boolean suddenly = later.course().ending() && !run.course().ending();
        if (suddenly) outputs.addAll(NamedParts.warnings(later, envelope.at(), lookup));
        outputs.add(Running.card(later));
        return new Step<>(
                Talk.of(contact, later),
                outputs,
                new Reply.Whisper(Message.of(t.organising()
                        .extended(deadline.get().atZone(run.terms().zone())))));
    }

    /** The deadline is now, and does the rest: whoever pressed this may not be the one who gets the report. */
    private Step<Talk> closeNow() {
        Run ending = run.until(envelope.at(), envelope.at());
        return new Step<>(
                Talk.of(contact, ending),
                List.of(new Output.StartTimer(RunTimer.CLOSE.of(run.id()), envelope.at())),
                new Reply.Whisper(Message.of(t.organising().closedNow())));
    }

    private Step<Talk> cancel() {
        Run cancelled = run.cancelled(envelope.at());
        return new Step<>(
                Talk.of(contact, cancelled),
                new Running(contact, envelope.at(), run, lookup).ended(cancelled),
                new Reply.Whisper(Message.of(t.organising().cancelledNow())));
    }

    /**
     * With its card, its ballots and its report. Of an anonymous run about a set the list of people, or how many were asked,
     * stays for as long as lists are compared: deleting a poll must not be the way to ask all but one of them again.
     */
    private Step<Talk> deleted() {
        List<Output> outputs = new ArrayList<>(NamedParts.removals(run, envelope.at(), lookup));
        for (RunTimer timer : RunTimer.values()) outputs.add(new Output.CancelTimer(timer.of(run.id())));
        boolean remembered = run.terms().anonymous() && run.subject() instanceof Subject.Diagnosis;
        outputs.add(remembered ? new Output.DropBallots(run.id()) : new Output.ForgetRun(run.id()));
        for (Slot slot : List.of(run.cardSlot(), run.reportSlot(), run.reminderSlot()))
            outputs.add(new Output.Remove(slot));
        if (!run.terms().reminder())
            for (Person person : run.remindedAlone())
                outputs.add(new Output.Remove(RunViews.reminderSlot(run, person)));
        Talk talk = remembered ? Talk.of(contact, run.deleted(envelope.at())) : replies.nothing();
        return new Step<>(
                talk, outputs, new Reply.Whisper(Message.of(t.organising().deletedNow())));
    }

    private Step<Talk> handOver() {
        Filled form = new Filled(envelope.input());
        if (!form.isSent())
            return open(new Form(
                    PollAction.of(run, Verb.HAND_OVER),
                    t.organising().handOver(),
                    t.organising().handOver(),
                    phrases.elsewhere().cancel(),
                    List.of(),
                    List.of(new Field.People(WHO, t.organising().pickOnePerson(), null))));
        Field.Value.Persons who = form.persons(WHO);
        List<Person> picked = who.persons();
        boolean unfit = !who.absent().isEmpty() || !who.guests().isEmpty();
        if (picked.size() != 1 || unfit || !isOfTheHouse(picked.get(0)))
            return replies.invalid(Map.of(WHO, t.organising().pickOnePerson()));
        if (wouldKnowABallot(picked.get(0)))
            return replies.invalid(Map.of(WHO, t.organising().pickSomebodyNotAsked()));
        return new Step<>(
                Talk.of(contact, run.handedTo(picked.get(0))),
                List.of(new Output.StartTimer(RunTimer.HANDED.of(run.id()), envelope.at())),
                new Reply.Whisper(Message.of(t.organising().handedOver())));
    }

    private boolean isOfTheHouse(Person person) {
        return person.platform().equals(run.place().platform())
                && person.tenant().equals(run.place().tenant());
    }

    /** An organiser who takes part costs one person more, which was not promised when the run opened without one. */
    private boolean wouldKnowABallot(Person person) {
        return run.terms().anonymous()
                && !run.terms().organiserAsked()
                && run.terms().listed().contains(person);
    }

    private Step<Talk> postAgain() {
        int number = Opening.cardNumber(fresh);
        Run moved = run.cardIn(number);
        return new Step<>(
                Talk.of(contact, moved),
                List.of(new Output.Remove(run.cardSlot()), new Output.Remove(run.reminderSlot()), Running.card(moved)),
                new Reply.Whisper(Message.of(t.organising().postedAgain())));
    }

    private Step<Talk> open(Form form) {
        return replies.open(form, t.takingPart().pressAgain(), new Button(form.action(), form.title()));
    }
}
