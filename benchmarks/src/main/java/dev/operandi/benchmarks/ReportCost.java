package dev.operandi.benchmarks;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.polls.ReportBuilder;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What it takes to close a run: its ballots are read from the database, the report is made and kept, the ballots are deleted and
 * wiped. With a small {@code -Xmx} it shows that memory does not grow with the ballots.
 */
public final class ReportCost {
    private static final double MIB = 1 << 20;

    /** Until the code is compiled, as in a bot that has been running. */
    private static final int RUNS_BEFORE = 3;

    private static final int BALLOTS_BEFORE = 1000;

    private static final Diagnoser DIAGNOSER = new Diagnoser(BenchmarkSets.usual());

    private ReportCost() {}

    /**
     * Prints times and memory.
     *
     * @param args {@code sqlite} or {@code postgresql}, and how many ballots
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = Objects.requireNonNull(System.out);
        int ballots = Integer.parseInt(args[1]);
        try (var polls = new PollStore(args[0], BenchmarkSets.usual())) {
            for (int n = 0; n < RUNS_BEFORE; n++) close(polls, polls.open("before" + n, BALLOTS_BEFORE));
            Run run = polls.open("measured", ballots);
            double idle = settled();
            resetPeaks();
            Took read = Took.by(polls, () -> report(polls, run));
            Took closed = Took.by(polls, () -> close(polls, run));
            out.printf(
                    Locale.ROOT,
                    "%s, %d ballots: read and reckoned in %s, closed in %s; heap %.1f MiB before, %.1f MiB at most, of %.0f%n",
                    args[0],
                    ballots,
                    read,
                    closed,
                    idle,
                    peak(),
                    Runtime.getRuntime().maxMemory() / MIB);
        }
    }

    /** Milliseconds, and milliseconds of processor time with the database's own processes. */
    private record Took(double millis, double processorMillis) {
        static Took by(PollStore polls, Runnable work) {
            double processor = TurnCost.processorMicros(polls.process());
            long began = System.nanoTime();
            work.run();
            double millis = (System.nanoTime() - began) / 1e6;
            return new Took(millis, (TurnCost.processorMicros(polls.process()) - processor) / 1e3);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms (%.0f ms of processor time)", millis, processorMillis);
        }
    }

    /** What the close does first; nothing is changed by it. */
    private static void report(PollStore polls, Run run) {
        polls.store().change(tx -> {
            ReportBuilder builder =
                    new ReportBuilder(run.rule(), DIAGNOSER, run.terms().asked());
            tx.runs().forEachBallot(run.id(), builder::add);
            Objects.requireNonNull(builder.report());
        });
    }

    private static void close(PollStore polls, Run run) {
        polls.inbox().rang(RunTimer.CLOSE.of(run.id()), "ring of " + run.id(), run.closesAt());
        Run closed = polls.store().<Run>transact(tx -> tx.runs().find(run.id()).orElseThrow());
        if (closed.course().report() == null) throw new IllegalStateException("There is no report");
    }

    /** What is used when nothing can be thrown away any more. */
    private static double settled() throws InterruptedException {
        System.gc();
        TimeUnit.MILLISECONDS.sleep(200);
        System.gc();
        return used(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Garbage included. */
    private static double peak() {
        return used(
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double used(long bytes) {
        return bytes / MIB;
    }
}
