package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Input;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quick poll that cannot be asked: one friendly sentence, what was typed is still there, and nothing else happens. */
class BadQuickPollTest extends PollFixture {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "poll \"\" \"Soup\" \"Salad\"                               | question",
                "poll \"Lunch?\" \"Soup\"                                   | choice",
                "poll \"Lunch?\" CHOICES                                    | 21",
                "poll \"Lunch?\" \"LONG\" \"Salad\"                         | 300",
                "poll \"Lunch?\" \"Soup\" \"soup\"                          | twice",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close 2026-11-01     | over already",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close 2028-01-01     | year",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close \"feb 30\"     | calendar",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close someday        | When should"
            })
    void itIsSaidAndNothingElseHappens(String line, String said) {
        String typed = line.replace("LONG", "x".repeat(300))
                .replace(
                        "CHOICES",
                        IntStream.rangeClosed(1, 21)
                                .mapToObj(n -> "\"Choice " + n + "\"")
                                .collect(Collectors.joining(" ")));

        Step<Talk> step = step(MIA, new Input.Commanded(typed), ROOM);

        Reply.Whisper whisper = (Reply.Whisper) Objects.requireNonNull(step.reply());
        assertThat(whisper.message().fallback()).contains(said);
        assertThat(text(whisper.message())).contains("You typed: " + typed);
        assertThat(step.outputs()).isEmpty();
        assertThat(runs.runs).isEmpty();
        assertThat(timers).isEmpty();
    }
}
