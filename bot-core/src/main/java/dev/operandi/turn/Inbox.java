package dev.operandi.turn;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.desk.Contact;
import dev.operandi.desk.Desk;
import dev.operandi.desk.ForgetRing;
import dev.operandi.desk.PartTimer;
import dev.operandi.desk.Talk;
import dev.operandi.interview.Interview;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in everything that reaches the bot: one envelope, one transaction. When {@link #receive} returns, what the
 * envelope led to is kept, and the platform may be told so.
 */
public final class Inbox {
    /** Where turns come as fast as two cores can take them, more meet; where they come at half that pace, two or three. */
    static final int CROWD = 8;

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Store store;
    private final Engines engines;
    private final Supplier<String> ids;
    private final Waker waker;
    private final Meter meter;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param ids a new id at each call, unique for good, of letters and digits
     * @param waker called after the commit of a turn that put something into the outbox
     */
    public Inbox(Store store, Engines engines, Supplier<String> ids, Waker waker, Meter meter) {
        this.store = store;
        this.engines = engines;
        this.ids = ids;
        this.waker = waker;
        this.meter = meter;
    }

    /**
     * Carries out one turn. An envelope seen before changes nothing.
     *
     * @return what rides on the open request; empty when there is nothing to say there
     * @throws StoreException when nothing of it could be kept; the platform must not be told otherwise
     */
    public Optional<Reply> receive(Envelope envelope) {
        Turn turn = turn(envelope.from().platform(), envelope.input(), tx -> {
            Optional<Contact> contact = tx.admit(envelope.id(), envelope.at(), envelope.from());
            return contact.isPresent() ? step(contact.get(), envelope, tx) : Turn.PASSED_OVER;
        });
        return drawn(turn.reply());
    }

    /** Whatever goes wrong here, the turn is kept. */
    static Optional<Reply> drawn(@Nullable Reply reply) {
        try {
            return Optional.ofNullable(reply).map(Reply::drawn);
        } catch (RuntimeException e) {
            log.error("What was kept could not be answered", e);
            return Optional.empty();
        }
    }

    /**
     * A timer rang. Whom it is about is looked up; a timer of something that is gone does nothing.
     *
     * @param ring the same for every call of the same ring
     */
    public void rang(String timer, String ring, Instant at) {
        Input.TimerRang input = new Input.TimerRang(timer);
        turn("", input, tx -> {
            Optional<Person> about = concerned(timer, tx);
            if (about.isEmpty() || !tx.firstSight(ring, at)) return Turn.PASSED_OVER;
            Person person = about.get();
            Envelope envelope = new Envelope(ring, person, new Place.Direct(person), at, null, input);
            return step(tx.lockContact(person), envelope, tx);
        });
    }

    /** Whether so many turns are under way that what can wait should. */
    boolean isCrowded() {
        return underWay.get() >= CROWD;
    }

    /** Whom a timer is about: whose interview it is, or who organises the run. */
    private static Optional<Person> concerned(String timer, Store.Transaction tx) {
        Optional<String> run = RunTimer.runOf(timer);
        return run.isPresent()
                ? run.flatMap(tx.runs()::find).map(Run::organiser)
                : ForgetRing.interviewOf(timer)
                        .or(() -> PartTimer.interviewOf(timer))
                        .flatMap(tx::findInterview)
                        .map(Interview::person);
    }

    /**
     * Gives a row of the outbox up. Where a message to a person was not shown, their talk is told so in the same transaction:
     * none of it is lost by a crash, and done again it changes nothing.
     *
     * @param reason for the operator's log
     */
    void giveUp(Store.Due due, String reason, Instant at) {
        Slot slot = due.output().slot();
        Input.Undelivered input = new Input.Undelivered(slot, reason, due.reference() == null);
        turn(slot.place().platform(), input, tx -> {
            Optional<Person> concerned = concerned(due.output(), tx);
            if (concerned.isEmpty()) {
                tx.giveUp(due);
                return Turn.PASSED_OVER;
            }
            Person person = concerned.get();
            // first the person, then the row, as in every turn: two orders would lock each other out
            Contact contact = tx.lockContact(person);
            String id = "undelivered/" + due.row() + "/" + due.version();
            if (!tx.giveUp(due) || !tx.firstSight(id, at)) return Turn.PASSED_OVER;
            return step(contact, new Envelope(id, person, new Place.Direct(person), at, null, input), tx);
        });
    }

    /** Whose talk is told when this is given up: of the person it was for, or of the one who shared it. */
    private Optional<Person> concerned(Output.Sent output, Store.Transaction tx) {
        if (!(output instanceof Output.Post post)) return Optional.empty();
        return post.slot().place() instanceof Place.Direct direct
                ? Optional.of(direct.person())
                : Desk.ownerOf(post.view(), new TurnLookup(tx, engines));
    }

    /**
     * The bot was taken away from a workspace or organisation: nothing that waits for anybody there is sent any more.
     *
     * @throws StoreException when that could not be kept
     */
    public void removed(String platform, String tenant) {
        store.change(tx -> tx.dropOutbox(platform, tenant));
    }

    /**
     * What a turn led to.
     *
     * @param platform of the person it was about; null when there was none
     * @param enqueued whether it put something into the outbox that may be sent at once
     * @param later how long from its time on what else it put there may be sent; null when it did not
     */
    private record Turn(
            @Nullable String platform,
            @Nullable Reply reply,
            boolean enqueued,
            @Nullable Duration later) {
        static final Turn PASSED_OVER = new Turn(null, null, false, null);
    }

    /**
     * @param platform empty when it is not known before the turn
     */
    private Turn turn(String platform, Input input, Function<Store.Transaction, Turn> work) {
        long began = System.nanoTime();
        underWay.incrementAndGet();
        String kind = input.getClass().getSimpleName();
        Turn turn;
        try {
            turn = store.transact(work);
        } catch (RuntimeException e) {
            meter.turned(platform, kind, Meter.Turned.FAILED, since(began));
            throw e;
        } finally {
            underWay.decrementAndGet();
        }
        String known = turn.platform();
        Meter.Turned outcome = known == null ? Meter.Turned.PASSED_OVER : Meter.Turned.KEPT;
        meter.turned(known == null ? platform : known, kind, outcome, since(began));
        if (known != null) log.debug("{} on {}", kind, known);
        if (turn.enqueued()) waker.wake();
        Duration later = turn.later();
        if (later != null) waker.wakeAfter(later);
        return turn;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Turn step(Contact contact, Envelope envelope, Store.Transaction tx) {
        Step<Talk> step = Desk.step(contact, envelope, ids.get(), new TurnLookup(tx, engines));
        Talk talk = step.state();
        if (!talk.contact().equals(contact)) tx.save(talk.contact());
        if (talk.interview() != null) save(talk.interview(), tx);
        for (Run run : talk.runs()) save(run, envelope.at(), tx);
        for (Cast cast : talk.casts()) engines.polling().keep(cast, tx);
        Envelope.InPlace answered = step.reply() == null ? envelope.inPlace() : null;
        List<Output.Sent> now = new ArrayList<>();
        List<Output.Sent> later = new ArrayList<>();
        boolean erases = false;
        for (Output output : step.outputs()) {
            if (output instanceof Output.Sent message) (isAnswered(message, answered) ? later : now).add(message);
            else carryOut((Output.Kept) output, tx);
            erases |= output instanceof Output.Erase;
        }
        if (!now.isEmpty()) tx.enqueue(now, envelope.at());
        @Nullable Duration lead = later.isEmpty() || answered == null ? null : answered.lead();
        // after the others: what waits for its time holds back what stands behind it in its place
        if (lead != null) tx.enqueue(later, envelope.at().plus(lead));
        return new Turn(envelope.from().platform(), step.reply(), erases || !now.isEmpty(), lead);
    }

    /** Whether the person has it in the answer to their request already. */
    private static boolean isAnswered(Output.Sent output, Envelope.@Nullable InPlace answered) {
        return answered != null
                && output instanceof Output.Post
                && output.slot().equals(answered.slot());
    }

    private void save(Interview interview, Store.Transaction tx) {
        boolean begins = interview.touchedAt().equals(interview.begunAt());
        if (begins)
            engines.findContent(interview.set())
                    .ifPresent(content -> tx.keepContent(interview.set(), content, interview.begunAt()));
        tx.save(interview);
    }

    private void save(Run run, Instant at, Store.Transaction tx) {
        if (run.isOpen() && run.subject() instanceof Subject.Diagnosis diagnosis)
            engines.findContent(diagnosis.set()).ifPresent(content -> tx.keepContent(diagnosis.set(), content, at));
        engines.polling().keep(run, tx);
    }

    private static void carryOut(Output.Kept output, Store.Transaction tx) {
        if (output instanceof Output.StartTimer start) tx.carryOut(start);
        else if (output instanceof Output.CancelTimer cancel) tx.carryOut(cancel);
        else if (output instanceof Output.Forget forget) tx.removeInterview(forget.interview());
        else if (output instanceof Output.DropBallots drop) tx.runs().dropBallots(drop.run());
        else if (output instanceof Output.DropUnfinished drop) tx.runs().dropUnfinished(drop.run());
        else if (output instanceof Output.ForgetRun forget) tx.runs().remove(forget.run());
        else if (output instanceof Output.Erase erase) tx.carryOut(erase);
        else throw new IllegalStateException("No way to carry out " + output);
    }
}
