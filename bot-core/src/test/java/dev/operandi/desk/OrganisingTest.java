package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an organiser does with a run, and what nobody else may. */
class OrganisingTest extends PollFixture {
    private static final Set<Verb> FOR_MANAGING = EnumSet.of(
            Verb.MANAGE,
            Verb.REMIND,
            Verb.EXTEND,
            Verb.CLOSE,
            Verb.CLOSE_YES,
            Verb.CANCEL,
            Verb.CANCEL_YES,
            Verb.DELETE,
            Verb.DELETE_YES,
            Verb.HAND_OVER,
            Verb.POST_AGAIN);

    private static final Person PIA = person("pia");

    @ParameterizedTest(name = "{0} {2} as {1}")
    @MethodSource("everyVerbAndEverybody")
    void onlyTheOrganiserAndAdminsManageARun(Verb verb, Person who, boolean may) {
        rules = new PollRules(true, Set.of(PIA), Set.of(ADA), 5, 1000, 5, true);
        standings.put(EVE, Standing.GUEST);
        Run run = opens(Map.of("to", picked("organiser")));
        runs.save(run.id(), "ann", Participation.NONE.asFinished(), null);
        int sent = outputs.size();
        Run before = now(run);

        Step<Talk> step = presses(who, run, verb);

        if (may) {
            boolean refused = step.outputs().isEmpty()
                    && step.reply() instanceof dev.operandi.chat.Reply.Whisper
                    && whisper(step).contains("Only the organiser");
            assertThat(refused).isFalse();
        } else {
            assertThat(whisper(step)).isNotEmpty();
            assertThat(outputs).hasSize(sent);
            assertThat(now(run)).isEqualTo(before);
            assertThat(runs.countBallots(run.id())).isEqualTo(1);
        }
    }

    static Stream<Arguments> everyVerbAndEverybody() {
        List<Arguments> all = new ArrayList<>();
        for (Verb verb : FOR_MANAGING)
            for (Person who : List.of(
                    MIA,
                    ADA,
                    PIA,
                    ANN,
                    BOB,
                    EVE,
                    new Person("test", "elsewhere", "ada"),
                    new Person("slack", "t", "mia"))) all.add(arguments(verb, who, who.equals(MIA) || who.equals(ADA)));
        for (Verb verb : List.of(Verb.DETAILS, Verb.REMEDIES, Verb.EXPORT))
            for (Person who : List.of(PIA, ANN, BOB, EVE)) all.add(arguments(verb, who, false));
        return all.stream();
    }

    @Test
    void everyVerbIsOneOfManagingReadingTakingPartOrStarting() {
        Set<Verb> rest = EnumSet.complementOf(EnumSet.copyOf(FOR_MANAGING));

        assertThat(rest)
                .containsExactlyInAnyOrder(
                        Verb.START,
                        Verb.PREVIEW,
                        Verb.POST,
                        Verb.LIST,
                        Verb.PART,
                        Verb.JOIN,
                        Verb.BEGIN,
                        Verb.QUESTION,
                        Verb.FINISHED,
                        Verb.CHANGE,
                        Verb.VOTE,
                        Verb.UNVOTE,
                        Verb.ANSWERS,
                        Verb.DETAILS,
                        Verb.REMEDIES,
                        Verb.EXPORT);
    }

    @Test
    void theControlsAreShownInPrivate() {
        Run run = opens();

        Step<Talk> step = presses(MIA, run, Verb.MANAGE);

        assertThat(step.outputs())
                .allSatisfy(output -> assertThat(
                                ((dev.operandi.chat.Output.Post) output).slot().place())
                        .isEqualTo(new Place.Direct(MIA)));
        assertThat(text(page(MIA))).contains("Fewer than 6");
    }

    @Test
    void pollsListsThemTheNewestFirst() {
        opens();
        opens(Map.of("set", picked("other")));

        types(MIA, "polls");

        assertThat(text(page(MIA))).contains("A team's set", "A small set");
    }

    @Test
    void anExtendedPollClosesThenAndIsRemindedOfLater() {
        Run run = opens();
        java.time.Instant reminder = timers.get(RunTimer.REMIND.of(run.id()));

        extend(run, LocalDate.of(2026, 12, 17));

        assertThat(card(run)).contains("17 December");
        assertThat(timers.get(RunTimer.REMIND.of(run.id()))).isAfter(reminder);
        until(run.closesAt().plus(Duration.ofDays(1)));
        assertThat(now(run).isOpen()).isTrue();
        until(now(run).closesAt());
        assertThat(now(run).isOpen()).isFalse();
        assertThat(posts(run.reminderSlot())).hasSize(1);
        assertThat(posts(run.reportSlot())).hasSize(1);
    }

    @Test
    void anExtensionInTheLastHoursBeginsThemAnew() {
        Run run = opens();
        until(run.closesAt().minus(Duration.ofHours(1)));
        assertThat(card(run)).contains("within two hours");

        extend(run, LocalDate.of(2026, 12, 17));
        assertThat(card(run)).doesNotContain("within two hours");

        until(now(run).closesAt().minus(Duration.ofHours(1)));
        assertThat(card(run)).contains("within two hours");
    }

