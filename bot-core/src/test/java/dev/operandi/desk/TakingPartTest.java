package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Field;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One person in the dialog of a run, and what is left of it: a ballot, and no message. */
class TakingPartTest extends PollFixture {
    @Test
    void whoSeesWhatIsSaidFirstAndTheAnchorQuestionIsAskedFirst() {
        Run run = opens();

        Form beginning = opened(presses(ANN, run, Verb.PART));
        Form first = opened(submits(ANN, beginning, Map.of("function", picked(PollSet.DEVELOPER))));

        assertThat(text(beginning)).contains("Anonymous", "at least 6 people", "withdraw", "up to you");
        assertThat(question(first)).isEqualTo(PollSet.ANCHOR);
        assertThat(question(opened(picks(ANN, first, "choice/a")))).isNotEqualTo(PollSet.ANCHOR);
    }

    @Test
    void whoGoesThroughAllOfItIsCountedAndSeesTheirOwnResult() {
        Run run = opens();

        Step<Talk> last = takesPart(ANN, run, "a");

        assertThat(whisper(last)).contains("count");
        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        assertThat(ballots(run)).singleElement().satisfies(ballot -> {
            assertThat(ballot.functionId()).isEqualTo(PollSet.DEVELOPER);
            assertThat(ballot.anchors()).containsEntry(PollSet.ANCHOR, "a");
        });
    }

    @Test
    void inAnAnonymousRunNothingElseIsLeftOfIt() {
        Run run = opens();
        int before = outputs.size();

        takesPart(ANN, run, "a");

        assertThat(outputs).hasSize(before);
        assertThat(contacts).doesNotContainKey(ANN);
        assertThat(timers.keySet()).noneMatch(timer -> timer.contains("ann"));
    }

    @Test
    void whatWasBegunGoesOnWhereItWas() {
        Run run = opens();
        Form beginning = opened(presses(ANN, run, Verb.PART));
        Form first = opened(submits(ANN, beginning, Map.of()));
        Form second = opened(picks(ANN, first, "not-sure"));
        after(Duration.ofDays(1));

        Form resumed = opened(presses(ANN, run, Verb.PART));

        assertThat(question(resumed)).isEqualTo(question(second));
        assertThat(runs.countBallots(run.id())).isZero();
    }

