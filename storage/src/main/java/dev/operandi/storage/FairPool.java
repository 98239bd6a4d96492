package dev.operandi.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A pool whose connections go to turns in the order in which they asked. The pool alone lets whoever gives a connection back
 * take it again before somebody who has waited for it is awake: on a busy machine a few threads keep all of them, and
 * others wait until their patience is over.
 */
final class FairPool implements ConnectionFactory {
    private final ConnectionFactory pool;
    private final Semaphore free;
    private final Duration patience;

    /** Why the last one that was asked for could not be had; null when it could. */
    private volatile @Nullable SQLException trouble;

    /**
     * @param connections as many as the pool has
     * @param patience how long somebody waits until it is their turn
     */
    FairPool(ConnectionFactory pool, int connections, Duration patience) {
        this.pool = pool;
        this.patience = patience;
        free = new Semaphore(connections, true);
    }

    @Override
    public Connection openConnection() throws SQLException {
        awaitTurn();
        try {
            Connection connection = pool.openConnection();
            trouble = null;
            return connection;
        } catch (SQLException e) {
            trouble = e;
            free.release();
            throw e;
        } catch (RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
        SQLException those = trouble; // whom we waited for waited for a server that is away: we should say so too
        throw new SQLTransientConnectionException("no connection was free in time", those);
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            pool.closeConnection(connection);
        } finally {
            free.release();
        }
    }
}
