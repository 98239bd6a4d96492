package dev.operandi.benchmarks;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.TestPostgres;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Polling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database with anonymous runs of a question set in it, whose commits are on the disk, and an inbox in front of it. */
final class PollStore implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String TENANT = "T0BENCH";

    private static final int CONNECTIONS = 10;
    private static final int LOADED_AT_ONCE = 1000;
    private static final int ANSWERED = 12;

    /** Ballots repeat after so many: reckoning each would take longer than what is measured. */
    private static final int DIFFERENT = 200;

    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, true);

    private final QuestionSet set;
    private final List<Answers> answers;
    private final List<Ballot> ballots;
    private final @Nullable Path folder;
    private final @Nullable TestPostgres server;
    private final JdbcStore store;
    private final Inbox inbox;
    private final AtomicLong ids = new AtomicLong();

    /** Authors look like those of anonymous runs: digits that come in no order. */
    private final Random authors = new Random(1);

    /**
     * @param database {@code sqlite} or {@code postgresql}
     */
    PollStore(String database, QuestionSet set) throws IOException {
        this.set = set;
        Diagnoser diagnoser = new Diagnoser(set);
        answers = new ArrayList<>();
        ballots = new ArrayList<>();
        Random chance = new Random(1);
        for (int n = 0; n < DIFFERENT; n++) {
            Answers some = answers(chance);
            answers.add(some);
            ballots.add(Ballot.of(diagnoser, some, null));
        }
        if (database.equals("sqlite")) {
            server = null;
            folder = Files.createTempDirectory("operandi-polls-");
            store = JdbcStore.open(folder);
        } else {
            folder = null;
            server = TestPostgres.durable();
            store = JdbcStore.open(server.newDatabase(), CONNECTIONS);
        }
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> "salt");
        Engines engines = new Engines(new OneSet(set), Duration.ofDays(14), polling);
        inbox = new Inbox(store, engines, () -> "i" + ids.incrementAndGet(), () -> {}, Meter.NONE);
    }

    private Answers answers(Random chance) {
        Answers some = Answers.NONE;
        for (Question question :
                set.questions().subList(0, Math.min(ANSWERED, set.questions().size()))) {
            int picked = chance.nextInt(question.choices().size());
            some = some.with(
                    question.id(),
                    new Answer.Chosen(question.choices().get(picked).id()));
        }
        return some;
    }

    /** Keeps an open run that has so many finished ballots. */
    Run open(String id, int ballots) {
        Terms terms =
                new Terms(true, 5, true, 2 * ballots, List.of(), true, false, true, ZoneOffset.UTC, Language.ENGLISH);
        Person organiser = new Person("slack", TENANT, "U0ORGANISER");
        Place.Channel place = new Place.Channel("slack", TENANT, "C0" + id); // one has one open run of a set
        Subject about = new Subject.Diagnosis(set.ref());
        Run run = Run.open(id, about, terms, organiser, place, NOON, NOON.plus(Duration.ofDays(7)), 40);
        store.change(tx -> tx.runs().save(run, "salt"));
        for (int from = 0; from < ballots; from += LOADED_AT_ONCE) {
            int first = from;
            store.change(tx -> {
                for (int n = first; n < Math.min(first + LOADED_AT_ONCE, ballots); n++) {
                    Participation one = new Participation(null, true, answers.get(n % DIFFERENT), List.of(), true);
                    tx.runs().save(id, author(), one, this.ballots.get(n % DIFFERENT));
                }
            });
        }
        return run;
    }

    private String author() {
        StringBuilder author = new StringBuilder();
        for (int n = 0; n < 4; n++) author.append(String.format("%016x", authors.nextLong()));
        return author.toString();
    }

    JdbcStore store() {
        return store;
    }

    Inbox inbox() {
        return inbox;
    }

    /** The database's own process; empty where it has none. */
    Optional<ProcessHandle> process() {
        return server == null ? Optional.empty() : ProcessHandle.of(server.pid());
    }

    @Override
    public void close() throws IOException {
        store.close();
        if (server != null) server.close();
        if (folder == null) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private record OneSet(QuestionSet set) implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(set, "a set"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return set;
        }
    }
}
