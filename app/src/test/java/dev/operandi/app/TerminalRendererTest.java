package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.testkit.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalRendererTest {
    private static final TerminalStyle WIDE = new TerminalStyle(200, true, true);
    private static final TerminalStyle PIPE = new TerminalStyle(80, false, true);
    private static final TerminalStyle NARROW = new TerminalStyle(40, false, true);
    private static final TerminalStyle ASCII = new TerminalStyle(80, false, false);

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("question", Samples.QUESTION),
                Arguments.of("result", Samples.RESULT),
                Arguments.of("german", Samples.GERMAN),
                Arguments.of("every-script", Samples.EVERY_SCRIPT),
                Arguments.of("nasty", Samples.NASTY),
                Arguments.of("twelve", Samples.TWELVE),
                Arguments.of("welcome", Samples.WELCOME),
                Arguments.of("shared", Samples.SHARED));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void looksAsReviewed(String name, Message sample) {
        Golden.assertMatches(name + ".80.txt", String.join("\n", TerminalRenderer.render(sample, PIPE)));
        Golden.assertMatches(name + ".40.txt", String.join("\n", TerminalRenderer.render(sample, NARROW)));
        Golden.assertMatches(name + ".ascii.txt", String.join("\n", TerminalRenderer.render(sample, ASCII)));
    }

    @Test
    void theSamplesShowEveryKindOfBlock() {
        Stream<Class<?>> shown = Samples.all().stream()
                .flatMap(message -> message.blocks().stream())
                .map(Object::getClass);

        assertThat(shown).contains(Block.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 33, 40, 61, 80, 300})
    void noLineIsWiderThanTheTerminalButForAnAddress(int columns) {
        TerminalStyle style = new TerminalStyle(columns, false, true);

        for (Message sample : Samples.all()) {
            assertThat(TerminalRenderer.render(sample, style))
                    .filteredOn(line -> !line.contains("://"))
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(style.width()));
        }
    }

    @Test
    void nothingSteersTheTerminalButOurOwnBoldAndFaint() {
        for (Message sample : Samples.all()) {
            assertThat(TerminalRenderer.render(sample, PIPE)).noneMatch(TerminalRendererTest::steers);
            assertThat(TerminalRenderer.render(sample, WIDE))
                    .map(line -> line.replaceAll("\u001b\\[[012]m", ""))
                    .noneMatch(TerminalRendererTest::steers);
        }
    }

    private static boolean steers(String line) {
        return line.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e));
    }

    @Test
    void anAsciiTerminalGetsAscii() {
        for (Message sample : Samples.all()) {
            assertThat(TerminalRenderer.render(sample, ASCII))
                    .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'));
        }
    }

    @Test
    void headingsAreBoldWhereTheTerminalCan() {
        assertThat(TerminalRenderer.render(Samples.QUESTION, WIDE))
                .contains("\u001b[1mHow often do changes usually go live?\u001b[0m");
    }

    @Test
    void numbersGoOnFromOneListToTheNext() {
        List<Block> lists = List.of(
                new Block.Choices(Samples.QUESTION.numbered().subList(0, 2)),
                new Block.Text("or"),
                new Block.Choices(Samples.QUESTION.numbered().subList(2, 3)));

        assertThat(TerminalRenderer.render(new Message("", lists), PIPE))
                .containsExactly(
                        "  1) Once a day or more",
                        "  2) Every few days to weekly",
                        "",
                        "or",
                        "",
                        "  3) Every few weeks to monthly");
    }

    @Test
    void wordsThatOnlyRepeatTheBarsAreLeftOut() {
        var bars = List.of(new Block.Bar("IT-heavy", 70), new Block.Bar("MSP", 30));

        assertThat(drawn(new Block.Chart("Shares", bars, "Shares: IT-heavy about 70 % and MSP about 30 %.")))
                .hasSize(3);
        assertThat(drawn(new Block.Chart("Shares", bars, "IT-heavy 70 % (50 to 90 %), MSP 30 %")))
                .hasSize(5);
        assertThat(drawn(new Block.Chart("Shares", bars, "Two models share the work here.")))
                .hasSize(5);
    }

    @Test
    void aShareOfAlmostNothingIsStillSeen() {
        var bars = List.of(new Block.Bar("IT-heavy", 100), new Block.Bar("MSP", 1), new Block.Bar("None", 0));

        assertThat(drawn(new Block.Chart("", bars, "IT-heavy 100 %, MSP 1 %, None 0 %")))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("█"),
                        line -> assertThat(line).endsWith("1 %  ▌"),
                        line -> assertThat(line).endsWith("0 %"));
    }

    private static List<String> drawn(Block block) {
        return TerminalRenderer.render(new Message("", List.of(block)), PIPE);
    }
}
