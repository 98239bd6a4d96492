package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static dev.operandi.testkit.Samples.interview;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.texts.Language;
import dev.operandi.turn.Store;
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

/** What every {@link Store} must keep of a person: the contact, which is locked for a turn, and the interviews. */
public abstract class TalkContract extends StoreFixture {
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
}
