package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTextTest {
    @Test
    void aTextIsCutBetweenWordsOrCharacters() {
        assertThat(CardText.line("Who decides what goes live?", 20)).isEqualTo("Who decides what…");
        assertThat(CardText.line("Änderungsausschussvorsitzende", 10)).isEqualTo("Änderungs…");
        assertThat(CardText.line("\ud83d\ude80\ud83d\ude80\ud83d\ude80", 4)).isEqualTo("\ud83d\ude80…");
        assertThat(CardText.line("ae\u0301\u0301\u0301", 3)).isEqualTo("a…");
    }

    @Test
    void nothingUnseenIsLeft() {
        assertThat(CardText.clean(" \u202eab\u200bc\u0007\ud83d ")).isEqualTo("abc\ufffd");
        assertThat(CardText.clean("one\r\ntwo\u2028three\tfour")).isEqualTo("one\ntwo\nthree four");
        assertThat(CardText.clean("\u200b \u3164")).isEmpty();
    }

    /** A {@code ·} stands for the sign nobody sees. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    *really* _so_,        \\*really\\* \\_so\\_
                    [here](https://a.b),  \\[here\\](https:·//a.b)
                    ![i](data:image/png), !\\[i\\](data:image/png)
                    <at>Ann</at>,         <·at>Ann<·/at>
                    ann@a.b,              ann@·a.b
                    www.a.b,              www·.a.b
                    `rm` ~~no~~,          \\`rm\\` \\~\\~no\\~\\~
                    a\\b,                 a\\·b
                    1. One,               ·1. One
                    - One,                ·- One
                    # One,                ·# One
                    > One,                ·> One
                    &lt;,                 &·lt;
                    Half (or more),       Half (or more)
                    """)
    void nothingIsReadIntoAHeading(String text, String shown) {
        assertThat(CardText.markdown(text)).isEqualTo(shown.replace("·", CardText.JOINER));
    }

    @Test
    void noMentionAndNoDateIsReadIntoAText() {
        String joiner = CardText.JOINER;

        assertThat(CardText.plain("<At>Ann</at> *a* <b>"))
                .isEqualTo("<" + joiner + "At>Ann<" + joiner + "/at> *a* <b>");
        assertThat(CardText.plain("{{TIME(2026-03-02T12:00:00Z)}}"))
                .isEqualTo("{" + joiner + "{TIME(2026-03-02T12:00:00Z)}}");
    }
}
