package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** My data, and deleting it, as far as polls keep any. */
class OwnPollsTest extends PollFixture {
    @Test
    void myDataNamesThePollsOneTakesPartInOrOrganises() {
        Run run = opens();
        presses(ANN, run, Verb.PART);
        takesPart(BOB, run, "a");

        types(MIA, "data");
        types(ANN, "data");
        types(BOB, "data");

        assertThat(text(page(MIA)))
                .contains("You organise the poll “A team's set”")
                .doesNotContain("have answers");
        assertThat(text(page(ANN))).doesNotContain("A team's set");
        assertThat(text(page(BOB))).contains("You have answers in the open poll “A team's set”");
    }

    @Test
    void deletingTakesAnswersOutOfOpenAnonymousPolls() {
        Run run = opens();
        takesPart(ANN, run, "a");
        takesPart(BOB, run, "a");

        deletes(ANN);

        assertThat(runs.listParticipations(run.id())).containsOnlyKeys("bob");
        assertThat(runs.countBallots(run.id())).isEqualTo(1);
    }

    @Test
    void aDeletedOrganisersOpenPollsAreCancelledAndTheEndedOnesAreNobodys() {
        Run ended = opens();
        crowd(ended, 8);
        until(ended.closesAt());
        Run open = opens();
        takesPart(ANN, open, "a");

        deletes(MIA);

        assertThat(now(open).course().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(runs.listParticipations(open.id())).isEmpty();
        assertThat(runs.runs.values()).noneMatch(Run::isOfSomebody);
        assertThat(now(ended).course().report()).isNotNull();
        assertThat(card(open)).contains("cancelled");
        assertThat(whisper(presses(MIA, ended, Verb.DELETE_YES))).contains("organiser");
        presses(ADA, ended, Verb.DELETE_YES);
        assertThat(now(ended).isDeleted()).isTrue();
    }

    @Test
    void onListsStandsSomebodyElseAndListsAreStillCompared() {
        List<Person> listed = new ArrayList<>(List.of(ANN));
        for (int n = 1; n <= 7; n++) listed.add(person("p" + n));
        Run run = opens(Map.of("who", picked("listed"), "people", new Value.Persons(listed)));
        types(ANN, "data");
        assertThat(text(page(ANN))).contains("on the list");

        deletes(ANN);

        assertThat(now(run).terms().listed()).hasSize(8).doesNotContain(ANN);
        assertThat(whisper(presses(ANN, run, Verb.PART))).contains("other people");
        assertThat(DisclosureOf.tooLike(now(run), listed)).isTrue();
    }

    private void deletes(Person who) {
        step(who, new Input.Chose(DeskAction.DELETE_YES), new Place.Direct(who));
        assertThat(contacts).doesNotContainKey(who);
    }

    /** Compares lists as a start does. */
    private static final class DisclosureOf {
        static boolean tooLike(Run run, List<Person> asked) {
            return run.rule()
                    .isTooLike(
                            new java.util.HashSet<>(asked),
                            new java.util.HashSet<>(run.terms().listed()));
        }
    }
}
