package dev.operandi.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.config.PollSettings;
import dev.operandi.config.Secret;
import dev.operandi.config.Settings;
import dev.operandi.desk.Contact;
import dev.operandi.polls.PollRules;
import dev.operandi.storage.JdbcStore;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Channel;
import dev.operandi.turn.DailySweep;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Exports;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.KeptRooms;
import dev.operandi.turn.Meter;
import dev.operandi.turn.OutboxLoop;
import dev.operandi.turn.Polling;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.Store;
import dev.operandi.turn.StoreException;
import dev.operandi.turn.Timers;
import dev.operandi.turn.Waker;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every object of a running bot, once; who is given what can be read here from top to bottom. */
public final class Operandi implements AutoCloseable {
    /** How often to ask whether the day's sweep has been done. */
    private static final Duration DAILY_SWEEP_ASKED = Duration.ofMinutes(10);

    /** For what is under way when the bot is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SALT_BYTES = 32;

    private static final Logger log = LoggerFactory.getLogger(Operandi.class);

    private final JdbcStore store;
    private final Timers timers;
    private final Inbox inbox;
    private final Dispatcher dispatcher;
    private final OutboxLoop loop;
    private final DailySweep dailySweep;
    private final Exports exports;
    private final InstantSource clock;
    private volatile boolean loopIsWoken;
    private @Nullable ScheduledExecutorService background;

    private Operandi(
            Settings settings,
            Catalog catalog,
            List<Channel> channels,
            InstantSource clock,
            Meter meter,
            Supplier<String> ids) {
        var random = new SecureRandom();
        this.clock = clock;
        store = store(settings);
        timers = store.timers(clock);
        var engines = new Engines(catalog, settings.keptUnfinished(), polling(settings.polls(), random));
        inbox = new Inbox(store, engines, ids, new OnceStarted(), meter);
        dispatcher = new Dispatcher(store, engines, inbox, channels, clock::instant, random::nextDouble, meter);
        exports = new Exports(store, engines);
        loop = new OutboxLoop(dispatcher, OutboxLoop.SWEEP, PATIENCE);
        dailySweep = new DailySweep(store, inbox, settings.keptSeen(), settings.keptUnfinished(), clock::instant);
    }

    /** Said once, for whoever wonders why a form does not offer it. */
    private static void sayWhatIsMissing(PollSettings polls) {
        if (polls.secret() == null) log.info("Anonymous polls cannot be opened: OPERANDI_SECRET is not set.");
    }

    private static Polling polling(PollSettings settings, SecureRandom random) {
        Secret secret = settings.secret();
        var rules = new PollRules(
                settings.everyone(),
                settings.managers(),
                settings.admins(),
                settings.openPerPerson(),
                settings.large(),
                settings.threshold(),
                secret != null);
        return new Polling(rules, secret == null ? Authors.NONE : Authors.of(secret.reveal()), () -> salt(random));
    }

    private static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static JdbcStore store(Settings settings) {
        Secret url = settings.databaseUrl();
        if (url == null) return JdbcStore.open(settings.data());
        return JdbcStore.open(url.reveal(), settings.databaseConnections());
    }

    /**
     * @param meter counts what happens; {@link Meter#NONE} where nobody looks
     * @throws StoreException when the database cannot be used
     */
    public static Operandi open(
            Settings settings, Catalog catalog, List<Channel> channels, InstantSource clock, Meter meter) {
        return open(settings, catalog, channels, clock, meter, randomIds());
    }

    /**
     * The same, with ids of the caller's: they also decide in which order choices are shown.
     *
     * @param ids a new id at each call, unique for good, of letters and digits
     * @throws StoreException when the database cannot be used
     */
    public static Operandi open(
            Settings settings,
            Catalog catalog,
            List<Channel> channels,
            InstantSource clock,
            Meter meter,
            Supplier<String> ids) {
        Operandi operandi = new Operandi(settings, catalog, channels, clock, meter, ids);
        sayWhatIsMissing(settings.polls());
        return operandi;
    }

    /** Ids nobody can guess. */
    public static Supplier<String> randomIds() {
        var random = new SecureRandom();
        return () -> Long.toUnsignedString(random.nextLong(), Character.MAX_RADIX);
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
     * The bot was taken away from a workspace or organisation.
     *
     * @throws StoreException when that could not be kept
     */
    public void removed(String platform, String tenant) {
        inbox.removed(platform, tenant);
    }

    /**
     * Shows what is to be shown, on the caller's thread.
     *
     * @throws StoreException when the outbox cannot be read or written
     */
    public void dispatchDue() {
        dispatcher.dispatchDue();
    }

    /**
     * What one of the bot's messages to a person shows now; empty when it only tells what was shown before.
     *
     * @throws StoreException when it cannot be read
     */
    public Optional<Message> draw(Slot slot) {
        return dispatcher.draw(slot);
    }

    /**
     * What stands in a place of the polls that are open there, for a channel that keeps nothing itself.
     *
     * @throws StoreException when it cannot be read
     */
    Map<Slot, Message> cardsIn(Place.Channel place) {
        return dispatcher.cardsIn(place);
    }

    /**
     * What may leave the bot of a run of a poll.
     *
     * @throws StoreException when it cannot be read
     */
    public Exports.Export export(String run) {
        return exports.of(run);
    }

    /** The conversations that adapters keep; any call throws a {@link StoreException} when the database cannot be used. */
    public Rooms rooms() {
        return new KeptRooms(store);
    }

    /** Whether anything left the outbox, or was put off there, within that time. */
    public boolean hasSentWithin(Duration time) {
        return loop.hasMovedWithin(time);
    }

    /** How the outbox stands. */
    public Store.Waiting waiting() {
        return store.transact(tx -> tx.waiting(clock.instant()));
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
     * Begins to send, to ring and to sweep, on threads of its own. From now on each turn's messages are sent as soon as the turn
     * is kept, and nobody calls {@link #dispatchDue}.
     */
    public void start() {
        loopIsWoken = true;
        startBackground(Duration.ZERO);
    }

    /**
     * Begins, on threads of its own, with what nobody waits for: timers, messages that could not be shown before, and the
     * daily sweep. Whoever has a turn done shows its messages by {@link #dispatchDue}.
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
                this::sweepOnceADay,
                after.plus(OutboxLoop.SWEEP).toMillis(),
                DAILY_SWEEP_ASKED.toMillis(),
                MILLISECONDS);
    }

    private void begin() {
        loop.start();
        try {
            timers.start(this::rang);
        } catch (RuntimeException e) {
            log.error("No timer will ring until the next start", e);
        }
    }

    private void rang(String timer, String ring) {
        inbox.rang(timer, ring, clock.instant());
        loop.wake(); // on the timers' thread nothing is sent: the next ring would wait for it
    }

    /** Until the loop is to be woken, whoever has a turn done shows its messages. */
    private final class OnceStarted implements Waker {
        @Override
        public void wake() {
            if (loopIsWoken) loop.wake();
        }

        @Override
        public void wakeAfter(Duration pause) {
            if (loopIsWoken) loop.wakeAfter(pause);
        }
    }

    private void sweepOnceADay() {
        try {
            dailySweep.sweepOnceADay();
        } catch (StoreException e) {
            log.warn("The daily sweep was not done, and will be tried again: {}", e.getMessage());
        } catch (RuntimeException e) { // thrown on, it would end the sweeping
            log.error("The daily sweep failed, and will be tried again", e);
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
        loop.close();
        store.close();
    }
}
