package dev.operandi.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * What a turn writes and waits for no answer of. It is kept back, and sent with the next question or before the commit: on
 * PostgreSQL all of it travels together, in one round trip; SQLite, which is no trip away, takes one after the other.
 */
final class Unsent {
    /** Stands for a number that is not there; a database wants to know of what type nothing is. */
    static final Object NO_NUMBER = new Object();

    private final Handle turn;
    private final Dialect dialect;
    private final List<String> statements = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();

    private boolean over;

    Unsent(Handle turn, Dialect dialect) {
        this.turn = turn;
        this.dialect = dialect;
    }

    /**
     * @param sql with a question mark for each value
     * @param bound texts, numbers, bytes, instants in db-scheduler's shape, or {@link #NO_NUMBER}
     */
    void add(String sql, Object... bound) {
        if (over) throw new IllegalStateException("The turn is over");
        statements.add(sql);
        values.add(List.of(bound));
    }

    /** Sends what is left; from now on nothing is taken. */
    void end() {
        send();
        over = true;
    }

    void send() {
        if (statements.isEmpty()) return;
        try {
            if (dialect.travelsTogether()) sendTogether(turn.getConnection());
            else
                for (int n = 0; n < statements.size(); n++)
                    send(turn.getConnection(), statements.get(n), values.get(n));
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        } finally {
            statements.clear();
            values.clear();
        }
    }

    private void sendTogether(Connection connection) throws SQLException {
        List<Object> all = new ArrayList<>();
        values.forEach(all::addAll);
        send(connection, String.join(";\n", statements), all);
    }

    private void send(Connection connection, String sql, List<Object> bound) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, dialect, bound);
            statement.execute();
        }
    }

    /** Binds them in their order, from the first question mark on. */
    static void bind(PreparedStatement statement, Dialect dialect, List<Object> bound) throws SQLException {
        for (int i = 0; i < bound.size(); i++) bind(statement, dialect, i + 1, bound.get(i));
    }

    private static void bind(PreparedStatement statement, Dialect dialect, int index, @Nullable Object value)
            throws SQLException {
        if (value instanceof String text) statement.setString(index, text);
        else if (value instanceof Long number) statement.setLong(index, number);
        else if (value instanceof Integer number) statement.setInt(index, number);
        else if (value instanceof byte[] bytes) statement.setBytes(index, bytes);
        else if (value instanceof Instant instant) dialect.scheduler().setInstant(statement, index, instant);
        else if (value == NO_NUMBER) statement.setNull(index, Types.BIGINT);
        else throw new IllegalStateException("No way to bind " + value);
    }
}
