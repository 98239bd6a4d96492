package dev.operandi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {
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
        assertThat(ShownText.cut(text, max)).isEqualTo(cut);
    }

    @Test
    void marksWithoutAnEndAreCutAllTheSame() {
        assertThat(ShownText.cut("\u0301".repeat(100), 10)).hasSize(10);
    }

    @Test
    void whatSteersIsTakenOut() {
        assertThat(ShownText.clean(" A\tbell\u0007,\r\na \u202eturn\u202c and\u0000 half \ud83d of one \ud83d\ude80\n"))
                .isEqualTo("A bell,\na turn and half \ufffd of one \ud83d\ude80");
    }

    @ParameterizedTest
    @CsvSource({"' '", "'\u00a0\u3000'", "'\u200b\u200d'", "'\u0301'", "'\u2800'", "'\ufeff\n'"})
    void whatCannotBeSeenIsNoText(String text) {
        assertThat(ShownText.clean(text)).isEmpty();
    }

    @Test
    void aLineIsOneLine() {
        assertThat(ShownText.line("Two\nlines\r\n  and more", 100)).isEqualTo("Two lines and more");
    }

    @Test
    void aLineIsCutWhereAReaderSeesNoHalfOfAnything() {
        assertThat(ShownText.line("Who decides what goes live?", 20)).isEqualTo("Who decides what…");
        assertThat(ShownText.line("Änderungsausschussvorsitzende", 10)).isEqualTo("Änderungs…");
        assertThat(ShownText.line("\ud83d\ude80\ud83d\ude80\ud83d\ude80", 4)).isEqualTo("\ud83d\ude80…");
        assertThat(ShownText.line("ae\u0301\u0301\u0301", 3)).isEqualTo("a…");
    }

    @Test
    void nothingUnseenIsLeft() {
        assertThat(ShownText.clean(" \u202eab\u200bc\u0007\ud83d ")).isEqualTo("abc\ufffd");
        assertThat(ShownText.clean("one\r\ntwo\u2028three\tfour")).isEqualTo("one\ntwo\nthree four");
        assertThat(ShownText.clean("\u200b \u3164")).isEmpty();
    }
}
