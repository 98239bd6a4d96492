package dev.operandi.storage;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In every table of every schema, and in what the server knows by heart of their columns. */
class PostgresPollSearchTest extends SearchInPolls {
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

    @Override
    List<String> tracesOf(List<String> words) {
        jdbi().useHandle(handle -> handle.execute("analyze")); // as the server does from time to time
        return Traces.tables(jdbi(), List.of("pg_stats", "pg_largeobject"), words);
    }
}
