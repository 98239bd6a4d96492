package dev.operandi.storage.storm;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Output;
import dev.operandi.chat.Reply;
import dev.operandi.desk.Contact;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.Impatient;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.Samples;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Channel;
import dev.operandi.turn.DailySweep;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.OutboxLoop;
import dev.operandi.turn.Store;
import dev.operandi.turn.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The real inbox, outbox loop, timers and daily sweep on one database.
 *
 * <p>Beside the bot's own timers it has bells: each rings once, and its ring counts in a contact of the bell's own.
 */
final class Bot implements AutoCloseable {
    static final Duration KEPT_UNFINISHED = Duration.ofDays(14);

    private static final String BELL = "bell/";

    private final JdbcStore store;
    private final InstantSource clock;
    private final Consumer<String> heard;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final OutboxLoop loop;
    private final Timers timers;
    private final DailySweep sweep;

    /**
     * @param name unlike that of any other bot on this database
     * @param heard is told the name of each timer that rang, after what the ring led to is kept
     */
    Bot(JdbcStore store, InstantSource clock, String name, Channel channel, Consumer<String> heard) {
        this.store = store;
        this.clock = clock;
        this.heard = heard;
        var engines = new Engines(new OneSet(), KEPT_UNFINISHED);
        var ids = new AtomicInteger();
        inbox = new Inbox(store, engines, () -> name + "n" + ids.incrementAndGet(), this::wake, Meter.NONE);
        dispatcher = new Dispatcher(store, engines, inbox, List.of(channel), clock::instant, () -> 0, Meter.NONE);
        loop = new OutboxLoop(dispatcher, Duration.ofMillis(200), Duration.ofSeconds(10));
        timers = Impatient.timers(store, clock);
        sweep = new DailySweep(store, inbox, Duration.ofDays(1), KEPT_UNFINISHED, clock::instant);
    }

    /**
     * When storms begin: at noon tomorrow, so far from midnight, and not before the real time, at which the timers' library
     * lets ring what a dead process was about to ring.
     */
    static Instant tomorrow() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
    }

    /** A clock that goes as fast as the real one, and says {@code begin} now. */
    static InstantSource clockFrom(Instant begin) {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begin));
    }

    /** Begins to send and to ring. */
    void start() {
        loop.start();
        startTimers();
    }

    void startTimers() {
        timers.start(this::rang);
    }

    Optional<Reply> receive(Envelope envelope) {
        return inbox.receive(envelope);
    }

    Store store() {
        return store;
    }

    Instant now() {
        return clock.instant();
    }

    boolean sweepOnceADay() {
        return sweep.sweepOnceADay();
    }

    /** Sends all that is due, on the caller's thread. */
    void dispatchDue() {
        dispatcher.dispatchDue();
    }

    /** Whether nothing waits in the outbox any more; false when that takes longer. */
    boolean awaitAllSent(Duration longest) throws InterruptedException {
        long began = System.nanoTime();
        while (store.<Integer>transact(tx -> tx.waiting(now()).rows()) > 0) {
            if (System.nanoTime() - began > longest.toNanos()) return false;
            TimeUnit.MILLISECONDS.sleep(50); // another process sends: nobody tells us
        }
        return true;
    }

    static String timerOf(String bell) {
        return BELL + bell;
    }

    /** Who counts the rings of the bell. */
    static Contact counter(Store.Transaction tx, String bell) {
        var person = Click.person(timerOf(bell));
        return tx.findContact(person).orElse(Contact.of(person));
    }

    /** Again with the same name changes nothing. */
    void startBell(String bell, Instant due, Instant at) {
        store.change(tx -> {
            if (tx.firstSight(bell, at)) tx.carryOut(new Output.StartTimer(timerOf(bell), due));
        });
    }

    private void rang(String timer, String ring) {
        if (timer.startsWith(BELL)) count(timer.substring(BELL.length()), ring);
        else inbox.rang(timer, ring, clock.instant());
        wake();
        heard.accept(timer);
    }

    private void count(String bell, String ring) {
        store.change(tx -> {
            if (!tx.firstSight(ring, clock.instant())) return;
            Contact counter = tx.lockContact(Click.person(timerOf(bell)));
            tx.save(new Contact(counter.person(), null, counter.messages() + 1, null, null));
        });
    }

    private void wake() {
        loop.wake();
    }

    @Override
    public void close() {
        timers.close();
        loop.close();
        store.close();
    }

    private static final class OneSet implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(Samples.SMALL, "small"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return Samples.SMALL;
        }
    }
}
