package dev.operandi.app;

import dev.operandi.config.FileCatalog;
import dev.operandi.config.Problems;
import dev.operandi.config.Result;
import dev.operandi.questions.QuestionSet;
import dev.operandi.turn.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The question sets of this installation as they were when it started. */
public final class QuestionSets implements Catalog {
    /** Offered first, and begun when nobody says which. */
    public static final String DEFAULT = "operating-model";

    private final List<Offered> offered;
    private final Problems problems;

    private QuestionSets(List<Offered> offered, Problems problems) {
        this.offered = offered;
        this.problems = problems;
    }

    /**
     * @param data its folder {@code question-sets}, where there is one, holds an admin's own
     */
    public static QuestionSets in(Path data) {
        FileCatalog.Listing listing = files(data).list();
        List<Offered> offered = listing.entries().stream()
                .map(entry -> new Offered(entry.set(), entry.content()))
                .sorted(Comparator.comparing(entry -> !entry.set().ref().id().equals(DEFAULT)))
                .toList();
        return new QuestionSets(offered, listing.problems());
    }

    private static FileCatalog files(Path data) {
        Path own = data.resolve("question-sets");
        return Files.isDirectory(own) ? FileCatalog.of(own) : FileCatalog.ofShippedSets();
    }

    /** What keeps sets from being offered. */
    public Problems problems() {
        return problems;
    }

    public boolean has(String id) {
        return offered.stream().anyMatch(entry -> entry.set().ref().id().equals(id));
    }

    /** Why {@code id} is not among the sets, with the way out. */
    public static Problems whyNot(String id, Path data) {
        return files(data).get(id) instanceof Result.Refused<FileCatalog.Entry> refused
                ? refused.problems()
                : new Problems(List.of());
    }

    @Override
    public List<Offered> offered() {
        return offered;
    }

    @Override
    public QuestionSet read(String id, String content) {
        if (FileCatalog.read(content, id) instanceof Result.Read<QuestionSet> read) return read.value();
        throw new IllegalStateException("A version of " + id + " that was kept cannot be read any more");
    }
}
