package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In every table of every schema, and in what the server knows by heart of their columns. */
class PostgresSearchTest extends SearchForThePerson {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    Database open() {
        return Database.open(postgres.url(), Postgres.CONNECTIONS);
    }

    @Override
    List<String> tablesThatHold(List<String> words) {
        return Traces.tables(jdbi(), Traces.tablesOfPostgres(jdbi()), words);
    }

    @Override
    List<String> tracesOf(List<String> words) {
        return Traces.tables(jdbi(), List.of("pg_stats", "pg_largeobject", "pg_locks"), words);
    }

    @Test
    void theServerKnowsNobodyByHeart() {
        jdbi().useHandle(handle -> handle.execute("analyze")); // as the server does from time to time

        assertThat(tracesOf(List.of("small"))).as("the ids of question sets").contains("pg_stats");
        assertThat(tracesOf(List.of(ANN.id(), "k3v9", "1583635577.758298"))).isEmpty();
    }

    @Test
    void theTablesAreSweptAfterAnErasure() {
        int before = sweeps();

        try (var store = postgres.open()) {
            store.<Boolean>transact(tx -> {
                tx.carryOut(new Output.Erase(ANN));
                return true;
            });
        }

        assertThat(sweeps()).isEqualTo(before + 7);
    }

    private int sweeps() {
        return jdbi().withHandle(
                        handle -> handle.createQuery("select coalesce(sum(vacuum_count), 0) from pg_stat_user_tables")
                                .mapTo(Integer.class)
                                .one());
    }
}
