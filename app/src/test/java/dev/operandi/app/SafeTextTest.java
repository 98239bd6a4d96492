package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @Test
    void takesOutWhatSteers() {
        assertThat(SafeText.clean("a\u001b[31mb\u001b[0mc\u0000\u0007\u009b1m\u007f"))
                .isEqualTo("abc1m");
        assertThat(SafeText.clean("\u001b]0;title\u0007x\u001b]8;;u\u001b\\y\u001b[Az\u001bOP!\u001b"))
                .isEqualTo("xyz!");
        assertThat(SafeText.clean("a\u202eb\u2066c\u200fd\ufeff")).isEqualTo("abcd");
    }

    @Test
    void keepsLinesAndTabsAsSpaces() {
        assertThat(SafeText.clean("a\r\nb\rc\u2028d\te")).isEqualTo("a\nb\nc\nd  e");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(SafeText.clean("a\ud83d")).isEqualTo("a\ufffd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Größe über Äpfel, ÜBER, Straße|Groesse ueber Aepfel, UEBER, Strasse",
                "Zoë, Łódź, naïve, Ærø, København|Zoe, Lodz, naive, Aeroe, Koebenhavn",
                "“so” ‘it’ „is“ «here»|\"so\" 'it' \"is\" \"here\"",
                "a – b — c … d|a - b -- c ... d",
                "½ × 3 ≥ 1 → ok|1/2 x 3 >= 1 -> ok",
                "fi ﬁ ™|fi fi TM",
                "変更 🚀|?? ?"
            })
    void writesAsciiAsPeopleWould(String text, String ascii) {
        assertThat(SafeText.ascii(text)).isEqualTo(ascii);
    }
}
