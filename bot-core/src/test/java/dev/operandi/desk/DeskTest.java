package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.MessageText;
import dev.operandi.interview.Screen;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.Pseudo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest extends DeskFixture {
    @Test
    void theFirstStartBeginsAnInterviewAndShowsItsIntroduction() {
        Step<Talk> step = commanded("start");

        Interview begun = current();
        assertThat(begun.screen()).isEqualTo(new Screen.Introduction());
        assertThat(step.outputs()).containsExactly(new Output.Post(slot(1), new View("interview", begun.id())));
    }

    @Test
    void aSecondStartGoesOnWhereThePersonWas() {
        commanded("start");
        said("begin");
        said("1");
        Interview before = current();

        commanded("start");

        assertThat(current().answers()).isEqualTo(before.answers());
        assertThat(current().screen()).isEqualTo(before.screen());
        assertThat(text()).contains("Here is where you were");
    }

    @Test
    void typedTextIsAnsweredBelowAndTheMessageAboveLosesItsButtons() {
        commanded("start");

        Step<Talk> step = said("begin");

        String id = current().id();
        assertThat(step.outputs())
                .containsExactly(
                        new Output.Post(slot(1), new View("spent", id + "/introduction")),
                        new Output.Post(slot(2), new View("interview", id)));
        assertThat(draw(slot(1), new View("spent", id + "/introduction")).named())
                .isEmpty();
    }

    @Test
    void aButtonEditsTheMessageItStandsIn() {
        commanded("start");

        Step<Talk> step = click("Begin");

        assertThat(step.outputs())
                .containsExactly(
                        new Output.Post(slot(1), new View("interview", current().id())));
    }

    @Test
    void aDoubleClickIsSilent() {
        commanded("start");
        click("Begin");
        ActionId first = shown().numbered().get(0).action();
        chose(first);

        Step<Talk> again = chose(first);

        assertThat(again.outputs()).isEmpty();
        assertThat(again.reply()).isNull();
    }

    @Test
    void somebodyElsesButtonIsAnsweredWithASentenceAndChangesNothing() {
        commanded("start");
        ActionId begin = shown().named().get(0).action();
        Contact ann = contact;
        contact = Contact.of(BOB);

        Step<Talk> step = step(BOB, new Input.Chose(begin), new Place.Direct(BOB));

        assertThat(whisper(step)).contains("earlier talk");
        assertThat(kept.get(ann.current())).extracting(Interview::screen).isEqualTo(new Screen.Introduction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "d/", "d/dance", "i/gone/begin", "d/start/nowhere", "💥"})
    void anUnknownButtonIsAnsweredWithASentence(String value) {
        Step<Talk> step = chose(new ActionId(value));

        assertThat(whisper(step)).isNotBlank();
        assertThat(kept).isEmpty();
    }

    @Test
    void aStrangerWhoTypesAnythingIsWelcomed() {
        said("hello there");

        assertThat(text()).contains("Hello, I am Operandi", "A small set");
    }

    @Test
    void startingAgainAsksFirstWhenAnswersWouldBeLost() {
        begunWithOneAnswer();
        String first = current().id();

        said("start again");
        assertThat(text()).contains("Start again?", "Your answer so far");
        Step<Talk> step = said("yes");

        assertThat(current().id()).isNotEqualTo(first);
        assertThat(step.outputs()).contains(new Output.Forget(first));
    }

    @Test
    void startingAgainCanBeTakenBack() {
        begunWithOneAnswer();
        Interview before = current();

        said("start again");
        said("no");

        assertThat(current().answers()).isEqualTo(before.answers());
        assertThat(text()).contains("Question number");
    }

    @Test
    void aFinishedInterviewStaysWhenAnotherBegins() {
        begunWithOneAnswer();
        for (int n = 0; n < 15; n++) said("1");
        String finished = current().id();
        assertThat(current().finished()).isTrue();

        said("start again");

        assertThat(kept).containsKey(finished);
        assertThat(current().id()).isNotEqualTo(finished);
    }

    @Test
    void anotherSetLeavesTheFirstInterviewWhereItWas() {
        begunWithOneAnswer();
        Interview first = current();

        commanded("start other");
        assertThat(current().set().id()).isEqualTo("other");
        commanded("start small");

        assertThat(current().id()).isEqualTo(first.id());
        assertThat(current().answers()).isEqualTo(first.answers());
    }

    @Test
    void aSetNobodyKnowsIsNamedWithThoseThatAreKnown() {
        Step<Talk> step = commanded("start smoll");

        assertThat(whisper(step)).contains("“smoll”", "small and other");
        assertThat(kept).isEmpty();
    }

    @Test
    void myDataShowsWhatIsKeptAndTheQuestionsCanBeAnsweredFromThere() {
        begunWithOneAnswer();

        said("my data");
        assertThat(text())
                .contains("What I keep about you", "A small set, begun on 1 December 2026: 1 answer, not finished.");
        assertThat(text()).contains("Choice a of");

        said("back");
        assertThat(text()).contains("Question number");
    }

    @Test
    void deletingAsksOnceAndThenErasesEverything() {
        begunWithOneAnswer();

        said("delete my data");
        assertThat(text()).contains("Delete everything I keep about you?");
        Step<Talk> step = said("yes");

        assertThat(step.outputs()).containsExactly(new Output.Erase(ANN));
        assertThat(whisper(step)).contains("I have deleted everything");
        assertThat(step.state()).isEqualTo(new Talk(Contact.of(ANN), null));
    }

    @Test
    void theResultsButtonForMyDataDoesNotCatchTheWishToDeleteIt() {
        begunWithOneAnswer();
        for (int n = 0; n < 15; n++) said("1");

        said("delete my data");

        assertThat(text()).contains("Delete everything I keep about you?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not sure", "yes but later", "delete", "1", "hm", "yes?? no"})
    void onlyAPlainYesDeletes(String unclear) {
        begunWithOneAnswer();
        said("delete my data");

        Step<Talk> step = said(unclear);

        assertThat(step.outputs()).noneMatch(Output.Erase.class::isInstance);
        assertThat(text()).contains("Delete everything I keep about you?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deutsch", "German", "language de", "sprache deutsch", "auf deutsch"})
    void anotherLanguageIsSpokenWhenAskedFor(String wish) {
        commanded("start");

        Step<Talk> step = said(wish);

        assertThat(contact.language()).isEqualTo(Language.GERMAN);
        assertThat(whisper(step)).contains("Deutsch");
    }

    @Test
    void theResultIsPromisedToWhoHasNoneYet() {
        assertThat(whisper(said("result"))).contains("no result yet");
    }

    @Test
    void deletingCanBeTakenBack() {
        begunWithOneAnswer();

        said("delete my data");
        Step<Talk> step = said("no, keep it");

        assertThat(step.outputs()).noneMatch(Output.Erase.class::isInstance);
        assertThat(text()).contains("Question number");
    }

    @Test
    void inAChannelTheAnswerIsAWayIntoThePrivateTalk() {
        Place room = new Place.Channel("test", "t", "room");

        Step<Talk> step = step(ANN, new Input.Commanded("start"), room);

        assertThat(whisper(step)).contains("Only you see this");
        assertThat(step.outputs())
                .filteredOn(Output.Post.class::isInstance)
                .allSatisfy(output ->
                        assertThat(((Output.Post) output).slot().place()).isEqualTo(new Place.Direct(ANN)));
    }

    @Test
    void anUnfinishedInterviewIsForgottenThirtyDaysAfterTheLastMove() {
        begunWithOneAnswer();
        String id = current().id();

        now = NOON.plus(Duration.ofDays(10));
        said("2");
        now = NOON.plus(Duration.ofDays(30));
        assertThat(rang(id).outputs()).as("too early").isEmpty();

        now = NOON.plus(Duration.ofDays(40));
        assertThat(rang(id).outputs()).containsExactly(new Output.Forget(id));
        assertThat(contact.current()).isNull();
    }

    @Test
    void aFinishedInterviewIsNotForgotten() {
        begunWithOneAnswer();
        for (int n = 0; n < 15; n++) said("1");
        now = NOON.plus(Duration.ofDays(400));

        assertThat(rang(current().id()).outputs()).isEmpty();
    }

    @Test
    void theResultOfNothingIsASentence() {
        assertThat(whisper(commanded("result"))).contains("no result yet");
    }

    // ---------------------------------------------------------------- what could not be shown

    @Test
    void anInterviewThatCouldNotBeShownStandsNowhereAndKeepsItsAnswers() {
        begunWithOneAnswer();
        Interview before = current();

        Step<Talk> step = undelivered(before.message());

        assertThat(step.outputs()).isEmpty();
        assertThat(current()).isEqualTo(before.in(Interview.NOWHERE));
        assertThat(contact.shown()).isNull();
        assertThat(contact.messages())
                .as("a message's number is not used again")
                .isEqualTo(before.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not sure", "hello?", "start", "stop"})
    void nothingThatIsTypedAnswersAQuestionNobodySawAndItIsShownInANewMessage(String text) {
        begunWithOneAnswer();
        Interview before = current();
        undelivered(before.message());

        Step<Talk> step = said(text);

        assertThat(current().answers()).isEqualTo(before.answers());
        assertThat(current().message()).isEqualTo(before.message() + 1);
        assertThat(step.outputs())
                .as("there is no message above that could lose its buttons")
                .containsExactly(new Output.Post(slot(before.message() + 1), new View("interview", before.id())));
        assertThat(text()).contains("Question number");
    }

    @Test
    void aButtonOfTheStateBeforeLeadsToANewMessage() {
        commanded("start");
        ActionId begin = shown().named().get(0).action();
        click("Begin");
        undelivered(1); // the edit that would have shown the first question

        Step<Talk> step = chose(begin);

        assertThat(current().message()).isEqualTo(2);
        assertThat(step.outputs())
                .contains(
                        new Output.Post(slot(2), new View("interview", current().id())));
    }

    @Test
    void nothingIsDeletedByAYesToAQuestionThatWasNotShown() {
        begunWithOneAnswer();
        said("delete my data");
        undelivered(contact.messages());

        Step<Talk> step = said("yes");

        assertThat(step.outputs()).noneMatch(Output.Erase.class::isInstance);
    }

    @Test
    void aPageAskedForWhileTheInterviewStandsNowhereStillTakesItsAnswer() {
        begunWithOneAnswer();
        undelivered(current().message());
        said("delete my data");

        assertThat(said("yes").outputs()).containsExactly(new Output.Erase(ANN));
    }

    @Test
    void anOldMessageThatCouldNotBeChangedChangesNothing() {
        begunWithOneAnswer();
        Contact before = contact;
        Interview interview = current();

        undelivered(1);

        assertThat(contact).isEqualTo(before);
        assertThat(current()).isEqualTo(interview);
    }

    @Test
    void whatCouldNotBeSharedIsToldToWhoeverSharedIt() {
        begunWithOneAnswer();
        Interview before = current();
        Slot elsewhere = new Slot(new Place.Handed("test", "t", "handle"), 1);

        Step<Talk> step = step(ANN, new Input.Undelivered(elsewhere, "gone", false), new Place.Direct(ANN));

        assertThat(step.outputs()).containsExactly(new Output.Post(contact.newestSlot(), Page.NOT_SHARED.view()));
        assertThat(current()).isEqualTo(before);
        assertThat(text()).contains("not shared");
    }

    @Test
    void aHomePageThatCouldNotBeShownChangesNothing() {
        begunWithOneAnswer();
        Contact before = contact;

        step(ANN, new Input.Undelivered(new Slot(new Place.Home(ANN), 1), "gone", false), new Place.Direct(ANN));

        assertThat(contact).isEqualTo(before);
    }

    @Test
    void theLiveMessageAndTheNewestPageAreLookedForAndOthersAreNot() {
        begunWithOneAnswer();
        View live = new View("interview", current().id());
        int message = current().message();
        assertThat(Desk.isNeeded(slot(message), live, contact, lookup)).isTrue();
        assertThat(Desk.isNeeded(slot(1), live, contact, lookup)).isFalse();
        assertThat(Desk.isNeeded(slot(1), new View("spent", live.id() + "/introduction"), contact, lookup))
                .isFalse();

        said("my data");
        View page = Page.DATA.view();
        assertThat(Desk.isNeeded(slot(contact.messages()), page, contact, lookup))
                .isTrue();
        assertThat(Desk.isNeeded(slot(message), page, contact, lookup)).isFalse();
    }

    private Step<Talk> undelivered(int message) {
        return step(ANN, new Input.Undelivered(slot(message), "gone", false), new Place.Direct(ANN));
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void everyPageIsTranslated(Page page) {
        begunWithOneAnswer();

        Message drawn = DeskView.draw(page, contact, lookup, Pseudo.of(Phrases.in(Language.ENGLISH)));

        assertThat(MessageText.outsideOfTheSet(drawn).replace("Deutsch", "")).isBlank(); // a language says its own name
    }

    @Test
    void tenThousandLettersAndControlCharactersAreAnsweredKindly() {
        commanded("start");
        said("begin");
        Screen asking = current().screen();

        for (String text :
                List.of("x".repeat(10_000), "\u0000\u001b[2J", "🤷‍♀️🤷‍♀️", "אני לא יודע", "'; drop table person; --"))
            assertThat(said(text)).isNotNull();

        assertThat(current().screen()).isEqualTo(asking);
        assertThat(current().answers().asked()).isZero();
    }
}
