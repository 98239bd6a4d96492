package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.interview.MessageText;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Outside the direct conversation: channels, threads, the bot's own page, forms. */
class ElsewhereTest extends DeskFixture {
    private static final Place ROOM = new Place.Channel("test", "t", "room");
    private static final Place THREAD = new Place.Thread("test", "t", "room", "17.1");
    private static final Place HOME = new Place.Home(ANN);
    private static final Place HANDED = new Place.Handed("test", "t", "https://handed.example");
    private static final Output HOME_AGAIN = new Output.Post(new Slot(HOME, 1), new View("home", "page"));

    // ---------------------------------------------------------------- channels

    @Test
    void aCommandInAChannelIsCarriedOutInPrivateAndOnlyThePersonHearsSo() {
        Step<Talk> step = step(ANN, new Input.Commanded("start"), ROOM);

        assertThat(sent(step))
                .containsExactly(
                        new Output.Post(slot(1), new View("interview", current().id())));
        assertThat(whispered(step).blocks()).hasAtLeastOneElementOfType(Block.WayIn.class);
    }

    @Test
    void helpInAChannelIsWhisperedWithItsButtonsAndAWayIn() {
        for (String help : List.of("", "help", "hilfe")) {
            Step<Talk> step = step(ANN, new Input.Commanded(help), ROOM);

            assertThat(step.outputs()).isEmpty();
            assertThat(whispered(step).named()).isNotEmpty();
            assertThat(whispered(step).blocks()).hasAtLeastOneElementOfType(Block.WayIn.class);
        }
    }

    @Test
    void aResultAskedForInAChannelIsShownInPrivateOnly() {
        finished();

        Step<Talk> step = step(ANN, new Input.Commanded("result"), ROOM);

        assertThat(sent(step))
                .isNotEmpty()
                .allSatisfy(output -> assertThat(output.slot().place()).isEqualTo(new Place.Direct(ANN)));
        assertThat(MessageText.of(whispered(step))).doesNotContain("%");
    }

    @Test
    void whatCannotBeDoneIsSaidInTheChannelToThePersonAlone() {
        Step<Talk> step = step(ANN, new Input.Commanded("result"), ROOM);

        assertThat(step.outputs()).isEmpty();
        assertThat(whisper(step)).contains("no result yet");
    }

    @Test
    void whoeverCallsTheBotByItsNameIsInvitedInTheThreadOnce() {
        Step<Talk> first = step(ANN, new Input.Said("what can you do?"), THREAD);
        Step<Talk> second = step(BOB, new Input.Said("and for me?"), THREAD);

        Output invitation = new Output.Post(new Slot(THREAD, 1), new View("invitation", "en"));
        assertThat(first.outputs()).containsExactly(invitation);
        assertThat(second.outputs()).containsExactly(invitation);
        assertThat(drawPublic(invitation).named()).hasSize(1);
    }

    @Test
    void theButtonOfAnInvitationBeginsInPrivateForWhoeverPressesIt() {
        Output invitation = step(BOB, new Input.Said("hello"), THREAD).outputs().get(0);

        Step<Talk> step =
                step(ANN, new Input.Chose(drawPublic(invitation).named().get(0).action()), ROOM);

        assertThat(current().person()).isEqualTo(ANN);
        assertThat(whisper(step)).contains("direct message");
    }

    @Test
    void anotherPersonsPrivateButtonOpensNothingInAChannel() {
        begunWithOneAnswer();
        ActionId anns = new Move.ShowResult().in(current().id());
        contact = Contact.of(BOB);

        Step<Talk> step = step(BOB, new Input.Chose(anns), ROOM);

        assertThat(step.outputs()).isEmpty();
        assertThat(whisper(step)).contains("earlier talk");
    }

    @Test
    void nothingPrivateIsEverDrawnForAPlaceThatOthersRead() {
        finished();

        for (View view : List.of(
                new View("interview", current().id()),
                new View("spent", current().id() + "/result"),
                Page.DATA.view(),
                new View("home", "page"),
                new View("shared", "nobody/en"),
                new View("shared", current().id())))
            assertThat(Desk.drawPublic(view, lookup)).as(view.toString()).isEmpty();
    }

    // ---------------------------------------------------------------- the bot's own page

    @Test
    void thePageOffersToBeginAndSaysWhatIsKept() {
        Step<Talk> step = step(ANN, new Input.Opened(), HOME);

        assertThat(step.outputs()).containsExactly(HOME_AGAIN);
        assertThat(step.reply()).isNull();
        Message page = draw(new Slot(HOME, 1), new View("home", "page"));
        assertThat(page.numbered()).hasSize(2);
        assertThat(MessageText.of(page)).contains("no interview");
    }

