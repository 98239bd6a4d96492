package dev.operandi.storage;

import dev.operandi.testkit.TestPostgres;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database of a test's own, with tables and without rows, on the server all tests share. It is emptied after the test
 * and given to another one, for making one takes longer than most tests; so its tables are to be left as they are.
 */
final class Postgres implements AfterEachCallback {
    static final int CONNECTIONS = 4;

    private static final Queue<String> free = new ConcurrentLinkedQueue<>();

    private final String url;

    Postgres() {
        String used = free.poll();
        url = used == null ? TestPostgres.shared().newDatabase() : used;
        if (used == null) open().close();
    }

    String url() {
        return url;
    }

    JdbcStore open() {
        return JdbcStore.open(url, CONNECTIONS);
    }

    /** Another way in, which is not ours. */
    Jdbi jdbi() {
        return Jdbi.create("jdbc:" + url.replaceFirst("//.*@", "//"), "postgres", "postgres");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        jdbi().useHandle(handle -> {
            for (String table : handle.createQuery("select tablename from pg_tables where schemaname = 'public'"
                            + " and tablename <> 'operandi_schema_history'")
                    .mapTo(String.class)
                    .list()) handle.execute("delete from " + table);
        });
        free.add(url);
    }
}
