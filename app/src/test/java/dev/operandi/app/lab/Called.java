package dev.operandi.app.lab;

import dev.operandi.app.Environment;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalStyle;
import dev.operandi.app.cli.OperandiCommand;
import dev.operandi.config.FileCatalog;
import dev.operandi.config.Result;
import dev.operandi.questions.QuestionSet;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What came of calling the program once. */
record Called(int status, String out, String err) {
    static final String LUNCH = "src/test/resources/lab/lunch.yaml";

    static Called operandi(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                err,
                false,
                new TerminalStyle(80, false, true),
                Optional.empty(),
                "ann",
                Path.of("target", "lab-data"),
                new Environment(Map.of()),
                "./operandi");
        int status = OperandiCommand.run(around, arguments);
        return new Called(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static QuestionSet lunch() {
        return good(SetFile.read(Path.of(LUNCH)));
    }

    static QuestionSet shipped(String id) {
        return good(FileCatalog.ofShippedSets().get(id)).set();
    }

    static <T> T good(Result<T> result) {
        if (result instanceof Result.Refused<T> refused)
            throw new AssertionError(refused.problems().text());
        return ((Result.Read<T>) result).value();
    }
}
