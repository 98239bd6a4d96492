package dev.operandi.turn;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.SmallSet;
import dev.operandi.questions.QuestionSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One process of the bot, with a store in memory, a clock that is moved and a channel that can fail. */
class Fixture {
    static final Person ANN = new Person("test", "t", "ann");
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    final FakeStore store = new FakeStore();
    final FakeChannel channel = new FakeChannel("test");
    final CountingMeter meter = new CountingMeter();
    volatile Instant now = NOON;
    int enqueued;
    final Engines engines = new Engines(new OneSet(), InterviewEngine.KEPT_UNFINISHED);
    volatile CountDownLatch turnsGoOn = new CountDownLatch(0);
    final Inbox inbox = new Inbox(store, engines, this::fresh, () -> enqueued++, meter);
    final Dispatcher dispatcher = process();

    /** One more process on the same store. */
    Dispatcher process() {
        return new Dispatcher(store, engines, inbox, List.of(channel), () -> now, () -> 0, meter);
    }

    /** A turn asks for its id inside its transaction, and can be held there. */
    private String fresh() {
        try {
            turnsGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "fresh";
    }

    /** People press so often at once that none of their turns ends before {@link #turnsGoOn} lets them. */
    List<Thread> crowd() {
        turnsGoOn = new CountDownLatch(1);
        List<Thread> people = IntStream.range(0, Inbox.CROWD)
                .mapToObj(n -> new Thread(() -> inbox.receive(new Envelope(
                        "crowd" + n, ANN, new Place.Direct(ANN), NOON, null, new Input.Commanded("result")))))
                .toList();
        people.forEach(Thread::start);
        while (!inbox.isCrowded()) Thread.onSpinWait();
        return people;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    /** Ann is in an interview, which is to be shown in slot 1. */
    void annBegins() {
        store.save(new Contact(ANN, null, 1, new View("interview", "k3v9"), "k3v9"));
        store.save(Interview.begin("k3v9", ANN, SmallSet.SMALL.ref(), NOON, 1));
        store.enqueue(List.of(live(1)), NOON);
    }

    static Output.Post live(int slot) {
        return new Output.Post(new Slot(new Place.Direct(ANN), slot), new View("interview", "k3v9"));
    }

    /** The desk's help, in somebody's direct conversation. */
    static Output.Post help(Person person, int slot) {
        return new Output.Post(new Slot(new Place.Direct(person), slot), new View("desk", "help"));
    }

    /** The next attempts fail in this order; after them all succeed. */
    static final class FakeChannel implements Channel {
        final List<String> calls = new CopyOnWriteArrayList<>();
        final List<Exception> faults = new CopyOnWriteArrayList<>();

        /** Called on the sender's thread before anything else. */
        volatile Consumer<Slot> before = slot -> {};

        private final String platform;

        FakeChannel(String platform) {
            this.platform = platform;
        }

        @Override
        public String platform() {
            return platform;
        }

        @Override
        public String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
            before.accept(slot);
            calls.add((reference == null ? "new" : "edit " + reference) + " in " + slot.number());
            if (faults.isEmpty()) return "m" + calls.size();
            Exception fault = faults.remove(0);
            if (fault instanceof ChannelException expected) throw expected;
            throw (RuntimeException) fault;
        }

        @Override
        public void remove(Slot slot, String reference) {
            calls.add("remove " + reference);
        }
    }

    /** Notes each count as a word. */
    static final class CountingMeter implements Meter {
        final List<String> noted = new CopyOnWriteArrayList<>();

        @Override
        public void turned(String platform, String kind, Turned outcome, Duration took) {
            noted.add(platform + " " + kind + " " + outcome);
        }

        @Override
        public void sent(String platform, Sending outcome, Duration took) {
            noted.add(platform + " " + outcome);
        }

        @Override
        public void tookOver(int rows) {
            noted.add("took over " + rows);
        }

        @Override
        public void waiting(Store.Waiting waiting) {}
    }

    static final class OneSet implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(SmallSet.SMALL, "small"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return SmallSet.SMALL;
        }
    }
}
