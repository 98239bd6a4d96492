package dev.operandi.config;

import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The question sets there are: those the program brings, and those in an admin's folder, which win over one of the same
 * id. Files are read anew at every call, so that a saved change counts at once.
 */
public final class FileCatalog {
    /** The sets packed into the jar. */
    static final List<String> SHIPPED = List.of("change-health", "operating-model");

    private final @Nullable Path folder;

    private FileCatalog(@Nullable Path folder) {
        this.folder = folder;
    }

    public static FileCatalog ofShippedSets() {
        return new FileCatalog(null);
    }

    /**
     * @param folder of an admin's .yaml files; folders in it are not looked into
     */
    public static FileCatalog of(Path folder) {
        return new FileCatalog(folder);
    }

    /**
     * A question set as it is now.
     *
     * @param content the file's text; {@link #read} makes an equal set of it
     */
    public record Entry(QuestionSet set, String content) {}

    /**
     * What there is.
     *
     * @param entries sets that can be used, by id
     * @param problems what keeps others from being used
     */
    public record Listing(List<Entry> entries, Problems problems) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    public Listing list() {
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Map<String, Path> own = AdminFolder.list(folder, problems);
        for (String id : ids(own)) {
            Result<Entry> result = entry(id, own);
            if (result instanceof Result.Read<Entry> read) entries.add(read.value());
            if (result instanceof Result.Refused<Entry> refused)
                problems.addAll(refused.problems().list());
        }
        return new Listing(entries, new Problems(problems));
    }

    /** The set of that id; refused when there is none, or when its file has problems. */
    public Result<Entry> get(String id) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Path> own = AdminFolder.list(folder, problems);
        SortedSet<String> ids = ids(own);
        if (ids.contains(id)) return entry(id, own);
        String fact = "There is no question set " + Notes.quoted(id) + ".";
        problems.add(new Problem(SetNames.fileOf(id), null, fact, NearMiss.wayOut(id, ids)));
        return new Result.Refused<>(new Problems(problems));
    }

    private static SortedSet<String> ids(Map<String, Path> own) {
        SortedSet<String> ids = new TreeSet<>(SHIPPED);
        ids.addAll(own.keySet());
        return ids;
    }

    private static Result<Entry> entry(String id, Map<String, Path> own) {
        Path file = own.get(id);
        if (file == null) return entry(SetNames.fileOf(id), shipped(id));
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return entry(
                    name, in.readNBytes(Decoder.MAX_BYTES + 1)); // one more than may be, so that the reader sees it
        } catch (IOException e) {
            return Result.refused(AdminFolder.unreadable(name));
        }
    }

    private static Result<Entry> entry(String fileName, byte[] content) {
        Result<QuestionSet> result = QuestionSetReader.read(fileName, content);
        if (result instanceof Result.Refused<QuestionSet> refused) return new Result.Refused<>(refused.problems());
        QuestionSet set = ((Result.Read<QuestionSet>) result).value();
        return new Result.Read<>(new Entry(set, new String(content, StandardCharsets.UTF_8)));
    }

    private static byte[] shipped(String id) {
        String name = "/question-sets/" + SetNames.fileOf(id);
        try (InputStream in = FileCatalog.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The jar lacks " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a content that was kept, as {@link Entry#content}. */
    public static Result<QuestionSet> read(String content, String id) {
        return QuestionSetReader.read(SetNames.fileOf(id), content.getBytes(StandardCharsets.UTF_8));
    }
}
