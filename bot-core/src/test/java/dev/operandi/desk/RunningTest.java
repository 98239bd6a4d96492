package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of a run with time: its count, its reminder, its last hours, its end, and what is kept of it. */
class RunningTest extends PollFixture {
    @Test
    void atItsDeadlineTheReportIsPostedAndTheBallotsGo() {
        Run run = opens();
        crowd(run, 9);

        until(run.closesAt());

        assertThat(now(run).course().state()).isEqualTo(Run.State.CLOSED);
        assertThat(Objects.requireNonNull(now(run).course().report())).isNotNull();
        assertThat(posts(run.reportSlot())).hasSize(1);
        assertThat(card(run)).contains("closed on").doesNotContain("Take part");
        assertThat(runs.participations(run.id())).isEmpty();
        assertThat(runs.salts).doesNotContainKey(run.id());
        assertThat(timers).isEmpty();
    }

    @Test
    void aTimerThatRingsTwiceClosesOnce() {
        Run run = opens();
        crowd(run, 6);
        until(run.closesAt());
        Run closed = now(run);
        int sent = outputs.size();

        rings(RunTimer.CLOSE.of(run.id()));
        rings(RunTimer.CARD.of(run.id()));
        rings(RunTimer.REMIND.of(run.id()));
        rings(RunTimer.LAST_HOURS.of(run.id()));

        assertThat(now(run)).isEqualTo(closed);
        assertThat(outputs).hasSize(sent);
    }

    @Test
    void afterAnOutageItClosesLateAndOnceAndIsNotRemindedOf() {
        Run run = opens();
        crowd(run, 6);
        now = run.closesAt().plus(Duration.ofDays(2));

        for (RunTimer timer :
                List.of(RunTimer.REMIND, RunTimer.LAST_HOURS, RunTimer.CARD, RunTimer.CLOSE, RunTimer.CLOSE))
            rings(timer.of(run.id()));

        assertThat(posts(run.reminderSlot())).isEmpty();
        assertThat(posts(run.reportSlot())).hasSize(1);
        assertThat(now(run).closesAt()).isEqualTo(now);
    }

    @Test
    void aTimerOfAnEarlierDeadlineIsSetAnew() {
        Run run = opens();
        Run extended = run.until(run.closesAt().plus(Duration.ofDays(1)), now);
        runs.save(extended, null);
        now = run.closesAt();

        rings(RunTimer.CLOSE.of(run.id()));
        rings(RunTimer.LAST_HOURS.of(run.id()));

        assertThat(now(run).isOpen()).isTrue();
        assertThat(now(run).course().ending()).isFalse();
        assertThat(timers).containsEntry(RunTimer.CLOSE.of(run.id()), extended.closesAt());
    }

    @Test
    void aTimerOfARunThatIsGoneDoesNothing() {
        assertThat(rings("run/none/close").outputs()).isEmpty();
    }

    @Test
    void theCardOfAnAnonymousRunTellsStepsAndAtFullHoursOnly() {
        Run run = opens();
        now = now.plus(Duration.ofMinutes(10));
        crowd(run, 5);
        until(Instant.parse("2026-12-01T13:00:00Z"));
        assertThat(card(run)).contains("Fewer than 6 of about 20");
        int drawn = posts(run.cardSlot()).size();

        crowd(run, 13);
        until(Instant.parse("2026-12-01T13:59:59Z"));
        assertThat(posts(run.cardSlot())).hasSize(drawn);
        assertThat(card(run)).contains("Fewer than 6");

        until(Instant.parse("2026-12-01T14:00:00Z"));
        assertThat(posts(run.cardSlot())).hasSize(drawn + 1);
        assertThat(card(run)).contains("At least 12 of about 20");
    }

    @Test
    void drawingTheCardAnewInBetweenTellsNothingNew() {
        Run run = opens();
        crowd(run, 12);

        presses(MIA, run, Verb.POST_AGAIN);

        assertThat(card(run)).contains("Fewer than 6");
        presses(MIA, run, Verb.MANAGE);
        assertThat(text(page(MIA))).contains("Fewer than 6");
    }

