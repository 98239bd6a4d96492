package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static dev.operandi.testkit.Samples.remove;
import static dev.operandi.testkit.Samples.slot;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
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
import dev.operandi.turn.Store.Due;
import dev.operandi.turn.Store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Store} must do. A new database passes when an empty subclass of this passes. */
public abstract class StoreContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private Store store;

    /** Opens the store of this test: empty the first time, then with what was kept. */
    protected abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

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
            tx.keepContent(SMALL_REF, "models:");
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
    void aRedeliveryIsRecognisedForADay() {
        firstSight("e1", NOON);

        assertThat(firstSight("e1", NOON.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void anEnvelopeSeenLateInTheEveningIsRecognisedForADay() {
        Instant lateInTheEvening = Instant.parse("2026-03-02T23:59:59Z");
        firstSight("e1", lateInTheEvening);

        assertThat(firstSight("e1", lateInTheEvening.plus(Duration.ofHours(24))))
                .isFalse();
    }

    @Test
    void firstSightsAreForgottenAfterTwoDays() {
        firstSight("e1", NOON);

        assertThat(firstSight("e1", NOON.plus(Duration.ofDays(2)))).isTrue();
    }

    @Test
    void firstSightsAreForgottenAlsoWhenNobodySaysAnything() {
        firstSight("e1", NOON);

        lease(NOON.plus(Duration.ofDays(2)));

        assertThat(firstSight("e1", NOON)).isTrue();
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
            tx.keepContent(SMALL_REF, "models:\n- \u00e4\u4e16\ud83d\ude80");
            tx.save(interview("k3v9", ANN));
        });

        assertThat(content(SMALL_REF)).contains("models:\n- \u00e4\u4e16\ud83d\ude80");
        assertThat(content(new QuestionSetRef("small", "ba9876543210"))).isEmpty();
        assertThat(content(new QuestionSetRef("large", "0123456789ab"))).isEmpty();
    }

    @Test
    void keepingAContentAgainIsHarmless() {
        turn(tx -> tx.keepContent(SMALL_REF, "models:"));
        turn(tx -> tx.keepContent(SMALL_REF, "models:"));

        assertThat(content(SMALL_REF)).contains("models:");
    }

    @Test
    void aContentStaysWhileOneInterviewNeedsItAndGoesWithTheLast() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:");
            tx.save(interview("ann1", ANN));
            tx.save(interview("mia1", MIA));
        });

        turn(tx -> tx.removeInterview("ann1"));
        assertThat(content(SMALL_REF)).isPresent();

        turn(tx -> tx.carryOut(new Output.Erase(MIA)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void aContentStaysWhenItsOnlyInterviewBeginsAnew() {
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:");
            tx.save(interview("old1", ANN));
        });

        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:");
            tx.removeInterview("old1");
            tx.save(interview("new1", ANN));
        });

        assertThat(content(SMALL_REF)).isPresent();
    }

    // ---------------------------------------------------------------- outbox: order and leases

    static List<Output.Sent> everySent() {
        return Samples.everySent();
    }

    @ParameterizedTest
    @MethodSource("everySent")
    void whatIsToBeSentComesBackAsItWas(Output.Sent output) {
        enqueue(output);

        assertThat(lease(NOON)).extracting(Due::output).containsExactly(output);
    }

    @Test
    void theSamplesCoverEverythingThatIsSent() {
        assertThat(everySent().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Output.Sent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyPlace")
    void everyPlaceComesBackAsItWas(Place place) {
        enqueue(post(place, 1));

        Due due = lease(NOON).get(0);
        turn(tx -> tx.sent(due, "m1"));
        enqueue(post(place, 1));

        assertThat(lease(NOON)).singleElement().satisfies(again -> {
            assertThat(again.output().slot().place()).isEqualTo(place);
            assertThat(again.reference()).isEqualTo("m1");
        });
    }

    static List<Place> everyPlace() {
        return Samples.everyPlace();
    }

    @Test
    void theSamplesCoverEveryPlace() {
        assertThat(everyPlace().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Place.class.getPermittedSubclasses());
    }

    @Test
    void aPlaceIsServedInOrderAndOneRowAtATime() {
        enqueue(post(TO_ANN, 2), post(TO_ANN, 1), post(TO_ANN, 3));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 1));
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 3));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void placesDoNotWaitForEachOther() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2), post(ROOM, 1), post(TO_MIA, 1));

        assertThat(lease(NOON))
                .extracting(Due::output)
                .containsExactly(post(TO_ANN, 1), post(ROOM, 1), post(TO_MIA, 1));
    }

    @Test
    void noMoreAreLeasedThanAskedFor() {
        enqueue(post(TO_ANN, 1), post(ROOM, 1), post(TO_MIA, 1));

        List<Due> leased = this.<List<Due>>read(tx -> tx.lease(NOON, NOON.plus(LEASE), 2));

        assertThat(leased).extracting(Due::output).containsExactly(post(TO_ANN, 1), post(ROOM, 1));
        assertThat(lease(NOON)).extracting(Due::output).containsExactly(post(TO_MIA, 1));
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 1)), NOON));

        assertThat(lease(NOON.minusMillis(1))).isEmpty();
        assertThat(lease(NOON)).hasSize(1);
    }

    @Test
    void aRowWhoseTimeHasComeWaitsForTheOneBeforeIt() {
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 1)), NOON.plusSeconds(5)));
        turn(tx -> tx.enqueue(List.of(post(TO_ANN, 2)), NOON));

        assertThat(lease(NOON)).isEmpty();
        assertThat(lease(NOON.plusSeconds(5))).extracting(Due::output).containsExactly(post(TO_ANN, 1));
    }

    @Test
    void nobodyElseGetsALeasedRowOrALaterOneOfItsPlace() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        lease(NOON);

        assertThat(lease(NOON.plus(LEASE).minusMillis(1))).isEmpty();
    }

    @Test
    void aLeaseThatRanOutIsTakenOverAndCountsAsATry() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        Due first = lease(NOON).get(0);

        assertThat(lease(NOON.plus(LEASE))).singleElement().satisfies(again -> {
            assertThat(again.row()).isEqualTo(first.row());
            assertThat(again.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(again.tries()).isEqualTo(1);
        });
    }

    @Test
    void whoIsLateWithARowThatSomebodyElseHasSentChangesNothing() {
        enqueue(post(TO_ANN, 1));
        Due late = lease(NOON).get(0);
        Due inTime = lease(NOON.plus(LEASE)).get(0);
        turn(tx -> tx.sent(inTime, "m2"));

        turn(tx -> tx.sent(late, "m1"));

        enqueue(post(TO_ANN, 1));
        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m2");
    }

    @Test
    void whatWasNeverTriedHasNoTriesAndNoReference() {
        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON)).singleElement().satisfies(due -> {
            assertThat(due.tries()).isZero();
            assertThat(due.reference()).isNull();
        });
    }

    @Test
    void aPostponedRowComesAgainAndHoldsBackItsPlace() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2), post(ROOM, 1));
        Due due = lease(NOON).get(0);

        turn(tx -> tx.postpone(due, NOON.plusSeconds(7)));

        assertThat(lease(NOON.plusMillis(6_999))).isEmpty();
        assertThat(lease(NOON.plusSeconds(7))).singleElement().satisfies(again -> {
            assertThat(again.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(again.tries()).isEqualTo(1);
        });
    }

    @Test
    void aRowThatIsGivenUpMakesWayForTheNext() {
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        Due due = lease(NOON).get(0);

        turn(tx -> tx.giveUp(due));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(lease(NOON)).isEmpty();
    }

    // ---------------------------------------------------------------- outbox: slots

    @Test
    void theReferenceOfASlotIsKeptForLaterEdits() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 2), "m2");

        enqueue(post(TO_ANN, 1), post(TO_MIA, 1));

        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m1", null);
    }

    @Test
    void aNewReferenceReplacesTheOldOne() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 1), "m2");

        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON)).extracting(Due::reference).containsExactly("m2");
    }

    @Test
    void aPostThatWaitsForTheSameSlotIsReplacedWhereItStands() {
        var help = new Output.Post(slot(TO_ANN, 1), new View("page", "help"));
        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));

        enqueue(help);

        assertThat(sendOne(NOON)).isEqualTo(help);
        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 2));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void slotsOfTheSameNumberInTwoPlacesAreTwo() {
        enqueue(post(TO_ANN, 1), post(TO_MIA, 1), post(ROOM, 1));

        assertThat(lease(NOON)).hasSize(3);
    }

    @Test
    void fiftyChangesOfASlotAreOneRow() {
        for (int i = 0; i < 50; i++) enqueue(post(TO_ANN, 1));

        assertThat(sendOne(NOON)).isEqualTo(post(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aChangeDoesNotBringForwardWhatWasPostponed() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);
        turn(tx -> tx.postpone(due, NOON.plusSeconds(7)));

        enqueue(post(TO_ANN, 1));

        assertThat(lease(NOON.plusSeconds(6))).isEmpty();
        assertThat(lease(NOON.plusSeconds(7))).hasSize(1);
    }

    @Test
    void whatIsAskedForASlotDuringItsLeaseIsSentNext() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        enqueue(post(TO_ANN, 1), post(TO_ANN, 2));
        assertThat(lease(NOON)).as("not while the first is on its way").isEmpty();
        turn(tx -> tx.sent(due, "m1"));

        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(next.reference()).isEqualTo("m1");
            assertThat(next.version()).isGreaterThan(due.version());
            assertThat(next.tries()).isZero();
        });
    }

    @Test
    void whatIsAskedForASlotDuringItsLeaseIsNotGivenUpWithIt() {
        enqueue(post(TO_ANN, 1));
        Due due = lease(NOON).get(0);

        enqueue(post(TO_ANN, 1));
        turn(tx -> tx.giveUp(due));

        assertThat(lease(NOON)).extracting(Due::tries).containsExactly(0);
    }

    @Test
    void aRemovalReplacesThePostThatWaits() {
        enqueue(post(TO_ANN, 1), remove(TO_ANN, 1));

        assertThat(sendOne(NOON)).isEqualTo(remove(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aMessageThatWasRemovedHasNoReferenceAnyMore() {
        send(post(TO_ANN, 1), "m1");
        enqueue(remove(TO_ANN, 1));
        Due removal = lease(NOON).get(0);
        assertThat(removal.reference()).isEqualTo("m1");

        turn(tx -> tx.sent(removal, null));

        enqueue(post(TO_ANN, 1));
        assertThat(lease(NOON)).extracting(Due::reference).containsExactly((String) null);
    }

    @Test
    void aPostAfterARemovalIsANewMessage() {
        send(post(TO_ANN, 1), "m1");

        enqueue(remove(TO_ANN, 1), post(TO_ANN, 1));

        Due removal = lease(NOON).get(0);
        assertThat(removal.output()).isEqualTo(remove(TO_ANN, 1));
        turn(tx -> tx.sent(removal, null));
        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(post(TO_ANN, 1));
            assertThat(next.reference()).isNull();
        });
    }

    // ---------------------------------------------------------------- erasure

    @Test
    void anErasedPersonIsNotKnownAnyMoreAndOthersAre() {
        turn(tx -> {
            for (Person person : List.of(ANN, MIA, STRANGER)) {
                tx.save(new Contact(person, Language.GERMAN, 4, null, null));
                tx.save(interview("of-" + person.id() + person.tenant(), person));
                tx.enqueue(List.of(post(new Place.Direct(person), 1)), NOON);
            }
        });

        erase(ANN);

        assertThat(contact(ANN)).isEqualTo(Contact.of(ANN));
        assertThat(list(ANN)).isEmpty();
        for (Person other : List.of(MIA, STRANGER)) {
            assertThat(contact(other).messages()).isEqualTo(4);
            assertThat(list(other)).hasSize(1);
        }
        assertThat(lease(NOON))
                .extracting(Due::output)
                .containsExactly(post(TO_MIA, 1), post(new Place.Direct(STRANGER), 1));
    }

    @Test
    void everyMessageThatReachedAnErasedPersonIsTakenBack() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 2), "m2");
        send(post(TO_MIA, 1), "m3");
        enqueue(post(TO_ANN, 2), post(TO_ANN, 3));

        erase(ANN);

        Due first = lease(NOON).get(0);
        assertThat(first.output()).isEqualTo(remove(TO_ANN, 1));
        assertThat(first.reference()).isEqualTo("m1");
        turn(tx -> tx.sent(first, null));
        Due second = lease(NOON).get(0);
        assertThat(second.output()).isEqualTo(remove(TO_ANN, 2));
        assertThat(second.reference()).isEqualTo("m2");
        turn(tx -> tx.sent(second, null));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aMessageOnItsWayToAnErasedPersonIsTakenBackToo() {
        enqueue(post(TO_ANN, 1));
        Due onItsWay = lease(NOON).get(0);

        erase(ANN);
        turn(tx -> tx.sent(onItsWay, "m1"));

        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(remove(TO_ANN, 1));
            assertThat(next.reference()).isEqualTo("m1");
        });
    }

    @Test
    void erasingAgainAsksForNoSecondRemoval() {
        send(post(TO_ANN, 1), "m1");

        erase(ANN);
        erase(ANN);

        assertThat(sendOne(NOON)).isEqualTo(remove(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void erasingSomebodyUnknownIsHarmless() {
        erase(ANN);

        assertThat(lease(NOON)).isEmpty();
    }

    // ---------------------------------------------------------------- in words

    /** Runs a turn on the store of this test. */
    protected final void turn(Consumer<Transaction> work) {
        store.<Boolean>transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <R> R read(Function<Transaction, R> query) {
        return store.transact(query);
    }

    private boolean firstSight(String envelope, Instant at) {
        return this.<Boolean>read(tx -> tx.firstSight(envelope, at));
    }

    private Contact contact(Person person) {
        return this.<Contact>read(tx -> tx.lockContact(person));
    }

    private Optional<Interview> find(String id) {
        return this.<Optional<Interview>>read(tx -> tx.findInterview(id));
    }

    private List<Interview> list(Person person) {
        return this.<List<Interview>>read(tx -> tx.listInterviews(person));
    }

    private Optional<String> content(QuestionSetRef ref) {
        return this.<Optional<String>>read(tx -> tx.findContent(ref));
    }

    private void enqueue(Output.Sent... outputs) {
        turn(tx -> tx.enqueue(List.of(outputs), NOON));
    }

    private List<Due> lease(Instant now) {
        return this.<List<Due>>read(tx -> tx.lease(now, now.plus(LEASE), 10));
    }

    /** Leases exactly one row, sends it, and says what it was. */
    private Output.Sent sendOne(Instant now) {
        List<Due> due = lease(now);
        assertThat(due).hasSize(1);
        turn(tx -> tx.sent(due.get(0), due.get(0).output() instanceof Output.Post ? "m" : null));
        return due.get(0).output();
    }

    private void send(Output.Sent output, String reference) {
        enqueue(output);
        Due due = lease(NOON).get(0);
        turn(tx -> tx.sent(due, reference));
    }

    private void erase(Person person) {
        turn(tx -> tx.carryOut(new Output.Erase(person)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the other thread a moment; a store that does not lock is caught, one that does costs this moment. */
    private static boolean isPast(CountDownLatch latch) {
        try {
            return latch.await(100, MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
