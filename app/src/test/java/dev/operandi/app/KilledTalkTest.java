package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Talks in processes of their own, which end as no program wants to end. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledTalkTest {
    private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\b.*");

    @TempDir
    Path data;

    @Test
    void afterAKillTheNextStartGoesOnAfterTheLastAnswer() throws Exception {
        try (Running first = new Running(data)) {
            first.say("begin");
            assertThat(first.questionNumber()).isEqualTo(1);
            first.say("1");
            assertThat(first.questionNumber()).isEqualTo(2);
            first.kill();
        }

        try (Running second = new Running(data)) {
            assertThat(second.questionNumber()).isEqualTo(2);
            second.say("quit");
            assertThat(second.status()).isZero();
        }
        assertThat(Files.readString(data.resolve("operandi.log"))).isEmpty();
    }

    @Test
    void whoIsAskedToEndLosesNothing() throws Exception {
        try (Running first = new Running(data)) {
            first.say("begin");
            assertThat(first.questionNumber()).isEqualTo(1);
            first.say("1");
            assertThat(first.questionNumber()).isEqualTo(2);
            first.process.destroy();
            assertThat(first.status()).isNotZero();
        }

        try (Running second = new Running(data)) {
            assertThat(second.questionNumber()).isEqualTo(2);
        }
    }

    @Test
    void twoTalksOnOneDatabaseAreRefusedInOneSentence() throws Exception {
        try (Running first = new Running(data)) {
            first.say("begin");
            assertThat(first.questionNumber()).isEqualTo(1);

            Talk second = Talk.typed(data).says("begin");

            assertThat(second.status()).isEqualTo(1);
            assertThat(second.complaints()).contains("in use").hasLineCount(1);
        }
    }

    @Test
    @Tag("thorough")
    void twentyKillsAtAnyMomentLoseNoAnswer() throws Exception {
        Random moments = new Random(7);
        int asked = 0;
        for (int kill = 0; kill < 20; kill++) {
            boolean fresh = asked == 0 || asked > 6; // the interview may end after that
            try (Running running = fresh ? new Running(data, "--fresh") : new Running(data)) {
                if (fresh) running.say("begin");
                int goesOnAt = running.questionNumber();
                // an answer that was typed but not acknowledged may count
                if (!fresh) assertThat(goesOnAt).as("after kill %d", kill).isBetween(asked, asked + 1);
                asked = goesOnAt;
                if (moments.nextBoolean()) {
                    running.say("1");
                    asked = running.questionNumber();
                }
                running.say("2");
                TimeUnit.MILLISECONDS.sleep(moments.nextInt(40)); // before, while or after the answer is kept
                running.kill();
            }
        }
    }

    /** A talk in a JVM of its own, as if somebody typed. */
    private static final class Running implements AutoCloseable {
        final Process process;
        private final Writer in;
        private final BufferedReader out;

        Running(Path data, String... more) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Doperandi.terminal=in",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.operandi.app.Main",
                    "chat",
                    "--data",
                    data.toString()));
            command.addAll(List.of(more));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        void say(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
        }

        /** The number of the question that is shown next. */
        int questionNumber() throws IOException {
            @Nullable String line;
            while ((line = out.readLine()) != null) {
                Matcher question = QUESTION.matcher(line);
                if (question.matches()) return Integer.parseInt(question.group(1));
            }
            throw new AssertionError("The talk ended without a question");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        int status() throws InterruptedException {
            return process.waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }
}
