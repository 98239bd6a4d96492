package dev.operandi.app;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Several people at one terminal, and what is printed at each line; the same folder and clock go on after a restart. */
final class PollTerminal implements AutoCloseable {
    static final String SECRET = "a secret of at least thirty-two characters";

    private static final long PATIENCE_MILLIS = 60_000;

    private final MovableClock clock;
    private final Screen screen = new Screen();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Operandi operandi;
    private final Thread talk;

    PollTerminal(Path folder, Language language, MovableClock clock, Map<String, String> variables) throws IOException {
        this.clock = clock;
        Environment environment = new Environment(variables);
        Settings settings = ((Result.Read<Settings>) environment.settings(null, folder)).value();
        var style = new TerminalStyle(80, false, true);
        var channel = new TerminalChannel(screen, style, true, folder.resolve("exports"));
        var around = new Surroundings(
                new PipedInputStream(keys),
                screen,
                screen,
                true,
                style,
                Optional.empty(),
                "mia",
                folder,
                environment,
                "./operandi");
        operandi = Operandi.open(settings, QuestionSets.of(settings), List.of(channel), clock, Meter.NONE);
        var chat = new TerminalChat(operandi, channel, around, clock, ZoneOffset.UTC, language);
        talk = new Thread(
                () -> {
                    int unusedStatus = chat.talk(List.of());
                },
                "terminal");
        talk.start();
        screen.await(text -> text.endsWith("> "));
    }

    /** What the last of the lines led to. */
    String types(String... lines) {
        for (String line : lines) {
            clock.advance(Duration.ofSeconds(2));
            screen.clear();
            try {
                keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                keys.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            screen.await(text -> text.endsWith("> "));
        }
        return shown();
    }

    /** What was printed since the last line, as text that may have been broken anywhere. */
    String shown() {
        return flat(screen.text());
    }

    private static String flat(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Time goes by, until the words are printed. */
    String after(Duration time, String words) {
        clock.advance(time);
        screen.await(text -> flat(text).contains(words) && text.endsWith("> "));
        return shown();
    }

    /** Whoever types takes part, and picks the first answer to each question. */
    String takesPart(String takePart, String begin, String answer) {
        String shown = types(takePart, begin);
        while (shown.contains(answer)) shown = types("1");
        return shown;
    }

    /** The process ends, as at the end of its input. */
    @Override
    public void close() throws IOException {
        keys.close();
        try {
            talk.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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

        synchronized void await(Predicate<String> that) {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            try {
                while (!that.test(text())) {
                    if (System.nanoTime() > until) throw new AssertionError("Nothing more came after:\n" + text());
                    TimeUnit.MILLISECONDS.timedWait(this, 100);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
