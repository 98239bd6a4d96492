package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Move;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.questions.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** People in a named run: an interview in their direct conversation, and a ballot under their own name. */
class NamedRunTest extends PollFixture {
    private Run named() {
        return opens(Map.of("privacy", picked("named")));
    }

    @Test
    void theCardLeadsIntoTheDirectConversationWhereWhoSeesWhatIsSaidFirst() {
        Run run = named();

        Step<Talk> pressed = presses(ANN, run, Verb.JOIN);

        assertThat(card(run)).contains(PollAction.of(run, Verb.JOIN).value());
        assertThat(whisper(pressed)).contains("in our direct message").doesNotContain("private");
        assertThat(text(page(ANN)))
                .contains("A poll by", "sees your answers under your name", "change or withdraw", "up to you");
        assertThat(runs.listParticipations(run.id())).isEmpty();
    }

    @Test
    void afterTheFunctionTheAnchorQuestionIsAskedFirst() {
        Run run = named();
        presses(ANN, run, Verb.JOIN);

        says(ANN, "begin");
        assertThat(text(page(ANN))).contains("What kind of work do you do?");
        says(ANN, "1");

        assertThat(part(ANN, run).screen()).isEqualTo(new Screen.Asking(PollSet.ANCHOR));
        assertThat(participation(ANN, run).function()).isEqualTo(PollSet.DEVELOPER);
        assertThat(participation(ANN, run).begun()).isTrue();
    }

    @Test
    void everyAnswerIsContributedAtOnceAndCountsWhenAllAreGiven() {
        Run run = named();
        presses(ANN, run, Verb.JOIN);
        says(ANN, "begin");
        says(ANN, "none of these");
        says(ANN, "not sure");

        assertThat(participation(ANN, run).answers().asked()).isEqualTo(1);
        assertThat(participation(ANN, run).function()).isNull();
        assertThat(runs.countBallots(run.id())).isZero();

        takesPart(BOB, run, "a");

        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        assertThat(ballots(run)).singleElement().satisfies(ballot -> {
            assertThat(ballot.functionId()).isEqualTo(PollSet.DEVELOPER);
            assertThat(ballot.anchors()).containsEntry(PollSet.ANCHOR, "a");
        });
        assertThat(part(BOB, run).finished()).isTrue();
        assertThat(text(page(BOB))).contains("Your answers are in the poll");
    }

    @Test
    void theSameAnswersMakeTheSameBallotAsInADialog() {
        Run named = named();
        takesPart(ANN, named, "b");
        Ballot inPrivate = ballots(named).get(0);
        runs.remove(named.id());
        Run anonymous = opens();
        takesPart(BOB, anonymous, "b");

        assertThat(ballots(anonymous)).containsExactly(inPrivate);
        assertThat(interviews.values()).allMatch(one -> one.isIn(named.id()));
    }

    @Test
    void aLookAtTheResultOnTheWayDoesNotMakeTheAnswersCount() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");

        says(ANN, "result");

