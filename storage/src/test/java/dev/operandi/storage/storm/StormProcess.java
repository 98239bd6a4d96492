package dev.operandi.storage.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.operandi.chat.Message;
import dev.operandi.chat.Slot;
import dev.operandi.storage.JdbcStore;
import dev.operandi.turn.Channel;
import dev.operandi.turn.StoreException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A process with a storm in it, to be killed. It says what it is about to do, and again when that is acknowledged; each
 * line is one write, so none is cut in two.
 */
final class StormProcess implements AutoCloseable {
    /** Said once everything runs. */
    private static final String OPEN = "open";

    private final Process process;
    private final BufferedReader lines;

    enum Mode {
        ALONE,
        /** Others click as the same persons. It also tries to do the daily sweep, again and again. */
        SHARED,
        /** Like {@link #SHARED}, but it never comes to an end with a message, nor with the first ring. */
        HANGING
    }

    /**
     * @param where a folder, or the url of a PostgreSQL database
     * @param begin what its clock says when it begins
     * @param run unlike that of any other storm on this database
     */
    StormProcess(String where, Instant begin, Path shown, String run, Mode mode) {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            // its native library would be left behind there by each kill
                            "-Dorg.sqlite.tmpdir=" + requireNonNull(shown.getParent()),
                            "-cp",
                            System.getProperty("java.class.path"),
                            StormProcess.class.getName(),
                            where,
                            begin.toString(),
                            shown.toString(),
                            run,
                            mode.name()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = process.inputReader(UTF_8);
    }

    void awaitOpen() throws IOException {
        if (!OPEN.equals(lines.readLine())) throw new IllegalStateException("It did not open");
    }

    /** Listens until so many more turns were acknowledged. */
    void hear(int turns, Ledger ledger) throws IOException {
        int wanted = ledger.kept() + turns;
        while (ledger.kept() < wanted) ledger.hears(requireNonNull(lines.readLine(), "it ended by itself"));
    }

    /** Kills it, and hears what it had said before. */
    void kill(Ledger ledger) throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method closes the pipe we still read
        process.waitFor();
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) ledger.hears(line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    // ---------------------------------------------------------------- in the process

    /** {@code WHERE BEGIN SHOWN RUN MODE}, as the constructor has them. */
    public static void main(String[] args) throws IOException {
        var says = new Says(new FileOutputStream(FileDescriptor.out));
        Mode mode = Mode.valueOf(args[4]);
        boolean shared = mode != Mode.ALONE;
        JdbcStore store =
                args[0].startsWith("postgresql:") ? JdbcStore.open(args[0], 4) : JdbcStore.open(Path.of(args[0]));
        var clock = Bot.clockFrom(Instant.parse(args[1]));
        var shown = new Shown(Path.of(args[2]));
        var bot = mode == Mode.HANGING
                ? new Bot(store, clock, args[3], new Hung(), timer -> Hung.forEver())
                : new Bot(store, clock, args[3], shown, timer -> {});
        bot.start();
        says.line(OPEN);
        if (shared) sweepAgainAndAgain(bot, says);
        new Crowd(bot, says, args[3], args[3].hashCode(), shared).start();
        while (requireNonNull(System.in).read() >= 0) {} // whoever started it holds the other end
        Runtime.getRuntime().halt(0);
    }

    private static void sweepAgainAndAgain(Bot bot, Says says) {
        var thread = new Thread(
                () -> {
                    while (true) if (bot.sweepOnceADay()) says.line("=");
                },
                "sweeps");
        thread.setDaemon(true);
        thread.start();
    }

    private record Says(OutputStream out) implements Diary {
        @Override
        public void says(Click click) {
            line(">" + click.line());
        }

        @Override
        public void kept(Click click, boolean refused) {
            line((refused ? "!" : "<") + click.id());
        }

        @Override
        public void failed(StoreException why) {
            line(String.valueOf(why.getMessage()));
        }

        synchronized void line(String line) {
            try {
                out.write((line + "\n").getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A platform that does not answer. */
    private static final class Hung implements Channel {
        static void forEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String platform() {
            return Click.PLATFORM;
        }

        @Override
        public String show(Slot slot, @Nullable String reference, Message message) {
            forEver();
            return "never";
        }

        @Override
        public void remove(Slot slot, String reference) {
            forEver();
        }
    }
}
