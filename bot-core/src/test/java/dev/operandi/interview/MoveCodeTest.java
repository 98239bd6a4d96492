package dev.operandi.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.questions.Answer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveCodeTest {
    static List<Move> everyMove() {
        return List.of(
                new Move.Begin(),
                new Move.Give("q1", new Answer.Chosen("a")),
                new Move.Give("q1", new Answer.NotSure()),
                new Move.Give("q1", new Answer.NotApplicable()),
                new Move.Give("q1", new Answer.Skipped()),
                new Move.BackFrom("q1"),
                new Move.Keep("q1"),
                new Move.AskWhy("q1"),
                new Move.Change("q1"),
                new Move.GoOn(),
                new Move.More(12),
                new Move.Pause(),
                new Move.AskHelp(),
                new Move.WhereWasI(),
                new Move.ShowReview(),
                new Move.ShowResult(),
                new Move.ShowRemedies(),
                new Move.ShowRemedy("first-aid"),
                new Move.ShowExamples(),
                new Move.ShowModel("OPS"),
                new Move.ShowGlossary(),
                new Move.ShowMeaning(1),
                new Move.Share(),
                new Move.PickFunction("dev"),
                new Move.PickNoFunction(),
                new Move.AskToWithdraw(),
                new Move.Withdraw());
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void aButtonBringsItsMoveBack(Move move) {
        ActionId action = move.in("7f3");

        assertThat(Move.of(action)).contains(move);
        assertThat(Move.interviewOf(action)).contains("7f3");
    }

    @Test
    void theSamplesCoverEveryMove() {
        assertThat(everyMove().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Move.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i",
                "i/7f3",
                "i/7f3/dance",
                "x/7f3/begin",
                "i/7f3/more/-1",
                "i/7f3/meaning/x",
                "i/7f3/give/q1/a/b"
            })
    void aForgedButtonMeansNothing(String value) {
        assertThat(Move.of(new ActionId(value))).isEmpty();
    }

    static List<Screen> everyScreen() {
        return List.of(
                new Screen.Introduction(),
                new Screen.Asking("q1"),
                new Screen.Review(),
                new Screen.Paused(),
                new Screen.Result(),
                new Screen.Remedies(),
                new Screen.OneRemedy("first-aid"),
                new Screen.Examples(),
                new Screen.OneModel("OPS"),
                new Screen.Glossary(),
                new Screen.OwnFunction(),
                new Screen.Withdrawing());
    }

    @ParameterizedTest
    @MethodSource("everyScreen")
    void aNameBringsItsScreenBack(Screen screen) {
        assertThat(ScreenName.parse(ScreenName.of(screen))).contains(screen);
    }

    @Test
    void theSamplesCoverEveryScreen() {
        assertThat(everyScreen().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Screen.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "asking", "dance/q1"})
    void anUnknownNameIsNoScreen(String name) {
        assertThat(ScreenName.parse(name)).isEmpty();
    }
}
