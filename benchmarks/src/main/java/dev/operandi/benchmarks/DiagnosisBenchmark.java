package dev.operandi.benchmarks;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.Next;
import dev.operandi.diagnosis.Posterior;
import dev.operandi.questions.Answers;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What one step of an interview costs on one core, and what its end costs. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DiagnosisBenchmark {
    /** More than a diagnoser remembers, so that each is computed. */
    private static final int PEOPLE = 2_500;

    /** One set, and people on the way through it, one after another. */
    @State(Scope.Benchmark)
    public abstract static class OnTheWay {
        final Diagnoser diagnoser;
        final Limits limits = Limits.of(InterviewRules.DEFAULTS);
        private final QuestionSet set;
        private List<Answers> people = List.of();
        private int next;

        /** How many questions are answered. */
        @Param({"5", "10"})
        public int answered;

        OnTheWay(QuestionSet set) {
            this.set = set;
            diagnoser = new Diagnoser(set);
        }

        @Setup
        public void setUp() {
            people = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> BenchmarkSets.answers(set, answered, person))
                    .toList();
        }

        Answers answers() {
            next = (next + 1) % PEOPLE;
            return people.get(next);
        }
    }

    public static class Usual extends OnTheWay {
        public Usual() {
            super(BenchmarkSets.usual());
        }
    }

    public static class Large extends OnTheWay {
        public Large() {
            super(BenchmarkSets.large());
        }
    }

    @Benchmark
    public void stepOfDefaultSet(Usual on, Blackhole hole) {
        step(on, hole);
    }

    @Benchmark
    public void stepOfLargeSet(Large on, Blackhole hole) {
        step(on, hole);
    }

    @Benchmark
    public Diagnosis diagnosisOfDefaultSet(Usual on) {
        return on.diagnoser.diagnose(on.answers());
    }

    @Benchmark
    public Diagnosis diagnosisOfLargeSet(Large on) {
        return on.diagnoser.diagnose(on.answers());
    }

    @Benchmark
    public int questionsLeftOfDefaultSet(Usual on) {
        return on.diagnoser.questionsLeft(on.answers(), List.of(), on.limits);
    }

    @Benchmark
    public int questionsLeftOfLargeSet(Large on) {
        return on.diagnoser.questionsLeft(on.answers(), List.of(), on.limits);
    }

    private static void step(OnTheWay on, Blackhole hole) {
        Posterior posterior = on.diagnoser.posterior(on.answers());
        Next next = on.diagnoser.next(on.answers(), List.of(), on.limits);
        hole.consume(posterior);
        hole.consume(next);
    }
}
