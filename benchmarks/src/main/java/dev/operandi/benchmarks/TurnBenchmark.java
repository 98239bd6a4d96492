package dev.operandi.benchmarks;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many turns a second a database keeps: first sight of the envelope, contact and interview loaded and locked, the
 * interview saved with one answer more, its message put into the outbox; committed to the disk. Nothing is decided and
 * nothing drawn.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(8)
public class TurnBenchmark {
    private static final int CONNECTIONS = 8;
    private static final int LOADED_AT_ONCE = 1000;

    /** Who talks: as many with few interviews stored as with many, so that only what else is stored differs. */
    private static final int TALKING = 100;

    private static final QuestionSetRef SET = new QuestionSetRef("operating-model", "0123456789ab");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Answers ANSWERS = Answers.of(Stream.of("one", "two", "three", "four", "five", "six")
            .map(question -> new Answers.Given(question, new Answer.Chosen("sometimes")))
            .toList());

    /** A database with interviews in it. */
    @State(Scope.Benchmark)
    public static class Stored {
        @Param({"sqlite", "postgresql"})
        public String database = "sqlite";

        @Param({"100", "100000"})
        public int interviews = 100;

        private final AtomicLong envelopes = new AtomicLong();
        private @Nullable Path folder;
        private @Nullable TestPostgres server;
        private @Nullable JdbcStore open;

        @Setup(Level.Trial)
        public void fill() throws IOException {
            if (database.equals("sqlite")) {
                folder = Files.createTempDirectory("operandi-turns-");
                open = JdbcStore.open(folder);
            } else {
                server = TestPostgres.durable();
                open = JdbcStore.open(server.newDatabase(), CONNECTIONS);
            }
            for (int from = 0; from < interviews; from += LOADED_AT_ONCE) {
                int first = from;
                store().change(tx -> {
                    for (int n = first; n < Math.min(first + LOADED_AT_ONCE, interviews); n++) {
                        tx.save(new Contact(person(n), null, 1, new View("interview", id(n)), id(n)));
                        tx.save(interview(n));
                    }
                });
            }
        }

        /** The database's own process; empty where it has none. */
        Optional<ProcessHandle> process() {
            return server == null ? Optional.empty() : ProcessHandle.of(server.pid());
        }

        JdbcStore store() {
            if (open == null) throw new IllegalStateException("Not open");
            return open;
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            if (open != null) open.close();
            if (server != null) server.close();
            if (folder == null) return;
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = new ArrayList<>(files.toList());
                all.sort(Comparator.reverseOrder());
                for (Path file : all) Files.delete(file);
            }
        }
    }

    @Benchmark
    public Contact turn(Stored stored) {
        int who = ThreadLocalRandom.current().nextInt(TALKING) * (stored.interviews / TALKING);
        String envelope = "event/" + stored.envelopes.incrementAndGet();
        return stored.store().transact(tx -> {
            Contact contact = tx.admit(envelope, NOON, person(who)).orElseThrow(); // as the inbox begins a turn
            Interview interview = tx.findInterview(id(who)).orElseThrow();
            tx.save(interview);
            Slot slot = new Slot(new Place.Direct(contact.person()), 1);
            tx.enqueue(List.<Output.Sent>of(new Output.Post(slot, new View("interview", interview.id()))), NOON);
            return contact;
        });
    }

    private static Person person(int n) {
        return new Person("slack", "T0BENCH", "U" + n);
    }

    private static String id(int n) {
        return "i" + n;
    }

    private static Interview interview(int n) {
        Interview begun = Interview.begin(id(n), person(n), SET, NOON, 1);
        return new Interview(
                begun.id(),
                begun.person(),
                begun.set(),
                begun.begunAt(),
                begun.touchedAt(),
                ANSWERS,
                0,
                false,
                begun.screen(),
                null,
                1);
    }
}
