package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.EVERY_KIND_OF_ANSWER;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.CardCount;
import dev.operandi.polls.Participation;
import dev.operandi.polls.QuickTally;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.texts.Language;
import dev.operandi.turn.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must do with the runs of polls, and with what people contribute to them. */
public abstract class RunsContract extends StoreFixture {
    protected static final Run RUN = run("r1", List.of());
    private static final Instant CLOSES = NOON.plus(Duration.ofDays(7));
    private static final int MANY = 2_000;

    protected static final Participation FINISHED =
            new Participation("dev", true, EVERY_KIND_OF_ANSWER, List.of(), true);
    protected static final Ballot BALLOT = new Ballot(
            "dev",
            List.of(0.1, 0.2, 0.7),
            List.of(new Severity("pace", 0.25, Severity.Level.LOW, 2)),
            Map.of("deploys", "daily"));

    /** Anonymous, of Mia's, in the room, for a week. */
    protected static Run run(String id, List<Person> listed) {
        Terms terms = new Terms(true, 5, true, 20, listed, true, true, false, ZoneOffset.UTC, Language.ENGLISH);
        return Run.open(
                id,
                new Subject.Diagnosis(SMALL_REF),
                terms,
                MIA,
                (Place.Channel) ROOM,
                NOON,
                NOON.plus(Duration.ofDays(7)),
                40);
    }

    private static Run quick(String id) {
        Run one = run(id, List.of());
        Subject lunch = new Subject.Quick("Lunch?", List.of("Soup", "Salad"), 2, true);
        return Run.open(id, lunch, one.terms(), MIA, one.place(), NOON, CLOSES, 44);
    }

    @Test
    void aRunIsFoundAgainAfterARestart() {
        assertThat(kept("r1")).isEmpty();
        Run changed = RUN.showing(new CardCount(12, NOON.plusSeconds(3600)))
                .asEnding()
                .asTroubled();
        keep(changed, "salt");

        store.close();
        store = open();

        assertThat(kept("r1")).contains(changed);
        assertThat(this.<Optional<Run>>read(tx -> tx.shareRun("r1"))).contains(changed);
        assertThat(this.<Optional<Run>>read(tx -> tx.lockRun("r1"))).contains(changed);
    }

    @Test
    void everyWayToEndIsKept() {
        Run closed = quick("q1").closed(NOON, new QuickTally.Shown.Rounded(List.of(50, 50), 10, 12));
        for (Run run : List.of(
                closed,
                quick("q2").closed(NOON, new QuickTally.Shown.Exact(List.of(1, 2), 3)),
                quick("q3").closed(NOON, new QuickTally.Shown.TooFew(10)),
                quick("q4").closed(NOON, new QuickTally.Shown.Later()),
                run("r2", List.of()).cancelled(NOON),
                run("r3", List.of(ANN, STRANGER)).deleted(NOON))) {
            keep(run, null);

            assertThat(kept(run.id())).contains(run);
        }
    }

    @Test
    void aSaltIsKeptWithANewRunOnly() {
        keep(RUN, "first");
        keep(RUN, "second");
        keep(run("r2", List.of()), null);
        keep(run("r2", List.of()), "late");

        assertThat(salt("r1")).contains("first");
        assertThat(salt("r2")).isEmpty();
    }

    @Test
    void aContributionTakesThePlaceOfAnEarlierOneUnderItsName() {
        keep(RUN, "salt");
        Participation begun = Participation.NONE.as("ops");
        turn(tx -> tx.save("r1", "a1", begun, null));
        assertThat(participation("a1")).contains(begun);
        assertThat(count("r1")).isZero();

        turn(tx -> tx.save("r1", "a1", FINISHED, BALLOT));
        turn(tx -> tx.save("r1", "a1", FINISHED, BALLOT));
        turn(tx -> tx.save("r2", "a1", FINISHED, BALLOT));

        assertThat(participation("a1")).contains(FINISHED);
        assertThat(count("r1")).isEqualTo(1);
        assertThat(ballots("r1")).containsExactly(BALLOT);
        assertThat(this.<Map<String, Participation>>read(tx -> tx.listParticipations("r1")))
                .containsExactly(Map.entry("a1", FINISHED));

        turn(tx -> tx.removeParticipation("r1", "a1"));
        turn(tx -> tx.removeParticipation("r1", "a1"));
        assertThat(participation("a1")).isEmpty();
        assertThat(count("r1")).isZero();
        assertThat(count("r2")).isEqualTo(1);
    }

