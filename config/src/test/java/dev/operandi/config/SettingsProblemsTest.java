package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an operator is told: for every {@code bad-settings/NAME.yaml} the exact text in {@code bad-settings/NAME.txt}
 * beside it.
 *
 * <p>{@code mvn test -Dgolden.update=true} writes the texts anew; read the difference as you would read code.
 */
class SettingsProblemsTest {
    private static final Path BAD = Path.of("src/test/resources/bad-settings");

    static List<String> bad() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyFaultIsToldWithItsPlaceItsLineAndAWayOut(String name) throws IOException {
        Path golden = BAD.resolve(name.replace(".yaml", ".txt"));

        String told = Reading.problems(SettingsReader.read(BAD.resolve(name), Map.of(), Path.of("data")))
                        .text()
                        .replace(BAD.resolve(name).toString(), name)
                + "\n";

        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, told);
        assertThat(told).isEqualTo(Files.readString(golden));
        assertThat(told).doesNotContain("hunter").doesNotContain("xoxb");
    }
}