    @Test
    void aDoubleClickOnAnAnswerChangesNothing() {
        Run run = opens();
        Form first = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));

        Form second = opened(picks(ANN, first, "choice/a"));
        Form again = opened(picks(ANN, first, "choice/a"));

        assertThat(question(again)).isEqualTo(question(second));
        assertThat(runs.findParticipation(run.id(), "ann")
                        .orElseThrow()
                        .answers()
                        .asked())
                .isEqualTo(1);
    }

    @Test
    void anAnswerIsGoneBackToAndChangedOnTheWay() {
        Run run = opens();
        Form first = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));
        Form second = opened(picks(ANN, first, "choice/a"));

        Form back = opened(picks(ANN, second, "back"));
        assertThat(question(back)).isEqualTo(question(first));
        picks(ANN, back, "choice/b");

        assertThat(runs.findParticipation(run.id(), "ann")
                        .orElseThrow()
                        .answers()
                        .findChosen(PollSet.ANCHOR))
                .contains("b");
    }

    @Test
    void aQuestionThatWasNotAskedIsNotAnswered() {
        Run run = opens();
        Form first = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));

        for (String forged : List.of("q3", "none", "")) {
            Step<Talk> step = step(
                    ANN,
                    new Input.Submitted(
                            PollAction.of(run, Verb.QUESTION, forged), Map.of("answer", picked("choice/a"))),
                    ROOM);
            assertThat(question(opened(step))).isEqualTo(question(first));
        }
        assertThat(question(opened(picks(ANN, first, "choice/none")))).isEqualTo(question(first));
        assertThat(faults(submits(ANN, first, Map.of()))).containsOnlyKeys("answer");
        assertThat(runs.findParticipation(run.id(), "ann")
                        .orElseThrow()
                        .answers()
                        .asked())
                .isZero();
    }

    @Test
    void whoHasFinishedSeesTheResultAgainChangesAnAnswerOrWithdraws() {
        Run run = opens();
        takesPart(ANN, run, "a");

        Form finished = opened(presses(ANN, run, Verb.PART));
        assertThat(whisper(picks(ANN, finished, "result"))).isNotEmpty();

        Form which = opened(picks(ANN, finished, "change"));
        Form asked = opened(picks(ANN, which, PollSet.ANCHOR));
        picks(ANN, asked, "choice/c");
        assertThat(runs.countBallots(run.id())).isEqualTo(1);
        assertThat(ballots(run).get(0).anchors()).containsEntry(PollSet.ANCHOR, "c");

        assertThat(whisper(picks(ANN, finished, "withdraw"))).contains("deleted");
        assertThat(runs.listParticipations(run.id())).isEmpty();
        assertThat(opened(presses(ANN, run, Verb.PART)).action()).isEqualTo(PollAction.of(run, Verb.BEGIN));
    }

    @Test
    void aBallotIsTheSameHoweverItCameAbout() {
        Run run = opens();
        takesPart(ANN, run, "b");
        takesPart(BOB, run, "a");
        for (Field.Option option : answered(BOB, run)) {
            Form which = opened(picks(BOB, opened(presses(BOB, run, Verb.PART)), "change"));
            picks(BOB, opened(picks(BOB, which, option.value())), "choice/b");
        }

        assertThat(runs.countBallots(run.id())).isEqualTo(2);
        assertThat(runs.findParticipation(run.id(), "bob").orElseThrow().finished())
                .isTrue();
    }

    @Test
    void afterTheCloseNothingCountsAnyMore() {
        Run run = opens();
        Form first = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));
        now = run.closesAt(); // its timer is late

        assertThat(whisper(picks(ANN, first, "choice/a"))).contains("over");
        assertThat(whisper(presses(BOB, run, Verb.PART))).contains("over");
        assertThat(runs.findParticipation(run.id(), "ann")
                        .orElseThrow()
                        .answers()
                        .asked())
                .isZero();

        until(run.closesAt().plusSeconds(1));
        assertThat(whisper(picks(ANN, first, "choice/a"))).contains("over");
        assertThat(runs.listParticipations(run.id())).isEmpty();
    }

    @Test
    void inTheLastTwoHoursItIsSaidWhatBecomesOfUnfinishedAnswers() {
        Run run = opens();
        Form early = opened(submits(ANN, opened(presses(ANN, run, Verb.PART)), Map.of()));
        assertThat(text(early)).doesNotContain("within two hours");
        assertThat(card(run)).doesNotContain("within two hours");

        until(run.closesAt().minus(Duration.ofHours(2)));

        assertThat(text(opened(presses(ANN, run, Verb.PART)))).contains("within two hours");
        assertThat(card(run)).contains("within two hours");
    }

    @Test
    void guestsTakePartWhereTheyAreAskedOnly() {
        standings.put(EVE, Standing.GUEST);
        Person external = new Person("test", "elsewhere", "kim");
        Run closed = opens();
        Run open = opens(Map.of("set", picked("other"), "more", new Value.PickedSome(List.of("guests"))));

        assertThat(whisper(presses(EVE, closed, Verb.PART))).contains("guests");
        assertThat(whisper(presses(external, closed, Verb.PART))).contains("guests");
        assertThat(opened(presses(EVE, open, Verb.PART)).fields()).isEmpty(); // the set has no functions
        assertThat(opened(presses(external, open, Verb.PART)).fields()).isEmpty();
    }

    @Test
    void whoMayBeAGuestBeginsOnceThePlatformHasSaidThatTheyAreNone() {
        Run run = opens();
        standings.put(EVE, Standing.UNKNOWN);
        Form beginning = opened(presses(EVE, run, Verb.PART));

        assertThat(whisper(submits(EVE, beginning, Map.of()))).contains("could not find out yet");
        assertThat(runs.listParticipations(run.id())).isEmpty();
        standings.put(EVE, Standing.GUEST);
        assertThat(whisper(submits(EVE, beginning, Map.of()))).contains("guests");

        standings.put(ANN, Standing.UNKNOWN);
        Form hers = opened(presses(ANN, run, Verb.PART));
        standings.put(ANN, Standing.MEMBER);
        assertThat(submits(ANN, hers, Map.of()).reply()).isInstanceOf(Reply.Open.class);
        standings.put(ANN, Standing.UNKNOWN);
        assertThat(opened(presses(ANN, run, Verb.PART)).fields()).isNotEmpty();
    }

    @Test
    void whoIsNotListedIsToldSo() {
        List<Person> listed = new ArrayList<>(List.of(ANN));
        for (int n = 1; n <= 6; n++) listed.add(person("p" + n));
        Run run = opens(Map.of("who", picked("listed"), "people", new Value.Persons(listed)));

        assertThat(whisper(presses(BOB, run, Verb.PART))).contains("other people");
        assertThat(whisper(presses(new Person("test", "elsewhere", "ann"), run, Verb.PART)))
                .contains("other people");
        assertThat(opened(presses(ANN, run, Verb.PART)).fields()).isNotEmpty();
    }

    @Test
    void anotherPlatformIsNotToldThatThereIsSuchAPoll() {
        Run run = opens();

        assertThat(whisper(presses(new Person("slack", "t", "ann"), run, Verb.PART)))
                .contains("no such poll");
    }

    @Test
    void ofANamedRunTheOrganiserAloneSeesWhoAnsweredWhat() {
        Run run = opens(Map.of("privacy", picked("named")));
        takesPart(ANN, run, "a");

        String seen = whisperText(presses(MIA, run, Verb.ANSWERS));

        assertThat(seen).contains("Answers of", "Choice a of 9");
        assertThat(whisperText(presses(ADA, run, Verb.ANSWERS)))
                .contains("organiser")
                .doesNotContain("Choice");
        assertThat(whisperText(presses(ANN, run, Verb.ANSWERS)))
                .contains("organiser")
                .doesNotContain("Choice");
        until(run.closesAt().plusSeconds(1));
        assertThat(whisperText(presses(MIA, run, Verb.ANSWERS))).contains("Choice a of 9");
    }

    @Test
    void ofAnAnonymousRunNobodySeesIt() {
        Run run = opens();
        takesPart(ANN, run, "a");

        assertThat(whisperText(presses(MIA, run, Verb.ANSWERS))).doesNotContain("Choice", "ann");
    }

    private static String whisperText(Step<Talk> step) {
        whisper(step);
        return text(((dev.operandi.chat.Reply.Whisper) java.util.Objects.requireNonNull(step.reply())).message());
    }

    private List<Field.Option> answered(Person who, Run run) {
        Form which = opened(picks(who, opened(presses(who, run, Verb.PART)), "change"));
        return ((Field.OneOf) which.fields().get(0)).options();
    }

    private List<Ballot> ballots(Run run) {
        List<Ballot> ballots = new ArrayList<>();
        runs.forEachBallot(run.id(), ballots::add);
        return ballots;
    }
}
