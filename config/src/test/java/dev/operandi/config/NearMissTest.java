package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    private static final List<String> KINDS = List.of("choice", "scale", "text", "when_not");

    @ParameterizedTest
    @CsvSource({"scal,scale", "txet,text", "Choice,choice", "when-not,when_not", "chioce,choice", "whennot,when_not"})
    void aSlipOfTheFingerIsUnderstood(String written, String meant) {
        assertThat(NearMiss.wayOut(written, KINDS)).isEqualTo("Did you mean " + meant + "?");
    }

    @Test
    void anotherWordGetsTheListOfNames() {
        assertThat(NearMiss.wayOut("colour", KINDS)).isEqualTo("Use one of: choice, scale, text, when_not.");
    }

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,abcd,1", "abc,axc,1", "abc,xyz,3", "'',abc,3"})
    void aSwapOfNeighboursIsOneMistake(String a, String b, int mistakes) {
        assertThat(NearMiss.distance(a, b)).isEqualTo(mistakes);
    }
}
