package dev.operandi.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: from the environment, then from the file, then what holds otherwise. Everything that was set is
 * read, also what is set again in a higher place, so that every fault is told at once.
 */
public final class SettingsReader {
    /** The example with everything in it needs a fiftieth. */
    private static final int MAX_BYTES = 100_000;

    private final SettingsLayer environment;
    private final SettingsLayer file;

    private SettingsReader(SettingsLayer environment, SettingsLayer file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * @param file the settings file; null when there is none. Its relative paths begin at its folder
     * @param environment all variables of the process. Their relative paths begin where the process was started
     * @param data the data folder, when nothing else says where it is
     */
    public static Result<Settings> read(@Nullable Path file, Map<String, String> environment, Path data) {
        SettingsLayer variables = SettingsLayer.ofEnvironment(environment);
        List<Problem> problems = new ArrayList<>();
        SettingsLayer inFile = file == null ? SettingsLayer.EMPTY : layer(file, problems);
        Notes ofTheSecret = new Notes(SourceText.of("environment", ""));
        Secret secret = secret(new Secrets(environment), ofTheSecret);
        Settings settings = new SettingsReader(variables, inFile).settings(data, secret);
        problems.addAll(variables.problems());
        problems.addAll(ofTheSecret.problems().list());
        problems.addAll(inFile.problems());
        if (problems.isEmpty() && settings.polls().isForNobody())
            return Result.refused(new Problem(
                    "settings",
                    null,
                    "Only managers may open polls, and there are none.",
                    "Name somebody in \"managers\" or \"admins\", or set \"polls\" to everyone."));
        return problems.isEmpty() ? new Result.Read<>(settings) : new Result.Refused<>(new Problems(problems));
    }

    private static SettingsLayer layer(Path file, List<Problem> problems) {
        Result<SettingsLayer> result = read(file);
        if (result instanceof Result.Read<SettingsLayer> read) return read.value();
        problems.addAll(((Result.Refused<SettingsLayer>) result).problems().list());
        return SettingsLayer.EMPTY;
    }

    private static Result<SettingsLayer> read(Path file) {
        String name = file.toString();
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MAX_BYTES + 1); // one more than may be, so that it is seen
        } catch (NoSuchFileException e) {
            return Result.refused(new Problem(
                    name, null, "There is no such file.", "Correct the path behind --settings, or leave both out."));
        } catch (IOException e) {
            return Result.refused(AdminFolder.unreadable(name));
        }
        if (content.length > MAX_BYTES) {
            return Result.refused(new Problem(
                    name,
                    null,
                    "The file is larger than " + MAX_BYTES / 1_000 + " kB.",
                    "Settings need far less. Is it the right file?"));
        }
        return SettingsLayer.ofFile(name, content, file.toAbsolutePath().resolveSibling(""));
    }

    private static @Nullable Secret secret(Secrets secrets, Notes notes) {
        Secret secret = secrets.note(SettingsTable.SECRET, notes).orElse(null);
        if (secret == null) return null;
        int characters = secret.reveal().strip().length();
        if (characters < PollSettings.SECRET_CHARS)
            notes.addToFile(
                    "The secret of " + Notes.quoted(SettingsTable.SECRET) + " is shorter than "
                            + PollSettings.SECRET_CHARS + " characters.",
                    "Make one with: openssl rand -hex 32");
        return secret;
    }

    private Settings settings(Path data, @Nullable Secret secret) {
        return new Settings(
                find(SettingsTable.DATA).orElse(data),
                find(SettingsTable.DATABASE_URL).orElse(null),
                find(SettingsTable.DATABASE_CONNECTIONS).orElse(SettingsTable.CONNECTIONS),
                find(SettingsTable.QUESTION_SETS).orElse(null),
                find(SettingsTable.DEFAULT_SET).orElse(SettingsTable.FIRST_SET),
                find(SettingsTable.LANGUAGE).orElse(null),
                find(SettingsTable.KEEP_UNFINISHED_DAYS).map(Duration::ofDays).orElse(SettingsTable.KEPT_UNFINISHED),
                find(SettingsTable.KEEP_SEEN_DAYS).map(Duration::ofDays).orElse(SettingsTable.KEPT_SEEN),
                find(SettingsTable.LOG_FILE).orElse(null),
                find(SettingsTable.LOG_LEVEL).orElse(null),
                polls(secret),
                server());
    }

    private PollSettings polls(@Nullable Secret secret) {
        return new PollSettings(
                find(SettingsTable.POLLS).orElse(true),
                find(SettingsTable.MANAGERS).orElse(Set.of()),
                find(SettingsTable.ADMINS).orElse(Set.of()),
                find(SettingsTable.POLLS_OPEN_PER_PERSON).orElse(SettingsTable.OPEN_PER_PERSON),
                find(SettingsTable.POLLS_LARGE).orElse(SettingsTable.LARGE),
                find(SettingsTable.POLL_THRESHOLD).orElse(SettingsTable.THRESHOLD),
                secret);
    }

    private ServerSettings server() {
        return new ServerSettings(
                find(SettingsTable.HOST).orElse(SettingsTable.EVERYWHERE),
                find(SettingsTable.PORT).orElse(SettingsTable.USUAL_PORT),
                find(SettingsTable.SLACK_API_URL).orElse(null),
                find(SettingsTable.LOG).orElse(false),
                find(SettingsTable.METRICS).orElse(false));
    }

    private <T> Optional<T> find(Setting<T> setting) {
        Optional<T> inFile = file.find(setting); // read in any case: its faults are told too
        return environment.find(setting).or(() -> inFile);
    }
}
