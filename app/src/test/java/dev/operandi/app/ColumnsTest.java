package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "Zoë, 3",
        "Zoe\u0308, 3",
        "変更, 4",
        "ｶﾅ, 2",
        "한글, 4",
        "🚀, 2",
        "👩‍👩‍👧‍👦, 2",
        "👍🏽, 2",
        "❤️, 2",
        "🇩🇪, 2",
        "→ ·, 3",
        "كم, 2"
    })
    void countsWhatATerminalShows(String text, int columns) {
        assertThat(Columns.width(text)).isEqualTo(columns);
    }

    @Test
    void breaksAtSpacesAndHangsTheRest() {
        assertThat(Columns.wrap("one two three four", 9, "1) ", "   "))
                .containsExactly("1) one", "   two", "   three", "   four");
    }

    @Test
    void keepsTheLinesOfTheAuthor() {
        assertThat(Columns.wrap("one\n\ntwo", 20, "", "")).containsExactly("one", "", "two");
    }

    @Test
    void breaksAWordThatFitsNoLineBetweenCharacters() {
        assertThat(Columns.wrap("ab abcdefghij", 6, "", "")).containsExactly("ab", "abcdef", "ghij");
        assertThat(Columns.wrap("変更変更変更", 5, "", "")).containsExactly("変更", "変更", "変更");
    }

    @Test
    void leavesAnAddressWhole() {
        assertThat(Columns.wrap("see https://example.org/long and", 12, "", ""))
                .containsExactly("see", "https://example.org/long", "and");
    }
}