    @Test
    void everyBallotIsHandedOverOnceAndUnfinishedOnesAreNot() {
        keep(RUN, "salt");
        turn(tx -> {
            for (int n = 0; n < MANY; n++)
                tx.save("r1", "a" + n, FINISHED, new Ballot(null, List.of((double) n), List.of(), Map.of()));
            tx.save("r1", "unfinished", Participation.NONE.as(null), null);
        });

        List<Ballot> all = ballots("r1");

        assertThat(count("r1")).isEqualTo(MANY);
        assertThat(all).hasSize(MANY);
        assertThat(all.stream().map(ballot -> ballot.shares().get(0)).distinct())
                .hasSize(MANY);
    }

    @Test
    void whatWasPickedIsCounted() {
        keep(quick("q1"), null);
        turn(tx -> {
            tx.save("q1", "a", Participation.picking(List.of(0)), null);
            tx.save("q1", "b", Participation.picking(List.of(0, 1)), null);
            tx.save("q1", "c", Participation.picking(List.of(0, 1)), null);
            tx.save("q1", "c", Participation.picking(List.of(0)), null);
            tx.save("q2", "c", Participation.picking(List.of(1)), null);
        });

        assertThat(this.<Map<List<Integer>, Integer>>read(tx -> tx.countPicked("q1")))
                .isEqualTo(Map.of(List.of(0), 2, List.of(0, 1), 1));
    }

    @Test
    void whenTheBallotsGoTheSaltGoesToo() {
        keep(RUN, "salt");
        keep(run("r2", List.of()), "other");
        turn(tx -> {
            tx.save("r1", "a", FINISHED, BALLOT);
            tx.save("r2", "a", FINISHED, BALLOT);
        });

        turn(tx -> {
            tx.save(RUN.cancelled(NOON), null);
            tx.dropBallots("r1");
        });

        assertThat(participation("a")).isEmpty();
        assertThat(salt("r1")).isEmpty();
        assertThat(salt("r2")).contains("other");
        assertThat(count("r2")).isEqualTo(1);
        assertThat(kept("r1")).contains(RUN.cancelled(NOON));
    }

    @Test
    void whatIsNotFinishedCanGoAlone() {
        keep(RUN, null);
        turn(tx -> {
            tx.save("r1", "a1", Participation.NONE.as("ops"), null);
            tx.save("r1", "a2", Participation.picking(List.of(1)), null);
            tx.save("r2", "a1", Participation.NONE.as("ops"), null);
        });

        turn(tx -> tx.dropUnfinished("r1"));

        assertThat(participation("a1")).isEmpty();
        assertThat(participation("a2")).isPresent();
        assertThat(this.<Optional<Participation>>read(tx -> tx.findParticipation("r2", "a1")))
                .isPresent();
    }

    @Test
    void aRunThatIsRemovedIsGoneWithItsBallots() {
        keep(RUN, "salt");
        turn(tx -> tx.save("r1", "a", FINISHED, BALLOT));

        turn(tx -> tx.removeRun("r1"));
        turn(tx -> tx.removeRun("r1"));

        assertThat(kept("r1")).isEmpty();
        assertThat(participation("a")).isEmpty();
    }

    @Test
    void runsAreListedByWhoOrganisesThemWhereTheyStandWhatTheyAskAndWhom() {
        Person annWithMore = new Person("slack", ANN.tenant(), ANN.id() + "9");
        keep(RUN, null);
        keep(run("r2", List.of(ANN, MIA)).handedTo(ANN), null);
        keep(run("r3", List.of(STRANGER, annWithMore)).cancelled(NOON), null);
        keep(quick("q1"), null);

        assertThat(ids(tx -> tx.listRuns(MIA))).containsExactlyInAnyOrder("r1", "r3", "q1");
        assertThat(ids(tx -> tx.listOpenRuns((Place.Channel) ROOM))).containsExactlyInAnyOrder("r1", "r2", "q1");
        assertThat(ids(tx -> tx.listOpenRuns("slack"))).containsExactlyInAnyOrder("r1", "r2", "q1");
        assertThat(ids(tx -> tx.listOpenRuns("teams"))).isEmpty();
        assertThat(ids(tx -> tx.listRuns("slack", ANN.tenant(), "small", NOON)))
                .containsExactlyInAnyOrder("r1", "r2", "r3");
        assertThat(ids(tx -> tx.listRuns("slack", ANN.tenant(), "small", NOON.plusMillis(1))))
                .isEmpty();
        assertThat(ids(tx -> tx.listRunsAsking(ANN))).containsExactly("r2");
    }

