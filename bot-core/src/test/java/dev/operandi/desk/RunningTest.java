package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Standing;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        assertThat(runs.listParticipations(run.id())).isEmpty();
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
    void whereThreeAreEnoughTheCardSaysThree() {
        rules = new PollRules(true, Set.of(), Set.of(ADA), 5, 1000, 3, true);
        Run listed = opens(Map.of("who", picked("listed"), "people", people(8)));
        Run channel = opens(Map.of("where", new Value.Somewhere(OTHER_ROOM, TWENTY)));

        assertThat(card(listed)).contains("at least 3 people", "Fewer than 3 of");
        assertThat(card(channel)).contains("at least 4 people", "Fewer than 4 of"); // Mia is asked as well
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
        assertThat(runs.listParticipations(run.id())).isEmpty();
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
    void whatNobodyEverSawIsCancelledAndItsOrganiserHearsWhatToDo() {
        for (boolean quick : List.of(true, false)) {
            Run run = quick ? asks("poll \"Lunch?\" \"Soup\" \"Salad\" --anonymous") : opens();
            int cards = posts(run.cardSlot()).size();

            neverPosted(run);

            assertThat(now(run).course().state()).isEqualTo(Run.State.CANCELLED);
            assertThat(text(page(MIA))).contains("could not post", "cancelled", "/invite");
            assertThat(timers).isEmpty();
            assertThat(runs.salts).doesNotContainKey(run.id());
            assertThat(posts(run.cardSlot())).hasSize(cards);
            int told = outputs.size();
            neverPosted(run);
            assertThat(outputs).hasSize(told);
        }
    }

    @Test
    void aPollThatWasSeenOnceGoesOnWhereItCannotBePostedAgain() {
        Run run = opens();
        presses(MIA, run, Verb.POST_AGAIN);

        neverPosted(now(run));

        assertThat(now(run).isOpen()).isTrue();
        assertThat(text(page(MIA))).contains("any more");
    }

    @Test
    void aReminderThatDoesNotArriveCancelsNothing() {
        Run run = opens();

        step(MIA, new Input.Undelivered(run.reminderSlot(), "gone", true), new Place.Direct(MIA));

        assertThat(now(run).isOpen()).isTrue();
    }

    @Test
    void whereTheReportItselfDoesNotArriveItIsShownToTheOrganiser() {
        Run run = opens();
        crowd(run, 8);
        until(run.closesAt());

        step(MIA, new Input.Undelivered(run.reportSlot(), "gone", true), new Place.Direct(MIA));

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
        assertThat(runs.listParticipations(run.id())).hasSize(1);

        until(run.closesAt().plus(Duration.ofDays(90)));
        rings(RunTimer.FORGET.of(run.id()));

        assertThat(runs.runs).isEmpty();
        assertThat(runs.listParticipations(run.id())).isEmpty();
        assertThat(outputs).noneMatch(Output.Remove.class::isInstance);
    }

    @Test
    void eachOnTheListOfAnAnonymousRunIsRemindedInPrivateWhateverTheyDid() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(8)));
        takesPart(person("p1"), run, "a");

        until(run.closesAt().minusSeconds(1));

        assertThat(posts(run.reminderSlot())).isEmpty();
        for (int n = 1; n <= 8; n++) {
            assertThat(posts(reminded(run, n))).hasSize(1);
            assertThat(text(reminderTo(run, n))).contains("whether or not you have taken part", "Take part");
        }
        assertThat(whisper(presses(MIA, run, Verb.REMIND))).contains("already");
    }

    @Test
    void ofANamedRunOnlyThoseWhoHaveNotFinishedAreReminded() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(3), "privacy", picked("named")));
        takesPart(person("p1"), run, "a");

        assertThat(whisper(presses(MIA, run, Verb.REMIND))).contains("reminded now");
        takesPart(person("p2"), run, "a");

        assertThat(posts(reminded(run, 1))).isEmpty();
        assertThat(posts(reminded(run, 2))).hasSize(1);
        assertThat(drawn(run, 2)).isEmpty();
        assertThat(text(reminderTo(run, 3))).contains("not finished it yet");
        assertThat(timers).doesNotContainKey(RunTimer.REMIND.of(run.id()));
    }

    @Test
    void whoWasForgottenIsAGuestWithoutTheTickOrLateIsNotReminded() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(8)));
        contacts.put(person("p2"), Contact.of(person("p2")).known(null, Standing.GUEST));
        runs.save(now(run).asking(person("p1"), Run.nobodyFor(person("p1"), "x")), null);

        presses(MIA, run, Verb.REMIND);

        assertThat(outputs.stream().filter(Output.Post.class::isInstance).map(Object::toString))
                .noneMatch(post -> post.contains("forgotten"));
        assertThat(drawn(run, 2)).isEmpty();
        assertThat(drawn(run, 3)).isPresent();
        until(run.closesAt());
        assertThat(drawn(run, 3)).isEmpty();
    }

    @Test
    void aLongListIsRemindedInThePlace() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(201)));

        presses(MIA, run, Verb.REMIND);

        assertThat(posts(run.reminderSlot())).hasSize(1);
        assertThat(posts(reminded(run, 1))).isEmpty();
    }

    @Test
    void aDeletedRunTakesItsRemindersBack() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(8)));
        presses(MIA, run, Verb.REMIND);
        presses(MIA, run, Verb.POST_AGAIN);

        presses(MIA, run, Verb.DELETE_YES);

        assertThat(standing.keySet())
                .noneMatch(slot -> slot.place() instanceof Place.Direct direct
                        && direct.person().id().startsWith("p"));
    }

    @Test
    void whenTheOrganisersAccountIsClosedTheAdminsAreToldOnceAndGetTheReport() {
        Run run = opens(Map.of("to", picked("organiser")));
        Run named = opens(Map.of("privacy", picked("named"), "where", new Value.Somewhere(OTHER_ROOM, TWENTY)));
        crowd(run, 8);

        step(MIA, new Input.Left(), new Place.Direct(MIA));
        step(MIA, new Input.Left(), new Place.Direct(MIA));

        assertThat(posts(run.slotFor(ADA, 1))).hasSize(1);
        assertThat(posts(named.slotFor(ADA, 1))).hasSize(1);
        assertThat(text(toAdmin(run, 1))).contains("cannot reach the organiser", "Hand over");
        until(run.closesAt());
        assertThat(now(run).course().state()).isEqualTo(Run.State.CLOSED);
        assertThat(posts(run.slotFor(ADA, 2))).hasSize(1);
        assertThat(text(toAdmin(run, 2))).contains("model OPS");
        assertThat(posts(run.reportSlot())).isEmpty();
    }

    @Test
    void whereAPageDoesNotReachTheOrganiserTheAdminsAreTold() {
        Run run = opens(Map.of("to", picked("organiser")));
        crowd(run, 8);
        until(run.closesAt());

        lostPageOf(MIA);
        lostPageOf(MIA);

        assertThat(posts(run.slotFor(ADA, 1))).hasSize(1);
        assertThat(text(toAdmin(run, 1))).contains("cannot reach the organiser", "model OPS");
    }

    @Test
    void whoeverItIsHandedToGetsTheReportAgain() {
        Run run = opens();
        step(MIA, new Input.Left(), new Place.Direct(MIA));
        Form form = opened(presses(ADA, run, Verb.HAND_OVER));
        submits(ADA, form, Map.of("who", new Value.Persons(List.of(BOB))));
        after(Duration.ofMinutes(1));

        assertThat(now(run).isOf(BOB)).isTrue();
        assertThat(now(run).course().orphaned()).isFalse();
        until(run.closesAt());
        assertThat(posts(run.slotFor(ADA, 2))).isEmpty();
    }

    /** The core hears nothing of who leaves a channel; that an account is closed it does. */
    @Test
    void whoLeavesKeepsTheirBallot() {
        Run anonymous = opens();
        Run named = opens(Map.of("privacy", picked("named"), "where", new Value.Somewhere(OTHER_ROOM, TWENTY)));
        for (Run run : List.of(anonymous, named)) takesPart(ANN, run, "a");

        step(ANN, new Input.Left(), new Place.Direct(ANN));

        assertThat(runs.countBallots(anonymous.id())).isEqualTo(1);
        assertThat(runs.countBallots(named.id())).isEqualTo(1);
    }

    @Test
    void whoOrganisesNothingLeavesNothing() {
        opens();

        assertThat(step(ANN, new Input.Left(), new Place.Direct(ANN)).outputs()).isEmpty();
        lostPageOf(ANN);

        assertThat(contacts).doesNotContainKey(ANN);
    }

    private void lostPageOf(Person who) {
        int page = contacts.getOrDefault(who, Contact.of(who)).messages();
        Place there = new Place.Direct(who);
        step(who, new Input.Undelivered(new Slot(there, page), "user_disabled", false), there);
    }

    private Message toAdmin(Run run, int message) {
        Slot slot = run.slotFor(ADA, message);
        View view = Objects.requireNonNull(standing.get(slot));
        return Desk.draw(slot, view, contacts.getOrDefault(ADA, Contact.of(ADA)), lookup)
                .orElseThrow();
    }

    private static Slot reminded(Run run, int n) {
        return run.slotFor(person("p" + n), 0);
    }

    private Message reminderTo(Run run, int n) {
        return drawn(run, n).orElseThrow();
    }

    private Optional<Message> drawn(Run run, int n) {
        Contact contact = contacts.getOrDefault(person("p" + n), Contact.of(person("p" + n)));
        return Desk.draw(reminded(run, n), RunViews.reminder(run), contact, lookup);
    }

    private static Value people(int count) {
        List<Person> people = new ArrayList<>();
        for (int n = 1; n <= count; n++) people.add(person("p" + n));
        return new Value.Persons(people);
    }

    private void neverPosted(Run run) {
        step(MIA, new Input.Undelivered(run.cardSlot(), "gone", true), new Place.Direct(MIA));
    }

    private void undelivered(Run run) {
        step(MIA, new Input.Undelivered(run.cardSlot(), "gone", false), new Place.Direct(MIA));
    }
}
