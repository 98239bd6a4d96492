package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private static final Path BESIDE_THE_PROGRAM = Path.of("data");

    @Test
    void settingsComeFromVariables() {
        var environment = new Environment(Map.of("OPERANDI_DATA", "/srv/operandi"));

        assertThat(environment.settings(null, BESIDE_THE_PROGRAM))
                .isInstanceOfSatisfying(
                        Result.Read.class,
                        read -> assertThat(((Settings) read.value()).data()).isEqualTo(Path.of("/srv/operandi")));
    }

    @Test
    void noVariableIsPrinted() {
        assertThat(new Environment(Map.of("SOME_TOKEN", "hunter2"))).hasToString("Environment");
    }
}
