package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings through the real command line. */
class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void theSettingsFileSaysWhereEverythingIsKeptAndHowLong() throws IOException {
        Path file = settings("data: kept\nkeep_unfinished_days: 11\ndefault_set: change-health\nlanguage: de\n");

        Talk talk = Talk.piped(folder.resolve("data")).with("--settings", file.toString());

        assertThat(talk.says().shown()).contains("11 Tage");
        assertThat(folder.resolve("kept/operandi.db")).exists();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Path file = settings("data: kept\nkeep_unfinished_days: 11\n");

        Talk talk = Talk.piped(folder.resolve("data"))
                .variable("OPERANDI_DATA", folder.resolve("variable").toString())
                .variable("OPERANDI_KEEP_UNFINISHED_DAYS", "12")
                .with(
                        "--settings",
                        file.toString(),
                        "--data",
                        folder.resolve("said").toString());

        assertThat(talk.says().shown()).contains("12 days");
        assertThat(folder.resolve("said/operandi.db")).exists();
        assertThat(folder.resolve("variable")).doesNotExist();
    }

    @Test
    void wrongSettingsStopTheStartAndNothingIsMade() throws IOException {
        Path file = settings("dta: kept\n");

        Talk talk = Talk.piped(folder.resolve("data"))
                .variable("OPERANDI_LOG_LEVEL", "loud")
                .with("--settings", file.toString())
                .says("begin");

        assertThat(talk.status()).isEqualTo(1);
        assertThat(talk.shown()).isEmpty();
        assertThat(talk.complaints())
                .contains(file + ":1:1: There is no key \"dta\" in a settings file.")
                .contains("Did you mean data?")
                .contains("\"OPERANDI_LOG_LEVEL\" is \"loud\".");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Path settings(String content) throws IOException {
        return Files.writeString(folder.resolve("operandi.yaml"), content);
    }
}
