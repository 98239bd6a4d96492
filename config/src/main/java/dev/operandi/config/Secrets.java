package dev.operandi.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets an operator gave: each in a variable of the environment, or in a file that the variable of the same name
 * with {@code _FILE} behind it names. No fault quotes what was written there. Settings that are no secrets are given the
 * same way.
 */
public final class Secrets {
    /** A private key with its whole chain of certificates is shorter. */
    private static final int MAX_BYTES = 100_000;

    /** What a variable ends with when it names a file. */
    static final String FILE = "_FILE";

    private static final String SECRET = "the secret";

    private final Map<String, String> environment;

    /**
     * @param environment all variables of the process
     */
    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The secret of that name; empty when neither variable is set. */
    public Result<Optional<Secret>> find(String name) {
        return find(name, SECRET);
    }

    private Result<Optional<Secret>> find(String name, String what) {
        String value = environment.get(name);
        String file = environment.get(name + FILE);
        if (value != null && file != null)
            return refused(
                    Notes.quoted(name) + " and " + Notes.quoted(name + FILE) + " are both set.",
                    "Unset one of the two.");
        if (value != null) return secret(name, value, "is set, and empty.", what);
        if (file != null) return inFile(name + FILE, file, what);
        return new Result.Read<>(Optional.empty());
    }

    /** The secret of that name; empty, and noted, when there is a fault in it. */
    Optional<Secret> note(String name, Notes notes) {
        return note(name, SECRET, notes);
    }

    /**
     * The same of something that need not be a secret.
     *
     * @param what what belongs into the variable or the file, as in "a value"
     */
    Optional<Secret> note(String name, String what, Notes notes) {
        Result<Optional<Secret>> found = find(name, what);
        if (found instanceof Result.Read<Optional<Secret>> read) return read.value();
        for (Problem problem :
                ((Result.Refused<Optional<Secret>>) found).problems().list())
            notes.addToFile(problem.fact(), problem.wayOut());
        return Optional.empty();
    }

    private static Result<Optional<Secret>> inFile(String variable, String file, String what) {
        if (file.isBlank())
            return refused(Notes.quoted(variable) + " is set, and empty.", "Give it the path of a file, or unset it.");
        byte[] content;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            content = in.readNBytes(MAX_BYTES + 1); // one more than may be, so that it is seen
        } catch (IOException | InvalidPathException e) {
            return refused(
                    "The file that " + Notes.quoted(variable) + " names cannot be read.",
                    "Does the path name a file, and may the bot's user read it?");
        }
        if (content.length > MAX_BYTES)
            return refused(
                    "The file that " + Notes.quoted(variable) + " names is larger than " + MAX_BYTES / 1_000 + " kB.",
                    "It should hold " + what + " and nothing else.");
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return secret(variable, text, "names a file that is empty.", what);
        } catch (CharacterCodingException e) {
            return refused(
                    "The file that " + Notes.quoted(variable) + " names is no text in UTF-8.", "Save it as UTF-8.");
        }
    }

    private static Result<Optional<Secret>> secret(String variable, String written, String fact, String what) {
        String value = written.replaceFirst("^\uFEFF", "").replaceFirst("\r?\n$", "");
        return value.isBlank()
                ? refused(Notes.quoted(variable) + " " + fact, "Give it " + what + ", or unset it.")
                : new Result.Read<>(Optional.of(new Secret(value)));
    }

    private static Result<Optional<Secret>> refused(String fact, String wayOut) {
        return Result.refused(new Problem("environment", null, fact, wayOut));
    }
}
