package dev.operandi.turn;

import dev.operandi.chat.Person;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import java.util.Optional;
import java.util.function.Supplier;

/** What turns need to keep ballots: the operator's rules, under which name a ballot is kept, and salts. */
public final class Polling {
    /** Of an installation without a secret: nothing can be anonymous. */
    public static final Polling NAMED_ONLY = new Polling(PollRules.DEFAULT, Authors.NONE, () -> "");

    private final PollRules rules;
    private final Authors authors;
    private final Supplier<String> salts;

    /**
     * @param salts another one at each call, which nobody can guess
     */
    public Polling(PollRules rules, Authors authors, Supplier<String> salts) {
        if (rules.anonymity() && !authors.anonymity())
            throw new IllegalArgumentException("Without a secret nothing is anonymous");
        this.rules = rules;
        this.authors = authors;
        this.salts = salts;
    }

    PollRules rules() {
        return rules;
    }

    /** Under which name somebody's ballot is kept; empty where the run keeps none any more. */
    Optional<String> author(Run run, Person person, Store.Transaction tx) {
        if (!run.terms().anonymous()) return Optional.of(authors.of(run, person, ""));
        return tx.runs().findSalt(run.id()).map(salt -> authors.of(run, person, salt));
    }

    /** Keeps the run as it is now. */
    void keep(Run run, Store.Transaction tx) {
        boolean salted = run.isOpen() && run.terms().anonymous();
        tx.runs().save(run, salted ? salts.get() : null);
    }

    /**
     * Keeps a contribution, or removes it, unless the run has ended meanwhile.
     *
     * @return whether the run was still open
     */
    boolean keep(Cast cast, Store.Transaction tx) {
        Optional<Run> run = tx.runs().share(cast.run().id()).filter(Run::isOpen);
        Optional<String> author = run.flatMap(open -> author(open, cast.person(), tx));
        if (run.isEmpty() || author.isEmpty()) return false;
        Participation participation = cast.participation();
        if (participation == null) tx.runs().removeParticipation(cast.run().id(), author.get());
        else tx.runs().save(cast.run().id(), author.get(), participation, cast.ballot());
        return true;
    }
}
