package dev.operandi.slack;

import static dev.operandi.slack.Slackside.finish;
import static dev.operandi.slack.Slackside.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.slack.SlackEndpoint.Answer;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack is answered, and when. */
class SlackBotTest {
    private static final Reply WHISPER = new Reply.Whisper(Message.of("Look into our conversation – größer."));
    private static final Reply OPEN = new Reply.Open(
            new Form(new ActionId("share|7f3"), "Share", "Share", "Cancel", List.of(), List.of()),
            Message.of("Share the result"));
    private static final Reply INVALID = new Reply.Invalid(Map.of("where", "Pick one where I may write."));

    private final Slackside slack = new Slackside();

    @AfterEach
    void close() throws Exception {
        slack.close();
    }

    // --- Replies ------------------------------------------------------------------------------------------------

    @Test
    void aWhisperRidesInTheAnswerToACommand() {
        reply(WHISPER);

        Answer answer = slack.send("command-in-channel.form");
        finish(answer);

        assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(text(answer))
                .isEqualTo("{\"text\":\"Look into our conversation – größer.\",\"response_type\":\"ephemeral\"}");
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void aFormOpensRightAfterTheAcknowledgement() {
        reply(OPEN);

        Answer answer = slack.send("action-in-direct-message.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(slack.calls).isEmpty();
        finish(answer);
        assertThat(slack.calls).containsExactly("open Share with 12466734323.1395872398.aaaa above null");
    }

    @Test
    void aFormOpenedFromAModalKnowsTheModal() {
        reply(OPEN);

        finish(slack.send("action-in-modal.json"));

        assertThat(slack.calls).containsExactly("open Share with 12466734323.1395872398.aaaa above V0MODAL");
    }

    @Test
    void aWhisperToSomethingPressedGoesToItsResponseUrl() {
        reply(WHISPER);

        Answer answer = slack.send("action-on-ephemeral.json");
        finish(answer);

        assertThat(answer.body()).isEmpty();
        assertThat(slack.calls)
                .containsExactly(
                        "whisper Look into our conversation – größer. by https://hooks.slack.com/actions/T0001/2222/bbbb");
    }

    @Test
    void typedWordsOpenNoFormButGetItsButton() {
        reply(OPEN);

        finish(slack.send("event-message.json"));

        assertThat(slack.calls).containsExactly("whisper Share the result by null");
    }

    @Test
    void aFormThatCannotBeUsedStaysOpenWithASentenceAtTheField() {
        reply(INVALID);

        Answer answer = slack.send("submission.json");

        assertThat(text(answer))
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"where\":\"Pick one where I may write.\"}}");
    }

    @Test
    void sentencesStandAtTheBlocksOfTheirFieldsAndTheOthersAtTheFirst() {
        reply(new Reply.Invalid(Map.of("people", "Pick some.", "where", "Invite me.", "gone", "And this.")));

        assertThat(text(slack.send("submission-filled-in.json")))
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"set|1a2b3c\":\"And this.\","
                        + "\"people|1a2b3c\":\"Pick some.\",\"where|1a2b3c\":\"Invite me.\"}}");
    }

    @Test
    void slackIsAskedAboutWhatWasPickedBeforeTheTurn() {
        slack.picks = envelope -> envelope.with(new Input.Commanded("asked"));

        slack.send("submission-filled-in.json");

        assertThat(slack.kept).singleElement().extracting(Envelope::input).isEqualTo(new Input.Commanded("asked"));
    }

    @Test
    void aFormThatWasSentOffBecomesTheReply() {
        reply(WHISPER);
        assertThat(text(slack.send("submission.json")))
                .isEqualTo(
                        "{\"response_action\":\"update\",\"view\":{\"shows\":\"Look into our conversation – größer.\"}}");

        reply(OPEN);
        assertThat(text(slack.send("submission-with-conversation.json"))).isEmpty(); // the same form, sent once
        assertThat(text(slack.send("submission-org-wide.json")))
                .isEqualTo("{\"response_action\":\"update\",\"view\":{\"title\":\"Share\"}}");
    }

