package dev.operandi.app.lab;

import dev.operandi.config.FileCatalog;
import dev.operandi.config.Problem;
import dev.operandi.config.QuestionSetReader;
import dev.operandi.config.Result;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the question set whose file an admin names. */
public final class SetFile {
    /** More than any set has; the reader then says so. */
    private static final int ENOUGH_BYTES = 1_000_001;

    private SetFile() {}

    public static Result<QuestionSet> read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file) && isShipped(file.toString())) return isAnId(file);
        if (!Files.exists(file)) return refused(file, "There is no such file.", "Is its path right?");
        if (Files.isDirectory(file))
            return refused(file, "This is a folder.", "Name one file in it, such as operating-model.yaml.");
        try (InputStream in = Files.newInputStream(file)) {
            return QuestionSetReader.read(name, in.readNBytes(ENOUGH_BYTES));
        } catch (IOException e) {
            return refused(file, "The file cannot be read.", "May you read it?");
        }
    }

    private static boolean isShipped(String id) {
        return FileCatalog.ofShippedSets().list().entries().stream()
                .anyMatch(entry -> entry.set().ref().id().equals(id));
    }

    private static Result<QuestionSet> isAnId(Path id) {
        return refused(
                id,
                "This is the id of a question set, where the path of its file belongs.",
                "Write config/question-sets/" + id
                        + ".yaml: there, beside the program, lie the sets that come with it.");
    }

    private static Result<QuestionSet> refused(Path file, String fact, String wayOut) {
        return Result.refused(new Problem(file.toString(), null, fact, wayOut));
    }
}
