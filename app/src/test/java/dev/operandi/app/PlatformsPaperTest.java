package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test that a paper about the platforms names is there. */
class PlatformsPaperTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z]\\w+(?:Test|Talks|TalkSteps|Contract))(?:\\.(\\w+))?`");

    @ParameterizedTest
    @ValueSource(strings = {"platforms.md", "slack-traps.md", "teams-traps.md"})
    void eachTestItNamesIsThere(String paper) throws IOException {
        List<MatchResult> named = NAMED.matcher(
                        Files.readString(ROOT.resolve("docs").resolve(paper)))
                .results()
                .toList();

        assertThat(named).hasSizeGreaterThan(30).allSatisfy(test -> {
            String method = test.group(2);
            assertThat(sources(test.group(1)))
                    .isNotEmpty()
                    .anySatisfy(
                            source -> assertThat(source).contains(method == null ? "class" : "void " + method + "("));
        });
    }

    /** Of the classes with this name: two modules may have one each, and the testkit has its in main. */
    private static List<String> sources(String name) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.flatMap(module ->
                            Stream.of("src/test/java", "src/main/java").map(module::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> source(folder, name).stream())
                    .toList();
        }
    }

    private static Optional<String> source(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<Path> found =
                    files.filter(file -> file.endsWith(name + ".java")).findFirst();
            return found.isPresent() ? Optional.of(Files.readString(found.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
