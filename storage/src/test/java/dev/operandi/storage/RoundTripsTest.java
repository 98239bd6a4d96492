package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL;
import static dev.operandi.testkit.Samples.TO_ANN;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.QuestionSet;
import dev.operandi.testkit.TestPostgres;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a turn goes to PostgreSQL and back: most of its time, where the server is another machine. */
class RoundTripsTest {
    private static final int ASKED_WRITTEN = 2;

    @RegisterExtension
    final Postgres postgres = new Postgres();

    private final Wire wire = new Wire(TestPostgres.shared().port());
    private final AtomicInteger ids = new AtomicInteger();
    private JdbcStore store;
    private Inbox inbox;

    @BeforeEach
    void openThroughTheWire() {
        String url = postgres.url().replaceFirst(":[0-9]+/", ":" + wire.port() + "/");
        store = new JdbcStore(PostgresDatabase.open(url, 1, Duration.ofSeconds(5)));
        Catalog catalog = new Catalog() {
            @Override
            public List<Offered> offered() {
                return List.of(new Offered(SMALL, "models:"));
            }

            @Override
            public QuestionSet read(String id, String content) {
                return SMALL;
            }
        };
        var engines = new Engines(catalog, InterviewEngine.KEPT_UNFINISHED);
        inbox = new Inbox(store, engines, () -> "id" + ids.incrementAndGet(), () -> {}, Meter.NONE);
    }

    @AfterEach
    void close() {
        store.close();
        wire.close();
    }

    @Test
    void aTurnOfAnInterviewTakesTwoAtMost() {
        trips(new Input.Said("hello")); // on a connection that was just opened
        assertThat(trips(new Input.Commanded("start"))).as("beginning").isEqualTo(ASKED_WRITTEN);
        String interview = interview().id();
        assertThat(trips(new Input.Chose(new Move.Begin().in(interview)))).isEqualTo(ASKED_WRITTEN);

        while (interview().screen() instanceof Screen.Asking asking) {
            String choice =
                    SMALL.getQuestion(asking.questionId()).choices().get(0).id();
            Move answer = new Move.Give(asking.questionId(), new Answer.Chosen(choice));
            assertThat(trips(new Input.Chose(answer.in(interview)))).isEqualTo(ASKED_WRITTEN);
        }

        assertThat(interview().screen()).isEqualTo(new Screen.Result());
        assertThat(trips(new Input.Said("change an answer"))).isEqualTo(ASKED_WRITTEN);
    }

    @Test
    void anEnvelopeThatComesAgainTakesNoMore() {
        trips(new Input.Commanded("start"));

        int before = wire.roundTrips();
        inbox.receive(new Envelope("e1", ANN, TO_ANN, NOON, null, new Input.Commanded("start")));

        assertThat(wire.roundTrips() - before).isLessThanOrEqualTo(ASKED_WRITTEN);
    }

    @Test
    void whoeverWaitsForAPersonSeesWhatTheOneBeforeThemKept() throws Exception {
        try (var other = new JdbcStore(PostgresDatabase.open(postgres.url(), 1, Duration.ofSeconds(5)))) {
            var admitted = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var first = new FutureTask<>(() -> store.<Boolean>transact(tx -> {
                assertThat(tx.admit("e1", NOON, ANN)).isPresent();
                admitted.countDown();
                await(go);
                tx.save(new Contact(ANN, null, 7, null, null));
                tx.save(Interview.begin("k3v9", ANN, SMALL.ref(), NOON, 1));
                return true;
            }));
            var second = new FutureTask<>(() -> other.<List<Object>>transact(tx -> {
                Contact ann = tx.admit("e2", NOON, ANN).orElseThrow();
                return List.of(ann.messages(), tx.listInterviews(ANN).size());
            }));
            new Thread(first).start();
            await(admitted);
            Thread waiting = new Thread(second);
            waiting.start();

            waiting.join(100); // a moment: a store that does not lock is caught, one that does costs this moment
            assertThat(second.isDone()).isFalse();
            go.countDown();

            assertThat(first.get()).isTrue();
            assertThat(second.get()).containsExactly(7, 1);
        }
    }

    @Test
    void thoseAskedForWithThePersonAreTheOnesBegunLast() {
        store.change(tx -> {
            for (int n = 0; n < 9; n++) tx.save(Interview.begin("i" + n, ANN, SMALL.ref(), NOON.plusSeconds(n % 3), 1));
        });

        List<String> ids = store.transact(tx -> {
            assertThat(tx.admit("e1", NOON, ANN)).isPresent();
            return tx.listInterviews(ANN).stream().map(Interview::id).toList();
        });
        store.change(tx -> ids.subList(3, 9).forEach(tx::removeInterview));

        assertThat(ids).containsExactly("i8", "i5", "i2", "i7", "i4", "i1", "i6", "i3", "i0");
        assertThat(store.<List<String>>transact(tx -> {
                    assertThat(tx.admit("e2", NOON, ANN)).isPresent();
                    return tx.listInterviews(ANN).stream().map(Interview::id).toList();
                }))
                .containsExactly("i8", "i5", "i2");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int trips(Input input) {
        int before = wire.roundTrips();
        inbox.receive(new Envelope("e" + ids.incrementAndGet(), ANN, TO_ANN, NOON, null, input));
        return wire.roundTrips() - before;
    }

    private Interview interview() {
        return store.<Interview>transact(tx -> tx.listInterviews(ANN).get(0));
    }
}
