package dev.operandi.storage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Also with two processes on one database. */
class PostgresClosingTest extends ClosingAtTheDeadline {
    private static final int RUNS = 4;

    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    JdbcStore open() {
        return postgres.open();
    }

    @Test
    void ofTwoThatAreAliveAtTheDeadlineOneClosesAndOneReports() {
        try (PollBot one = another().starts();
                PollBot two = another().starts()) {
            List<Run> runs = opened(one, two);

            clock.advance(Duration.ofDays(8));
            for (Run run : runs) board.awaitReport(run);

            for (Run run : runs) {
                assertThat(board.posts(run.reportSlot())).isEqualTo(1);
                assertThat(board.rings(RunTimer.CLOSE.of(run.id()))).isEqualTo(1);
                assertThat(one.now(run).course().report()).isNotNull();
                assertThat(one.ballots(run)).isZero();
            }
        }
    }

    /** As when a timer rings again because whoever it rang for seemed dead, or the daily sweep closes what is overdue. */
    @Test
    void twoThatCloseAtTheSameMomentCloseOnce() throws Exception {
        try (PollBot one = another();
                PollBot two = another()) {
            List<Run> runs = opened(one, two);
            clock.advance(Duration.ofDays(8));
            var together = new CyclicBarrier(2);
            for (Run run : runs)
                CompletableFuture.allOf(closes(one, run, "ring", together), closes(two, run, "swept", together))
                        .get(20, SECONDS);

            one.starts();
            for (Run run : runs) board.awaitReport(run);
            for (Run run : runs) {
                assertThat(board.posts(run.reportSlot())).isEqualTo(1);
                assertThat(one.now(run).course().report())
                        .satisfies(report -> assertThat(report.atLeast()).isEqualTo(6));
            }
        }
    }

    private CompletableFuture<Void> closes(PollBot bot, Run run, String ring, CyclicBarrier together) {
        return aside(() -> {
            try {
                together.await(20, SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            String timer = RunTimer.CLOSE.of(run.id());
            bot.inbox().rang(timer, timer + "/" + ring, clock.instant());
        });
    }

    /** People answer here and there. */
    private List<Run> opened(PollBot one, PollBot two) {
        List<Run> runs = new ArrayList<>();
        for (int n = 1; n <= RUNS; n++) {
            Run run = one.opens(room(n), FRIDAY);
            for (int who = 0; who < 6; who++) (who % 2 == 0 ? one : two).takesPart(PollBot.person(who), run);
            runs.add(run);
        }
        return runs;
    }

    /** In a thread of its own: newer Java has one thread for all of these where there are two cores. */
    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, run -> new Thread(run).start());
    }
}