    @Test
    void aFormWithNothingToSayCloses() {
        assertThat(slack.send("submission.json").body()).isEmpty();
    }

    @Test
    void twoThingsPressedAtOnceAreTwoTurns() {
        reply(WHISPER);

        finish(slack.send("action-two-at-once.json"));

        assertThat(slack.kept)
                .extracting(
                        envelope -> ((Input.Chose) envelope.input()).action().value())
                .containsExactly("i|7f3|a|12|2", "i|7f3|a|12|3");
        assertThat(slack.calls).hasSize(2);
    }

    // --- What was not kept --------------------------------------------------------------------------------------

    @Test
    void aCommandThatWasNotKeptIsAnsweredSo() {
        storeIsAway();

        Answer answer = slack.send("command-in-channel.form");
        finish(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).contains("That was not kept").contains("ephemeral");
        assertThat(slack.calls).isEmpty();
    }

    @Test
    void inTheLanguageTheyReadAsFarAsThatIsKnown() {
        slack.profile = Optional.of(new Profile(Language.GERMAN, ZoneId.of("Europe/Berlin"), Standing.MEMBER));
        finish(slack.send("event-message.json"));
        storeIsAway();

        Answer answer = slack.send("command-in-channel.form");

        assertThat(text(answer)).contains("Das wurde nicht gespeichert");
    }