        assertThat(part(ANN, run).screen()).isInstanceOf(Screen.Result.class);
        assertThat(text(page(ANN))).contains("They count once").doesNotContain("Share");
        assertThat(participation(ANN, run).finished()).isFalse();
        clicks(ANN, "Back to the questions");
        assertThat(part(ANN, run).screen()).isInstanceOf(Screen.Asking.class);
    }

    @Test
    void pressingTakePartAgainGoesOnWhereThePersonWas() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");
        Screen was = part(ANN, run).screen();
        after(Duration.ofDays(2));

        Step<Talk> again = presses(ANN, run, Verb.PART); // of an older card

        assertThat(whisper(again)).contains("in our direct message");
        assertThat(part(ANN, run).screen()).isEqualTo(was);
        assertThat(text(page(ANN))).contains("Here is where you were");
        assertThat(interviews).hasSize(1);
    }

    @Test
    void whoHasFinishedChangesAnAnswerAndTheBallotChanges() {
        Run run = named();
        takesPart(ANN, run, "a");

        chooses(ANN, part(ANN, run), new Move.Change(PollSet.ANCHOR));
        chooses(ANN, part(ANN, run), new Move.Give(PollSet.ANCHOR, new Answer.Chosen("c")));

        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        assertThat(ballots(run).get(0).anchors()).containsEntry(PollSet.ANCHOR, "c");
    }

    @Test
    void whoWithdrawsIsAskedOnceAndThenNothingIsLeft() {
        Run run = named();
        takesPart(ANN, run, "a");

        clicks(ANN, "Withdraw my answers");
        says(ANN, "no");
        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        says(ANN, "withdraw");
        says(ANN, "ys"); // nothing but a plain word decides
        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        Slot there = slot(ANN, part(ANN, run));
        says(ANN, "yes");

        assertThat(runs.listParticipations(run.id())).isEmpty();
        assertThat(interviews).isEmpty();
        assertThat(drawn(ANN, there)).contains("deleted").doesNotContain("Button");
        presses(ANN, run, Verb.JOIN);
        assertThat(part(ANN, run).screen()).isInstanceOf(Screen.Introduction.class);
    }

    @Test
    void theirOwnInterviewAboutTheSameQuestionsStaysBesideIt() {
        Run run = named();
        types(ANN, "start team");
        says(ANN, "begin");
        Interview own = interviews.values().iterator().next();
        begins(ANN, run);
        says(ANN, "1");

        types(ANN, "start team");
        assertThat(contact(ANN).current()).isEqualTo(own.id());
        presses(ANN, run, Verb.JOIN);
        assertThat(contact(ANN).current()).isEqualTo(part(ANN, run).id());
        types(ANN, "fresh team");

        assertThat(interviews).hasSize(3); // nothing was replaced
        Reply home = step(ANN, new Input.Opened(), new Place.Home(ANN)).reply();
        assertThat(home).isNull();
        String page = text(HomeView.draw(contact(ANN), lookup));
        assertThat(page)
                .contains(
                        "A team's set (poll)",
                        new Move.WhereWasI().in(part(ANN, run).id()).value());
        assertThat(page).contains(DeskAction.start("team").value());
    }

    @Test
    void whoStartsAgainInTheMiddleLosesNothing() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");

        assertThat(whisper(says(ANN, "start again"))).contains("belong to a poll");
        assertThat(participation(ANN, run).answers().asked()).isEqualTo(1);
    }

    @Test
    void afterTheCloseItIsReadAndNotChanged() {
        Run run = named();
        takesPart(ANN, run, "a");
        chooses(ANN, part(ANN, run), new Move.Change(PollSet.ANCHOR));
        Interview part = part(ANN, run);
        until(run.closesAt().plusSeconds(1));

        for (Move move : List.of(
                new Move.Give(PollSet.ANCHOR, new Answer.Chosen("c")),
                new Move.ShowReview(),
                new Move.AskToWithdraw(),
                new Move.Withdraw(),
                new Move.More(12),
                new Move.GoOn(),
                new Move.Begin())) assertThat(whisper(chooses(ANN, part, move))).contains("cannot be changed");
        assertThat(participation(ANN, run).answers().findChosen(PollSet.ANCHOR)).contains("a");
        assertThat(text(page(ANN))).contains("cannot be changed").doesNotContain("Withdraw", "Change an answer");
        chooses(ANN, part, new Move.ShowRemedies());
        assertThat(part(ANN, run).screen()).isInstanceOf(Screen.Remedies.class);
        assertThat(whisper(presses(ANN, run, Verb.JOIN))).contains("over");
        says(ANN, "where was I");
        assertThat(part(ANN, run).finished()).isTrue();
    }

    @Test
    void whatIsNotFinishedIsDeletedAtTheCloseAndSaysSo() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");
        takesPart(BOB, run, "a");
        until(run.closesAt().minusSeconds(1));
        Interview part = part(ANN, run);
        Slot there = slot(ANN, part);

        until(run.closesAt().plusSeconds(1));

        assertThat(runs.listParticipations(run.id())).containsOnlyKeys("bob");
        assertThat(interviews.values())
                .singleElement()
                .matches(one -> one.person().equals(BOB));
        assertThat(drawn(ANN, there)).contains("closed on", "was deleted");
        assertThat(whisper(chooses(ANN, part, new Move.Give(PollSet.ANCHOR, new Answer.Chosen("c")))))
                .isNotEmpty();
        assertThat(runs.listParticipations(run.id())).containsOnlyKeys("bob");
    }

    @Test
    void whenTheTimerOfTheCloseIsLateNothingIsTakenAnyMore() {
        Run run = named();
        begins(ANN, run);
        now = run.closesAt();

        assertThat(whisper(chooses(ANN, part(ANN, run), new Move.Give(PollSet.ANCHOR, new Answer.Chosen("a")))))
                .contains("cannot be changed");
        assertThat(whisper(presses(BOB, run, Verb.JOIN))).contains("over");
        assertThat(participation(ANN, run).answers().asked()).isZero();
    }

    @Test
    void twoHoursBeforeTheCloseWhoeverIsInTheMiddleIsTold() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");
        presses(EVE, run, Verb.JOIN);
        takesPart(BOB, run, "a");
        int before = contact(ANN).messages();
        int ofBob = contact(BOB).messages();
        int ofEve = contact(EVE).messages();

        until(run.closesAt().minus(Duration.ofHours(2)));

        assertThat(part(ANN, run).remark()).isEqualTo(new Remark.LastHours());
        assertThat(text(page(ANN))).contains("Text[text=The poll closes within").doesNotContain("Note[text=The poll");
        assertThat(contact(ANN).messages()).isEqualTo(before + 1);
        assertThat(contact(BOB).messages()).isEqualTo(ofBob);
        assertThat(contact(EVE).messages()).isEqualTo(ofEve);
        rings(PartTimer.LAST_HOURS.of(part(BOB, run)));
        assertThat(contact(BOB).messages()).isEqualTo(ofBob);
        says(ANN, "2");
        assertThat(text(page(ANN))).contains("Note[text=The poll closes within").doesNotContain("Text[text=The poll");
    }

    @Test
    void aDeadlineThatIsMovedNearTellsThemTooAndOneMovedAwayTakesItBack() {
        Run run = named();
        begins(ANN, run);
        says(ANN, "1");

        isMoved(run, LocalDate.of(2026, 12, 1));
        until(now);
        assertThat(text(page(ANN))).contains("Text[text=The poll closes within");
        Interview warned = part(ANN, run);

        isMoved(run, LocalDate.of(2026, 12, 20));
        until(now);
        assertThat(part(ANN, run)).isEqualTo(warned);
        assertThat(text(page(ANN))).doesNotContain("The poll closes within");
    }

    @Test
    void aCancelledOrForgottenRunLeavesNoPart() {
        Run cancelled = named();
        takesPart(ANN, cancelled, "a");
        begins(BOB, cancelled);
        Slot there = slot(ANN, part(ANN, cancelled));
        Interview unfinished = part(BOB, cancelled);
        presses(MIA, cancelled, Verb.CANCEL_YES);
        assertThat(whisper(chooses(BOB, unfinished, new Move.Pause()))).contains("over");
        until(now);
        assertThat(interviews).isEmpty();
        assertThat(drawn(ANN, there)).contains("cancelled");
        assertThat(runs.listParticipations(cancelled.id())).isEmpty();

        runs.remove(cancelled.id());
        Run forgotten = named();
        takesPart(ANN, forgotten, "a");
        until(forgotten.closesAt().plus(Duration.ofDays(89)));
        assertThat(interviews).hasSize(1);
        until(forgotten.closesAt().plus(Duration.ofDays(90)));
        int posts = posts(slot(ANN, part(ANN, forgotten))).size();
        Slot result = slot(ANN, part(ANN, forgotten));
        rings(RunTimer.FORGET.of(forgotten.id()));
        until(now);
        assertThat(interviews).isEmpty();
        assertThat(posts(result)).hasSize(posts); // what they read there stays
    }

    @Test
    void onlyThoseWhoAreAskedTakePart() {
        standings.put(EVE, Standing.GUEST);
        List<Person> listed = new ArrayList<>(List.of(ANN, EVE));
        for (int n = 1; n <= 6; n++) listed.add(person("p" + n));
        Run run =
                opens(Map.of("privacy", picked("named"), "who", picked("listed"), "people", new Value.Persons(listed)));

        assertThat(whisper(presses(EVE, run, Verb.JOIN))).contains("guests");
        assertThat(whisper(presses(BOB, run, Verb.JOIN))).contains("other people");
        assertThat(whisper(presses(new Person("slack", "t", "ann"), run, Verb.JOIN)))
                .contains("no such poll");
        assertThat(interviews).isEmpty();
        begins(ANN, run);
        standings.put(ANN, Standing.GUEST);
        assertThat(whisper(chooses(ANN, part(ANN, run), new Move.Give(PollSet.ANCHOR, new Answer.Chosen("a")))))
                .contains("guests");
    }

    @Test
    void nobodyPressesAButtonOfSomebodyElsesPart() {
        Run run = named();
        begins(ANN, run);

        chooses(BOB, part(ANN, run), new Move.Give(PollSet.ANCHOR, new Answer.Chosen("a")));

        assertThat(runs.listParticipations(run.id())).containsOnlyKeys("ann");
        assertThat(participation(ANN, run).answers().asked()).isZero();
    }

    @Test
    void myDataShowsThePartOnceAndDeletingItLeavesNothing() {
        Run run = named();
        takesPart(ANN, run, "a");
        takesPart(BOB, run, "a");

        types(ANN, "data");
        assertThat(text(page(ANN)))
                .containsOnlyOnce("A team's set (poll), begun")
                .contains("Your answers: A team's set (poll)")
                .doesNotContain("You have answers in");
        step(ANN, new Input.Chose(DeskAction.DELETE_YES), new Place.Direct(ANN));

        assertThat(runs.listParticipations(run.id())).containsOnlyKeys("bob");
        assertThat(interviews.values())
                .singleElement()
                .matches(one -> one.person().equals(BOB));
    }

    @Test
    void theRingThatForgetsInterviewsLeavesItAlone() {
        Run run = named();
        begins(ANN, run);
        now = now.plus(Duration.ofDays(6));

        step(ANN, new Input.TimerRang(ForgetRing.of(part(ANN, run).id())), new Place.Direct(ANN));

        assertThat(interviews).hasSize(1);
    }

    @Test
    void whatWasNotShownIsShownAgainAndNotTakenForSeen() {
        Run run = named();
        begins(ANN, run);
        Slot there = slot(ANN, part(ANN, run));

        step(ANN, new Input.Undelivered(there, "gone", false), new Place.Direct(ANN));
        assertThat(part(ANN, run).isSomewhere()).isFalse();
        says(ANN, "1");

        assertThat(part(ANN, run).isSomewhere()).isTrue();
        assertThat(participation(ANN, run).answers().asked()).isZero();
    }

    /** Its deadline, to one o'clock on that day. */
    private void isMoved(Run run, LocalDate day) {
        Map<String, Value> values =
                Map.of("closes", picked("own"), "day", new Value.OnDay(day), "hour", new Value.At(LocalTime.of(13, 0)));
        submits(MIA, opened(presses(MIA, run, Verb.EXTEND)), values);
    }

    /** Up to the first question. */
    private void begins(Person who, Run run) {
        presses(who, run, Verb.JOIN);
        says(who, "begin");
        says(who, "1");
    }

    private Contact contact(Person who) {
        return Objects.requireNonNull(contacts.get(who));
    }

    private Participation participation(Person who, Run run) {
        return runs.findParticipation(run.id(), who.id()).orElse(Participation.NONE);
    }

    private List<Ballot> ballots(Run run) {
        List<Ballot> ballots = new ArrayList<>();
        runs.forEachBallot(run.id(), ballots::add);
        return ballots;
    }

    private static Slot slot(Person who, Interview part) {
        return new Slot(new Place.Direct(who), part.message());
    }

    /** What stands in one message now. */
    private String drawn(Person who, Slot slot) {
        List<Output> posts = posts(slot);
        Output.Post last = (Output.Post) posts.get(posts.size() - 1);
        return text(Desk.draw(slot, last.view(), contacts.getOrDefault(who, Contact.of(who)), lookup)
                .orElseThrow());
    }
}
