package dev.operandi.app.cli;

import dev.operandi.app.Logging;
import dev.operandi.app.Operandi;
import dev.operandi.app.QuestionSets;
import dev.operandi.app.Surroundings;
import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import dev.operandi.polls.ReportFile;
import dev.operandi.turn.Exports;
import dev.operandi.turn.Meter;
import dev.operandi.turn.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code operandi export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the report of a poll that has closed: exactly what it may show, row by row.",
            "",
            "The files that the button Export of a report sends have the poll's id in their names. Where everything is kept in one file, another Operandi that"
                    + " uses it has to be stopped first.",
            ""
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "RUN", description = "The id of the poll.")
    private String run = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json; ${DEFAULT-VALUE} unless you say otherwise.")
    private ReportFile format = ReportFile.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes there; otherwise to standard output.")
    private @Nullable Path file;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings of this installation; config/operandi.example.yaml explains each.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept; the folder data beside the program unless you say otherwise.")
    private @Nullable Path data;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Result<Settings> result = around.environment().settings(settingsFile, around.data());
        if (result instanceof Result.Refused<Settings> refused)
            return fault(refused.problems().text());
        Settings read = ((Result.Read<Settings>) result).value();
        return export(data == null ? read : read.in(data));
    }

    private int export(Settings settings) {
        Logging.ofTalk(settings);
        Exports.Export export;
        try (Operandi operandi =
                Operandi.open(settings, QuestionSets.of(settings), List.of(), Clock.systemUTC(), Meter.NONE)) {
            export = operandi.export(run);
        } catch (StoreException e) {
            return fault(String.valueOf(e.getMessage()));
        }
        if (export instanceof Exports.Export.Rows rows) return write(format.text(run, rows.rows()));
        if (export instanceof Exports.Export.StillOpen)
            return fault("The poll \"" + run + "\" is still open. Its report can be exported once it has closed.");
        if (export instanceof Exports.Export.NoReport)
            return fault("The poll \"" + run + "\" has no report: it was cancelled, or is a quick poll, whose figures"
                    + " stand on its card.");
        return fault("There is no poll \"" + run + "\" here. Is --data, or --settings, that of the bot?");
    }

    private int write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (file == null) {
                around.out().write(bytes);
                around.out().flush();
            } else Files.write(file, bytes);
            return 0;
        } catch (IOException e) {
            return fault(
                    file == null ? "Nobody read it to the end." : file + " cannot be written. May you write there?");
        }
    }

    private int fault(String text) {
        around.complain(text);
        return 1;
    }
}
