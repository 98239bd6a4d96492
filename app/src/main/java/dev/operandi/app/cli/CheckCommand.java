package dev.operandi.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.operandi.app.Surroundings;
import dev.operandi.config.QuestionSetCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code operandi check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells everything about question sets before anybody is asked their questions.",
            "",
            "First every fault, with its place and the way out; where there is none, what makes the set measure badly, and"
                    + " which texts lack a language. Ends with 0, or with 1 when there are faults.",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    /** In ASCII, so that it stays whole on its way through any terminal. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Surroundings around;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Question sets, or folders of them.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "For machines: one JSON list with an object a file.")
    private boolean json;

    CheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<QuestionSetCheck> checks = new ArrayList<>();
        for (Path file : files) checks.addAll(QuestionSetCheck.at(file));
        around.print(json ? JSON.writeValueAsString(checks) : QuestionSetCheck.text(checks));
        return checks.stream().anyMatch(QuestionSetCheck::hasFaults) ? 1 : 0;
    }
}
