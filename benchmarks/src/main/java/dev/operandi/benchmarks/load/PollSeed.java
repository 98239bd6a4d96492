package dev.operandi.benchmarks.load;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.config.FileCatalog;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.storage.JdbcStore;
import dev.operandi.texts.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Puts an open, anonymous poll about the operating model into a database nobody uses yet, as if somebody had posted it. */
public final class PollSeed {
    /** The run's id. */
    static final String RUN = "load";

    private static final String SET = "operating-model";
    private static final int CONNECTIONS = 2;
    private static final int ASKED = 1_000_000;

    private PollSeed() {}

    /**
     * @param args the url of a PostgreSQL database, or the folder of an SQLite one
     */
    public static void main(String[] args) {
        FileCatalog.Entry set = FileCatalog.ofShippedSets().list().entries().stream()
                .filter(entry -> entry.set().ref().id().equals(SET))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        Terms terms = new Terms(true, 5, true, ASKED, List.of(), true, false, true, ZoneOffset.UTC, Language.ENGLISH);
        Run run = Run.open(
                RUN,
                new Subject.Diagnosis(set.set().ref()),
                terms,
                new Person("slack", "T0LOAD", "U0ORGANISER"),
                new Place.Channel("slack", "T0LOAD", "C0GENERAL"),
                now,
                now.plus(Duration.ofDays(7)),
                40);
        try (JdbcStore store = open(args[0])) {
            store.change(tx -> {
                tx.keepContent(set.set().ref(), set.content(), now);
                tx.runs().save(run, "a salt that is the same in every load");
            });
        }
    }

    private static JdbcStore open(String database) {
        return database.startsWith("postgresql:")
                ? JdbcStore.open(database, CONNECTIONS)
                : JdbcStore.open(Path.of(database));
    }
}
