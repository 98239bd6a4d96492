package dev.operandi.turn;

import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.Contact;
import dev.operandi.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox: draws it from what is stored at that moment and hands it to the channel that reaches
 * its place. At least once: after a crash in between, a message may appear twice.
 */
public final class Dispatcher {
    /** A row stays with whoever leased it for so long; then another process takes it over. */
    static final Duration LEASE = Duration.ofSeconds(20);

    static final int MOST_TRIES = 12;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int ROWS_AT_ONCE = 20;

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Store store;
    private final Engines engines;
    private final List<Channel> channels;
    private final Supplier<Instant> now;

    public Dispatcher(Store store, Engines engines, List<Channel> channels, Supplier<Instant> now) {
        this.store = store;
        this.engines = engines;
        this.channels = List.copyOf(channels);
        this.now = now;
    }

    /**
     * Sends what is due, in order, until nothing is.
     *
     * @return how many rows were sent
     * @throws StoreException when the outbox cannot be read or written
     * @throws RuntimeException when a message could not be drawn; the others were sent, and it is tried again later
     */
    public int dispatchDue() {
        int sent = 0;
        RuntimeException ours = null;
        while (true) {
            Instant at = now.get();
            List<Store.Due> rows = store.transact(tx -> tx.lease(at, at.plus(LEASE), ROWS_AT_ONCE));
            if (rows.isEmpty() && ours != null) throw ours;
            if (rows.isEmpty()) return sent;
            for (Store.Due row : rows) {
                try {
                    if (dispatch(row)) sent++;
                } catch (StoreException e) {
                    throw e;
                } catch (RuntimeException e) { // a fault of ours in drawing one message must not hold up the others
                    ours = e;
                    putOff(row, ChannelException.passing("could not be drawn", e));
                }
            }
        }
    }

    private boolean dispatch(Store.Due due) {
        Optional<Channel> channel = channels.stream()
                .filter(c -> c.reaches(due.output().slot().place()))
                .findFirst();
        try {
            if (channel.isEmpty()) throw ChannelException.lasting("no channel reaches this place", null);
            String reference = send(due, channel.get());
            store.change(tx -> tx.sent(due, reference));
            return true;
        } catch (ChannelException failure) {
            putOff(due, failure);
            return false;
        }
    }

    /** The reference of the message afterwards; null when there is none any more. */
    private @Nullable String send(Store.Due due, Channel channel) throws ChannelException {
        if (due.output() instanceof Output.Remove remove) {
            if (due.reference() != null) channel.remove(remove.slot(), due.reference());
            return null;
        }
        Output.Post post = (Output.Post) due.output();
        Optional<Message> message = store.transact(tx -> draw(post, tx));
        if (message.isEmpty()) return due.reference(); // what it showed is gone
        return channel.show(post.slot(), due.reference(), message.get());
    }

    private Optional<Message> draw(Output.Post post, Store.Transaction tx) {
        Place place = post.slot().place();
        Person person = place instanceof Place.Direct direct
                ? direct.person()
                : place instanceof Place.Home home ? home.person() : null;
        if (person == null) return Desk.drawPublic(post.view(), new TurnLookup(tx, engines));
        Contact contact = tx.findContact(person).orElse(Contact.of(person));
        return Desk.draw(post.slot(), post.view(), contact, new TurnLookup(tx, engines));
    }

    private void putOff(Store.Due due, ChannelException failure) {
        boolean again = failure.worthRetrying() && due.tries() + 1 < MOST_TRIES;
        log.warn("Not shown ({}), {}", failure.getMessage(), again ? "will be tried again" : "given up");
        Instant later = now.get().plus(failure.retryAfter().orElse(pause(due.tries())));
        store.change(tx -> {
            if (again) tx.postpone(due, later);
            else tx.giveUp(due);
        });
    }

    /** 1, 2, 4 … seconds, up to ten minutes. */
    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
