package dev.operandi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.Environment;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalStyle;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ManifestCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theManifestIsPrintedWithTheUrl() {
        assertThat(run("fake", "--url", "https://bot.example.com/")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("url https://bot.example.com, socket false\n");
    }

    @Test
    void theManifestIsPrintedWithoutAUrl() {
        assertThat(run("fake", "--socket")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("url none, socket true\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bot.example.com", "bot.example.com", "https://", "https://a:b@c", "https://c/?x=1"})
    void anotherUrlIsRefused(String url) {
        assertThat(run("fake", "--url", url)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no URL beginning with https://.");
    }

    @Test
    void oneOfTheTwoWaysHasToBeNamedAndNotBoth() {
        assertThat(run("fake")).isEqualTo(2);
        assertThat(run("fake", "--socket", "--url", "https://bot.example.com")).isEqualTo(2);
    }

    @Test
    void aPlatformWithoutAManifestIsToldWithThoseThatHaveOne() {
        assertThat(run("slak", "--socket")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no manifest for 'slak'. Use one of: fake.");
    }

    private int run(String... arguments) {
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                err,
                false,
                new TerminalStyle(80, false, true),
                Optional.empty(),
                "ann",
                Path.of("data"),
                new Environment(Map.of()),
                "./operandi");
        CommandLine line = new CommandLine(new ManifestCommand(
                around,
                Map.of("fake", (url, socket) -> "url " + url.orElse("none") + ", socket " + socket + "\n"),
                Map.of()));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments);
    }
}
