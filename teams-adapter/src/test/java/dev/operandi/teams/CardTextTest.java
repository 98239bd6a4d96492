package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTextTest {
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
