package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody starts a poll; and everything that speaks against it. */
class StartingTest extends PollFixture {
    @Test
    void aPollIsPostedAfterItsPreview() {
        Form form = startForm(MIA);
        Form preview = opened(submits(MIA, form, usual(form)));

        assertThat(text(preview)).contains("Anonymous", "at least 6 people", "Open until");
        assertThat(runs.runs).isEmpty();

        Step<Talk> posted = submits(MIA, preview, Map.of());

        Run run = posted.state().runs().get(0);
        assertThat(whisper(posted)).contains("Operations");
        assertThat(run.terms().asked()).isEqualTo(20);
        assertThat(run.terms().anonymous()).isTrue();
        assertThat(run.closesAt()).isEqualTo(NOON.plus(Duration.ofDays(7)));
        assertThat(posts(run.cardSlot())).hasSize(1);
        assertThat(timers.keySet())
                .containsExactlyInAnyOrder(
                        RunTimer.CLOSE.of(run.id()),
                        RunTimer.CARD.of(run.id()),
                        RunTimer.LAST_HOURS.of(run.id()),
                        RunTimer.REMIND.of(run.id()));
    }

    @Test
    void aManagerNeedsACommandAFormAsItComesAPreviewAndNoMore() {
        Form form = opened(step(MIA, new Input.Commanded("poll"), ROOM));
        Map<String, Value> asItComes = new HashMap<>();
        for (Field field : form.fields()) {
            if (field instanceof Field.Room room)
                asItComes.put(field.id(), new Value.Somewhere(Objects.requireNonNull(room.initial()), TWENTY));
            if (field instanceof Field.OneOf one)
                asItComes.put(field.id(), picked(Objects.requireNonNull(one.initial(), one.id())));
            if (field instanceof Field.SomeOf some) asItComes.put(field.id(), new Value.PickedSome(some.initial()));
        }

        Form preview = opened(submits(MIA, form, asItComes));
        Step<Talk> posted = submits(MIA, preview, Map.of());

        Run run = posted.state().runs().get(0);
        assertThat(preview.fields()).isEmpty();
        assertThat(run.place()).isEqualTo(ROOM);
        assertThat(run.terms().anonymous()).isTrue();
        assertThat(run.terms().reminder()).isTrue();
        assertThat(run.closesAt()).isBetween(NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(14)));
    }

    @Test
    void whereTheOrganisersClockStandsIsSaidWhenItIsNotKnown() {
        Envelope typed = new Envelope("e", MIA, new Place.Direct(MIA), now, null, new Input.Commanded("poll"));

        Form unknown = opened(Desk.step(Contact.of(MIA), typed, "x", lookup));
        Form known = startForm(MIA);

        assertThat(deadlines(unknown).hint()).contains("UTC");
        assertThat(deadlines(unknown).options().get(0).label()).endsWith("(UTC)");
        assertThat(deadlines(known).hint()).isNull();
    }

    private static Field.OneOf deadlines(Form form) {
        return form.fields().stream()
                .filter(field -> field.id().equals("closes"))
                .map(Field.OneOf.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thatItIsPressedTwicePostsItOnce() {
        Form form = startForm(MIA);
        Form preview = opened(submits(MIA, form, usual(form)));

        submits(MIA, preview, Map.of());
        Step<Talk> again = submits(MIA, preview, Map.of());

        assertThat(runs.runs).hasSize(1);
        assertThat(whisper(again)).contains("open");
    }

    @Test
    void aDeadlineInThePastOrOverAYearAwayOrMissingIsNotTaken() {
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2028, 1, 1))) {
            assertThat(tried("closes", picked("own"), "day", new Value.OnDay(day), "hour", at(9)))
                    .containsOnlyKeys("closes");
        }
        assertThat(tried("closes", picked("own"))).containsOnlyKeys("closes");
        assertThat(tried("closes", picked("nonsense"))).containsOnlyKeys("closes");
    }

    @Test
    void aPlaceThatCannotBePostedInIsSaidWithTheWayOut() {
        assertThat(tried("where", room(20, false, false)).get("where")).contains("Invite me");
        assertThat(tried("where", room(20, true, true)).get("where")).contains("Operations");
        assertThat(tried("where", new Value.Somewhere(ROOM)).get("where")).isNotEmpty();
        assertThat(tried("where", new Value.Somewhere(new Place.Direct(ANN))).get("where"))
                .isNotEmpty();
        assertThat(tried("where", picked("room"))).containsKey("where");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(tried(
                        "set", picked("none"),
                        "closes", picked("none"),
                        "who", picked("listed"),
                        "where", room(20, false, false)))
                .containsOnlyKeys("set", "closes", "people", "where");
    }

    @Test
    void aThresholdBelowTheInstallationsIsNotTaken() {
        assertThat(tried("fewest", picked("2")).get("fewest")).contains("fewer than 5");

        Run run = opens();
        assertThat(run.terms().threshold()).isEqualTo(5);
        assertThat(run.rule().threshold()).isEqualTo(6); // Mia is asked as well
    }

    @Test
    void fewerPeopleThanTheThresholdAllowsAreNotAsked() {
        assertThat(tried("where", room(6, true, false)).get("who")).contains("7");
        assertThat(tried("who", picked("listed"), "people", people(5)).get("who"))
                .contains("6");
        assertThat(tried("where", room(8, true, false), "fewest", picked("10")).get("who"))
                .contains("12");
        assertThat(opens(Map.of("where", room(7, true, false))).terms().asked()).isEqualTo(7);
    }

    @Test
    void aNamedPollMayAskAnybody() {
        Run run = opens(Map.of("where", room(2, true, false), "privacy", picked("named")));

        assertThat(run.terms().anonymous()).isFalse();
        assertThat(card(run)).contains("Named", "0 of 2");
    }

    @Test
    void aSetIsAskedOnceAtATimeInAPlace() {
        opens();

        assertThat(tried()).containsOnlyKeys("set");
        assertThat(opens(Map.of("set", picked("other"))).isOpen()).isTrue();
        assertThat(opens(Map.of("where", new Value.Somewhere(OTHER_ROOM, TWENTY)))
                        .isOpen())
                .isTrue();
    }

    @Test
    void listsOfNearlyTheSamePeopleAreNotAskedWithinNinetyDays() {
        Run first = opens(Map.of("who", picked("listed"), "people", people(8)));
        until(first.closesAt().plusSeconds(1));

        assertThat(tried("who", picked("listed"), "people", people(9))).containsOnlyKeys("people");
        assertThat(tried("who", picked("listed"), "people", people(7))).containsOnlyKeys("people");

        Run same = opens(Map.of("who", picked("listed"), "people", people(8)));
        until(same.closesAt().plusSeconds(1));
        assertThat(opens(Map.of("who", picked("listed"), "people", people(13))).isOpen())
                .isTrue();
        after(Duration.ofDays(91));
        assertThat(opens(Map.of("who", picked("listed"), "people", people(9), "where", elsewhere()))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aCancelledPollsListIsRememberedToo() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(8)));
        presses(MIA, run, Verb.CANCEL_YES);

        assertThat(tried("who", picked("listed"), "people", people(9))).containsOnlyKeys("people");
    }

    @Test
    void aDeletedPollsListIsRememberedTooAndNothingElseOfIt() {
        Run run = opens(Map.of("who", picked("listed"), "people", people(8)));
        takesPart(person("p1"), run, "a");
        presses(MIA, run, Verb.DELETE_YES);

        assertThat(tried("who", picked("listed"), "people", people(9))).containsOnlyKeys("people");
        assertThat(runs.countBallots(run.id())).isZero();
        assertThat(whisper(presses(MIA, run, Verb.MANAGE))).contains("no such poll");
    }

    @Test
    void aListIsNotAskedAfterAChannelOfAboutAsManyPeople() {
        Run channel = opens();
        until(channel.closesAt().plusSeconds(1));

        for (int count : List.of(16, 19, 20, 21, 24))
            assertThat(tried("who", picked("listed"), "people", people(count)).get("people"))
                    .as("a list of %s", count)
                    .contains("about as many");
        presses(MIA, channel, Verb.DELETE_YES);
        assertThat(tried("who", picked("listed"), "people", people(19))).containsOnlyKeys("people");

        assertThat(opens(Map.of("who", picked("listed"), "people", people(15))).isOpen())
                .isTrue();
        assertThat(opens(Map.of("who", picked("listed"), "people", people(25), "where", elsewhere()))
                        .isOpen())
                .isTrue();
    }

    @Test
    void norAChannelAfterAListOfAboutAsManyPeople() {
        opens(Map.of("who", picked("listed"), "people", people(20), "fewest", picked("10")));
        Value other = new Value.Somewhere(OTHER_ROOM, new RoomFacts("Others", 29, true, false));

        assertThat(tried("where", other).get("who")).contains("about as many");
        assertThat(tried("where", elsewhere())).containsOnlyKeys("who");

        other = new Value.Somewhere(OTHER_ROOM, new RoomFacts("Others", 30, true, false));
        assertThat(opens(Map.of("where", other)).isOpen()).isTrue();
        after(Duration.ofDays(91));
        assertThat(opens().isOpen()).isTrue();
    }

    @Test
    void teamsOfOneSizeDoNotKeepEachOtherFromAskingButOneChannelIsAskedOnce() {
        Run list = opens(Map.of("who", picked("listed"), "people", people(20)));
        runs.save(list.handedTo(BOB), null);
        until(list.closesAt().plusSeconds(1));

        assertThat(tried("who", picked("all")).get("who")).contains("about as many");
        assertThat(opens(Map.of("where", elsewhere())).isOpen()).isTrue();
    }

    @Test
    void listsAreNotComparedWithChannelsThatWereAskedByNameOrOtherThings() {
        opens(Map.of("privacy", picked("named")));
        opens(Map.of("set", picked("other")));
        Map<String, Value> list = Map.of("who", picked("listed"), "people", people(19), "where", elsewhere());

        assertThat(opens(list).isOpen()).isTrue();
    }

    @Test
    void questionsThatCannotBeUsedAnyMoreAreToldApartFromNonePicked() {
        assertThat(tried("set", picked("faulty-since")).get("set")).contains("operandi check");
        assertThat(tried("set", picked("")).get("set")).contains("Please pick");

        Form form = startForm(MIA);
        String carried = opened(submits(MIA, form, usual(form))).carried();
        assertThat(whisper(posts(carried.replace("set=team", "set=faulty-since"))))
                .contains("operandi check");
        assertThat(runs.runs).isEmpty();
    }

    @Test
    void whoHasTooManyOpenPollsClosesOneFirst() {
        rules = new PollRules(true, Set.of(), Set.of(), 1, 1000, 5, true);
        opens();

        assertThat(whisper(types(MIA, "poll"))).contains("1 open poll");
        assertThat(whisper(types(MIA, "poll \"Lunch?\" \"Soup\" \"Salad\""))).contains("1 open poll");
    }

    @Test
    void whereOnlyManagersMayNobodyElseStartsAPoll() {
        rules = new PollRules(false, Set.of(BOB), Set.of(ADA), 5, 1000, 5, true);

        assertThat(whisper(types(MIA, "poll"))).contains("Only managers");
        assertThat(types(BOB, "poll").reply()).isInstanceOf(Reply.Open.class);
        assertThat(types(ADA, "poll").reply()).isInstanceOf(Reply.Open.class);
    }

    @Test
    void aGuestStartsNoPoll() {
        standings.put(EVE, Standing.GUEST);

        assertThat(whisper(types(EVE, "poll"))).contains("Only managers");
    }

    @Test
    void onlyAManagerAsksVeryMany() {
        rules = new PollRules(true, Set.of(), Set.of(), 5, 19, 5, true);
        assertThat(tried()).containsOnlyKeys("who");

        rules = new PollRules(true, Set.of(MIA), Set.of(), 5, 19, 5, true);
        assertThat(opens().terms().asked()).isEqualTo(20);
    }

    @Test
    void withoutASecretNothingIsAnonymous() {
        rules = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, false);
        Form form = startForm(MIA);

        assertThat(usual(form)).containsEntry("privacy", picked("named"));
        assertThat(tried("privacy", picked("anonymous")).get("privacy")).contains("OPERANDI_SECRET");
        assertThat(whisper(step(MIA, new Input.Commanded("poll \"Lunch?\" \"Soup\" \"Salad\" --anonymous"), ROOM)))
                .contains("OPERANDI_SECRET");
    }

    @Test
    void whatComesBackFromThePreviewIsCheckedAgain() {
        Form form = startForm(MIA);
        Form preview = opened(submits(MIA, form, usual(form)));
        String good = preview.carried();

        for (String bad : List.of(
                "",
                "nonsense",
                good.replace("set=team", "set=none"),
                good.replace("tenant=t", "tenant=elsewhere"),
                good.replace("platform=test", "platform=slack"),
                good.replace("asked=20", "asked=x"),
                good.replace("asked=20", "asked=3"),
                good.replace("asked=20", "asked=-1"),
                good.replaceAll("closes=\\d+", "closes=1"),
                good.replaceAll("closes=\\d+", "closes=99999999999999"),
                good.replaceAll("closes=\\d+", "closes=9223372036854775807"),
                good.replace("threshold=5", "threshold=1000"))) {
            Step<Talk> step = posts(bad);

            assertThat(runs.runs).as(bad).isEmpty();
            assertThat(whisper(step)).isNotEmpty();
        }
        posts(good.replace("threshold=5", "threshold=2").replace("organiser=y\n", ""));
        assertThat(runs.runs.values()).allSatisfy(run -> {
            assertThat(run.terms().threshold()).isEqualTo(5);
            assertThat(run.terms().organiserAsked()).isTrue();
        });
        assertThat(runs.runs).hasSize(1);
    }

    @Test
    void howManyAreListedIsCountedAndNotBelieved() {
        Form form = startForm(MIA);
        Map<String, Value> values = usual(form);
        values.put("who", picked("listed"));
        values.put("people", people(6));
        String carried = opened(submits(MIA, form, values)).carried();

        posts(carried.replace("listed=:p1,", "listed="));
        posts(carried.replace("listed=:p1,", "listed=:p2,"));

        assertThat(runs.runs).isEmpty();
    }

    @Test
    void guestsWithoutTheTickAndWhoeverCannotAnswerAreNotListed() {
        List<Person> eight = ((Value.Persons) people(8)).persons();
        Value withGuest = new Value.Persons(eight, Set.of(person("p1")), Set.of());
        Value withBots = new Value.Persons(eight, Set.of(person("p1")), Set.of(person("p2"), person("p3")));
        Value guests = new Value.PickedSome(List.of("guests"));

        assertThat(tried("who", picked("listed"), "people", withGuest).get("people"))
                .contains("a guest");
        assertThat(tried("who", picked("listed"), "people", withBots, "more", guests)
                        .get("people"))
                .contains("2 entries");
        assertThat(opens(Map.of("who", picked("listed"), "people", withGuest, "more", guests))
                        .terms()
                        .asked())
                .isEqualTo(8);
    }

    @Test
    void aLongListThatNoFormCarriesIsSaid() {
        assertThat(tried("who", picked("listed"), "people", people(900))).containsOnlyKeys("people");
    }

    @Test
    void aFormThatLayOpenPastItsDeadlineIsNotPosted() {
        Form form = startForm(MIA);
        Form preview = opened(submits(MIA, form, usual(form)));
        after(Duration.ofDays(8));

        assertThat(whisper(submits(MIA, preview, Map.of()))).isNotEmpty();
        assertThat(runs.runs).isEmpty();
    }

    private Step<Talk> posts(String carried) {
        return step(MIA, new Input.Submitted(PollAction.of(Verb.POST), Map.of(), carried), ROOM);
    }

    /** What is wrong with the usual form, once these fields are others. */
    private Map<String, String> tried(Object... fieldsAndValues) {
        Form form = startForm(MIA);
        Map<String, Value> values = new HashMap<>(usual(form));
        for (int n = 0; n < fieldsAndValues.length; n += 2)
            values.put((String) fieldsAndValues[n], (Value) fieldsAndValues[n + 1]);
        int before = runs.runs.size();
        List<Output> sent = List.copyOf(outputs);
        Map<String, String> faults = faults(submits(MIA, form, values));
        assertThat(runs.runs).hasSize(before);
        assertThat(outputs).isEqualTo(sent);
        return faults;
    }

    private static Value at(int hour) {
        return new Value.At(LocalTime.of(hour, 0));
    }

    private static Value room(int people, boolean reachable, boolean archived) {
        return new Value.Somewhere(ROOM, new RoomFacts("Operations", people, reachable, archived));
    }

    private static Value elsewhere() {
        return new Value.Somewhere(OTHER_ROOM, TWENTY);
    }

    private static Value people(int count) {
        List<Person> people = new ArrayList<>();
        for (int n = 1; n <= count; n++) people.add(person("p" + n));
        return new Value.Persons(people);
    }
}
