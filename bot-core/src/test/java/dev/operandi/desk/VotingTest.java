package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Quick polls: one question, pressed on the card. */
class VotingTest extends PollFixture {
    private static final String LUNCH = "poll \"Lunch?\" \"Soup\" \"Salad\" \"Bread\"";

    @Test
    void itStandsWhereItWasTypedAndNothingElseIsSaid() {
        Step<Talk> step = step(MIA, new Input.Commanded(LUNCH), ROOM);

        Run run = step.state().runs().get(0);
        assertThat(step.reply()).isNull();
        assertThat(card(run)).contains("Lunch?", "Soup", "Salad", "Bread");
        assertThat(whisper(types(MIA, LUNCH))).contains("Type it in the channel");
    }

    @Test
    void aVoteShowsOnTheCardAndCountsOnce() {
        Run run = asks(LUNCH);

        assertThat(whisper(votes(ANN, run, "0"))).contains("Soup");
        votes(ANN, run, "0");
        votes(BOB, run, "1");

        assertThat(runs.countPicked(run.id())).isEqualTo(Map.of(List.of(0), 1, List.of(1), 1));
        assertThat(posts(run.cardSlot())).hasSize(3);
        votes(ANN, run, "1");
        assertThat(runs.countPicked(run.id())).isEqualTo(Map.of(List.of(1), 2));
    }

    @Test
    void aVoteIsTakenBack() {
        Run run = asks(LUNCH);
        votes(ANN, run, "0");

        presses(ANN, run, Verb.UNVOTE);
        assertThat(runs.listParticipations(run.id())).isEmpty();
        assertThat(whisper(presses(ANN, run, Verb.UNVOTE))).isNotEmpty();
    }

    @Test
    void aChoiceThatIsNotThereIsAnOldButton() {
        Run run = asks(LUNCH);

        for (String forged : List.of("3", "-1", "x", "99", "")) votes(ANN, run, forged);

        assertThat(runs.listParticipations(run.id())).isEmpty();
    }

    @Test
    void severalMayBePickedUpToTheMost() {
        Run run = asks(LUNCH + " --multiple 2");

        votes(ANN, run, "2");
        votes(ANN, run, "0");
        assertThat(whisper(votes(ANN, run, "1"))).contains("2");
        assertThat(runs.countPicked(run.id())).isEqualTo(Map.of(List.of(0, 2), 1));
        votes(ANN, run, "2");
        votes(ANN, run, "0");
        assertThat(runs.listParticipations(run.id())).isEmpty();
    }

    @Test
    void hiddenFiguresAreShownAtTheClose() {
        Run run = asks(LUNCH + " --hide");
        votes(ANN, run, "0");

        assertThat(posts(run.cardSlot())).hasSize(1);
        assertThat(card(run)).doesNotContain("Chart");
        until(run.closesAt());
        assertThat(card(run)).contains("Chart", "Soup");
    }

    @Test
    void anonymousFiguresAreShownFromTenVotersOnAndRounded() {
        for (int voters : List.of(9, 10)) {
            Run run = asks(LUNCH + " --anonymous");
            for (int n = 1; n <= voters; n++) votes(person("p" + n), run, n % 2 == 0 ? "0" : "1");
            assertThat(posts(run.cardSlot())).hasSize(1);
            assertThat(contacts).containsOnlyKeys(MIA);

            until(run.closesAt());

            if (voters == 9) assertThat(card(run)).doesNotContain("Chart").contains("10");
            else assertThat(card(run)).contains("Chart").contains("percent=50");
            assertThat(runs.listParticipations(run.id())).isEmpty();
        }
    }

    @Test
    void afterTheCloseNoVoteCounts() {
        Run run = asks(LUNCH);
        votes(ANN, run, "0");
        until(run.closesAt());

        assertThat(whisper(votes(BOB, run, "1"))).contains("over");
        assertThat(card(run)).contains("Soup");
        assertThat(runs.countPicked(run.id())).hasSize(1);
    }

    @Test
    void theOrganiserSeesWhoPickedWhatWhereItIsNamed() {
        Run run = asks(LUNCH);
        votes(ANN, run, "0");

        Step<Talk> step = presses(MIA, run, Verb.ANSWERS, "", new Place.Direct(MIA));

        assertThat(String.valueOf(step.reply())).contains("Soup");
    }

    @Test
    void guestsVoteOnlyWhereThatWasWanted() {
        standings.put(EVE, Standing.GUEST);
        Run closed = asks(LUNCH);
        Run open = asks(LUNCH + " --guests");

        assertThat(whisper(votes(EVE, closed, "0"))).contains("does not ask guests");
        assertThat(whisper(votes(EVE, open, "0"))).contains("Noted");
        assertThat(runs.listParticipations(closed.id())).isEmpty();
    }

    @Test
    void aVoteIsTriedAgainOnlyWhereItWasNotKnownWhoVotes() {
        Run run = asks(LUNCH + " --multiple 2");
        Input vote = new Input.Chose(PollAction.of(run, Verb.VOTE, "0"));
        standings.put(ANN, Standing.UNKNOWN);

        Step<Talk> first = votes(ANN, run, "0");
        standings.put(ANN, Standing.MEMBER);
        Step<Talk> again = votes(ANN, run, "0");

        assertThat(whisper(first)).contains("find out yet");
        assertThat(Desk.joinsForWhomIsKnown(vote, reply(first))).isTrue();
        assertThat(whisper(again)).contains("Noted");
        assertThat(Desk.joinsForWhomIsKnown(vote, reply(again))).isFalse();
    }

    private static Reply reply(Step<Talk> step) {
        return Objects.requireNonNull(step.reply());
    }

    @Test
    void everythingThatIsWrongWithTheLineIsSaid() {
        assertThat(whisper(step(MIA, new Input.Commanded("poll \"Lunch?\" \"Soup\""), ROOM)))
                .isNotEmpty();
        assertThat(runs.runs).isEmpty();
    }

    private Step<Talk> votes(Person who, Run run, String choice) {
        return presses(who, run, Verb.VOTE, choice, ROOM);
    }

    @Test
    void theLanguageOfThePlaceIsSpokenUntilThePersonsIsKnown() {
        contacts.put(MIA, Contact.of(MIA).reading(Language.GERMAN));
        Run run = asks("poll \"Lunch?\" \"Soup\" \"Salad\"");
        contacts.put(BOB, Contact.of(BOB).reading(Language.ENGLISH));

        assertThat(whisper(presses(ANN, run, Verb.VOTE, "0", ROOM))).startsWith("Notiert");
        assertThat(whisper(presses(BOB, run, Verb.VOTE, "0", ROOM))).startsWith("Noted");
    }
}
