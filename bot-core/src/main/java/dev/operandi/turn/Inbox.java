package dev.operandi.turn;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.desk.Contact;
import dev.operandi.desk.Desk;
import dev.operandi.desk.ForgetTimer;
import dev.operandi.desk.Talk;
import dev.operandi.interview.Interview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in everything that reaches the bot: one envelope, one transaction. When {@link #receive} returns, what the
 * envelope led to is kept, and the platform may be told so.
 */
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Store store;
    private final Engines engines;
    private final Supplier<String> ids;

    /**
     * @param ids a new id at each call, unique for good, of letters and digits
     */
    public Inbox(Store store, Engines engines, Supplier<String> ids) {
        this.store = store;
        this.engines = engines;
        this.ids = ids;
    }

    /**
     * Carries out one turn. An envelope seen before changes nothing.
     *
     * @return what rides on the open request; empty when there is nothing to say there
     * @throws StoreException when nothing of it could be kept; the platform must not be told otherwise
     */
    public Optional<Reply> receive(Envelope envelope) {
        return store.transact(tx -> {
            if (!tx.firstSight(envelope.id(), envelope.at())) return Optional.empty();
            Contact contact = tx.lockContact(envelope.from());
            return Optional.ofNullable(step(contact, envelope, tx));
        });
    }

    /**
     * A timer rang. Whom it is about is looked up; a timer of something that is gone does nothing.
     *
     * @param ring the same for every call of the same ring
     */
    public void rang(String timer, String ring, Instant at) {
        store.change(tx -> {
            Optional<Interview> about = ForgetTimer.interviewOf(timer).flatMap(tx::findInterview);
            if (about.isEmpty() || !tx.firstSight(ring, at)) return;
            Person person = about.get().person();
            Envelope envelope =
                    new Envelope(ring, person, new Place.Direct(person), at, null, new Input.TimerRang(timer));
            step(tx.lockContact(person), envelope, tx);
        });
    }

    private @Nullable Reply step(Contact contact, Envelope envelope, Store.Transaction tx) {
        Step<Talk> step = Desk.step(contact, envelope, ids.get(), new TurnLookup(tx, engines));
        Talk talk = step.state();
        if (!talk.contact().equals(contact)) tx.save(talk.contact());
        if (talk.interview() != null) save(talk.interview(), tx);
        List<Output.Sent> sent = new ArrayList<>();
        for (Output output : step.outputs()) {
            if (output instanceof Output.Sent message) sent.add(message);
            else carryOut((Output.Kept) output, tx);
        }
        if (!sent.isEmpty()) tx.enqueue(sent, envelope.at());
        log.debug(
                "{} on {}",
                envelope.input().getClass().getSimpleName(),
                envelope.from().platform());
        return step.reply();
    }

    private void save(Interview interview, Store.Transaction tx) {
        boolean begins = interview.touchedAt().equals(interview.begunAt())
                && tx.findInterview(interview.id()).isEmpty();
        if (begins) tx.keepContent(interview.set(), engines.content(interview.set()));
        tx.save(interview);
    }

    private static void carryOut(Output.Kept output, Store.Transaction tx) {
        if (output instanceof Output.StartTimer start) tx.carryOut(start);
        else if (output instanceof Output.CancelTimer cancel) tx.carryOut(cancel);
        else if (output instanceof Output.Forget forget) tx.removeInterview(forget.interview());
        else if (output instanceof Output.Erase erase) tx.carryOut(erase);
        else throw new IllegalStateException("No way to carry out " + output);
    }
}