    @Test
    void whatIsPressedOnThePageIsAnsweredBelowInTheConversationAndThePageStaysTrue() {
        step(ANN, new Input.Opened(), HOME);
        Message page = draw(new Slot(HOME, 1), new View("home", "page"));

        Step<Talk> begun = step(ANN, new Input.Chose(page.numbered().get(0).action()), HOME);

        assertThat(sent(begun))
                .containsExactly(
                        new Output.Post(slot(1), new View("interview", current().id())), (Output.Sent) HOME_AGAIN);
        assertThat(MessageText.of(draw(new Slot(HOME, 1), new View("home", "page"))))
                .contains("in the middle of");
    }

    @Test
    void aSecondClickOnThePageGoesOnInsteadOfBeginningAnotherOne() {
        Message page = draw(new Slot(HOME, 1), new View("home", "page"));
        ActionId begin = page.numbered().get(0).action();

        step(ANN, new Input.Chose(begin), HOME);
        step(ANN, new Input.Chose(begin), HOME);

        assertThat(kept).hasSize(1);
    }

    @Test
    void thePageLeadsToTheLastResultsAndToAnotherInterview() {
        finished();
        String finished = current().id();
        Message page = draw(new Slot(HOME, 1), new View("home", "page"));

        Step<Talk> shown = step(ANN, new Input.Chose(new Move.ShowResult().in(finished)), HOME);

        assertThat(page.named())
                .anySatisfy(button -> assertThat(button.action()).isEqualTo(new Move.ShowResult().in(finished)));
        assertThat(contact.messages()).isEqualTo(current().message());
        assertThat(shown.outputs()).containsExactly(HOME_AGAIN); // it is what stands last in the conversation already
        commanded("help");
        assertThat(step(ANN, new Input.Chose(new Move.ShowResult().in(finished)), HOME)
                        .outputs())
                .contains(new Output.Post(contact.newestSlot(), new View("interview", finished)));
        step(ANN, new Input.Chose(page.numbered().get(0).action()), HOME);
        assertThat(kept).hasSize(2);
    }

    @Test
    void whoeverIsForgottenSeesAnEmptyPage() {
        step(ANN, new Input.Opened(), HOME);
        begunWithOneAnswer();
        commanded("delete my data");

        Step<Talk> step = click("Yes, delete it");

        assertThat(step.outputs()).containsExactly(new Output.Erase(ANN), HOME_AGAIN);
        assertThat(contact).isEqualTo(Contact.of(ANN));
    }

    @Test
    void thePageIsTranslated() {
        finished();

        assertThat(MessageText.of(HomeView.draw(contact.reading(Language.GERMAN), lookup)))
                .contains("Deine Ergebnisse")
                .doesNotContain("Your");
    }

    // ---------------------------------------------------------------- what the platform says of the person

    @Test
    void whatWasShownIsShownAgainInTheLanguageThePlatformTellsLater() {
        commanded("start");

        Step<Talk> step = learned(Language.GERMAN);

        assertThat(contact.language()).isEqualTo(Language.GERMAN);
        assertThat(step.outputs())
                .containsExactly(
                        new Output.Post(slot(1), new View("interview", current().id())));
        assertThat(learned(Language.ENGLISH).outputs()).isEmpty();
        assertThat(contact.language()).isEqualTo(Language.GERMAN);
    }

    @Test
    void nothingIsKeptOfSomebodyOfWhomNothingElseIsKept() {
        learned(Language.GERMAN);

        assertThat(contact).isEqualTo(Contact.of(ANN));
    }

    // ---------------------------------------------------------------- one message a question

    @Test
    void whoWantsOneMessageAQuestionGetsEachQuestionBelow() {
        commanded("start");
        said("one message a question");
        Move begin = new Move.Begin();

        Step<Talk> step = chose(begin.in(current().id()));

        assertThat(step.outputs())
                .containsExactly(
                        new Output.Post(slot(1), new View("spent", current().id() + "/introduction")),
                        new Output.Post(slot(2), new View("interview", current().id())));
        chose(new Move.AskWhy(((Screen.Asking) current().screen()).questionId())
                .in(current().id()));
        assertThat(contact.messages()).as("a remark on the same question").isEqualTo(2);
    }

    @Test
    void oneMessageForAllIsTheWayBack() {
        commanded("start");
        said("one message a question");
        said("one message for all questions");

        chose(new Move.Begin().in(current().id()));

        assertThat(contact.messages()).isEqualTo(1);
    }

    @Test
    void helpOffersTheOtherLanguageAndTheOtherWayOfAsking() {
        commanded("help");

        click("Deutsch");
        assertThat(contact.language()).isEqualTo(Language.GERMAN);
        commanded("hilfe");
        click("Je Frage eine Nachricht");
        assertThat(contact.oneMessageEach()).isTrue();
    }

