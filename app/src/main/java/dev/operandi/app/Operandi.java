package dev.operandi.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.config.Settings;
import dev.operandi.desk.Contact;
import dev.operandi.storage.JdbcStore;
import dev.operandi.texts.Language;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.StoreException;
import dev.operandi.turn.Timers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every object of a running bot, once; who is given what can be read here from top to bottom. */
public final class Operandi implements AutoCloseable {
    /** How often the outbox is looked through for what could not be sent at once. */
    private static final Duration SWEEP = Duration.ofSeconds(2);

    /** For what is under way when the bot is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(5);

    /** Asked after to see whether the database answers. */
    private static final Person NOBODY = new Person("nowhere", "none", "nobody");

    private static final Logger log = LoggerFactory.getLogger(Operandi.class);

    private final JdbcStore store;
    private final Timers timers;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final AtomicReference<Instant> lookedThrough;
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable ScheduledExecutorService background;

    private Operandi(Settings settings, Catalog catalog, List<Channel> channels, InstantSource clock) {
        var random = new SecureRandom();
        this.clock = clock;
        lookedThrough = new AtomicReference<>(clock.instant());
        store = JdbcStore.open(settings.data());
        timers = store.timers(clock);
        var engines = new Engines(catalog, settings.keptUnfinished());
        inbox = new Inbox(store, engines, () -> Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX));
        dispatcher = new Dispatcher(store, engines, channels, clock::instant);
    }

    /**
     * @throws StoreException when the database cannot be used
     */
    public static Operandi open(Settings settings, Catalog catalog, List<Channel> channels, InstantSource clock) {
        return new Operandi(settings, catalog, channels, clock);
    }

    /**
     * One turn. When this returns, what the envelope led to is kept.
     *
     * @return what rides on the open request
     * @throws StoreException when nothing of it was kept
     */
    public Optional<Reply> receive(Envelope envelope) {
        return inbox.receive(envelope);
    }

    /**
     * Shows what is to be shown, on the caller's thread.
     *
     * @throws StoreException when the outbox cannot be read or written
     */
    public void dispatchDue() {
        dispatcher.dispatchDue();
    }

    /** Has the background look through the outbox now rather than at its next sweep. Nobody waits for it. */
    public synchronized void wake() {
        if (background == null || background.isShutdown() || woken.getAndSet(true)) return;
        background.execute(() -> {
            woken.set(false);
            sweep();
        });
    }

    /**
     * How long the outbox was not looked through to its end.
     *
     * @throws StoreException when the database does not answer
     */
    public Duration behind() {
        Optional<Language> unusedAnswer = languageOf(NOBODY);
        return Duration.between(lookedThrough.get(), clock.instant());
    }

    /**
     * Frees what a process that was killed was about to show. Only for a database that this process alone may use: there
     * nobody else can be at it.
     */
    public void takeOver() {
        Instant now = clock.instant();
        store.transact(tx -> tx.lease(now.plus(LONGER_THAN_A_LEASE), now, Integer.MAX_VALUE));
    }

    /** Whether anything of the person's is kept. */
    public boolean remembers(Person person) {
        return store.transact(tx -> !tx.listInterviews(person).isEmpty());
    }

    /** The language the person reads, where it is known. */
    public Optional<Language> languageOf(Person person) {
        return store.transact(tx -> tx.findContact(person)).map(Contact::language);
    }

    /**
     * Begins, on a thread of its own, with what nobody waits for: timers, and messages that could not be shown before.
     *
     * @param after so long from now on
     */
    public synchronized void startBackground(Duration after) {
        if (background != null) throw new IllegalStateException("Started already");
        background = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "operandi-background");
            thread.setDaemon(true);
            return thread;
        });
        // both see to their own faults, so nobody asks how they ended
        Future<?> unusedBeginning = background.schedule(this::begin, after.toMillis(), MILLISECONDS);
        Future<?> unusedSweeps = background.scheduleWithFixedDelay(
                this::sweep, after.plus(SWEEP).toMillis(), SWEEP.toMillis(), MILLISECONDS);
    }

    private void begin() {
        try {
            timers.start(this::rang);
        } catch (RuntimeException e) {
            log.error("No timer will ring until the next start", e);
        }
    }

    private void rang(String timer, String ring) {
        inbox.rang(timer, ring, clock.instant());
        dispatcher.dispatchDue();
    }

    private void sweep() {
        try {
            dispatcher.dispatchDue();
            lookedThrough.set(clock.instant());
        } catch (StoreException e) {
            log.warn("The outbox was not looked through: {}", e.getMessage());
        } catch (RuntimeException e) { // thrown on, it would end the sweeping
            log.error("A message could not be drawn", e);
        }
    }

    @Override
    public synchronized void close() {
        if (background != null) {
            background.shutdownNow();
            try {
                background.awaitTermination(PATIENCE.toMillis(), MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        timers.close();
        store.close();
    }
}
