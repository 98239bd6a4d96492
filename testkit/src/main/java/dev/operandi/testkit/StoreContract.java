package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Screen;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.Language;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Store} must do with turns, with what was seen before, and once a day. The other contracts tell what it must do
 * with the rest; a new database passes when an empty subclass of each passes.
 */
public abstract class StoreContract extends StoreFixture {
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    // ---------------------------------------------------------------- a turn

    @Test
    void aTurnReturnsWhatItsWorkReturns() {
        assertThat(this.<String>read(tx -> "done")).isEqualTo("done");
    }

    @Test
    void whatATurnKeptIsThereAfterTheStoreIsOpenedAgain() {
        turn(tx -> tx.save(interview("k3v9", ANN)));

        store.close();
        store = open();

        assertThat(find("k3v9")).contains(interview("k3v9", ANN));
    }

    @Test
    void whenATurnThrowsNothingOfItIsKept() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(interview("old1", ANN));
        });

        var boom = new IllegalStateException("boom");
        assertThatThrownBy(() -> turn(tx -> {
                    tx.firstSight("e1", NOON);
                    tx.save(new Contact(ANN, Language.GERMAN, 3, null, null));
                    tx.save(interview("k3v9", ANN));
                    tx.removeInterview("old1");
                    tx.enqueue(List.of(post(TO_ANN, 1)), NOON);
                    throw boom;
                }))
                .isSameAs(boom);

        assertThat(this.<Boolean>read(tx -> tx.firstSight("e1", NOON))).isTrue();
        assertThat(contact(ANN)).isEqualTo(Contact.of(ANN));
        assertThat(list(ANN)).containsExactly(interview("old1", ANN));
        assertThat(this.<Optional<String>>read(tx -> tx.findContent(SMALL_REF))).contains("models:");
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void theNextTurnWorksAfterOneThatThrew() {
        assertThatThrownBy(() -> turn(tx -> {
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        turn(tx -> tx.save(interview("k3v9", ANN)));

        assertThat(find("k3v9")).isPresent();
    }

    @Test
    void aTransactionIsOfNoUseAfterItsTurn() {
        List<Transaction> kept = new ArrayList<>();
        turn(kept::add);

        assertThatThrownBy(() -> kept.get(0).save(interview("k3v9", ANN))).isInstanceOf(RuntimeException.class);

        assertThat(find("k3v9")).isEmpty();
    }

    // ---------------------------------------------------------------- first sight

    @Test
    void anEnvelopeIsSeenForTheFirstTimeOnce() {
        assertThat(firstSight("e1", NOON)).isTrue();
        assertThat(firstSight("e2", NOON)).isTrue();
        assertThat(firstSight("e1", NOON)).isFalse();
    }

    @Test
    void anEnvelopeIsRecognisedWithinItsOwnTurn() {
        turn(tx -> {
            assertThat(tx.firstSight("e1", NOON)).isTrue();
            assertThat(tx.firstSight("e1", NOON)).isFalse();
        });
    }

    @Test
    void aRedeliveryIsRecognisedUntilItIsSwept() {
        firstSight("e1", NOON);
        assertThat(firstSight("e1", NOON.plus(Duration.ofDays(9)))).isFalse();

        sweep(NOON.plus(Duration.ofDays(1)));

        assertThat(firstSight("e1", NOON.plus(Duration.ofDays(9)))).isTrue();
    }

    @Test
    void anEnvelopeSeenLateInTheEveningIsRecognisedOnTheNextDay() {
        Instant lateInTheEvening = Instant.parse("2026-03-02T23:59:59Z");
        firstSight("e1", lateInTheEvening);

        sweep(lateInTheEvening); // a day later

        assertThat(firstSight("e1", lateInTheEvening.plus(Duration.ofDays(1)))).isFalse();
    }

    // ---------------------------------------------------------------- the daily sweep

    @Test
    void oneOfAllProcessesGetsADay() {
        assertThat(claimDay(NOON)).isTrue();
        assertThat(claimDay(NOON)).isFalse();
        assertThat(claimDay(Instant.parse("2026-03-02T23:59:59.999Z"))).isFalse();

        assertThat(claimDay(Instant.parse("2026-03-03T00:00:00Z"))).isTrue();
        assertThat(claimDay(NOON)).as("a clock that was set back").isFalse();
    }

    @Test
    void ofManyWhoAskAtOnceOneGetsTheDay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) all.add(threads.submit(() -> claimDay(NOON)));
            int mine = 0;
            for (Future<Boolean> one : all) if (one.get(10, SECONDS)) mine++;

            assertThat(mine).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDayThatWasClaimedInATurnThatThrewIsStillToBeHad() {
        assertThatThrownBy(() -> turn(tx -> {
                    tx.claimDay(NOON);
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        assertThat(claimDay(NOON)).isTrue();
    }

    @Test
    void interviewsThatWereLeftOnAnEarlierDayAreListedThoseLeftLongestFirst() {
        Interview longest = Interview.begin("left1", ANN, SMALL_REF, NOON.minus(Duration.ofDays(2)), 1);
        Interview shorter = Interview.begin("left2", MIA, SMALL_REF, NOON.minus(Duration.ofHours(13)), 1);
        Interview today = Interview.begin("today", ANN, SMALL_REF, NOON.minus(Duration.ofHours(12)), 1);
        Interview later = Interview.begin("later", ANN, SMALL_REF, NOON.plusMillis(1), 1);
        turn(tx -> List.of(later, today, shorter, longest).forEach(tx::save));

        assertThat(left(NOON, 10)).containsExactly("left1", "left2");
        assertThat(left(NOON, 1)).containsExactly("left1");
    }

    @Test
    void whatIsFinishedIsNeverLeft() {
        turn(tx -> tx.save(Interview.begin("k3v9", ANN, SMALL_REF, NOON, 1)));
        assertThat(left(TOMORROW, 10)).containsExactly("k3v9");

        turn(tx -> tx.save(interview(new Screen.Result())));

        assertThat(find("k3v9").orElseThrow().finished()).isTrue();
        assertThat(left(NOON.plus(Duration.ofDays(999)), 10)).isEmpty();
    }

    @Test
    void aPartInARunIsFoundByTheRunAndNeverLeft() {
        Interview part = interview("part1", ANN).inRun("r1");
        Interview other = interview("part2", MIA).inRun("r1");
        turn(tx -> List.of(part, other, interview("part3", ANN).inRun("r2"), interview("own1", ANN))
                .forEach(tx::save));

        assertThat(find("part1")).contains(part);
        assertThat(list(ANN)).contains(part);
        assertThat(this.<List<Interview>>read(tx -> tx.listParts("r1"))).containsExactly(part, other);
        assertThat(this.<List<Interview>>read(tx -> tx.listParts("own1"))).isEmpty();
        assertThat(left(TOMORROW, 10)).containsExactly("own1");
    }

    @Test
    void sweepingTakesContentsNoInterviewNeeds() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));
        QuestionSetRef needed = new QuestionSetRef("needed", "0123456789ab");
        turn(tx -> {
            tx.keepContent(needed, "models:", NOON);
            tx.save(Interview.begin("k3v9", ANN, needed, NOON, 1));
        });

        sweep(NOON.plus(Duration.ofDays(1)));
        assertThat(content(SMALL_REF)).as("somebody may begin with it just now").isPresent();

        sweep(NOON.plus(Duration.ofDays(2)));

        assertThat(content(SMALL_REF)).isEmpty();
        assertThat(content(needed)).isPresent();
    }

    private boolean claimDay(Instant now) {
        return this.<Boolean>read(tx -> tx.claimDay(now));
    }

    private List<String> left(Instant before, int limit) {
        return this.<List<String>>read(tx -> tx.listLeft(before, limit));
    }
}
