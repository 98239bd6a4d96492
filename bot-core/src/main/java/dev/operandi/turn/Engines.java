package dev.operandi.turn;

import dev.operandi.interview.InterviewEngine;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The engine of each version of a question set, kept with its tables; versions are immutable, so none ever changes. */
public final class Engines {
    private final Catalog catalog;
    private final Duration keptUnfinished;
    private final Polling polling;
    private final Map<QuestionSetRef, InterviewEngine> kept = new ConcurrentHashMap<>();

    /**
     * @param keptUnfinished how long an unfinished interview is kept after the person's last move; whole days
     */
    public Engines(Catalog catalog, Duration keptUnfinished) {
        this(catalog, keptUnfinished, Polling.NAMED_ONLY);
    }

    /**
     * @param polling how ballots of polls are kept
     */
    public Engines(Catalog catalog, Duration keptUnfinished, Polling polling) {
        this.catalog = catalog;
        this.keptUnfinished = keptUnfinished;
        this.polling = polling;
    }

    Polling polling() {
        return polling;
    }

    Duration keptUnfinished() {
        return keptUnfinished;
    }

    List<QuestionSet> offered() {
        return catalog.offered().stream().map(Catalog.Offered::set).toList();
    }

    /**
     * The text of a version that is offered now, which an interview that begins under it keeps; empty when it is not
     * offered any more, and so was kept by whoever began with it.
     */
    Optional<String> findContent(QuestionSetRef ref) {
        return catalog.offered().stream()
                .filter(offered -> offered.set().ref().equals(ref))
                .map(Catalog.Offered::content)
                .findFirst();
    }

    /** The engine of the version, from what is offered or else from what was kept when an interview began under it. */
    InterviewEngine get(QuestionSetRef ref, Store.Transaction tx) {
        InterviewEngine known = kept.get(ref);
        if (known != null) return known;
        QuestionSet set = catalog.offered().stream()
                .map(Catalog.Offered::set)
                .filter(offered -> offered.ref().equals(ref))
                .findFirst()
                .orElseGet(() -> catalog.read(
                        ref.id(),
                        tx.findContent(ref)
                                .orElseThrow(() -> new IllegalStateException("Nothing was kept of " + ref))));
        return kept.computeIfAbsent(ref, newRef -> new InterviewEngine(set, keptUnfinished));
    }
}
