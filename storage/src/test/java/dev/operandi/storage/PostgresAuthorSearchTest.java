package dev.operandi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In every table of every schema, and in what the server knows by heart of their columns. */
class PostgresAuthorSearchTest extends SearchForTheAuthor {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    Database open() {
        return Database.open(postgres.url(), Postgres.CONNECTIONS);
    }

    @Override
    List<String> tables() {
        return Traces.tablesOfPostgres(jdbi());
    }

    /** What was deleted lies in the file until the table is vacuumed. */
    @Test
    void afterTheCloseTheBallotsAreSwept() {
        int before = sweepsOfBallots();

        closesTheRun();

        assertThat(sweepsOfBallots()).isEqualTo(before + 1);
    }

    private int sweepsOfBallots() {
        return jdbi().withHandle(handle -> handle.createQuery(
                        "select vacuum_count from pg_stat_user_tables where relname = 'ballot'")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    List<String> tracesOf(List<String> words) {
        jdbi().useHandle(handle -> handle.execute("analyze")); // as the server does from time to time
        return Traces.tables(jdbi(), List.of("pg_stats", "pg_largeobject"), words);
    }
}
