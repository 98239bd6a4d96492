package dev.operandi.app;

import dev.operandi.config.FileCatalog;
import dev.operandi.config.Problems;
import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import dev.operandi.questions.QuestionSet;
import dev.operandi.turn.Catalog;
import java.util.Comparator;
import java.util.List;

/** The question sets of this installation as they were when it started. */
public final class QuestionSets implements Catalog {
    private final List<Offered> offered;
    private final Problems problems;

    private QuestionSets(List<Offered> offered, Problems problems) {
        this.offered = offered;
        this.problems = problems;
    }

    public static QuestionSets of(Settings settings) {
        FileCatalog.Listing listing = settings.catalog().list();
        List<Offered> offered = listing.entries().stream()
                .map(entry -> new Offered(entry.set(), entry.content()))
                .sorted(Comparator.comparing(entry -> !entry.set().ref().id().equals(settings.defaultSet())))
                .toList();
        return new QuestionSets(offered, listing.problems());
    }

    /** What keeps sets from being offered. */
    public Problems problems() {
        return problems;
    }

    public boolean has(String id) {
        return offered.stream().anyMatch(entry -> entry.set().ref().id().equals(id));
    }

    /** Why {@code id} is not among the sets, with the way out. */
    public static Problems whyNot(String id, Settings settings) {
        return settings.catalog().get(id) instanceof Result.Refused<FileCatalog.Entry> refused
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
