package dev.operandi.turn;

import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.desk.Contact;
import dev.operandi.desk.Desk;
import dev.operandi.polls.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, in three steps: rows are leased and drawn from what is stored at that moment, handed to
 * the channel that reaches their place, and what became of them is kept. At least once: after a crash in between, a message
 * may appear twice.
 *
 * <p>Either the caller's thread takes all three steps, by {@link #dispatchDue}, or an {@link OutboxLoop} does.
 */
public final class Dispatcher {
    /**
     * A row stays with whoever leased it for so long; then another process takes it over. Longer than the longest call of a
     * channel, so that nobody takes over what is still being sent.
     */
    static final Duration LEASE = Duration.ofSeconds(20);

    static final int MOST_TRIES = 12;

    /** Being asked to wait is no failure; but no message is worth a thousand requests. */
    static final int MOST_LIMITS = 1000;

    private static final int ROWS_AT_ONCE = 20;

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Store store;
    private final Engines engines;
    private final Inbox inbox;
    private final List<Channel> channels;
    private final Set<String> platforms;
    private final Supplier<Instant> now;
    private final Pauses pauses;
    private final Failures failures = new Failures();
    private final Meter meter;

    /**
     * @param inbox is told what had to be given up
     * @param chance at least 0 and below 1, another one at each call; spreads what is tried again
     */
    public Dispatcher(
            Store store,
            Engines engines,
            Inbox inbox,
            List<Channel> channels,
            Supplier<Instant> now,
            DoubleSupplier chance,
            Meter meter) {
        this.store = store;
        this.engines = engines;
        this.inbox = inbox;
        this.channels = List.copyOf(channels);
        this.platforms = channels.stream().map(Channel::platform).collect(Collectors.toUnmodifiableSet());
        this.now = now;
        this.pauses = new Pauses(chance);
        this.meter = meter;
    }

