package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.ActionId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackActionsTest {
    static Stream<String> values() {
        Random random = new Random(5);
        Stream<String> any = IntStream.range(0, 200)
                .mapToObj(n -> random.ints(random.nextInt(120), 0x20, 0x10ffff)
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        return Stream.concat(
                Stream.of("", "x", "a".repeat(255), "pick|", "pick|x", "held|1", "ignored|way-in", "i/7f3/give/a/b"),
                any);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aButtonComesBackAsItWent(String value) {
        SlackActions.Marks marks = SlackActions.button(new ActionId(value), new HashSet<>());

        assertThat(marks.actionId()).isNotEmpty().hasSizeLessThanOrEqualTo(255);
        assertThat(SlackActions.read(marks.actionId(), marks.value())).contains(new ActionId(value));
    }

    @Test
    void theSameButtonTwiceHasTwoIdsAndOneMeaning() {
        ActionId begin = new ActionId("i/7f3/begin");
        Set<String> taken = new HashSet<>();

        List<SlackActions.Marks> three = Stream.of(begin, begin, begin)
                .map(action -> SlackActions.button(action, taken))
                .toList();

        assertThat(three).extracting(SlackActions.Marks::actionId).doesNotHaveDuplicates();
        assertThat(three)
                .allSatisfy(marks -> assertThat(SlackActions.read(marks.actionId(), marks.value()))
                        .contains(begin));
    }

    @Test
    void whatAMenuPicksComesBackAsItWent() {
        for (int prefix : List.of(0, 1, 12, 150, 180, 200, 240))
            for (String first : List.of("a", "\ud83d\ude80")) {
                List<ActionId> actions = IntStream.range(0, 30)
                        .mapToObj(n -> new ActionId(first.repeat(prefix / first.length()) + n))
                        .toList();

                SlackActions.Menu menu = SlackActions.menu(actions).orElseThrow();

                assertThat(menu.actionId()).hasSizeLessThanOrEqualTo(255);
                for (int n = 0; n < actions.size(); n++)
                    assertThat(SlackActions.read(menu.actionId(), menu.values().get(n)))
                            .contains(actions.get(n));
            }
    }

    @Test
    void halvesOfTheSameCharacterStayTogether() {
        List<ActionId> twoFaces = List.of(new ActionId("face/\ud83d\ude00"), new ActionId("face/\ud83d\ude01"));

        SlackActions.Menu menu = SlackActions.menu(twoFaces).orElseThrow();

        assertThat(menu.values()).containsExactly("\ud83d\ude00", "\ud83d\ude01");
    }

    @Test
    void oneIdThatIsTheBeginningOfAnotherStillHasAValue() {
        SlackActions.Menu menu = SlackActions.menu(List.of(new ActionId("more/1"), new ActionId("more/12")))
                .orElseThrow();

        assertThat(menu.values()).containsExactly("1", "12");
    }

    @Test
    void whatNoMenuCanHoldIsLeftToButtons() {
        ActionId one = new ActionId("one");

        assertThat(SlackActions.menu(List.of(one, one))).isEmpty();
        assertThat(SlackActions.menu(List.of(one, new ActionId("")))).isEmpty();
        assertThat(SlackActions.menu(List.of(one, new ActionId("x".repeat(76)))))
                .isEmpty();
        assertThat(SlackActions.menu(List.of())).isEmpty();
    }

    @Test
    void whatOnlyOpensAnAddressMeansNothing() {
        assertThat(SlackActions.read(SlackActions.IGNORED + "way-in", null)).isEmpty();
    }

    @Test
    void whatNoClientOfOursSendsMeansNothing() {
        assertThat(SlackActions.read("pick|i/7f3/", null)).isEmpty();
        assertThat(SlackActions.read("held|0", null)).isEmpty();
        assertThat(SlackActions.read("held|0", "begin")).isEmpty();
    }

    @Test
    void anIdBeyondAllMeasureIsOurOwnMistake() {
        assertThatThrownBy(() -> SlackActions.button(new ActionId("x".repeat(2_000)), new HashSet<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An action id of 2000 characters is too long for Slack");
    }
}
