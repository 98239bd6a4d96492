package dev.operandi.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.InterviewRules;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewEngineTest {
    private static final Person ANN = new Person("test", "t", "ann");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);
    private static final InterviewEngine ENGINE = new InterviewEngine(SmallSet.SMALL, InterviewEngine.KEPT_UNFINISHED);
    private static final Interview NEW = Interview.begin("7f3", ANN, SmallSet.SMALL.ref(), NOON, 1);
    private static final Interview ASKED = make(new Move.Begin(), NEW);

    @Test
    void beginningAsksTheFirstQuestion() {
        assertThat(ASKED.screen()).isInstanceOf(Screen.Asking.class);
        assertThat(ASKED.answers()).isEqualTo(Answers.NONE);
    }

    @Test
    void anAnswerIsKeptAndTheNextQuestionAsked() {
        Interview answered = answer("a", ASKED);

        assertThat(answered.answers().findChosen(question(ASKED))).contains("a");
        assertThat(question(answered)).isNotEqualTo(question(ASKED));
    }

    @Test
    void agreeingAnswersLeadToAResultWithinTheSetsLimits() {
        Interview finished = answerAll("a", ASKED);

        assertThat(finished.finished()).isTrue();
        assertThat(finished.screen()).isEqualTo(new Screen.Result());
        assertThat(finished.answers().asked())
                .isBetween(InterviewRules.DEFAULTS.minimum(), InterviewRules.DEFAULTS.maximum());
    }

    @Test
    void threeWaysToGiveNoAnswerAreKeptApart() {
        for (Answer none : List.of(new Answer.NotSure(), new Answer.NotApplicable(), new Answer.Skipped())) {
            Interview next = make(new Move.Give(question(ASKED), none), ASKED);

            assertThat(next.answers().find(question(ASKED))).contains(none);
            assertThat(next.screen()).isInstanceOf(Screen.Asking.class);
        }
    }

    @Test
    void backShowsTheQuestionBeforeAndKeepsItsAnswer() {
        Interview second = answer("a", ASKED);

        Interview back = make(new Move.BackFrom(question(second)), second);

        assertThat(question(back)).isEqualTo(question(ASKED));
        assertThat(back.answers().asked()).isEqualTo(1);
        assertThat(labels(back)).contains("Keep it");
        assertThat(make(new Move.Keep(question(back)), back).screen()).isEqualTo(second.screen());
    }

    @Test
    void backFromTheFirstQuestionShowsTheIntroduction() {
        assertThat(make(new Move.BackFrom(question(ASKED)), ASKED).screen()).isEqualTo(new Screen.Introduction());
    }

    @Test
    void anAnswerChangedInTheMiddleLeadsOnToTheNextQuestion() {
        Interview third = answer("a", answer("a", ASKED));

        Interview changing = make(new Move.Change(question(ASKED)), third);
        Interview changed = answer("c", changing);

        assertThat(changed.answers().findChosen(question(ASKED))).contains("c");
        assertThat(changed.answers().asked()).isEqualTo(2);
        assertThat(changed.screen()).isInstanceOf(Screen.Asking.class);
    }

    @Test
    void anAnswerChangedAfterwardsLeadsBackToTheResult() {
        Interview finished = answerAll("a", ASKED);

        Interview changed = answer("b", make(new Move.Change(question(ASKED)), finished));

        assertThat(changed.screen()).isEqualTo(new Screen.Result());
        assertThat(changed.answers().findChosen(question(ASKED))).contains("b");
    }

    @Test
    void threeMoreQuestionsAreThree() {
        Interview finished = answerAll("a", ASKED);
        int asked = finished.answers().asked();

        Interview more = answerAll("a", make(new Move.More(asked + 3), finished));

        assertThat(more.answers().asked()).isEqualTo(asked + 3);
        assertThat(more.screen()).isEqualTo(new Screen.Result());
    }

    @Test
    void aSecondClickOnThreeMoreAsksForNoMore() {
        Interview finished = answerAll("a", ASKED);
        Move three = new Move.More(finished.answers().asked() + 3);
        Interview more = make(three, finished);

        Step<Interview> again = chose(three, more, NOON);

        assertThat(again).isEqualTo(Step.of(more));
    }

    @Test
    void aResultMayBeLookedAtBeforeTheEndAndTheInterviewGoesOn() {
        Interview early = make(new Move.ShowResult(), answer("a", ASKED));

        assertThat(labels(early)).contains("Back to the questions").doesNotContain("Three more questions");
        assertThat(make(new Move.GoOn(), early).screen()).isInstanceOf(Screen.Asking.class);
    }

    @Test
    void aSecondClickOnTheSameAnswerIsSilent() {
        Move first = new Move.Give(question(ASKED), new Answer.Chosen("a"));
        Interview answered = make(first, ASKED);

        assertThat(chose(first, answered, NOON.plusSeconds(2))).isEqualTo(Step.of(answered));
    }

    @Test
    void anOldAnswerButtonIsAnsweredWithASentenceAndChangesNothing() {
        Interview answered = answer("a", ASKED);
        Move other = new Move.Give(question(ASKED), new Answer.Chosen("b"));

        Step<Interview> step = chose(other, answered, NOON.plus(Duration.ofDays(60)));

        assertThat(step.state()).isEqualTo(answered);
        assertThat(whisper(step)).contains("answered that already", "Choice a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i/7f3/give/q1/zzz",
                "i/7f3/give/q99/a",
                "i/7f3/remedy/none",
                "i/7f3/model/none",
                "i/7f3/meaning/99",
                "i/7f3/what"
            })
    void aForgedButtonChangesNothing(String forged) {
        Step<Interview> step = ENGINE.step(ASKED, envelope(new Input.Chose(new ActionId(forged)), NOON), ENGLISH);

        assertThat(step.state()).isEqualTo(ASKED);
        assertThat(step.reply()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.interview.MoveCodeTest#everyMove")
    void everyMoveHasARuleOnEveryScreen(Move move) {
        Interview finished = answerAll("a", ASKED);
        for (Screen screen : MoveCodeTest.everyScreen()) {
            Interview there = finished.at(screen);
            assertThatCode(() -> {
                        Interview moved = chose(move, there, NOON).state();
                        assertThat(ENGINE.draw(moved, ENGLISH).fallback()).isNotBlank();
                    })
                    .doesNotThrowAnyException();
        }
    }

    static List<Remark> everyRemark() {
        return List.of(
                new Remark.NotUnderstood(),
                new Remark.SeveralFit(List.of()),
                new Remark.Why(),
                new Remark.Help(),
                new Remark.Meaning(0),
                new Remark.WelcomeBack(),
                new Remark.LastHours());
    }

    @ParameterizedTest
    @MethodSource("everyRemark")
    void everyRemarkStandsAboveEveryScreen(Remark remark) {
        for (Screen screen : MoveCodeTest.everyScreen())
            assertThatCode(() -> ENGINE.draw(ASKED.at(screen).with(remark), ENGLISH))
                    .doesNotThrowAnyException();
    }

    @Test
    void theRemarksCoverEverySubtype() {
        assertThat(everyRemark().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Remark.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blah", "what is the weather like?", "🤷", "\u0007", "    ", "9"})
    void offTopicTextNeverLosesThePlace(String text) {
        Interview next = said(text, ASKED);

        assertThat(next.screen()).isEqualTo(ASKED.screen());
        assertThat(next.answers()).isEqualTo(ASKED.answers());
        assertThat(next.remark()).isEqualTo(new Remark.NotUnderstood());
    }

    @Test
    void textThatFitsTwoChoicesIsAskedBack() {
        Interview next = said("choice", ASKED);

        assertThat(next.screen()).isEqualTo(ASKED.screen());
        assertThat(text(next)).contains("more than one: 1) Choice a", "3) Choice c");
    }

    @Test
    void typedAnswersCountLikeButtons() {
        assertThat(said("the second one", ASKED)).isEqualTo(answer("b", ASKED));
    }

    @Test
    void helpWhyAndTheMeaningOfAWordKeepTheQuestion() {
        assertThat(text(said("help", ASKED))).contains("Question number").contains("“skip”");
        assertThat(text(said("why?", ASKED))).contains("Why I ask: Because").contains("Question number");
        assertThat(text(said("What is a CAB?", ASKED))).contains("CAB: Change advisory board.", "Question number");
        assertThat(text(said("what does toil mean", ASKED))).contains("Toil: Repeated work.");
    }

    @Test
    void anAnswerThatDoesNotFitIsMetWithAGentleRemark() {
        InterviewEngine sharp = new InterviewEngine(
                SmallSet.of(16, "sharp", 0.98, InterviewRules.DEFAULTS.withEps(0.01)), InterviewEngine.KEPT_UNFINISHED);
        Interview i = Interview.begin("7f3", ANN, sharp.set().ref(), NOON, 1);
        i = sharp.step(i, envelope(new Input.Said("begin"), NOON), ENGLISH).state();
        for (int n = 0; n < 4; n++)
            i = sharp.step(i, envelope(new Input.Said("a"), NOON), ENGLISH).state();

        i = sharp.step(i, envelope(new Input.Said("b"), NOON), ENGLISH).state();

        assertThat(flat(sharp.draw(i, ENGLISH))).contains("Both can be true", "Choice a of");
        assertThat(sharp.draw(i, ENGLISH).named()).extracting(Button::label).contains("Change an answer");
    }

    @Test
    void aWordExplainedOnAPageDoesNotShowTheWholePageAgain() {
        Interview finished = answerAll("a", ASKED);

        Interview explained = said("what is a CAB?", finished);

        assertThat(text(explained)).contains("Change advisory board.").doesNotContain("How sure");
        assertThat(text(said("back", explained))).contains("How sure");
        assertThat(said("1", explained).screen()).isInstanceOf(Screen.OneRemedy.class);
    }

    @Test
    void stopPausesAndGoingOnShowsTheSameQuestion() {
        Interview second = answer("a", ASKED);

        Interview paused = said("stop", second);

        assertThat(text(paused)).contains("Your answer is kept");
        assertThat(said("continue", paused).screen()).isEqualTo(second.screen());
    }

    @Test
    void fourTimesNotSureIsMetWithAWayOutOnce() {
        Interview fourth = ASKED;
        for (int n = 0; n < 4; n++) fourth = make(new Move.Give(question(fourth), new Answer.NotSure()), fourth);
        Interview fifth = make(new Move.Give(question(fourth), new Answer.NotSure()), fourth);

        assertThat(labels(fourth)).contains("Show what is known so far");
        assertThat(labels(fifth)).doesNotContain("Show what is known so far");
    }

    @Test
    void aResultTellsWhatItRestsOnAndWhatToTry() {
        String result = text(answerAll("a", ASKED));

        assertThat(result)
                .contains("Clearly model OPS", "95 % or more", "What OPS is.")
                .contains("for model OPS, 6 to 1")
                .contains("None of your answers speaks against it")
                .contains("Pace against reliability: low")
                .contains(
                        "1. The first-aid",
                        "This week: Do the first step.",
                        "Who: Somebody",
                        "Not when: When it rains.")
                .contains("Measure: A number", "Source: A book", "rule of thumb");
    }

    @Test
    void fewerThanFourAnswersAreNotEnoughToTell() {
        String result = text(make(new Move.ShowResult(), answer("a", ASKED)));

        assertThat(result)
                .contains("Not enough to tell yet", "one question so far")
                .doesNotContain("to 1 for");
    }

    @Test
    void aMessageTheTalkHasLeftHasNoButtons() {
        Interview second = answer("a", ASKED);

        Message spent = ENGINE.drawSpent(second, ASKED.screen(), ENGLISH);

        assertThat(spent.numbered()).isEmpty();
        assertThat(spent.named()).isEmpty();
        assertThat(flat(spent)).contains("You answered: “Choice a of 1”.");
    }

    @Test
    void everyLabelFitsEveryPlatform() {
        Interview finished = answerAll("b", ASKED);
        for (Screen screen : MoveCodeTest.everyScreen()) {
            Message message = ENGINE.draw(finished.at(screen), ENGLISH);
            assertThat(message.numbered()).allSatisfy(InterviewEngineTest::fits);
            assertThat(message.named()).allSatisfy(InterviewEngineTest::fits);
        }
    }

    private static void fits(Button button) {
        assertThat(button.label().length()).isBetween(1, Button.LABEL_CHARS);
        assertThat(button.action().value().length()).isLessThanOrEqualTo(ActionId.MAX_CHARS);
    }

    private static Interview answerAll(String choice, Interview from) {
        Interview i = from;
        while (i.screen() instanceof Screen.Asking) i = answer(choice, i);
        return i;
    }

    private static Interview answer(String choice, Interview i) {
        return make(new Move.Give(question(i), new Answer.Chosen(choice)), i);
    }

    private static String question(Interview i) {
        return ((Screen.Asking) i.screen()).questionId();
    }

    private static Interview make(Move move, Interview i) {
        return chose(move, i, NOON).state();
    }

    private static Step<Interview> chose(Move move, Interview i, Instant at) {
        return ENGINE.step(i, envelope(new Input.Chose(move.in(i.id())), at), ENGLISH);
    }

    private static Interview said(String text, Interview i) {
        return ENGINE.step(i, envelope(new Input.Said(text), NOON), ENGLISH).state();
    }

    private static Envelope envelope(Input input, Instant at) {
        return new Envelope("e", ANN, new Place.Direct(ANN), at, null, input);
    }

    private static String whisper(Step<Interview> step) {
        assertThat(step.reply()).isInstanceOf(Reply.Whisper.class);
        return flat(((Reply.Whisper) Objects.requireNonNull(step.reply())).message());
    }

    private static List<String> labels(Interview i) {
        return ENGINE.draw(i, ENGLISH).named().stream().map(Button::label).toList();
    }

    private static String text(Interview i) {
        return flat(ENGINE.draw(i, ENGLISH));
    }

    private static String flat(Message message) {
        return MessageText.of(message);
    }
}
