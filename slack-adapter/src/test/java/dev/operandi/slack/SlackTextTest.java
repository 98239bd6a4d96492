package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short|5|short",
                "A change board meets|18|A change board…",
                "A change board|8|A chang…",
                "Donaudampfschifffahrt|10|Donaudamp…",
                "ab|1|…",
                "ab\ud83d\ude80cd|4|ab…",
                "abc\ud83d\udc69\u200d\ud83d\udc67def|7|abc…",
                "abe\u0301f|4|ab…"
            })
    void textIsCutBetweenWordsOrCharacters(String text, int max, String cut) {
        assertThat(SlackText.cut(text, max)).isEqualTo(cut);
    }

    @Test
    void marksWithoutAnEndAreCutAllTheSame() {
        assertThat(SlackText.cut("\u0301".repeat(100), 10)).hasSize(10);
    }

    @Test
    void whatSteersIsTakenOut() {
        assertThat(SlackText.clean(" A\tbell\u0007,\r\na \u202eturn\u202c and\u0000 half \ud83d of one \ud83d\ude80\n"))
                .isEqualTo("A bell,\na turn and half \ufffd of one \ud83d\ude80");
    }

    @ParameterizedTest
    @CsvSource({"' '", "'\u00a0\u3000'", "'\u200b\u200d'", "'\u0301'", "'\u2800'", "'\ufeff\n'"})
    void whatCannotBeSeenIsNoText(String text) {
        assertThat(SlackText.clean(text)).isEmpty();
    }

    @Test
    void aLineIsOneLine() {
        assertThat(SlackText.line("Two\nlines\r\n  and more", 100)).isEqualTo("Two lines and more");
    }

    @Test
    void anEscapeIsNeverCutInTwo() {
        assertThat(SlackText.escape("<!channel> R&D", 100)).isEqualTo("&lt;!channel&gt; R&amp;D");
        assertThat(SlackText.escape("&&&", 11)).isEqualTo("&amp;&amp;…");
        assertThat(SlackText.escape("&&&", 10)).isEqualTo("&amp;…");
    }
}