    @Test
    void somethingPressedThatWasNotKeptIsWhispered() {
        storeIsAway();

        Answer answer = slack.send("action-in-direct-message.json");
        finish(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(slack.calls).singleElement().asString().startsWith("whisper That was not kept");
    }

    @Test
    void aFormThatWasNotKeptStaysWithWhatWasFilledIn() {
        storeIsAway();

        assertThat(text(slack.send("submission.json")))
                .startsWith("{\"response_action\":\"errors\",\"errors\":{\"where\":\"That was not kept");
    }

    @Test
    void anEventThatWasNotKeptIsSentAgainAndThenKept() {
        storeIsAway();
        assertThat(slack.send("event-message.json").status()).isEqualTo(500);
        slack.replies = envelope -> Optional.empty();

        assertThat(slack.send("event-message.json").status()).isEqualTo(200);

        assertThat(slack.kept).hasSize(1);
    }

    @Test
    void aFaultOfOursIsAnsweredWithoutItsReason() {
        slack.replies = envelope -> {
            throw new IllegalArgumentException("No rule");
        };

        assertThat(text(slack.send("command-in-channel.form")))
                .contains("something went wrong inside me")
                .doesNotContain("No rule");
        assertThat(slack.send("event-message.json").status()).isEqualTo(500);
    }

    @Test
    void aReplyThatCannotBeDrawnIsStillAcknowledged() {
        reply(INVALID); // means nothing to a command

        Answer answer = slack.send("command-in-channel.form");
        finish(answer);

        assertThat(answer.status()).isEqualTo(200);
    }

    // --- What Slack knows about people --------------------------------------------------------------------------

    @Test
    void theLanguageIsLearntAfterTheReplyWasGiven() {
        slack.profile = Optional.of(new Profile(Language.GERMAN, ZoneId.of("Europe/Berlin"), Standing.MEMBER));
        slack.replies = envelope -> envelope.input() instanceof Input.Learned ? Optional.empty() : Optional.of(OPEN);

        finish(slack.send("action-in-direct-message.json"));

        assertThat(slack.calls)
                .containsExactly("open Share with 12466734323.1395872398.aaaa above null", "learned Language[code=de]");
        assertThat(slack.kept).last().satisfies(envelope -> {
            assertThat(envelope.id()).isEqualTo("slack/T0001/profile/U0ANN/2026-11-22T12:00:00Z");
            assertThat(envelope.language()).isEqualTo(Language.GERMAN);
        });
    }

    @Test
    void whatIsKnownOfSomebodyRidesOnWhatTheyDoNextAndNeedsNoTurnOfItsOwn() {
        slack.profile = Optional.of(new Profile(Language.ENGLISH, ZoneId.of("Asia/Tokyo"), Standing.GUEST));
        finish(slack.send("action-in-direct-message.json"));

        finish(slack.send("submission.json"));

        assertThat(slack.kept).hasSize(2);
        assertThat(slack.kept.get(0).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(slack.kept.get(1).standing()).isEqualTo(Standing.GUEST);
        assertThat(slack.kept.get(1).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(slack.kept.get(1).language()).isNull();
    }

    @Test
    void whoIsOfAnotherCompanyStaysAGuestWhateverTheProfileSays() {
        slack.profile = Optional.of(new Profile(null, null, Standing.MEMBER));
        finish(slack.send("action-by-slack-connect.json"));

        finish(slack.send("submission-by-slack-connect.json"));

        assertThat(slack.kept).extracting(Envelope::standing).containsOnly(Standing.GUEST);
    }

    @Test
    void whoStartsAPollIsAskedAboutBeforeTheFormOpensAndAfterTheAcknowledgement() {
        slack.profile = Optional.of(new Profile(null, ZoneId.of("Asia/Tokyo"), Standing.MEMBER));
        slack.replies = envelope -> Optional.of(start(envelope.zone() == null ? "In UTC" : "In Tokyo"));

        Answer answer = slack.send("command-in-channel.form");
        assertThat(slack.kept).hasSize(1);
        finish(answer);

        assertThat(slack.calls).singleElement().asString().startsWith("open In Tokyo");
        assertThat(slack.kept).hasSize(2);
        assertThat(slack.kept.get(1).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void whereSlackDoesNotSayInTimeTheFormOpensAsItIs() {
        slack.replies = envelope -> Optional.of(start(envelope.zone() == null ? "In UTC" : "In Tokyo"));

        finish(slack.send("command-in-channel.form"));

        assertThat(slack.calls).singleElement().asString().startsWith("open In UTC");
        assertThat(slack.kept).hasSize(1);
    }

    @Test
    void aGuestWhoTakesPartIsKnownForOneAtTheFirstPress() {
        slack.profile = Optional.of(new Profile(null, null, Standing.GUEST));
        slack.replies = envelope -> Optional.of(envelope.standing() == Standing.GUEST ? WHISPER : start("Take part"));
        String press = new String(Payloads.body("action-in-channel.json"), StandardCharsets.UTF_8)
                .replace("i%7C7f3%7Ca%7C12%7C2", "p%2F7f3%2Fpart");

        finish(slack.send("application/x-www-form-urlencoded", press.getBytes(StandardCharsets.UTF_8)));

        assertThat(slack.calls).singleElement().asString().startsWith("whisper Look into");
    }

    private static Reply start(String title) {
        Form form = new Form(new ActionId("p//preview"), title, "Preview", "Cancel", List.of(), List.of());
        return new Reply.Open(form, Message.of("Press again"));
    }

    @Test
    void aProfileThatCannotBeFetchedDisturbsNothing() {
        slack.profile = Optional.empty();

        finish(slack.send("action-in-direct-message.json"));

        assertThat(slack.kept).hasSize(1);
    }

    // --- The end of an installation -----------------------------------------------------------------------------

    @Test
    void thatTheBotWasTakenAwayIsPassedOn() {
        slack.send("event-app-uninstalled.json");
        slack.send("event-tokens-revoked.json");
        slack.send("event-tokens-of-people-revoked.json");

        assertThat(slack.removed).containsExactly("T0001", "T0001");
    }

    private void reply(Reply reply) {
        slack.replies = envelope -> Optional.of(reply);
    }

    private void storeIsAway() {
        slack.replies = envelope -> {
            throw new StoreException("The database does not answer.");
        };
    }
}
