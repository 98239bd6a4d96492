package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.EVERY_KIND_OF_ANSWER;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.operandi.turn.StoreException;
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

    /** Anonymous, of Mia's, for a week; r1 in the room, and each other one in a room of its own. */
    protected static Run run(String id, List<Person> listed) {
        Place.Channel room = (Place.Channel) ROOM;
        return run(id, listed, id.equals("r1") ? room : new Place.Channel("slack", room.tenant(), "C" + id));
    }

    private static Run run(String id, List<Person> listed, Place.Channel place) {
        Terms terms = new Terms(true, 5, true, 20, listed, true, true, false, ZoneOffset.UTC, Language.ENGLISH);
        return Run.open(
                id, new Subject.Diagnosis(SMALL_REF), terms, MIA, place, NOON, NOON.plus(Duration.ofDays(7)), 40);
    }

    private static Run quick(String id) {
        Run one = RUN;
        Subject lunch = new Subject.Quick("Lunch?", List.of("Soup", "Salad"), 2, true);
        return Run.open(id, lunch, one.terms(), MIA, one.place(), NOON, CLOSES, 44);
    }

    @Test
    void aRunIsFoundAgainAfterARestart() {
        assertThat(kept("r1")).isEmpty();
        Run changed = RUN.showing(new CardCount(12, NOON.plusSeconds(3600)))
                .asEnding()
                .asTroubled()
                .asOrphaned();
        keep(changed, "salt");

        store.close();
        store = open();

        assertThat(kept("r1")).contains(changed);
        assertThat(this.<Optional<Run>>read(tx -> tx.runs().share("r1"))).contains(changed);
        assertThat(this.<Optional<Run>>read(tx -> tx.runs().lock("r1"))).contains(changed);
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
        turn(tx -> tx.runs().save("r1", "a1", begun, null));
        assertThat(participation("a1")).contains(begun);
        assertThat(count("r1")).isZero();

        turn(tx -> tx.runs().save("r1", "a1", FINISHED, BALLOT));
        turn(tx -> tx.runs().save("r1", "a1", FINISHED, BALLOT));
        turn(tx -> tx.runs().save("r2", "a1", FINISHED, BALLOT));

        assertThat(participation("a1")).contains(FINISHED);
        assertThat(count("r1")).isEqualTo(1);
        assertThat(ballots("r1")).containsExactly(BALLOT);
        assertThat(this.<Map<String, Participation>>read(tx -> tx.runs().listParticipations("r1")))
                .containsExactly(Map.entry("a1", FINISHED));

        turn(tx -> tx.runs().removeParticipation("r1", "a1"));
        turn(tx -> tx.runs().removeParticipation("r1", "a1"));
        assertThat(participation("a1")).isEmpty();
        assertThat(count("r1")).isZero();
        assertThat(count("r2")).isEqualTo(1);
    }

    @Test
    void everyBallotIsHandedOverOnceAndUnfinishedOnesAreNot() {
        keep(RUN, "salt");
        turn(tx -> {
            for (int n = 0; n < MANY; n++)
                tx.runs().save("r1", "a" + n, FINISHED, new Ballot(null, List.of((double) n), List.of(), Map.of()));
            tx.runs().save("r1", "unfinished", Participation.NONE.as(null), null);
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
            tx.runs().save("q1", "a", Participation.picking(List.of(0)), null);
            tx.runs().save("q1", "b", Participation.picking(List.of(0, 1)), null);
            tx.runs().save("q1", "c", Participation.picking(List.of(0, 1)), null);
            tx.runs().save("q1", "c", Participation.picking(List.of(0)), null);
            tx.runs().save("q2", "c", Participation.picking(List.of(1)), null);
        });

        assertThat(this.<Map<List<Integer>, Integer>>read(tx -> tx.runs().countPicked("q1")))
                .isEqualTo(Map.of(List.of(0), 2, List.of(0, 1), 1));
    }

    @Test
    void whenTheBallotsGoTheSaltGoesToo() {
        keep(RUN, "salt");
        keep(run("r2", List.of()), "other");
        turn(tx -> {
            tx.runs().save("r1", "a", FINISHED, BALLOT);
            tx.runs().save("r2", "a", FINISHED, BALLOT);
        });

        turn(tx -> {
            tx.runs().save(RUN.cancelled(NOON), null);
            tx.runs().dropBallots("r1");
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
            tx.runs().save("r1", "a1", Participation.NONE.as("ops"), null);
            tx.runs().save("r1", "a2", Participation.picking(List.of(1)), null);
            tx.runs().save("r2", "a1", Participation.NONE.as("ops"), null);
        });

        turn(tx -> tx.runs().dropUnfinished("r1"));

        assertThat(participation("a1")).isEmpty();
        assertThat(participation("a2")).isPresent();
        assertThat(this.<Optional<Participation>>read(tx -> tx.runs().findParticipation("r2", "a1")))
                .isPresent();
    }

    @Test
    void aRunThatIsRemovedIsGoneWithItsBallots() {
        keep(RUN, "salt");
        turn(tx -> tx.runs().save("r1", "a", FINISHED, BALLOT));

        turn(tx -> tx.runs().remove("r1"));
        turn(tx -> tx.runs().remove("r1"));

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

        assertThat(ids(tx -> tx.runs().listOf(MIA))).containsExactlyInAnyOrder("r1", "r3", "q1");
        assertThat(ids(tx -> tx.runs().listOpen((Place.Channel) ROOM))).containsExactlyInAnyOrder("r1", "q1");
        assertThat(ids(tx -> tx.runs().listOpen("slack"))).containsExactlyInAnyOrder("r1", "r2", "q1");
        assertThat(ids(tx -> tx.runs().listOpen("teams"))).isEmpty();
        assertThat(ids(tx -> tx.runs().listAbout("slack", ANN.tenant(), "small", NOON)))
                .containsExactlyInAnyOrder("r1", "r2", "r3");
        assertThat(ids(tx -> tx.runs().listAbout("slack", ANN.tenant(), "small", NOON.plusMillis(1))))
                .isEmpty();
        assertThat(ids(tx -> tx.runs().listAsking(ANN))).containsExactly("r2");
    }

    @Test
    void whatIsOverdueAndWhatHasEndedIsListedTheOldestFirst() {
        keep(RUN, null);
        keep(run("r2", List.of()).until(NOON.plusSeconds(60), NOON), null);
        keep(run("r3", List.of()).cancelled(NOON.plusSeconds(5)), null);
        Instant later = CLOSES.plusMillis(1);

        assertThat(this.<List<String>>read(tx -> tx.runs().listOverdue(later, 10)))
                .containsExactly("r2", "r1");
        assertThat(this.<List<String>>read(tx -> tx.runs().listOverdue(later, 1)))
                .containsExactly("r2");
        assertThat(this.<List<String>>read(tx -> tx.runs().listOverdue(CLOSES, 10)))
                .containsExactly("r2");
        assertThat(this.<List<String>>read(tx -> tx.runs().listEnded(later, 10)))
                .containsExactly("r3");
        assertThat(this.<List<String>>read(tx -> tx.runs().listEnded(NOON, 10))).isEmpty();
    }

    @Test
    void whatARunAsksIsKeptForAsLongAsTheRun() {
        Instant muchLater = NOON.plus(Duration.ofDays(30));
        turn(tx -> {
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.runs().save(RUN, null);
        });

        turn(tx -> tx.sweep(muchLater, Duration.ofDays(1)));
        assertThat(content(SMALL_REF)).contains("models:");

        turn(tx -> tx.runs().remove("r1"));
        turn(tx -> tx.sweep(muchLater, Duration.ofDays(1)));
        assertThat(content(SMALL_REF)).isEmpty();
    }

    @Test
    void whatSomebodyContributedUnderTheirOwnNameGoesWithThem() {
        keep(RUN, null);
        turn(tx -> {
            tx.runs().save("r1", "slack/" + ANN.tenant() + "/" + ANN.id(), FINISHED, BALLOT);
            tx.runs().save("r1", "slack/" + MIA.tenant() + "/" + MIA.id(), FINISHED, BALLOT);
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
            assertThat(tx.runs().share("r1")).map(Run::isOpen).contains(true);
            held.countDown();
            assertThat(isPast(closed)).isFalse();
            tx.runs().save("r1", "a", FINISHED, BALLOT);
        }));
        await(held);

        turn(tx -> {
            Run open = tx.runs().lock("r1").orElseThrow();
            closed.countDown();
            counted.set(tx.runs().countBallots("r1"));
            tx.runs().save(open.cancelled(NOON), null);
            tx.runs().dropBallots("r1");
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
            Run open = tx.runs().lock("r1").orElseThrow();
            held.countDown();
            assertThat(isPast(past)).isFalse();
            tx.runs().save(open.cancelled(NOON), null);
        }));
        await(held);

        boolean open = this.<Boolean>read(tx -> {
            Run run = tx.runs().share("r1").orElseThrow();
            past.countDown();
            return run.isOpen();
        });

        close.join();
        assertThat(open).isFalse();
    }

    @Test
    void aSetIsAskedOnceAtATimeInAPlaceAndQuickPollsAsManyAsThereAre() {
        Run another = run("r9", List.of(ANN), RUN.place());
        keep(RUN, null);
        keep(quick("q1"), null);
        keep(quick("q2"), null);

        assertThatThrownBy(() -> turn(tx -> {
                    tx.runs().save(quick("q3"), null);
                    tx.runs().save(another, null);
                }))
                .isInstanceOf(StoreException.class);
        assertThat(ids(tx -> tx.runs().listOpen(RUN.place()))).containsExactlyInAnyOrder("r1", "q1", "q2");

        keep(RUN.cancelled(NOON), null);
        keep(another, null);
        assertThat(kept("r9")).contains(another);
    }

    @Test
    void whoeverOpensOneWhileAnotherIsOpenedSeesThatOne() {
        CountDownLatch saved = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> turn(tx -> {
            tx.runs().save(RUN, null);
            assertThat(tx.runs().find("r1")).isPresent();
            saved.countDown();
            boolean unusedBeside = isPast(looked);
        }));
        await(saved);

        List<String> seen = this.<List<String>>read(tx -> {
            List<Run> open = tx.runs().listOpen(RUN.place());
            looked.countDown();
            if (open.isEmpty()) tx.runs().save(run("r9", List.of(), RUN.place()), null);
            return open.stream().map(Run::id).toList();
        });

        first.join();
        assertThat(seen).containsExactly("r1");
        assertThat(kept("r9")).isEmpty();
    }

    private void keep(Run run, @Nullable String salt) {
        turn(tx -> tx.runs().save(run, salt));
    }

    private Optional<Run> kept(String id) {
        return this.<Optional<Run>>read(tx -> tx.runs().find(id));
    }

    private Optional<String> salt(String run) {
        return this.<Optional<String>>read(tx -> tx.runs().findSalt(run));
    }

    private Optional<Participation> participation(String author) {
        return this.<Optional<Participation>>read(tx -> tx.runs().findParticipation("r1", author));
    }

    private int count(String run) {
        return this.<Integer>read(tx -> tx.runs().countBallots(run));
    }

    private List<Ballot> ballots(String run) {
        return this.<List<Ballot>>read(tx -> {
            List<Ballot> all = new ArrayList<>();
            tx.runs().forEachBallot(run, all::add);
            return all;
        });
    }

    private List<String> ids(Function<Store.Transaction, List<Run>> list) {
        return this.<List<Run>>read(list).stream().map(Run::id).toList();
    }
}
