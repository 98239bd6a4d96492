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
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a database, and the timers with it. Instants are kept to the millisecond; what is finer is cut off.
 *
 * <p>A turn on this store must not begin another one: SQLite has one connection, and it would wait for itself. There a turn may
 * run on the thread of another one that waits as well.
 */
public final class JdbcStore implements Store {
    /** How long a turn on SQLite waits until it is begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final KeptContents kept = new KeptContents();

    /** Null where turns commit side by side. */
    private final @Nullable SharedCommits shared;

    JdbcStore(Database database) {
        this.database = database;
        shared = database.dialect().hasOneWriter()
                ? new SharedCommits(new SqliteWriting(database, kept), PATIENCE)
                : null;
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
            return shared == null ? besideOthers(work) : shared.transact(work);
        } catch (JdbiException | DbSchedulerException | SQLRuntimeException e) {
            throw database.explain(e);
        }
    }

    /** Of two turns that would keep what can be there once, the later one is done again, and sees what the other one kept. */
    private <R> R besideOthers(Function<Transaction, R> work) {
        try {
            return alone(work);
        } catch (JdbiException e) {
            if (!PostgresFaults.isThereAlready(e)) throw e;
            return alone(work);
        }
    }

    private <R> R alone(Function<Transaction, R> work) {
        return database.jdbi().withHandle(handle -> {
            var statements = new Statements(handle.getConnection(), database.dialect(), Prepared.BY_THE_DRIVER);
            var turn = new JdbcTurn(handle, statements, kept);
            R result = handle.inTransaction(same -> {
                R worked = work.apply(turn);
                turn.finish();
                return worked;
            });
            if (turn.committed()) database.forgetErased(handle);
            return result;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
