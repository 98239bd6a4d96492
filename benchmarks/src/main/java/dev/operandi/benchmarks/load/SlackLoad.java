package dev.operandi.benchmarks.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who type {@code /operandi start} on this machine, each once, so many at a time: the next one types when the last one
 * was acknowledged. Prints figures, one a line, its name before it.
 */
public final class SlackLoad {
    private SlackLoad() {}

    /**
     * Sends for so long, and ends.
     *
     * @param args the bot's port on this machine; its signing secret; how many people at a time; for how many seconds; a word
     *     for the names of the people, different each time
     */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        int atOnce = Integer.parseInt(args[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[3]));
        AtomicLong people = new AtomicLong();
        List<Typing> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long began = System.nanoTime();
        for (int n = 0; n < atOnce; n++) {
            Commands commands = new Commands(args[1], args[4], port);
            Typing typing = new Typing(port, commands::begin, people, began + time.toNanos());
            all.add(typing);
            threads.add(new Thread(typing, "typing-" + n));
        }
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        print(all, System.nanoTime() - began);
    }

    static void print(List<Typing> all, long nanos) {
        long[] waited =
                all.stream().flatMapToLong(Typing::acknowledged).sorted().toArray();
        long refused = all.stream().mapToLong(Typing::refused).sum();
        print(waited, refused, all.stream().filter(Typing::isBroken).count(), nanos);
    }

    /**
     * @param waited in rising order
     */
    static void print(long[] waited, long refused, long broken, long nanos) {
        line("not_200", "%d", refused);
        line("broken", "%d", broken);
        print("", waited, nanos);
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        line("own_cpu_us", "%.0f", waited.length == 0 ? 0.0 : own.toNanos() / 1e3 / waited.length);
    }

    /**
     * @param of before each figure's name
     * @param waited in rising order
     */
    static void print(String of, long[] waited, long nanos) {
        line(of + "acknowledged", "%d", waited.length);
        line(of + "per_second", "%.0f", waited.length / (nanos / 1e9));
        line(of + "p50_ms", "%.1f", percentile(waited, 0.5) / 1e6);
        line(of + "p99_ms", "%.1f", percentile(waited, 0.99) / 1e6);
        line(of + "max_ms", "%.1f", percentile(waited, 1) / 1e6);
    }

    /** Of times in rising order; 0 when there is none. */
    private static long percentile(long[] rising, double share) {
        if (rising.length == 0) return 0;
        return rising[Math.max(0, (int) Math.ceil(rising.length * share) - 1)];
    }

    private static void line(String name, String format, Object figure) {
        PrintStream out = Objects.requireNonNull(System.out);
        out.println(name + " " + String.format(Locale.ROOT, format, figure));
    }

    /** A list of times that grows. */
    static final class Times {
        private long[] all = new long[1024];
        private int count;

        void add(long nanos) {
            if (count == all.length) all = Arrays.copyOf(all, count * 2);
            all[count++] = nanos;
        }

        long[] toArray() {
            return Arrays.copyOf(all, count);
        }
    }
}
