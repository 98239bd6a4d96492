package dev.operandi.storage.storm;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.Impatient;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.OutboxLoop;
import dev.operandi.turn.Polling;
import dev.operandi.turn.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The real inbox, outbox loop and timers on one database, for polls, by a clock that is moved. */
final class PollBot implements AutoCloseable {
    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 5, 100_000, 5, true);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcStore store;
    private final MovableClock clock;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final OutboxLoop loop;
    private final Timers timers;
    private final AtomicInteger ids = new AtomicInteger();

    PollBot(JdbcStore store, MovableClock clock, Wall wall, QuestionSet set) {
        this.store = store;
        this.clock = clock;
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> "salt");
        Engines engines = new Engines(new OneSet(set), Duration.ofDays(14), polling);
        inbox = new Inbox(store, engines, () -> "id" + ids.incrementAndGet(), this::wake, Meter.NONE);
        dispatcher = new Dispatcher(store, engines, inbox, List.of(wall), clock::instant, () -> 0, Meter.NONE);
        loop = new OutboxLoop(dispatcher, Duration.ofMillis(50), Duration.ofSeconds(10));
        timers = Impatient.timers(store, clock);
        loop.start();
        timers.start((timer, ring) -> {
            inbox.rang(timer, ring, clock.instant());
            wake();
        });
    }

    private void wake() {
        loop.wake();
    }

    Envelope envelope(Person person, Place place, Input input) {
        return new Envelope("e" + ids.incrementAndGet(), person, place, clock.instant(), null, input)
                .knowing(null, Standing.MEMBER);
    }

    /** As long as it takes until the store could keep it. */
    Optional<Reply> deliver(Envelope envelope) {
        return AtOnce.deliver(inbox, envelope);
    }

    Optional<Reply> deliver(Person person, Place place, Input input) {
        return deliver(envelope(person, place, input));
    }

    /** What its card shows when it is drawn now. */
    Optional<Object> card(Run run) {
        return Optional.ofNullable(dispatcher.cardsIn(run.place()).get(run.cardSlot()));
    }

    Run run(String id) {
        return store.<Run>transact(tx -> tx.runs().find(id).orElseThrow());
    }

    void moveTo(Instant then) {
        clock.advance(Duration.between(clock.instant(), then));
    }

    /** Timers and the outbox have threads of their own. */
    void await(BooleanSupplier happened) throws InterruptedException {
        long began = System.nanoTime();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) throw new AssertionError("It did not happen");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() {
        timers.close();
        loop.close();
    }

    private record OneSet(QuestionSet set) implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(set, "a set"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return set;
        }
    }
}
