package dev.operandi.app.cli;

import dev.operandi.app.Surroundings;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as it is called. */
@Command(
        name = "operandi",
        mixinStandardHelpOptions = true,
        versionProvider = OperandiCommand.Version.class,
        description = "Asks how a company really runs its software, and tells what to try next.",
        synopsisSubcommandLabel = "COMMAND")
public final class OperandiCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private OperandiCommand() {}

    /**
     * Runs one command.
     *
     * @return the process's status: 0 done, 1 not done, 2 called in a wrong way
     */
    public static int run(Surroundings around, String... args) {
        CommandLine line = new CommandLine(new OperandiCommand());
        line.addSubcommand("chat", new ChatCommand(around));
        line.addSubcommand("start", new StartCommand(around));
        line.addSubcommand("rehearse", new RehearseCommand());
        line.addSubcommand("manifest", new ManifestCommand(around));
        line.addSubcommand("check", new CheckCommand(around));
        line.addSubcommand("simulate", new SimulateCommand(around));
        line.addSubcommand("replay", new ReplayCommand(around));
        line.addSubcommand("export", new ExportCommand(around));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(writer(around.out())).setErr(writer(around.err()));
        line.setUsageHelpWidth(Math.max(55, Math.min(80, around.style().columns())));
        line.setExecutionExceptionHandler((fault, of, parsed) -> {
            LoggerFactory.getLogger(OperandiCommand.class).error("The command failed", fault);
            of.getErr().println("Something went wrong inside Operandi; the log says more.");
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Called with nothing to do: tells what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = OperandiCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Operandi " + Optional.ofNullable(built).orElse("(not packaged)")};
        }
    }
}