    @Test
    void aDeadlineInThePastIsNoExtension() {
        Run run = opens();
        Form form = opened(presses(MIA, run, Verb.EXTEND));

        assertThat(faults(submits(MIA, form, day(LocalDate.of(2026, 11, 1))))).containsOnlyKeys("closes");
        assertThat(now(run).closesAt()).isEqualTo(run.closesAt());
    }

    @Test
    void closedNowItsReportIsMadeAtOnceAndOnce() {
        Run run = opens();
        crowd(run, 8);
        presses(MIA, run, Verb.CLOSE);
        assertThat(text(page(MIA))).contains("close");
        assertThat(now(run).isOpen()).isTrue();

        presses(MIA, run, Verb.CLOSE_YES);
        presses(MIA, run, Verb.CLOSE_YES);
        assertThat(whisper(presses(BOB, run, Verb.PART))).contains("over");
        until(now);

        assertThat(posts(run.reportSlot())).hasSize(1);
        assertThat(runs.listParticipations(run.id())).isEmpty();
        assertThat(whisper(presses(MIA, run, Verb.CLOSE_YES))).contains("over");
    }

    @Test
    void aCancelledPollHasNoReportAndNoAnswersNamedOrNot() {
        for (String privacy : List.of("anonymous", "named")) {
            Run run = opens(Map.of("privacy", picked(privacy)));
            crowd(run, 8);

            presses(MIA, run, Verb.CANCEL_YES);
            after(Duration.ofDays(8));

            assertThat(now(run).course().state()).isEqualTo(Run.State.CANCELLED);
            assertThat(posts(run.reportSlot())).isEmpty();
            assertThat(runs.listParticipations(run.id())).isEmpty();
            assertThat(card(run)).contains("cancelled");
            assertThat(whisper(presses(ANN, run, Verb.PART))).contains("over");
            runs.remove(run.id());
        }
    }

    @Test
    void aDeletedPollIsGoneWithItsMessages() {
        Run run = opens();
        crowd(run, 8);
        until(run.closesAt());
        assertThat(standing).containsKeys(run.cardSlot(), run.reportSlot(), run.reminderSlot());

        presses(MIA, run, Verb.DELETE_YES);

        assertThat(now(run).isDeleted()).isTrue();
        assertThat(now(run).course().report()).isNull();
        assertThat(standing.keySet()).noneMatch(slot -> slot.place().equals(ROOM));
        assertThat(whisper(presses(MIA, run, Verb.MANAGE))).contains("no such poll");
        assertThat(whisper(presses(ANN, run, Verb.PART))).contains("no such poll");
    }

    @Test
    void whoeverItIsHandedToIsToldAndManagesItAlone() {
        Run run = opens();

        hand(run, BOB);
        until(now.plusSeconds(1));

        assertThat(text(page(BOB))).contains("A team's set");
        assertThat(whisper(presses(MIA, run, Verb.CANCEL_YES))).contains("organiser");
        presses(BOB, run, Verb.CANCEL_YES);
        assertThat(now(run).isOpen()).isFalse();
    }

    @Test
    void itIsHandedToOnePersonOfTheHouse() {
        Run run = opens();
        Form form = opened(presses(MIA, run, Verb.HAND_OVER));

        for (List<Person> wrong : List.of(
                List.<Person>of(),
                List.of(ANN, BOB),
                List.of(new Person("test", "elsewhere", "kim")),
                List.of(new Person("slack", "t", "ann"))))
            assertThat(faults(submits(MIA, form, Map.of("who", new Value.Persons(wrong)))))
                    .containsOnlyKeys("who");
        assertThat(now(run).organiser()).isEqualTo(MIA);
    }

    @Test
    void itIsNotHandedToSomebodyWhoseOwnBallotWouldLowerTheThreshold() {
        List<Person> listed = new ArrayList<>(List.of(ANN));
        for (int n = 1; n <= 6; n++) listed.add(person("p" + n));
        Run run = opens(Map.of("who", picked("listed"), "people", new Value.Persons(listed)));
        assertThat(run.rule().threshold()).isEqualTo(5);

        assertThat(faults(hand(run, ANN)).get("who")).contains("not on its list");
        hand(run, BOB);

        assertThat(now(run).organiser()).isEqualTo(BOB);
    }

    @Test
    void postedAgainTheCardStandsOnceAtTheEnd() {
        Run run = opens();

        presses(MIA, run, Verb.POST_AGAIN);

        assertThat(now(run).cardSlot()).isNotEqualTo(run.cardSlot());
        assertThat(standing).containsKey(now(run).cardSlot()).doesNotContainKey(run.cardSlot());
    }

    private void extend(Run run, LocalDate day) {
        submits(MIA, opened(presses(MIA, run, Verb.EXTEND)), day(day));
    }

    private static Map<String, Value> day(LocalDate day) {
        return Map.of("closes", picked("own"), "day", new Value.OnDay(day), "hour", new Value.At(LocalTime.of(12, 0)));
    }

    private Step<Talk> hand(Run run, Person to) {
        return submits(MIA, opened(presses(MIA, run, Verb.HAND_OVER)), Map.of("who", new Value.Persons(List.of(to))));
    }
}
