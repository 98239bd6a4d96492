package dev.operandi.storage;

import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.operandi.turn.Store;
import dev.operandi.turn.StoreException;
import dev.operandi.turn.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps everything in a database, and the timers with it. Instants are kept to the millisecond; what is finer is cut off.
 *
 * <p>A turn on this store must not begin another one: SQLite has one connection, and it would wait for itself.
 */
public final class JdbcStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    private final Database database;
    private final KeptContents kept = new KeptContents();

    JdbcStore(Database database) {
        this.database = database;
    }

    /**
     * Opens {@code operandi.db} in the folder; makes both when they are missing.
     *
     * @throws StoreException when it cannot be used; the sentence names the file and the way out
     */
    public static JdbcStore open(Path folder) {
        return new JdbcStore(Database.open(folder));
    }

    /**
     * Opens a PostgreSQL database; makes the tables in it when they are missing. Several processes may use it at once.
     *
     * @param url {@code postgresql://user:password@host:port/database?parameters}; also with {@code postgres://}, and
     *     what the driver understands, {@code jdbc:postgresql://...}
     * @param connections at most so many at once
     * @throws StoreException when it cannot be used; the sentence names the setting and the way out, never the password
     */
    public static JdbcStore open(String url, int connections) {
        return new JdbcStore(Database.open(url, connections));
    }

    /**
     * The timers that turns of this store start. Close them before the store.
     *
     * @param clock says when a timer is due
     */
    public Timers timers(InstantSource clock) {
        return timers(clock, DbTimers.POLL);
    }

    /**
     * @param poll how often to look for what is due
     */
    Timers timers(InstantSource clock, Duration poll) {
        return new DbTimers(database, clock, poll);
    }

    @Override
    public <R> R transact(Function<Transaction, R> work) {
        try {
            return database.jdbi().withHandle(handle -> {
                var turn = new JdbcTurn(handle, database.dialect(), kept);
                R result = handle.inTransaction(same -> {
                    R worked = work.apply(turn);
                    turn.finish();
                    return worked;
                });
                turn.committed();
                if (turn.erased()) forget(handle);
                return result;
            });
        } catch (JdbiException | DbSchedulerException | SQLRuntimeException e) {
            throw database.explain(e);
        }
    }

    private void forget(Handle handle) {
        try {
            database.dialect().forget(handle);
        } catch (JdbiException e) { // the turn is kept already
            LOG.warn("What was erased may stand in the database's files until the next erasure", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
