package dev.operandi.storage;

import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.SMALL;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Standing;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.testkit.MovableClock;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.OutboxLoop;
import dev.operandi.turn.Polling;
import dev.operandi.turn.Store;
import dev.operandi.turn.Timers;
import dev.operandi.turn.Waker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of the bot as opens, counts and closes polls: the real inbox, outbox loop and timers on one database. */
final class PollBot implements AutoCloseable {
    static final String SALT = "saltsaltsalt";

    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 1000, 1000, 5, true);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcStore store;
    private final MovableClock clock;
    private final ZoneId zone;
    private final Board board;
    private final Inbox inbox;
    private final OutboxLoop loop;
    private final Timers timers;

    /**
     * @param store closed with the bot
     * @param zone of everybody
     */
    PollBot(JdbcStore store, MovableClock clock, ZoneId zone, Board board) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.board = board;
        Engines engines = engines();
        inbox = inbox(store, engines, this::wake);
        var dispatcher = new Dispatcher(store, engines, inbox, List.of(board), clock::instant, () -> 0, Meter.NONE);
        loop = new OutboxLoop(dispatcher, Duration.ofMillis(50), PATIENCE);
        timers = Impatient.timers(store, clock);
    }

    private static Engines engines() {
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> SALT);
        return new Engines(new OneSet(), Duration.ofDays(14), polling);
    }

    private static Inbox inbox(Store store, Engines engines, Waker waker) {
        return new Inbox(store, engines, () -> "id" + NUMBERS.incrementAndGet() * 7919, waker, Meter.NONE);
    }

    /** An inbox of its own on another store, of which nothing is sent. */
    static Inbox inbox(Store store) {
        return inbox(store, engines(), () -> {});
    }

    private void wake() {
        loop.wake();
    }

    /** Begins to send and to ring. */
    PollBot starts() {
        loop.start();
        timers.start((timer, ring) -> {
            inbox.rang(timer, ring, clock.instant());
            board.rang(timer);
        });
        return this;
    }

    Inbox inbox() {
        return inbox;
    }

    /** Mia fills in the form and posts an anonymous poll among twenty people. */
    Run opens(Place.Channel room, LocalDateTime closes) {
        return opens(MIA, room, closes, Map.of());
    }

    /**
     * @param otherwise what they fill in differently
     */
    Run opens(Person organiser, Place.Channel room, LocalDateTime closes, Map<String, Value> otherwise) {
        Form form = form(sends(organiser, room, new Input.Commanded("poll")));
        Map<String, Value> values = new HashMap<>();
        for (Field field : form.fields())
            if (field instanceof Field.OneOf one && one.initial() != null)
                values.put(one.id(), new Value.Picked(one.initial()));
        values.put("where", new Value.Somewhere(room, new RoomFacts("operations", 20, true, false)));
        values.put("closes", new Value.Picked("own"));
        values.put("day", new Value.OnDay(closes.toLocalDate()));
        values.put("hour", new Value.At(closes.toLocalTime()));
        values.put("more", new Value.PickedSome(List.of("reminder")));
        values.putAll(otherwise);
        Form preview = form(sends(organiser, room, new Input.Submitted(form.action(), values)));
        Optional<Reply> unusedPosted =
                sends(organiser, room, new Input.Submitted(preview.action(), Map.of(), preview.carried()));
        return store.<List<Run>>transact(tx -> tx.runs().listOpen(room)).get(0);
    }

    /** The person answers each question by its first choice. */
    void takesPart(Person who, Run run) {
        presses(who, run, "part");
        Optional<Reply> reply =
                sends(who, run.place(), new Input.Submitted(new ActionId("p/" + run.id() + "/begin"), Map.of()));
        while (reply.orElseThrow() instanceof Reply.Open open) {
            Field.OneOf question = (Field.OneOf) open.form().fields().get(0);
            Value first = new Value.Picked(question.options().get(0).value());
            reply = sends(who, run.place(), new Input.Submitted(open.form().action(), Map.of(question.id(), first)));
        }
    }

    Optional<Reply> presses(Person who, Run run, String what) {
        return sends(who, run.place(), new Input.Chose(new ActionId("p/" + run.id() + "/" + what)));
    }

    Optional<Reply> sends(Person who, Place place, Input input) {
        String id = "e" + NUMBERS.incrementAndGet();
        return inbox.receive(
                new Envelope(id, who, place, clock.instant(), Language.ENGLISH, input).knowing(zone, Standing.MEMBER));
    }

    private static Form form(Optional<Reply> reply) {
        if (reply.orElseThrow() instanceof Reply.Open open) return open.form();
        throw new AssertionError("No form but " + reply);
    }

    static Person person(int number) {
        return new Person(MIA.platform(), MIA.tenant(), "UPERSON" + number + "X");
    }

    /** That is due now. */
    void startsTimer(String timer) {
        store.change(tx -> tx.carryOut(new Output.StartTimer(timer, clock.instant())));
    }

    Run now(Run run) {
        return store.<Run>transact(tx -> tx.runs().find(run.id()).orElseThrow());
    }

    int ballots(Run run) {
        return store.<Integer>transact(
                tx -> tx.runs().listParticipations(run.id()).size());
    }

    boolean hasSalt(Run run) {
        return store.<Boolean>transact(tx -> tx.runs().findSalt(run.id()).isPresent());
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
            return List.of(new Offered(SMALL, "small"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return SMALL;
        }
    }
}