    @Test
    void aStepOnceToldIsNotTakenBack() {
        Run run = opens();
        crowd(run, 6);
        until(Instant.parse("2026-12-01T13:00:00Z"));
        for (int n = 1; n <= 3; n++) {
            Form finished = opened(presses(person("p" + n), run, Verb.PART));
            picks(person("p" + n), finished, "withdraw");
        }

        until(Instant.parse("2026-12-01T14:00:00Z"));

        assertThat(card(run)).contains("At least 6");
    }

    @Test
    void thePlaceIsRemindedOnceInWorkingHours() {
        Run run = opens();

        until(run.closesAt().minusSeconds(1));

        assertThat(posts(run.reminderSlot())).hasSize(1);
        assertThat(text(Desk.drawPublic(RunViews.reminder(run), lookup).orElseThrow()))
                .contains("Take part");
        assertThat(whisper(presses(MIA, run, Verb.REMIND))).contains("already");
    }

    @Test
    void unfinishedAnswersDoNotCountAndGo() {
        Run run = opens();
        crowd(run, 5);
        Form first = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));
        picks(ANN, first, "choice/a");

        until(run.closesAt());

        assertThat(text(Desk.drawPublic(RunViews.report(now(run)), lookup).orElseThrow()))
                .contains("6");
        assertThat(Objects.requireNonNull(now(run).course().report()).toString())
                .doesNotContain("ann");
        assertThat(runs.participations(run.id())).isEmpty();
    }

    @Test
    void theReportGoesToTheOrganiserAloneWhereThatWasPromised() {
        Run run = opens(Map.of("to", picked("organiser")));
        crowd(run, 8);

        until(run.closesAt());

        assertThat(posts(run.reportSlot())).isEmpty();
        assertThat(text(page(MIA))).contains("model OPS");
        assertThat(whisper(presses(ANN, run, Verb.DETAILS))).contains("organiser");
        assertThat(whisper(presses(MIA, run, Verb.DETAILS))).isNotEmpty();
        assertThat(card(run)).contains("organiser");
    }

    @Test
    void whereThePlaceIsGoneTheOrganiserIsToldOnceAndGetsTheReport() {
        Run run = opens();
        crowd(run, 8);

        undelivered(run);
        assertThat(text(page(MIA))).contains("any more");
        int told = outputs.size();
        undelivered(run);
        assertThat(outputs).hasSize(told);

        until(run.closesAt());
        assertThat(posts(run.reportSlot())).isEmpty();
        assertThat(text(page(MIA))).contains("model OPS");
    }

    @Test
    void whereTheReportItselfDoesNotArriveItIsShownToTheOrganiser() {
        Run run = opens();
        crowd(run, 8);
        until(run.closesAt());

        step(MIA, new Input.Undelivered(run.reportSlot(), "gone"), new Place.Direct(MIA));

        assertThat(text(page(MIA))).contains("any more", "model OPS");
    }

    @Test
    void aCardThatCanBePostedAgainMeansThatThePlaceIsThereAgain() {
        Run run = opens();
        crowd(run, 8);
        undelivered(run);

        presses(MIA, run, Verb.POST_AGAIN);
        until(run.closesAt());

        assertThat(posts(now(run).reportSlot())).hasSize(1);
    }

    @Test
    void aPollIsForgottenNinetyDaysAfterItsEnd() {
        Run run = opens(Map.of("privacy", picked("named")));
        takesPart(ANN, run, "a");
        rings(RunTimer.FORGET.of(run.id()));
        until(run.closesAt().plus(Duration.ofDays(90)).minusSeconds(1));
        rings(RunTimer.FORGET.of(run.id()));
        assertThat(runs.participations(run.id())).hasSize(1);

        until(run.closesAt().plus(Duration.ofDays(90)));
        rings(RunTimer.FORGET.of(run.id()));

        assertThat(runs.runs).isEmpty();
        assertThat(runs.participations(run.id())).isEmpty();
        assertThat(outputs).noneMatch(Output.Remove.class::isInstance);
    }

    private void undelivered(Run run) {
        step(MIA, new Input.Undelivered(run.cardSlot(), "gone"), new Place.Direct(MIA));
    }
}
