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
}
