package dev.operandi.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {
    @ParameterizedTest
    @CsvSource({
        "abc,abc,0",
        "abc,acb,1",
        "abc,ab,1",
        "abc,abcd,1",
        "abc,axc,1",
        "abc,xyz,3",
        "'',abc,3",
        "client,clinet,1",
        "kitten,sitting,3"
    })
    void aSwapOfNeighboursIsOneMistake(String written, String meant, int mistakes) {
        assertThat(Misspelling.distance(written, meant)).isEqualTo(mistakes);
    }
}
