package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.Language;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Store} must do, the outbox and erasure aside: see {@link OutboxContract} and {@link ErasureContract}. A
 * new database passes when an empty subclass of each passes.
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

    private void sweep(Instant now) {
        turn(tx -> tx.sweep(now, Duration.ZERO));
    }

    private boolean claimDay(Instant now) {
        return this.<Boolean>read(tx -> tx.claimDay(now));
    }

    private List<String> left(Instant before, int limit) {
        return this.<List<String>>read(tx -> tx.listLeft(before, limit));
    }

    // ---------------------------------------------------------------- contacts

    @Test
    void whoIsNotKnownIsANewContactThatIsNotKeptYet() {
        assertThat(contact(ANN)).isEqualTo(Contact.of(ANN));
    }

    @Test
    void aContactIsKeptAndReplaced() {
        var first = new Contact(ANN, null, 1, null, null);
        var second = new Contact(ANN, Language.GERMAN, 2, new View("interview", "k3v9"), "k3v9");

        turn(tx -> tx.save(first));
        assertThat(contact(ANN)).isEqualTo(first);

        turn(tx -> tx.save(second));
        assertThat(contact(ANN)).isEqualTo(second);
    }

    @Test
    void thePersonsOfTwoWorkspacesAreTwo() {
        turn(tx -> tx.save(new Contact(ANN, null, 1, null, null)));

        assertThat(contact(STRANGER)).isEqualTo(Contact.of(STRANGER));
        assertThat(this.<Optional<Contact>>read(tx -> tx.findContact(STRANGER))).isEmpty();
        assertThat(this.<Optional<Contact>>read(tx -> tx.findContact(ANN))).isPresent();
    }

    @Test
    void nobodyGetsPastTheLockOfAPersonWhoWasNotKnown() throws Exception {
        twoTurnsLockAnn();
    }

    @Test
    void nobodyGetsPastTheLockOfAPersonWhoWasKnown() throws Exception {
        turn(tx -> tx.save(Contact.of(ANN)));

        twoTurnsLockAnn();
    }

    private void twoTurnsLockAnn() throws Exception {
        var firstHasIt = new CountDownLatch(1);
        var secondTries = new CountDownLatch(1);
        var secondHasIt = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> turn(tx -> {
                Contact ann = tx.lockContact(ANN);
                firstHasIt.countDown();
                await(secondTries);
                assertThat(isPast(secondHasIt)).isFalse();
                tx.save(new Contact(ANN, null, ann.messages() + 1, null, null));
            }));
            Future<Integer> second = threads.submit(() -> {
                await(firstHasIt);
                secondTries.countDown();
                return this.<Integer>read(tx -> {
                    int messages = tx.lockContact(ANN).messages();
                    secondHasIt.countDown();
                    return messages;
                });
            });

            first.get(10, SECONDS);
            assertThat(second.get(10, SECONDS)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyFirstClicksAtOnceExactlyOneBegins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> clicks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String id = "click" + i;
                clicks.add(() -> this.<Boolean>read(tx -> {
                    tx.firstSight(id, NOON);
                    tx.lockContact(ANN);
                    if (!tx.listInterviews(ANN).isEmpty()) return false;
                    tx.save(interview(id, ANN));
                    return true;
                }));
            }
            int begun = 0;
            for (Future<Boolean> click : threads.invokeAll(clicks, 10, SECONDS)) if (click.get()) begun++;

            assertThat(begun).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(list(ANN)).hasSize(1);
        assertThat(this.<Optional<Contact>>read(tx -> tx.findContact(ANN))).isEmpty();
    }

    @Test
    void manyTurnsOfOnePersonLoseNothing() throws Exception {
        int turns = 40;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < turns; i++)
                all.add(threads.submit(() -> turn(
                        tx -> tx.save(new Contact(ANN, null, tx.lockContact(ANN).messages() + 1, null, null)))));
            for (Future<?> one : all) one.get(10, SECONDS);
        } finally {
            threads.shutdownNow();
        }

        assertThat(contact(ANN).messages()).isEqualTo(turns);
    }

    // ---------------------------------------------------------------- interviews

    static List<Screen> everyScreen() {
        return Samples.everyScreen();
    }

    @ParameterizedTest
    @MethodSource("everyScreen")
    void anInterviewIsKeptOnEveryScreen(Screen screen) {
        turn(tx -> tx.save(interview(screen)));

        assertThat(find("k3v9").orElseThrow()).usingRecursiveComparison().isEqualTo(interview(screen));
    }

    @Test
    void theSamplesCoverEveryScreen() {
        assertThat(everyScreen().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Screen.class.getPermittedSubclasses());
    }

    static List<Remark> everyRemark() {
        return Samples.everyRemark();
    }

    @ParameterizedTest
    @MethodSource("everyRemark")
    void anInterviewIsKeptWithEveryRemark(Remark remark) {
        turn(tx -> tx.save(interview(remark)));

        assertThat(find("k3v9").orElseThrow()).usingRecursiveComparison().isEqualTo(interview(remark));
    }

    @Test
    void theSamplesCoverEveryRemark() {
        assertThat(everyRemark().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Remark.class.getPermittedSubclasses());
    }

    static List<Answer> everyAnswer() {
        return Samples.everyAnswer();
    }

    @ParameterizedTest
    @MethodSource("everyAnswer")
    void anInterviewIsKeptWithEveryAnswer(Answer answer) {
        Interview answered = interview(new Screen.Review());
        assertThat(answered.answers().given()).extracting(Answers.Given::answer).contains(answer);

        turn(tx -> tx.save(answered));

        assertThat(find("k3v9").orElseThrow().answers()).isEqualTo(answered.answers());
    }

    @Test
    void theSamplesCoverEveryAnswer() {
        assertThat(everyAnswer().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Answer.class.getPermittedSubclasses());
    }

    @Test
    void anInterviewIsReplacedByALaterSave() {
        turn(tx -> tx.save(interview("k3v9", ANN)));
        turn(tx -> tx.save(interview("k3v9", ANN).in(7)));

        assertThat(list(ANN)).containsExactly(interview("k3v9", ANN).in(7));
    }

    @Test
    void aPersonsInterviewsAreListedTheOneBegunLastFirst() {
        Interview first = interview("zzz1", ANN);
        Interview second = Interview.begin("aaa1", ANN, SMALL_REF, NOON.plusSeconds(1), 2);
        Interview third = Interview.begin("mmm1", ANN, SMALL_REF, NOON.plusSeconds(2), 3);
        turn(tx -> {
            tx.save(second);
            tx.save(third);
            tx.save(first);
            tx.save(interview("mia1", MIA));
            tx.save(interview("str1", STRANGER));
        });

        assertThat(list(ANN)).containsExactly(third, second, first);
    }

    @Test
    void anInterviewThatIsNotThereIsNotFound() {
        assertThat(find("k3v9")).isEmpty();
        assertThat(list(ANN)).isEmpty();
    }

    @Test
    void anInterviewIsRemovedAndAgainIsHarmless() {
        turn(tx -> tx.save(interview("k3v9", ANN)));

        turn(tx -> tx.removeInterview("k3v9"));
        turn(tx -> tx.removeInterview("k3v9"));

        assertThat(find("k3v9")).isEmpty();
    }

    // ---------------------------------------------------------------- contents

    @Test
    void theContentOfASetsVersionIsKept() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:\n- \u00e4\u4e16\ud83d\ude80", NOON);
            tx.save(interview("k3v9", ANN));
        });

        assertThat(content(SMALL_REF)).contains("models:\n- \u00e4\u4e16\ud83d\ude80");
        assertThat(content(new QuestionSetRef("small", "ba9876543210"))).isEmpty();
        assertThat(content(new QuestionSetRef("large", "0123456789ab"))).isEmpty();
    }

    @Test
    void keepingAContentAgainIsHarmless() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));

        assertThat(content(SMALL_REF)).contains("models:");
    }

    @Test
    void aContentStaysWhileOneInterviewNeedsItAndGoesWithTheLast() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(interview("ann1", ANN));
            tx.save(interview("mia1", MIA));
        });

        turn(tx -> tx.removeInterview("ann1"));
        sweep(NOON.plus(Duration.ofDays(2)));
        assertThat(content(SMALL_REF)).isPresent();

        turn(tx -> tx.carryOut(new Output.Erase(MIA)));
        sweep(NOON.plus(Duration.ofDays(2)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void aContentThatWasNeededTodayStaysUntilTheDayAfterIsOver() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));
        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON.plus(Duration.ofDays(5))));

        sweep(NOON.plus(Duration.ofDays(6)));
        assertThat(content(SMALL_REF)).isPresent();

        sweep(NOON.plus(Duration.ofDays(7)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void aContentOfATurnThatThrewIsKeptByTheNext() {
        assertThatThrownBy(() -> turn(tx -> {
                    tx.keepContent(SMALL_REF, "models:", NOON);
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");

        turn(tx -> tx.keepContent(SMALL_REF, "models:", NOON));

        assertThat(content(SMALL_REF)).isPresent();
    }

    @Test
    void aContentStaysWhenItsOnlyInterviewBeginsAnew() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(interview("old1", ANN));
        });

        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.removeInterview("old1");
            tx.save(interview("new1", ANN));
        });

        assertThat(content(SMALL_REF)).isPresent();
    }
}
