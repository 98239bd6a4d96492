package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.interview.SmallSet;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.texts.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under which names ballots are kept. */
class PollTurnsTest {
    private static final Person ANN = new Person("test", "t", "ann");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void theNameOfAnAnonymousBallotHangsOnTheSecretTheRunTheSaltAndThePerson() {
        Authors authors = Authors.of("a secret");
        String name = authors.of(run("r1", true), ANN, "salt");

        assertThat(name)
                .matches("[0-9a-f]{64}")
                .isEqualTo(Authors.of("a secret").of(run("r1", true), ANN, "salt"));
        assertThat(List.of(
                        Authors.of("another").of(run("r1", true), ANN, "salt"),
                        authors.of(run("r2", true), ANN, "salt"),
                        authors.of(run("r1", true), ANN, "pepper"),
                        authors.of(run("r1", true), new Person("test", "u", "ann"), "salt")))
                .doesNotContain(name)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNamedBallotLeadsBackToItsPerson() {
        for (Person person : List.of(ANN, new Person("teams", "a-b-c", "29:1x/y")))
            assertThat(Authors.named(Authors.NONE.of(run("r1", false), person, "")))
                    .isEqualTo(person);
    }

    @Test
    void aPollThatWasLeftOpenIsClosedByTheSweepAndForgottenInTime() {
        FakeStore store = new FakeStore();
        Engines engines = new Engines(new Fixture.OneSet(), Duration.ofDays(14));
        Inbox inbox = new Inbox(store, engines, () -> "id", () -> {}, Meter.NONE);
        store.runs().save(run("r1", false), null);

        sweep(store, inbox, NOON.plus(Duration.ofDays(6)));
        assertThat(store.runs().find("r1").orElseThrow().isOpen()).isTrue();
        Instant late = NOON.plus(Duration.ofDays(9));
        sweep(store, inbox, late);
        assertThat(store.runs().find("r1").orElseThrow().isOpen()).isFalse();
        assertThat(store.runs().find("r1").orElseThrow().closesAt()).isEqualTo(late);

        sweep(store, inbox, late.plus(Duration.ofDays(89)));
        assertThat(store.runs().find("r1")).isPresent();
        sweep(store, inbox, late.plus(Duration.ofDays(91)));
        assertThat(store.runs().find("r1")).isEmpty();
    }

    private static void sweep(Store store, Inbox inbox, Instant at) {
        new DailySweep(store, inbox, Duration.ofDays(1), Duration.ofDays(14), () -> at).sweepOnceADay();
    }

    private static Run run(String id, boolean anonymous) {
        Terms terms =
                new Terms(anonymous, 5, true, 20, List.of(), true, false, false, ZoneOffset.UTC, Language.ENGLISH);
        return Run.open(
                id,
                new Subject.Diagnosis(SmallSet.SMALL.ref()),
                terms,
                ANN,
                new Place.Channel("test", "t", "room"),
                NOON,
                NOON.plus(Duration.ofDays(7)),
                4);
    }
}