    @Test
    void whatIsOverdueAndWhatHasEndedIsListedTheOldestFirst() {
        keep(RUN, null);
        keep(run("r2", List.of()).until(NOON.plusSeconds(60), NOON), null);
        keep(run("r3", List.of()).cancelled(NOON.plusSeconds(5)), null);
        Instant later = CLOSES.plusMillis(1);

        assertThat(this.<List<String>>read(tx -> tx.listOverdue(later, 10))).containsExactly("r2", "r1");
        assertThat(this.<List<String>>read(tx -> tx.listOverdue(later, 1))).containsExactly("r2");
        assertThat(this.<List<String>>read(tx -> tx.listOverdue(CLOSES, 10))).containsExactly("r2");
        assertThat(this.<List<String>>read(tx -> tx.listEnded(later, 10))).containsExactly("r3");
        assertThat(this.<List<String>>read(tx -> tx.listEnded(NOON, 10))).isEmpty();
    }

    @Test
    void whatARunAsksIsKeptForAsLongAsTheRun() {
        Instant muchLater = NOON.plus(Duration.ofDays(30));
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(RUN, null);
        });

        turn(tx -> tx.sweep(muchLater, Duration.ofDays(1)));
        assertThat(content(SMALL_REF)).contains("models:");

        turn(tx -> tx.removeRun("r1"));
        turn(tx -> tx.sweep(muchLater, Duration.ofDays(1)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void whatSomebodyContributedUnderTheirOwnNameGoesWithThem() {
        keep(RUN, null);
        turn(tx -> {
            tx.save("r1", "slack/" + ANN.tenant() + "/" + ANN.id(), FINISHED, BALLOT);
            tx.save("r1", "slack/" + MIA.tenant() + "/" + MIA.id(), FINISHED, BALLOT);
        });

        turn(tx -> tx.carryOut(new Output.Erase(ANN)));

        assertThat(count("r1")).isEqualTo(1);
    }

    @Test
    void aCloseWaitsForABallotThatIsBeingCastAndCountsIt() {
        keep(RUN, "salt");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger counted = new AtomicInteger();
        CompletableFuture<Void> ballot = CompletableFuture.runAsync(() -> turn(tx -> {
            assertThat(tx.shareRun("r1")).map(Run::isOpen).contains(true);
            held.countDown();
            assertThat(isPast(closed)).isFalse();
            tx.save("r1", "a", FINISHED, BALLOT);
        }));
        await(held);

        turn(tx -> {
            Run open = tx.lockRun("r1").orElseThrow();
            closed.countDown();
            counted.set(tx.countBallots("r1"));
            tx.save(open.cancelled(NOON), null);
            tx.dropBallots("r1");
        });

        ballot.join();
        assertThat(counted.get()).isEqualTo(1);
        assertThat(count("r1")).isZero();
    }

    @Test
    void aBallotWaitsForACloseAndIsToldThatItIsOver() {
        keep(RUN, "salt");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch past = new CountDownLatch(1);
        CompletableFuture<Void> close = CompletableFuture.runAsync(() -> turn(tx -> {
            Run open = tx.lockRun("r1").orElseThrow();
            held.countDown();
            assertThat(isPast(past)).isFalse();
            tx.save(open.cancelled(NOON), null);
        }));
        await(held);

        boolean open = this.<Boolean>read(tx -> {
            Run run = tx.shareRun("r1").orElseThrow();
            past.countDown();
            return run.isOpen();
        });

        close.join();
        assertThat(open).isFalse();
    }

    private void keep(Run run, @Nullable String salt) {
        turn(tx -> tx.save(run, salt));
    }

    private Optional<Run> kept(String id) {
        return this.<Optional<Run>>read(tx -> tx.findRun(id));
    }

    private Optional<String> salt(String run) {
        return this.<Optional<String>>read(tx -> tx.findSalt(run));
    }

    private Optional<Participation> participation(String author) {
        return this.<Optional<Participation>>read(tx -> tx.findParticipation("r1", author));
    }

    private int count(String run) {
        return this.<Integer>read(tx -> tx.countBallots(run));
    }

    private List<Ballot> ballots(String run) {
        return this.<List<Ballot>>read(tx -> {
            List<Ballot> all = new ArrayList<>();
            tx.forEachBallot(run, all::add);
            return all;
        });
    }

    private List<String> ids(Function<Store.Transaction, List<Run>> list) {
        return this.<List<Run>>read(list).stream().map(Run::id).toList();
    }
}
