package dev.operandi.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PseudoTest {
    private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);
    private static final Phrases PSEUDO = Pseudo.of(ENGLISH);

    @Test
    void everySentenceStandsInBrackets() {
        assertThat(Sentences.of(PSEUDO))
                .hasSameSizeAs(Sentences.of(ENGLISH))
                .allSatisfy(
                        sentence -> assertThat(Pseudo.outside(sentence.text())).isEmpty());
    }

    @Test
    void whatPeopleTypeIsUnderstoodAsBefore() {
        assertThat(Sentences.typed(PSEUDO)).isEqualTo(Sentences.typed(ENGLISH));
        assertThat(PSEUDO.typed()).isSameAs(ENGLISH.typed());
        assertThat(PSEUDO.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void onlyWhatNoSentenceSaidStandsOutside() {
        String within = PSEUDO.result().wouldTurn(List.of(PSEUDO.result().changed("A?", "b", "c")), "D");

        assertThat(Pseudo.outside("1) " + within + " left over")).isEqualTo("1)  left over");
    }
}
