package dev.operandi.app;

import dev.operandi.chat.Person;
import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import dev.operandi.testkit.MovableClock;
import dev.operandi.texts.Language;
import dev.operandi.turn.Meter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a terminal, who sees what each line leads to before the next one. */
final class TerminalSpeaker implements Speaker {
    private static final String PROMPT = "\n> ";
    private static final long PATIENCE_MILLIS = 60_000;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Screen screen = new Screen();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Operandi operandi;
    private final Thread talk;

    TerminalSpeaker(Path folder, Language language) throws IOException {
        Environment environment = new Environment(Map.of());
        Settings settings = ((Result.Read<Settings>) environment.settings(null, folder)).value();
        var style = new TerminalStyle(80, false, true);
        var channel = new TerminalChannel(screen, style, true);
        var around = new Surroundings(
                new PipedInputStream(keys),
                screen,
                screen,
                true,
                style,
                Optional.empty(),
                "ann",
                folder,
                environment,
                "./operandi");
        var ids = new InterviewIds();
        ids.next(); // as for the first person on every platform
        operandi = Operandi.open(settings, QuestionSets.of(settings), List.of(channel), clock, Meter.NONE, ids);
        var chat = new TerminalChat(operandi, channel, around, clock, ZoneOffset.UTC, language);
        talk = new Thread(
                () -> {
                    int unusedStatus = chat.talk(List.of());
                },
                "terminal");
        talk.start();
        screen.awaitPrompt();
    }

    @Override
    public void says(String text) {
        clock.advance(Duration.ofSeconds(2));
        screen.clear();
        try {
            keys.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        screen.awaitPrompt();
    }

    @Override
    public void presses(String label) {
        says(label);
    }

    @Override
    public void picks(int number) {
        says(String.valueOf(number));
    }

    @Override
    public void waitsFor(String label) {
        if (!isOffered(label)) throw new AssertionError("No " + label + " in:\n" + screen.text());
    }

    @Override
    public boolean isOffered(String label) {
        return parts(screen.text()).filter(TerminalSpeaker::isPressed).anyMatch(part -> part.contains(label));
    }

    @Override
    public String reads() {
        return parts(screen.text())
                .filter(part -> !isPressed(part) && !part.contains("█"))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.replace('\u00a0', ' ').split("\n\n"));
    }

    private static boolean isPressed(String part) {
        return part.strip().startsWith("→ ") || part.strip().matches("(?s)[0-9]+\\) .*");
    }

    @Override
    public Person person() {
        return new Person(TerminalChannel.PLATFORM, "local", "ann");
    }

    @Override
    public void leaves() throws Exception {
        keys.close();
        talk.join(PATIENCE_MILLIS);
        operandi.close();
    }

    /** What was printed since it was cleared. */
    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int one) {
            printed.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            printed.write(bytes, from, length);
            notifyAll();
        }

        synchronized void clear() {
            printed.reset();
        }

        synchronized String text() {
            return printed.toString(StandardCharsets.UTF_8);
        }

        synchronized void awaitPrompt() {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            try {
                while (!text().endsWith(PROMPT)) {
                    if (System.nanoTime() > until) throw new AssertionError("Nothing more came after:\n" + text());
                    TimeUnit.MILLISECONDS.timedWait(this, 100);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
