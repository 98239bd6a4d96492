package dev.operandi.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Input;
import dev.operandi.polls.Participation;
import dev.operandi.polls.QuickTally;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A ballot that is being kept, in a transaction that stays open for as long as the test wants. */
@Timeout(60)
class PostgresBallotsTest {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    private final MovableClock clock = new MovableClock(ClosingAtTheDeadline.BEGIN);
    private final CountDownLatch kept = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private PollBot bot;
    private JdbcStore store;
    private Run run;
    private CompletableFuture<Void> first;

    @BeforeEach
    void somebodyIsVoting() throws Exception {
        bot = new PollBot(postgres.open(), clock, ClosingAtTheDeadline.BERLIN, new Board());
        store = postgres.open();
        String lunch = "poll \"Lunch?\" \"Soup\" \"Salad\" --close 2h";
        bot.sends(Samples.MIA, ClosingAtTheDeadline.ROOM, new Input.Commanded(lunch));
        run = store.<List<Run>>transact(tx -> tx.runs().listOpen(ClosingAtTheDeadline.ROOM))
                .get(0);
        first = aside(() -> store.change(tx -> {
            assertThat(tx.runs().share(run.id())).map(Run::isOpen).contains(true);
            tx.runs().save(run.id(), "a", Participation.picking(List.of(0)), null);
            assertThat(tx.runs().countBallots(run.id()))
                    .as("written, and not yet committed")
                    .isEqualTo(1);
            kept.countDown();
            await(over);
        }));
        await(kept);
    }

    @AfterEach
    void close() {
        over.countDown();
        bot.close();
        store.close();
    }

    @Test
    void nobodyElseWhoVotesWaitsForIt() throws Exception {
        for (int who = 0; who < 3; who++) {
            int number = who;
            aside(() -> bot.presses(PollBot.person(number), run, "vote/1")).get(20, SECONDS);
        }
        aside(() -> bot.presses(PollBot.person(0), run, "unvote")).get(20, SECONDS);

        assertThat(first).isNotDone();
        assertThat(bot.ballots(run)).as("as others see it").isEqualTo(2);
        over.countDown();
        first.get(20, SECONDS);
        assertThat(bot.ballots(run)).isEqualTo(3);
    }

    @Test
    void whoClosesWaitsForItAndCountsIt() throws Exception {
        clock.advance(Duration.ofHours(3));
        CompletableFuture<Void> close =
                aside(() -> bot.inbox().rang(RunTimer.CLOSE.of(run.id()), "ring", clock.instant()));

        assertThatThrownBy(() -> close.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);
        over.countDown();
        close.get(20, SECONDS);

        first.get(20, SECONDS);
        assertThat(bot.now(run).course().result()).isEqualTo(new QuickTally.Shown.Exact(List.of(1, 0), 1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** In a thread of its own: newer Java has one thread for all of these where there are two cores. */
    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, run -> new Thread(run).start());
    }
}
