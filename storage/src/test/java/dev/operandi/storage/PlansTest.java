package dev.operandi.storage;

import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How PostgreSQL looks for things: what is planned on small tables must still be right when they have grown. */
class PlansTest {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Test
    void aLeaseLooksAtAsManyRowsAsItTakesHoweverManyWait() {
        try (var database = PostgresDatabase.open(postgres.url(), 2, Duration.ofSeconds(5));
                var store = new JdbcStore(database)) {
            List<Output.Sent> waiting = IntStream.range(0, 3_000)
                    .<Output.Sent>mapToObj(i -> post(new Place.Direct(new Person("slack", "T1", "U" + i)), 1))
                    .toList();
            store.change(tx -> tx.enqueue(waiting, NOON));

            List<String> lines = database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "explain (analyze) " + OutboxRows.leasable(1, Dialect.POSTGRESQL))
                            .bind(0, NOON.toEpochMilli())
                            .bind(1, NOON.toEpochMilli())
                            .bind(2, "slack")
                            .bind(3, 12)
                            .mapTo(String.class)
                            .list());

            assertThat(String.join("\n", lines))
                    .contains("Index Scan using outbox_pkey", "rows=12.00 loops=1")
                    .doesNotContain("Seq Scan", "Sort", "rows=3000");
        }
    }

    @Test
    void whatDrawingAsksIsLookedUpByKeys() {
        try (var database = PostgresDatabase.open(postgres.url(), 2, Duration.ofSeconds(5))) {
            assertThat(plan(database, LeaseFacts.ofReaders(3)))
                    .contains("using contact_pkey", "Index Cond")
                    .doesNotContain("Seq Scan");
            assertThat(plan(database, LeaseFacts.ofShown(3)))
                    .contains("using interview_pkey", "Index Cond")
                    .doesNotContain("Seq Scan");
        }
    }

    /** Of a statement that is nothing but looked up by texts. */
    private static String plan(Database database, String sql) {
        return database.jdbi().withHandle(handle -> {
            var query = handle.createQuery("explain " + sql);
            int marks = (int) sql.chars().filter(c -> c == '?').count();
            for (int n = 0; n < marks; n++) query.bind(n, "x");
            return String.join("\n", query.mapTo(String.class).list());
        });
    }
}
