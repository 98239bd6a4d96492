package dev.operandi.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.SmallSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailySweepTest extends Fixture {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DailySweep sweep = process(Duration.ofDays(1), Duration.ofDays(30));

    @Test
    void aDayIsSweptOnceByWhoeverComesFirst() {
        DailySweep other = process(Duration.ofDays(1), Duration.ofDays(30));

        assertThat(sweep.sweepOnceADay()).isTrue();
        assertThat(other.sweepOnceADay()).isFalse();
        assertThat(sweep.sweepOnceADay()).isFalse();
        advance(Duration.ofHours(12));

        assertThat(other.sweepOnceADay()).isTrue();
        assertThat(sweep.sweepOnceADay()).isFalse();
    }

    @Test
    void aDayOnWhichNobodyRanIsMadeUpForByTheNext() {
        sweep.sweepOnceADay();

        advance(Duration.ofDays(9));

        assertThat(sweep.sweepOnceADay()).isTrue();
    }

    @Test
    void whatWasSeenIsKeptAsLongAsItIsSet() {
        process(Duration.ofDays(3), Duration.ofDays(30)).sweepOnceADay();

        assertThat(store.sweeps).containsExactly(NOON.minus(Duration.ofDays(3)));
    }

    @Test
    void anInterviewGoesOnTheDayAfterItsLastDayIsOver() {
        begin("old", NOON.minus(Duration.ofDays(30)).minus(Duration.ofHours(12)).minusMillis(1));
        begin("young", NOON.minus(Duration.ofDays(30)).minus(Duration.ofHours(12)));
        store.save(new Contact(ANN, null, 1, null, "old"));

        sweep.sweepOnceADay();

        assertThat(store.interviews).containsOnlyKeys("young");
        assertThat(store.contacts.get(ANN))
                .satisfies(ann -> assertThat(ann.current()).isNull());
    }

    @Test
    void aShorterSettingReachesInterviewsThatWereToldTheLongerOne() {
        for (int i = 0; i < 250; i++) begin("old" + i, NOON.minus(Duration.ofDays(31)));

        sweep.sweepOnceADay();

        assertThat(store.interviews).isEmpty();
    }

    @Test
    void whenTheStoreIsAwayTheDayIsStillToBeHad() {
        store.fault = new StoreException("The database is away.");
        assertThatThrownBy(sweep::sweepOnceADay).hasMessage("The database is away.");

        store.fault = null;

        assertThat(sweep.sweepOnceADay()).isTrue();
    }

    /** The hour that does not exist, and the one that comes twice, in Berlin. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:30", "2026-10-25T02:30"})
    void aClockChangeLeavesNoDayOutAndSweepsNoneTwice(String local) {
        Instant change = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        now = change.minus(Duration.ofHours(36));
        int swept = 0;

        for (int quarter = 0; quarter < 4 * 72; quarter++) {
            if (sweep.sweepOnceADay()) swept++;
            advance(Duration.ofMinutes(15));
        }

        assertThat(swept).as("the days of UTC begun within 72 hours").isEqualTo(4);
        assertThat(store.sweeps).doesNotHaveDuplicates();
    }

    private DailySweep process(Duration keptSeen, Duration keptUnfinished) {
        return new DailySweep(store, inbox, keptSeen, keptUnfinished, () -> now);
    }

    private void begin(String id, Instant at) {
        store.save(Interview.begin(id, ANN, SmallSet.SMALL.ref(), at, 1));
    }
}
