package dev.operandi.slack;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.TO_ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.RoomFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPickedTest {
    private final FakeSlack slack = new FakeSlack();
    private final SlackPicked picked = new SlackPicked(slack.api);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void slackTellsHowManyPeopleAreInAChannelAndTheBotIsNone() {
        slack.answers(channel("'name':'operations','is_member':true,'is_archived':false,'num_members':13"));

        assertThat(facts()).isEqualTo(new RoomFacts("operations", 12, true, false));

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/conversations.info");
        assertThat(sent.fields()).containsEntry("channel", "C024BE91L").containsEntry("include_num_members", "true");
    }

    @Test
    void whereTheBotIsNotItIsNotCountedEither() {
        slack.answers(channel("'name':'random','is_member':false,'num_members':13"));

        assertThat(facts()).isEqualTo(new RoomFacts("random", 13, false, false));
    }

    @Test
    void anArchivedChannelIsSaidToBeSo() {
        slack.answers(channel("'name':'old','is_member':false,'is_archived':true,'num_members':0"));

        assertThat(facts()).isEqualTo(new RoomFacts("old", 0, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "not_in_channel"})
    void whatSlackHidesFromTheBotCannotBeReached(String code) {
        slack.refuses(code);

        assertThat(facts()).isEqualTo(new RoomFacts("", 0, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "internal_error"})
    void whatSlackDoesNotTellIsNotMadeUp(String code) {
        slack.refuses(code);

        assertThat(facts()).isNull();
        assertThat(slack.log()).contains("A channel was not looked at").doesNotContain("C024BE91L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'name':'x'", "'num_members':4", "'name':'x','num_members':'many'"})
    void halfAnAnswerIsNone(String half) {
        slack.answers(channel(half));

        assertThat(facts()).isNull();
    }

    @Test
    void nobodyWaitsLongForIt() {
        slack.neverAnswers();
        long began = System.nanoTime();

        assertThat(facts()).isNull();

        assertThat(System.nanoTime() - began)
                .isLessThan(SlackPicked.LONGEST.plusSeconds(1).toNanos());
    }

    @Test
    void theBotIsNotAmongThePeople() {
        slack.workspace.is(new SlackIdentity("T024BE7LD", "U0BOT", null, null));
        Person bot = new Person("slack", "T024BE7LD", "U0BOT");
        slack.answers(user(""));
        slack.answers(user("'deleted':false"));

        Envelope asked = picked.asked(sent(new Field.Value.Persons(List.of(ANN, bot, MIA))));

        assertThat(asked).isEqualTo(sent(new Field.Value.Persons(List.of(ANN, MIA))));
    }

    @Test
    void ofPeopleSlackTellsWhoIsAGuestABotOrGone() {
        Person bob = new Person("slack", "T024BE7LD", "U0BOB");
        Person eve = new Person("slack", "T024BE7LD", "U0EVE");
        List<Person> all = List.of(ANN, MIA, bob, eve);
        slack.answers(user("'deleted':true"));
        slack.answers(user("'is_bot':true"));
        slack.answers(user("'is_restricted':true"));
        slack.answers(user("'name':'eve'"));

        assertThat(picked.asked(sent(new Field.Value.Persons(all))))
                .isEqualTo(sent(new Field.Value.Persons(all, Set.of(bob), Set.of(ANN, MIA))));
        assertThat(slack.sent().fields()).containsEntry("user", ANN.id());
    }

    @Test
    void whereSlackSaysNoMoreTheOthersAreNotAskedAbout() {
        slack.answers(user("'is_restricted':true"));
        slack.limits("30");

        assertThat(picked.asked(sent(new Field.Value.Persons(List.of(ANN, MIA, MIA)))))
                .isEqualTo(sent(new Field.Value.Persons(List.of(ANN, MIA, MIA), Set.of(ANN), Set.of())));
    }

    @Test
    void nothingElseAsksSlack() {
        Place handed = new Place.Handed("slack", "T024BE7LD", "https://hooks.slack.com/app/1");
        for (Envelope envelope : List.of(
                sent(new Field.Value.Somewhere(handed)),
                sent(new Field.Value.Picked("choice/daily")),
                sent(new Field.Value.Typed("C024BE91L")),
                sent(new Field.Value.Persons(List.of(ANN))).with(new Input.Commanded("poll"))))
            assertThat(picked.asked(envelope)).isSameAs(envelope);

        slack.sentNothingElse();
    }

    private @Nullable RoomFacts facts() {
        Input.Submitted asked = (Input.Submitted)
                picked.asked(sent(new Field.Value.Somewhere(ROOM))).input();
        var there =
                (Field.Value.Somewhere) Objects.requireNonNull(asked.values().get("f"));
        assertThat(there.place()).isEqualTo(ROOM);
        assertThat(asked.carried()).isEqualTo("carried");
        return there.facts();
    }

    private static Envelope sent(Field.Value value) {
        Input.Submitted submitted = new Input.Submitted(new ActionId("p//preview"), Map.of("f", value), "carried");
        return new Envelope("1", ANN, TO_ANN, NOON, null, submitted);
    }

    private static String user(String fields) {
        return "{\"ok\":true,\"user\":{" + fields.replace('\'', '"') + "}}";
    }

    private static String channel(String fields) {
        return "{\"ok\":true,\"channel\":{" + fields.replace('\'', '"') + "}}";
    }
}
