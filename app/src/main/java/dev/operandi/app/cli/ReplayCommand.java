package dev.operandi.app.cli;

import dev.operandi.app.Surroundings;
import dev.operandi.app.lab.AnswersFile;
import dev.operandi.app.lab.Replay;
import dev.operandi.app.lab.ReplayReport;
import dev.operandi.app.lab.SetFile;
import dev.operandi.config.Problem;
import dev.operandi.config.Result;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code operandi replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what each respondent of a CSV file would have been told.",
            "",
            "A row is a respondent, a column a question's id, a cell a choice's id or not-sure (also when empty),"
                    + " not-applicable or skipped. A column named respondent has their names. A row with a fault is left"
                    + " out, and told at the end.",
            ""
        })
final class ReplayCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "FILE", description = "The question set's file, such as my-set.yaml.")
    private Path file = Path.of("");

    @Option(names = "--answers", paramLabel = "CSV", required = true, description = "The file with the answers.")
    private Path answers = Path.of("");

    @Option(names = "--all", description = "Asks every question, not only those an interview would have asked.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object a line for programs, in place of the text.")
    private boolean json;

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Result<QuestionSet> read = SetFile.read(file);
        if (read instanceof Result.Refused<QuestionSet> refused)
            return fault(refused.problems().text());
        QuestionSet set = ((Result.Read<QuestionSet>) read).value();
        String name = answers.toString();
        if (Files.isDirectory(answers)) return fault(name, "This is a folder.", "Name one file in it.");
        if (!Files.exists(answers)) return fault(name, "There is no such file.", "Is its path right?");
        try (InputStream in = Files.newInputStream(answers)) {
            Result<AnswersFile> opened = AnswersFile.open(String.valueOf(answers.getFileName()), in, set);
            if (opened instanceof Result.Refused<AnswersFile> refused)
                return fault(refused.problems().text());
            return replay(set, ((Result.Read<AnswersFile>) opened).value());
        } catch (IOException | UncheckedIOException e) {
            return fault(name, "The file cannot be read.", "May you read it?");
        }
    }

    private int replay(QuestionSet set, AnswersFile file) {
        file.notice().ifPresent(around::complain);
        var report = new ReplayReport(set);
        try {
            new Replay(set, all).run(file, Runtime.getRuntime().availableProcessors(), told -> {
                String text = json ? report.json(told) + "\n" : report.text(told) + "\n";
                around.out().write(text.getBytes(StandardCharsets.UTF_8));
            });
            around.out().flush();
        } catch (IOException e) {
            return 1; // whoever read the output has gone
        }
        String faults = file.faults();
        return faults.isEmpty() ? 0 : fault(faults);
    }

    private int fault(String name, String fact, String wayOut) {
        return fault(new Problem(name, null, fact, wayOut).text());
    }

    private int fault(String text) {
        around.complain(text);
        return 1;
    }
}
