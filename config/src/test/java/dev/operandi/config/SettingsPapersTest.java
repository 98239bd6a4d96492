package dev.operandi.config;

import static dev.operandi.config.Reading.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

/** The example file and the operator's paper say what the table says. */
class SettingsPapersTest {
    private static final Path EXAMPLE = Path.of("operandi.example.yaml");
    private static final Path PAPER = Path.of("../docs/operations.md");

    @TempDir
    private Path folder;

    static List<Setting<?>> settings() {
        return SettingsTable.ALL;
    }

    @Test
    void theExampleExplainsEverySettingInTheOrderOfTheTable() throws IOException {
        List<String> expected = settings().stream()
                .map(setting -> "%s %s; otherwise %s. Variable: %s #%s: %s"
                        .formatted(
                                setting.explanation(),
                                capitalised(setting.type().told()),
                                setting.otherwise(),
                                setting.variable(),
                                setting.key(),
                                setting.sample()))
                .toList();

        assertThat(blocks()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void eachSettingOfTheExampleCanBeSetAlone(Setting<?> setting) throws IOException {
        String commented = "#" + setting.key() + ":";
        String content = Files.readString(EXAMPLE).replace("\n" + commented, "\n" + commented.substring(1));

        assertThat(content).contains("\n" + setting.key() + ": ");
        good(read(content));
    }

    @Test
    void allOfTheExampleCanBeSetAtOnceAndWhatHoldsAnywayIsWhatItShows() throws IOException {
        String content = Files.readString(EXAMPLE).replaceAll("(?m)^#(?=[a-z])", "");

        Settings all = good(read(content));
        Settings none = good(read(Files.readString(EXAMPLE)));

        assertThat(content.lines().filter(line -> line.matches("[a-z].*")).map(line -> line.split(":", 2)[0]))
                .containsExactlyElementsOf(SettingsTable.keys());
        assertThat(all.defaultSet()).isEqualTo(none.defaultSet());
        assertThat(all.keptUnfinished()).isEqualTo(none.keptUnfinished());
        assertThat(all.logLevel(Level.INFO)).isEqualTo(none.logLevel(Level.INFO));
        assertThat(all.server().port()).isEqualTo(none.server().port());
    }

    @Test
    void theQuestionSetThatIsBegunWhenNobodySaysWhichIsThere() {
        assertThat(FileCatalog.SHIPPED).contains(SettingsTable.FIRST_SET);
    }

    @Test
    void theOperatorsPaperHasALineForEverySetting() throws IOException {
        List<String> expected = settings().stream()
                .map(setting -> "| `%s` | `%s` | %s | %s | %s |"
                        .formatted(
                                setting.key(),
                                setting.variable(),
                                setting.type().told(),
                                setting.otherwise(),
                                setting.explanation()))
                .toList();

        assertThat(Files.readAllLines(PAPER).stream()
                        .filter(line -> line.matches("\\| `\\w+` \\| `(OPERANDI|SLACK)_.*")))
                .containsExactlyElementsOf(expected);
    }

    private Result<Settings> read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("operandi.yaml"), content);
        return SettingsReader.read(file, Map.of(), folder);
    }

    /** What stands between empty lines, without the head of the file, each on one line. */
    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        for (String block : Files.readString(EXAMPLE).strip().split("\n\n", -1))
            blocks.add(block.replaceFirst("^# ", "").replace("\n# ", " ").replace("\n", " "));
        return blocks.subList(1, blocks.size());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
