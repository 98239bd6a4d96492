package dev.operandi.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a turn of {@link TurnBenchmark} costs where few interviews are stored and where many are, in turns at the one and at the
 * other: what else the machine does hits both alike, and the processor time it takes is the same however busy it is.
 */
public final class TurnCost {
    private static final int THREADS = 8;
    private static final int TURNS_EACH = 2_500;

    /** Until the machine's code is compiled. */
    private static final int ROUNDS_BEFORE = 4;

    private TurnCost() {}

    /** A database, and what turns at it took in each round. */
    private record Side(TurnBenchmark.Stored stored, List<Double> micros) {
        static Side of(String database, int interviews) throws IOException {
            var stored = new TurnBenchmark.Stored();
            stored.database = database;
            stored.interviews = interviews;
            stored.fill();
            return new Side(stored, new ArrayList<>());
        }

        double median() {
            return micros.stream().sorted().toList().get(micros.size() / 2);
        }
    }

    /**
     * Prints medians.
     *
     * @param args {@code sqlite} or {@code postgresql}, and how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[1]);
        Side few = Side.of(args[0], 100);
        Side many = Side.of(args[0], 100_000);
        for (int round = -ROUNDS_BEFORE; round < rounds; round++)
            for (Side side : List.of(few, many)) {
                double micros = round(side.stored());
                if (round >= 0) side.micros().add(micros);
            }
        for (Side side : List.of(few, many)) {
            Objects.requireNonNull(System.out)
                    .printf(
                            Locale.ROOT,
                            "%s with %d interviews: %.0f us of processor time a turn%n",
                            args[0],
                            side.stored().interviews,
                            side.median());
            side.stored().close();
        }
        Objects.requireNonNull(System.out)
                .printf(Locale.ROOT, "that is %.2f times as much%n", many.median() / few.median());
    }

    /** Microseconds of processor time a turn took, the database's own processes included. */
    private static double round(TurnBenchmark.Stored stored) throws InterruptedException {
        var benchmark = new TurnBenchmark();
        double before = processorMicros(stored.process());
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < THREADS; n++)
            threads.add(new Thread(() -> {
                for (int turn = 0; turn < TURNS_EACH; turn++) Objects.requireNonNull(benchmark.turn(stored));
            }));
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        return (processorMicros(stored.process()) - before) / (THREADS * TURNS_EACH);
    }

    /** Of this process so far, and of the database's own processes where it has any. */
    static double processorMicros(Optional<ProcessHandle> first) {
        Stream<ProcessHandle> database =
                first.stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.concat(Stream.of(ProcessHandle.current()), database)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(used -> used.toNanos() / 1e3)
                .sum();
    }
}
