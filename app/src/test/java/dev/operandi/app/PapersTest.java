package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.cli.OperandiCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the papers promise is there. That the README's first command leads to a result is seen by .ci/run. */
class PapersTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("(?m)^    (\\S[^#\n]*?) *(?:#.*)?$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST =
            Pattern.compile("`([A-Z][A-Za-z]*(?:Test|Talks|Contract))(?:\\.([a-z][A-Za-z0-9]*))?`");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z]+)[^`]*`");

    static Stream<Path> papers() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @Test
    void theFirstScreenHoldsTwoCommandsAndCiRunsBoth() throws IOException {
        String firstScreen = text("README.md").lines().limit(20).reduce("", (a, b) -> a + b + "\n");
        String ci = text(".ci/run");

        assertThat(found(COMMAND, firstScreen)).containsExactly("./operandi chat", "mvn verify");
        assertThat(ROOT.resolve("operandi")).isExecutable();
        assertThat(ROOT.resolve(".ci/run")).isExecutable();
        assertThat(ci).contains("\" verify\n", "/operandi\" chat");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyLinkWithinTheProjectLeadsSomewhere(Path paper) throws IOException {
        assertThat(found(LINK, Files.readString(paper)))
                .allSatisfy(link -> assertThat(paper.resolveSibling(link)).exists());
    }

    @Test
    void theTerminalsPaperNamesTheOptionsThereAre() throws IOException {
        Talk help = Talk.piped(ROOT).with("--help").says();

        assertThat(found(OPTION, text("docs/terminal.md")))
                .contains("--set", "--data", "--fresh", "--resume", "--language")
                .allSatisfy(option -> assertThat(help.shown()).contains(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "start", "manifest", "check", "simulate", "replay", "export"})
    void everyCommandOfTheProgramIsInSomePaper(String command) throws IOException {
        assertThat(help("--help")).contains("  " + command);
        assertThat(papers().anyMatch(paper -> read(paper).contains("operandi " + command)))
                .isTrue();
    }

    @Test
    void theOperatorsPaperNamesTheOptionsThereAre() throws IOException {
        String known = help("start", "--help") + help("manifest", "--help") + help("chat", "--help");

        assertThat(found(OPTION, text("docs/operations.md")))
                .contains("--settings", "--data", "--url", "--socket")
                .allSatisfy(option -> assertThat(known).contains(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/slack-traps.md", "docs/teams-traps.md"})
    void everyTestThatAPaperOfTrapsNamesIsThere(String paper) throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(PapersTest::isTest).toList())
                tests.put(file.getFileName().toString(), read(file));
        }

        List<MatchResult> named = TEST.matcher(text(paper)).results().toList();

        assertThat(named).hasSizeGreaterThan(20);
        for (MatchResult one : named) {
            String text = tests.getOrDefault(one.group(1) + ".java", "");
            assertThat(text).as(one.group()).isNotEmpty();
            if (one.group(2) != null) assertThat(text).as(one.group()).contains("void " + one.group(2) + "(");
        }
    }

    /** Contracts and what plays the platforms lie with the tests, or in the testkit. */
    private static boolean isTest(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/src/test/") || path.startsWith("testkit/"));
    }

    private static String help(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                out,
                false,
                Talk.WIDE,
                Optional.empty(),
                "ann",
                ROOT,
                new Environment(Map.of()),
                "./operandi");
        assertThat(OperandiCommand.run(around, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path paper) {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