    /**
     * Sends what is due, in order and on the caller's thread, until nothing is.
     *
     * @return how many rows were sent
     * @throws StoreException when the outbox cannot be read or written
     * @throws RuntimeException when a message could not be drawn; the others were sent, and it is tried again later
     */
    public int dispatchDue() {
        int sent = 0;
        RuntimeException ours = null;
        while (true) {
            List<Parcel> parcels = lease(ROWS_AT_ONCE, platforms);
            if (parcels.isEmpty() && ours != null) throw ours;
            if (parcels.isEmpty()) return sent;
            List<Outcome> outcomes = new ArrayList<>();
            for (Parcel parcel : parcels) outcomes.add(send(parcel));
            keep(outcomes);
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Sent) sent++;
                if (faultOf(outcome) != null) ours = faultOf(outcome);
            }
        }
    }

    /** Those its channels reach; the rows of others wait for a process that does. */
    Set<String> platforms() {
        return platforms;
    }

    /** Leases rows that are due, in one transaction, and draws them: a lease should be short, so lease what is sent at once. */
    List<Parcel> lease(int limit, Set<String> ofPlatforms) {
        return keepAndLease(List.of(), limit, ofPlatforms);
    }

    /**
     * Keeps what became of rows, all but what is given up, and leases others, in one transaction. First the one, then the
     * other: whoever leases passes by what somebody holds, so nobody waits for a row while holding one that comes later.
     *
     * @throws StoreException when it cannot be done; keeping all of it again is harmless
     */
    List<Parcel> keepAndLease(List<Outcome> outcomes, int limit, Set<String> ofPlatforms) {
        Instant at = now.get();
        Instant until = at.plus(LEASE);
        List<Parcel> parcels = store.transact(tx -> {
            keep(outcomes, tx);
            return tx.lease(at, until, limit, ofPlatforms).stream()
                    .map(due -> draw(due, until, tx))
                    .toList();
        });
        int takenOver = (int)
                parcels.stream().filter(parcel -> parcel.due().takenOver()).count();
        if (takenOver > 0) meter.tookOver(takenOver);
        return parcels;
    }

    private Parcel draw(Store.Due due, Instant until, Store.Transaction tx) {
        if (!(due.output() instanceof Output.Post post)) return nothing(due, until, null);
        try {
            TurnLookup lookup = new TurnLookup(tx, engines);
            Optional<Person> alone = onlyReader(post.slot().place());
            if (alone.isEmpty())
                return new Parcel(
                        due,
                        until,
                        Desk.drawPublic(post.view(), lookup).orElse(null),
                        true,
                        Channel.Reader.ANYBODY,
                        null);
            Person person = alone.get();
            Contact contact = tx.findContact(person).orElse(Contact.of(person));
            Optional<Message> message = Desk.draw(post.slot(), post.view(), contact, lookup);
            boolean needed = Desk.isNeeded(post.slot(), post.view(), contact, lookup);
            return new Parcel(due, until, message.orElse(null), needed, reader(contact), null);
        } catch (RuntimeException e) { // of one message; where it is the database's, the transaction fails all the same
            return nothing(due, until, e);
        }
    }

    private static Parcel nothing(Store.Due due, Instant until, @Nullable RuntimeException fault) {
        return new Parcel(due, until, null, false, Channel.Reader.ANYBODY, fault);
    }

    private static Channel.Reader reader(Contact contact) {
        return new Channel.Reader(contact.address(), contact.language());
    }

    /**
     * What one of the bot's messages to a person shows now, for a platform that wants to be told at once; empty when there is
     * nothing in it any more but what was shown before. It is drawn after the transaction: where one writes at a time, others
     * need not wait for it.
     *
     * @throws StoreException when it cannot be read
     */
    public Optional<Message> draw(Slot slot) {
        Optional<Supplier<Message>> drawing = store.transact(tx -> onlyReader(slot.place())
                .flatMap(tx::findContact)
                .flatMap(contact -> Desk.drawing(slot, contact, new TurnLookup(tx, engines))));
        return drawing.map(Supplier::get);
    }

    /**
     * The cards of the polls that are open in a place, by where they stand; the one opened first comes first.
     *
     * @throws StoreException when it cannot be read
     */
    public Map<Slot, Message> cardsIn(Place.Channel place) {
        return store.transact(tx -> {
            TurnLookup lookup = new TurnLookup(tx, engines);
            Map<Slot, Message> cards = new LinkedHashMap<>();
            tx.runs().listOpen(place).stream()
                    .sorted(Comparator.comparing(Run::openedAt))
                    .forEach(run -> Desk.drawCard(run, lookup).ifPresent(card -> cards.put(run.cardSlot(), card)));
            return cards;
        });
    }

    /** Who alone reads what is shown in the place; empty where others do too. */
    private static Optional<Person> onlyReader(Place place) {
        if (place instanceof Place.Direct direct) return Optional.of(direct.person());
        return place instanceof Place.Home home ? Optional.of(home.person()) : Optional.empty();
    }

    /** Hands it to its channel, which may take long; asks the store for nothing, and throws nothing. */
    Outcome send(Parcel parcel) {
        Instant at = now.get();
        boolean late = at.plus(Channel.LONGEST_CALL).isAfter(parcel.until());
        if (late)
            return new Outcome.Postponed(
                    parcel.due(), at, false, null); // the machine slept: somebody may have it already
        if (parcel.fault() != null) return broken(parcel, parcel.fault());
        long began = System.nanoTime();
        Outcome outcome = attempt(parcel);
        meter.sent(parcel.platform(), sending(parcel, outcome), Duration.ofNanos(System.nanoTime() - began));
        return outcome;
    }

    private Outcome attempt(Parcel parcel) {
        try {
            Outcome sent = new Outcome.Sent(parcel.due(), show(parcel));
            failures.forget(parcel.due().row());
            return sent;
        } catch (ChannelException failure) {
            return failed(parcel, failure);
        } catch (RuntimeException e) { // a fault of ours in one message must not hold up the others
            return broken(parcel, e);
        }
    }

    private Outcome failed(Parcel parcel, ChannelException failure) {
        String reason = String.valueOf(failure.getMessage());
        Optional<Duration> asked = failure.retryAfter().map(pauses::asked);
        int before = asked.isPresent() ? 0 : failures.another(parcel.due().row());
        boolean again = failure.worthRetrying()
                && (asked.isPresent() ? parcel.due().tries() < MOST_LIMITS : before + 1 < MOST_TRIES);
        if (!again) failures.forget(parcel.due().row());
        if (!again) return new Outcome.GivenUp(parcel.due(), reason, null);
        if (asked.isPresent()) log.debug("Not shown yet ({})", reason); // it is no fault to be asked to wait
        else log.warn("Not shown ({}), will be tried again", reason);
        Instant later = now.get().plus(asked.orElseGet(() -> pauses.after(before)));
        return new Outcome.Postponed(parcel.due(), later, asked.isPresent(), null);
    }

    private Outcome broken(Parcel parcel, RuntimeException ours) {
        int before = failures.another(parcel.due().row());
        if (before + 1 >= MOST_TRIES) {
            failures.forget(parcel.due().row());
            return new Outcome.GivenUp(parcel.due(), "could not be drawn", ours);
        }
        log.warn("Not shown (could not be drawn), will be tried again");
        Instant later = now.get().plus(pauses.after(before));
        return new Outcome.Postponed(parcel.due(), later, false, ours);
    }

    /** The reference of the message afterwards; null when there is none any more. */
    private @Nullable String show(Parcel parcel) throws ChannelException {
        Output.Sent output = parcel.due().output();
        @Nullable String reference = parcel.due().reference();
        Channel channel = channels.stream()
                .filter(one -> one.platform().equals(output.slot().place().platform()))
                .findFirst()
                .orElseThrow(() -> ChannelException.lasting("no channel reaches this place", null));
        if (output instanceof Output.Remove) {
            if (reference != null) channel.remove(output.slot(), reference);
            return null;
        }
        @Nullable Message message = parcel.message();
        if (message == null) return reference; // what it showed is gone
        try {
            return channel.show(output.slot(), reference, message, parcel.reader());
        } catch (ChannelException failure) {
            if (!failure.isGone() || reference == null) throw failure;
            return parcel.needed() ? channel.show(output.slot(), null, message, parcel.reader()) : null;
        }
    }

    /**
     * Keeps what became of leased rows, in one transaction; but each that is given up is a turn of its own.
     *
     * @throws StoreException when it cannot be kept; keeping all of it again is harmless
     */
    void keep(List<Outcome> outcomes) {
        store.change(tx -> keep(outcomes, tx));
        giveUp(outcomes);
    }

    private static void keep(List<Outcome> outcomes, Store.Transaction tx) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Sent sent) tx.sent(sent.due(), sent.reference());
            else if (outcome instanceof Outcome.Postponed later) tx.postpone(later.due(), later.until());
        }
    }

    /**
     * Gives up those that are given up, each in a turn of its own.
     *
     * @throws StoreException when it cannot be kept; doing all of it again is harmless
     */
    void giveUp(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) if (outcome instanceof Outcome.GivenUp given) giveUp(given);
    }

    private void giveUp(Outcome.GivenUp given) {
        log.warn("Not shown ({}), given up", given.reason());
        try {
            inbox.giveUp(given.due(), given.reason(), now.get());
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) { // better a talk that does not know than a place that is blocked for good
            log.error("What was given up could not be told to the talk it belongs to", e);
            store.change(tx -> tx.giveUp(given.due()));
        }
    }

    /** Whether people crowd in. */
    boolean isCrowded() {
        return inbox.isCrowded();
    }

    /** Tells the meter how the outbox stands. */
    void measure() {
        meter.waiting(store.transact(tx -> tx.waiting(now.get())));
    }

    private static Meter.Sending sending(Parcel parcel, Outcome outcome) {
        if (outcome instanceof Outcome.GivenUp) return Meter.Sending.GIVEN_UP;
        if (outcome instanceof Outcome.Postponed later)
            return later.limited() ? Meter.Sending.LIMITED : Meter.Sending.WILL_BE_TRIED_AGAIN;
        boolean nothing = parcel.message() == null && parcel.due().output() instanceof Output.Post;
        return nothing ? Meter.Sending.NOTHING_TO_SHOW : Meter.Sending.SENT;
    }

    static @Nullable RuntimeException faultOf(Outcome outcome) {
        if (outcome instanceof Outcome.Postponed later) return later.fault();
        if (outcome instanceof Outcome.GivenUp given) return given.fault();
        return null;
    }
}
