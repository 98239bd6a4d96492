package dev.operandi.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One transaction of SQLite's for several turns, each behind a savepoint but the first: what that one did is all there is to
 * take back.
 */
final class SqliteWriting implements SharedCommits.Writing {
    private final Database database;
    private final KeptContents contents;
    private final Prepared prepared = new Prepared.Once();

    /**
     * @param contents what this process has kept already
     */
    SqliteWriting(Database database, KeptContents contents) {
        this.database = database;
        this.contents = contents;
    }

    /** A turn that is done, but for the commit. */
    private record Done(SharedCommits.Turn<?> turn, JdbcTurn changes) {}

    @Override
    public void write(SharedCommits.Next next) {
        SharedCommits.@Nullable Turn<?> first = next.next();
        if (first == null) return;
        try {
            database.jdbi().useHandle(handle -> write(first, next, handle));
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private void write(SharedCommits.Turn<?> first, SharedCommits.Next next, Handle handle) throws SQLException {
        Connection connection = handle.getConnection().unwrap(SQLiteConnection.class);
        List<Done> done = new ArrayList<>();
        boolean committed = false;
        try {
            connection.setAutoCommit(false); // the driver says "begin immediate"
            for (SharedCommits.@Nullable Turn<?> turn = first; turn != null; turn = next.next())
                run(turn, handle, connection, done);
            connection.setAutoCommit(true); // and "commit"
            committed = true;
        } finally {
            if (!committed) rollBack(connection);
        }
        boolean erased = false;
        for (Done one : done) erased |= one.changes().committed();
        if (erased) database.forgetErased(handle);
        for (Done one : done) one.turn().end(null);
    }

    /** A turn that throws ends with that, and leaves nothing. */
    private void run(SharedCommits.Turn<?> turn, Handle handle, Connection connection, List<Done> done)
            throws SQLException {
        boolean alone = done.isEmpty();
        if (!alone) execute("savepoint turn", connection);
        JdbcTurn changes = new JdbcTurn(handle, new Statements(connection, database.dialect(), prepared), contents);
        try {
            turn.run(changes);
            changes.finish();
        } catch (RuntimeException | Error e) {
            changes.abandon();
            turn.end(e);
            takeBack(alone, connection, e);
            return;
        }
        if (!alone) execute("release turn", connection);
        done.add(new Done(turn, changes));
    }

    /** There are faults with which SQLite takes back the whole transaction: then the others have failed with the same. */
    private void takeBack(boolean all, Connection connection, Throwable fault) throws SQLException {
        try {
            if (all) connection.rollback(); // the driver begins anew
            else {
                execute("rollback to turn", connection);
                execute("release turn", connection);
            }
        } catch (SQLException e) {
            if (fault instanceof JdbiException ofTheDatabase) throw ofTheDatabase;
            throw e;
        }
    }

    private void execute(String sql, Connection connection) throws SQLException {
        boolean unusedResult = prepared.take(connection, sql).execute();
    }

    /** There may be nothing to take back any more; but what comes next must find no transaction open. */
    private static void rollBack(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            boolean unusedResult = statement.execute("rollback");
        } catch (SQLException e) {
            // SQLite did it
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // there is nothing to commit
        }
    }
}
