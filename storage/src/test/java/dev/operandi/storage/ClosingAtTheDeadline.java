package dev.operandi.storage;

import static dev.operandi.testkit.Samples.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Place;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens around its deadline, a poll closes once and is reported on once. */
@Timeout(60)
abstract class ClosingAtTheDeadline {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday. */
    static final Instant BEGIN = Instant.parse("2026-10-19T09:00:00Z");

    static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-10-23T16:00");
    static final Place.Channel ROOM = room(0);

    final MovableClock clock = new MovableClock(BEGIN);
    final Board board = new Board();
    private PollBot bot;
    private int bells;

    /** The database of this test: empty the first time, then with what was kept. */
    abstract JdbcStore open();

    static Place.Channel room(int number) {
        return new Place.Channel(MIA.platform(), MIA.tenant(), "C0ROOM" + number);
    }

    PollBot another() {
        return new PollBot(open(), clock, BERLIN, board);
    }

    @BeforeEach
    void starts() {
        bot = another().starts();
    }

    @AfterEach
    void ends() {
        bot.close();
    }

    private void restarts() {
        bot.close();
        bot = another().starts();
    }

    private Run openWithSixBallots(LocalDateTime closes) {
        Run run = bot.opens(ROOM, closes);
        for (int n = 0; n < 6; n++) bot.takesPart(PollBot.person(n), run);
        return run;
    }

    @Test
    void aPollThatCameDueWhileNothingRanClosesAtTheNextStartOnce() {
        Run run = openWithSixBallots(FRIDAY);
        board.await("the card", () -> board.posts(run.cardSlot()) == 1);
        bot.close();

        clock.advance(Duration.ofDays(8));
        bot = another().starts();
        board.awaitReport(run);
        Run closed = bot.now(run);
        restarts();
        clock.advance(Duration.ofDays(2));
        settle();

        assertThat(closed.course().state()).isEqualTo(Run.State.CLOSED);
        assertThat(closed.course().report())
                .isNotNull()
                .satisfies(report -> assertThat(report.tells()).isTrue());
        assertThat(bot.now(run)).isEqualTo(closed);
        assertThat(bot.ballots(run)).isZero();
        assertThat(bot.hasSalt(run)).isFalse();
        assertThat(board.posts(run.reportSlot())).isEqualTo(1);
        assertThat(board.posts(run.cardSlot())).isEqualTo(1);
        assertThat(board.posts(run.reminderSlot())).as("too late to remind").isZero();
    }

    @Test
    void aCloseThatWasCutOffLeavesTheBallotsAndIsDoneAgain() {
        Run run = openWithSixBallots(FRIDAY);
        bot.close();
        clock.advance(Duration.ofDays(8));
        try (JdbcStore store = open()) {
            String timer = RunTimer.CLOSE.of(run.id());

            assertThatThrownBy(() -> PollBot.inbox(new CutOff(store)).rang(timer, "ring", clock.instant()))
                    .hasMessage("The power is gone");

            assertThat(store.<Boolean>transact(
                            tx -> tx.runs().find(run.id()).orElseThrow().isOpen()))
                    .isTrue();
            assertThat(store.<Integer>transact(tx -> tx.runs().countBallots(run.id())))
                    .isEqualTo(6);
        }

        bot = another().starts();
        board.awaitReport(run);

        assertThat(bot.now(run).isOpen()).isFalse();
        assertThat(bot.ballots(run)).isZero();
        assertThat(board.posts(run.reportSlot())).isEqualTo(1);
    }

    @Test
    void aReportThatWasNotSentBeforeTheEndIsSentAfterTheNextStartOnce() {
        Run run = openWithSixBallots(FRIDAY);
        bot.close();
        clock.advance(Duration.ofDays(8));
        try (JdbcStore store = open()) {
            PollBot.inbox(store).rang(RunTimer.CLOSE.of(run.id()), "ring", clock.instant());
        }
        assertThat(board.posts(run.reportSlot())).isZero();

        bot = another().starts();
        board.awaitReport(run);
        restarts();
        settle();

        assertThat(board.posts(run.reportSlot())).isEqualTo(1);
    }

    /** In Berlin 2:30 is not there on 28 March 2027, and twice on 25 October 2026. */
    @ParameterizedTest
    @CsvSource({"2027-03-28T02:30,2027-03-28T01:30:00Z", "2026-10-25T02:30,2026-10-25T00:30:00Z"})
    void aDeadlineInAnHourThatClocksLeaveOutOrShowTwiceIsThereOnce(LocalDateTime typed, Instant closes) {
        Run run = openWithSixBallots(typed);
        assertThat(run.closesAt()).isEqualTo(closes);

        clock.advance(Duration.between(clock.instant(), closes.minusMillis(1)));
        settle();
        assertThat(bot.now(run).isOpen()).as("a millisecond before").isTrue();
        clock.advance(Duration.ofMillis(1));
        board.awaitReport(run);
        Run closed = bot.now(run);
        for (int hour = 0; hour < 3; hour++) {
            clock.advance(Duration.ofHours(1));
            settle();
        }

        assertThat(closed.closesAt()).isEqualTo(closes);
        assertThat(bot.now(run)).isEqualTo(closed);
        assertThat(board.posts(run.reportSlot())).isEqualTo(1);
        assertThat(board.rings(RunTimer.CLOSE.of(run.id())))
                .as("a ring under way when the clock jumps may come again, and then changes nothing")
                .isBetween(1, 2);
    }

    /** All that was due before has rung once this returns: timers ring in the order in which they are due. */
    private void settle() {
        String bell = "forget/" + ++bells;
        bot.startsTimer(bell);
        board.awaitRing(bell);
    }

    /** A process that ends at the moment of its first commit. */
    private record CutOff(Store store) implements Store {
        @Override
        public <R> R transact(Function<Transaction, R> work) {
            return store.<R>transact(tx -> {
                R unusedResult = work.apply(tx);
                throw new IllegalStateException("The power is gone");
            });
        }

        @Override
        public void close() {}
    }
}