    // ---------------------------------------------------------------- sharing

    @Test
    void shareOpensAFormWithWhatOthersWillSeeAndNoAnswer() {
        finished();

        Form form = openedForm(click("Share"));

        assertThat(form.fields()).singleElement().isInstanceOf(Field.Conversation.class);
        String preview = MessageText.of(new Message("", form.blocks()));
        assertThat(preview).contains("Your answers are not in it").contains("Shared by");
        assertThat(form.blocks()).noneMatch(block -> block instanceof Block.Buttons || block instanceof Block.Choices);
        for (Block.Fact answer : SMALL.answersInWords(current(), Phrases.in(Language.ENGLISH)))
            assertThat(preview).doesNotContain(answer.name());
    }

    @Test
    void typedShareOpensTheSameForm() {
        finished();

        assertThat(openedForm(said("share")).action())
                .isEqualTo(new Move.Share().in(current().id()));
    }

    @Test
    void whatIsSharedIsWhatThePreviewShowed() {
        finished();
        Form form = openedForm(click("Share"));

        Step<Talk> step = submit(form, HANDED);

        assertThat(step.outputs())
                .containsExactly(new Output.Post(
                        new Slot(HANDED, 1), new View("shared", current().id() + "/en")));
        assertThat(drawPublic(step.outputs().get(0)).blocks())
                .containsAll(form.blocks().subList(1, form.blocks().size()));
        assertThat(whisper(step)).contains("posting");
    }

    @Test
    void twoSharesInOneChannelAreTwoMessages() {
        finished();
        Form form = openedForm(click("Share"));

        Output first = submit(form, ROOM).outputs().get(0);
        Output second = submit(form, ROOM).outputs().get(0);

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void withoutAConversationTheFormStaysOpen() {
        finished();
        Form form = openedForm(click("Share"));

        Step<Talk> step = step(ANN, new Input.Submitted(form.action(), Map.of()), new Place.Direct(ANN));

        assertThat(step.outputs()).isEmpty();
        assertThat(step.reply()).isInstanceOf(Reply.Invalid.class);
    }

    @Test
    void nobodySharesWhatIsNotFinishedOrNotTheirs() {
        begunWithOneAnswer();
        ActionId unfinished = new Move.Share().in(current().id());
        assertThat(whisper(chose(unfinished))).isNotBlank();
        assertThat(whisper(step(
                        ANN,
                        new Input.Submitted(unfinished, Map.of("where", new Field.Value.Somewhere(ROOM))),
                        new Place.Direct(ANN))))
                .contains("earlier talk");
        for (int n = 0; n < 15; n++) said("1");
        contact = Contact.of(BOB);

        Step<Talk> step = step(
                BOB,
                new Input.Submitted(unfinished, Map.of("where", new Field.Value.Somewhere(ROOM))),
                new Place.Direct(BOB));

        assertThat(step.outputs()).isEmpty();
        assertThat(whisper(step)).contains("earlier talk");
    }

    // ---------------------------------------------------------------- words of these tests

    private void finished() {
        begunWithOneAnswer();
        for (int n = 0; n < 15; n++) said("1");
        commanded("result");
        assertThat(current().screen()).isEqualTo(new Screen.Result());
        assertThat(current().finished()).isTrue();
    }

    private Step<Talk> learned(Language language) {
        Envelope envelope = new Envelope("p", ANN, new Place.Direct(ANN), now, language, new Input.Learned());
        Step<Talk> step = Desk.step(contact, envelope, "id" + ++ids, lookup);
        contact = step.state().contact();
        return step;
    }

    private Step<Talk> submit(Form form, Place place) {
        return step(
                ANN,
                new Input.Submitted(form.action(), Map.of("where", new Field.Value.Somewhere(place))),
                new Place.Direct(ANN));
    }

    private static Form openedForm(Step<Talk> step) {
        assertThat(step.outputs()).isEmpty();
        assertThat(step.reply()).isInstanceOf(Reply.Open.class);
        return ((Reply.Open) Objects.requireNonNull(step.reply())).form();
    }

    private static Message whispered(Step<Talk> step) {
        assertThat(step.reply()).isInstanceOf(Reply.Whisper.class);
        return ((Reply.Whisper) Objects.requireNonNull(step.reply())).message();
    }

    private Message drawPublic(Output output) {
        return Desk.drawPublic(((Output.Post) output).view(), lookup).orElseThrow();
    }

    private static List<Output.Sent> sent(Step<Talk> step) {
        return step.outputs().stream()
                .filter(Output.Sent.class::isInstance)
                .map(Output.Sent.class::cast)
                .toList();
    }
}
