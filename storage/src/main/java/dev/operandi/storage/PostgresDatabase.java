package dev.operandi.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.operandi.turn.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * A database on a PostgreSQL server, which other processes of ours may use too.
 *
 * <p>Nothing waits for ever: a server that does not answer, a lock that is not let go and a network that is gone each end
 * a turn after seconds, and the pool throws the connection away. The server ends a transaction whose process is gone.
 */
final class PostgresDatabase implements Database {
    /** For a free connection. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration IS_IT_ALIVE = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(60);

    /** Whoever brings the tables up to date holds this lock of the server's; the others wait. "Operandi" in ASCII. */
    private static final long MIGRATING = 0x4F706572616E6469L;

    private static final Map<String, String> ALWAYS = Map.of(
            "ApplicationName",
            "operandi",
            "connectTimeout",
            "5",
            "loginTimeout",
            "5",
            "tcpKeepAlive",
            "true",
            "logServerErrorDetail",
            "false"); // details quote what is kept

    /** For turns: each of the server's patience ends before ours with the server. In seconds. */
    private static final String ANSWER = "15";

    /**
     * A turn looks everything up by a key. Plans are made while the tables are small, and columns that name people have no
     * statistics: left alone, PostgreSQL would read and sort whole tables, and go on doing so when they have grown. So one plan
     * is as good for all values, and making it anew each time costs as much as the looking up.
     */
    private static final String LOOK_UP = " -c plan_cache_mode=force_generic_plan"
            + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c enable_sort=off -c jit=off";

    private static final String ON_THE_SERVER =
            "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=20s" + LOOK_UP;

    /** For a migration, which may rewrite a table. In seconds. */
    private static final String MIGRATION = "3600";

    private final PostgresUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresDatabase(PostgresUrl url, HikariDataSource pool, Duration patience) {
        this.url = url;
        this.pool = pool;
        jdbi = Database.quiet(new FairPool(pool::getConnection, pool.getMaximumPoolSize(), patience));
    }

    /**
     * @param patience for a free connection; at least a quarter of a second
     */
    static PostgresDatabase open(String written, int connections, Duration patience) {
        PostgresUrl url = PostgresUrl.parse(written);
        try {
            migrate(url);
            return new PostgresDatabase(url, pool(url, connections, patience), patience);
        } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
            throw PostgresFaults.explain(url, e);
        }
    }

    private static HikariDataSource pool(PostgresUrl url, int connections, Duration patience) {
        var config = new HikariConfig();
        config.setDataSource(source(url, ANSWER, ON_THE_SERVER));
        config.setPoolName("operandi");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(Math.min(IS_IT_ALIVE.toMillis(), patience.toMillis()));
        config.setKeepaliveTime(BEAT.toMillis());
        return new HikariDataSource(config);
    }

    private static DataSource source(PostgresUrl url, String answerSeconds, String onTheServer) {
        Map<String, String> otherwise = new HashMap<>(ALWAYS);
        otherwise.put("socketTimeout", answerSeconds);
        var source = url.source(otherwise);
        source.setOptions((onTheServer + " " + url.parameter("options")).strip()); // the later one counts
        return source;
    }

    /** Several processes may begin at once: one brings the tables up to date while the others wait. */
    private static void migrate(PostgresUrl url) throws SQLException {
        DataSource source = source(url, MIGRATION, "");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getSchema() == null) throw new StoreException(PostgresFaults.noSchema(url));
            if (version(url, connection) == Migrations.NEWEST) return;
            statement.execute("select pg_advisory_lock(" + MIGRATING + ")"); // until the connection is closed
            int version = version(url, connection);
            if (version == 0 && holdsOtherTables(statement)) throw new StoreException(PostgresFaults.notOurs(url));
            if (version < Migrations.NEWEST) Migrations.run(source, Dialect.POSTGRESQL);
        }
    }

    private static int version(PostgresUrl url, Connection connection) throws SQLException {
        int version = Migrations.version(connection, Dialect.POSTGRESQL);
        if (version > Migrations.NEWEST) throw new StoreException(PostgresFaults.newer(url));
        return version;
    }

    /** Apart from what an extension has put there, and from what a first migration that was cut short has left. */
    private static boolean holdsOtherTables(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select exists (select 1 from pg_class c
                  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                    and c.relname <> '%s'
                    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
                """.formatted(Dialect.POSTGRESQL.history()))) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public StoreException explain(Throwable thrown) {
        return PostgresFaults.explain(url, thrown);
    }

    @Override
    public void close() {
        pool.close();
    }
}
