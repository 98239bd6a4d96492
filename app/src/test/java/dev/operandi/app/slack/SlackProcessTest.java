package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, in a process whose encoding is ASCII, in a talk in German. */
@Timeout(180)
class SlackProcessTest {
    private static final int ENDED_BY_SIGTERM = 143;

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

    @Test
    @Tag("thorough")
    void whoAsksItToEndWhileItSendsGetsWhatWasAcknowledgedAndNothingTwice() throws Exception {
        Process first = started();
        SlackUser ann =
                new SlackUser("U0ANN", slack, new SignedHttp(port, Clock.systemUTC()), () -> {}).reading("en-US");
        ann.commands(ann.direct(), "start");
        ann.sees("[Begin]");
        ann.presses("Begin");
        Shown question = ann.sees("(Question 1");
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        slack.faults = method -> {
            if (method.equals("chat.update")) {
                sending.countDown();
                await(answered);
            }
            return SlackStandIn.Fault.NONE;
        };

        ann.presses(question, question.pressables().get(0)); // returns when it was acknowledged
        await(sending);
        first.toHandle().destroy(); // the process's own method would close what it writes to
        awaitRefusal();
        answered.countDown();

        assertThat(first.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
        ann.sees("(Question 2");
        assertThat(started().isAlive()).isTrue();
        Shown second = ann.sees("(Question 2");
        ann.presses(second, second.pressables().get(0));
        ann.sees("(Question 3");
        assertThat(slack.screens.posts(ann.direct())).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Until nothing more comes in. */
    private void awaitRefusal() throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until)
            try (Socket unusedOpen = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.onSpinWait();
            } catch (ConnectException e) {
                return;
            }
        throw new AssertionError("It still listens");
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
