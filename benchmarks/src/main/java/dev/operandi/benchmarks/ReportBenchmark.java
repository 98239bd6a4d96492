package dev.operandi.benchmarks;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.Report;
import dev.operandi.polls.ReportBuilder;
import dev.operandi.questions.Challenge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the report of a run costs. Ballots are made one by one, as a store streams them. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ReportBenchmark {
    private static final List<String> FUNCTIONS = List.of("developer", "operations", "service-desk", "management");

    /** How many ballots. */
    @Param({"1000", "100000"})
    public int ballots;

    private final Diagnoser diagnoser = new Diagnoser(BenchmarkSets.usual());

    @Benchmark
    public Report report() {
        ReportBuilder builder =
                new ReportBuilder(DisclosureRule.of(DisclosureRule.DEFAULT_K, false), diagnoser, ballots + ballots / 2);
        for (int i = 0; i < ballots; i++) builder.add(ballot(i));
        return builder.report();
    }

    private Ballot ballot(int number) {
        int models = diagnoser.set().models().size();
        List<Double> shares = new ArrayList<>();
        for (int k = 0; k < models; k++) shares.add((number % models == k ? 2.0 : 1.0) / (models + 1));
        List<Severity> severities = new ArrayList<>();
        for (Challenge challenge : diagnoser.set().challenges())
            severities.add(new Severity(challenge.id(), number % 10 / 10.0, Severity.Level.MEDIUM, 3));
        return new Ballot(FUNCTIONS.get(number % FUNCTIONS.size()), shares, severities, Map.of());
    }
}
