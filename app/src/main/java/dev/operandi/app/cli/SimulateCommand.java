package dev.operandi.app.cli;

import dev.operandi.app.Surroundings;
import dev.operandi.app.lab.ErrorTerminal;
import dev.operandi.app.lab.ProgressBar;
import dev.operandi.app.lab.SetFile;
import dev.operandi.app.lab.SimulationPlan;
import dev.operandi.app.lab.SimulationReport;
import dev.operandi.config.Result;
import dev.operandi.diagnosis.SimulatedPeople;
import dev.operandi.diagnosis.SimulationFigures;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code operandi simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Leads made-up people through a question set, and tells how well it diagnoses them.",
            "",
            "The same file, numbers and seed give the same figures. docs/lab.md explains each.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The question set's file, such as my-set.yaml.")
    private Path file = Path.of("");

    @Option(
            names = "--respondents",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many people, up to 100000; ${DEFAULT-VALUE} unless you say otherwise.")
    private int respondents;

    @Option(
            names = "--questions",
            paramLabel = "N",
            description = "Asks everybody so many, in place of the set's own rule when to stop.")
    private @Nullable Integer questions;

    @Option(
            names = "--slip",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "Share of answers, 0 to 1, given by mistake; ${DEFAULT-VALUE} unless you say otherwise.")
    private double slip;

    @Option(
            names = "--people",
            paramLabel = "KIND",
            defaultValue = "realistic",
            converter = KindConverter.class,
            description =
                    "pure, mixed, realistic (half of each) or careless; ${DEFAULT-VALUE} unless you say otherwise.")
    private SimulatedPeople.Kind people = SimulatedPeople.Kind.REALISTIC;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another whole number makes up other people; ${DEFAULT-VALUE} unless you say otherwise.")
    private long seed;

    @Option(names = "--json", description = "One JSON object for programs, in place of the report.")
    private boolean json;

    SimulateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (respondents < 1 || respondents > SimulationPlan.MOST)
            throw wrong("--respondents is " + respondents + ", where 1 to " + SimulationPlan.MOST + " belongs.");
        if (!(slip >= 0 && slip <= 1)) throw wrong("--slip is " + slip + ", where a share from 0 to 1 belongs.");
        Result<QuestionSet> read = SetFile.read(file);
        if (read instanceof Result.Refused<QuestionSet> refused) {
            around.complain(refused.problems().text());
            return 1;
        }
        return simulate(((Result.Read<QuestionSet>) read).value());
    }

    private int simulate(QuestionSet set) throws IOException {
        int all = set.questions().size();
        if (questions != null && (questions < 1 || questions > all))
            throw wrong("--questions is " + questions + ", and the set has 1 to " + all + ".");
        OptionalInt asked = questions == null ? OptionalInt.empty() : OptionalInt.of(questions);
        var who = new SimulatedPeople(people, slip, SimulationPlan.NOT_SURE, seed);
        SimulationPlan plan = new SimulationPlan(set, who, respondents, asked);
        var report = new SimulationReport(plan, run(plan));
        String text = json ? report.json() + "\n" : report.text();
        around.out().write(text.getBytes(StandardCharsets.UTF_8));
        around.out().flush();
        return 0;
    }

    private SimulationFigures run(SimulationPlan plan) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (!ErrorTerminal.is(around.err())) return plan.run(cores, done -> {});
        var bar = new ProgressBar(around.err(), plan.respondents());
        try {
            return plan.run(cores, bar::done);
        } finally {
            bar.clear();
        }
    }

    private ParameterException wrong(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }

    static final class KindConverter implements ITypeConverter<SimulatedPeople.Kind> {
        @Override
        public SimulatedPeople.Kind convert(String written) {
            return Arrays.stream(SimulatedPeople.Kind.values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + written + "' is no kind of people. Use one of: pure, mixed, realistic, careless."));
        }
    }
}
