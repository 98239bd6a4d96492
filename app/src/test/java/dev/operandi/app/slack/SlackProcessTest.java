package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, in a process whose encoding is ASCII, in a talk in German. */
@Timeout(180)
class SlackProcessTest {
    private final List<Process> processes = new ArrayList<>();
    private SlackStandIn slack;
    private int port;

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        slack = new SlackStandIn();
        port = SlackOffice.freePort();
    }

    @AfterEach
    void end() throws Exception {
        for (Process process : processes) process.destroyForcibly().waitFor();
        slack.close();
    }

    @Test
    void killedInTheMiddleItGoesOnAfterTheLastAnswerInWordsThatAreWhole() throws Exception {
        Process first = started();
        SlackUser ute =
                new SlackUser("U0UTE", slack, new SignedHttp(port, Clock.systemUTC()), () -> {}).reading("de-DE");
        ute.commands(SlackOffice.OPS, "start");
        ute.sees("[Los geht’s]");
        ute.presses("Los geht’s");
        Shown question = ute.sees("(Frage 1");
        ute.presses(question, question.pressables().get(0));
        Shown shown = ute.sees("(Frage 2");

        first.destroyForcibly().waitFor();
        assertThat(started().isAlive()).isTrue();
        ute.presses(shown, shown.pressables().get(1));

        ute.sees("(Frage 3");
        SlackTalkSteps.pressedThrough(ute, null, "[Teilen]");
        ute.says("meine Daten löschen"); // as it is typed, not escaped
        Shown asked = ute.sees("# Alles löschen, was ich über dich speichere?", "[Ja, löschen]");
        ute.presses(asked, "Ja, löschen");
        ute.hears(ute.direct(), "Ich habe alles gelöscht");
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=US-ASCII",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.operandi.app.Main",
                "start",
                "--data",
                folder.resolve("data").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("OPERANDI_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("OPERANDI_HOST", "127.0.0.1");
        builder.environment().put("OPERANDI_PORT", String.valueOf(port));
        builder.environment().put("SLACK_API_URL", slack.url() + "/api");
        builder.environment().put("SLACK_BOT_TOKEN", SlackStandIn.TOKEN);
        builder.environment().put("SLACK_SIGNING_SECRET", SignedHttp.SECRET);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        processes.add(process);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (!Objects.requireNonNull(lines.readLine(), "it ended").contains("Listening on")) {}
        return process;
    }
}
