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
import org.junit.jupiter.api.Test;

/** Each test that docs/platforms.md names is there. */
class PlatformsPaperTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Talks))(?:\\.(\\w+))?`");

    @Test
    void eachTestItNamesIsThere() throws IOException {
        List<MatchResult> named = NAMED.matcher(Files.readString(ROOT.resolve("docs/platforms.md")))
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

    /** Of the classes with this name: two modules may have one each. */
    private static List<String> sources(String name) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
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
