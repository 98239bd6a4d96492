package dev.operandi.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one turn that nearly every turn needs, with a question mark for each value. Nothing is parsed but by the
 * database, and that only once where {@link Prepared} keeps what it has made of them.
 *
 * <p>A turn in which a statement failed fails, also when somebody caught that: on PostgreSQL the server sees to it, on SQLite
 * {@link #check()} does.
 */
final class Statements {
    /** Stands for a number that is not there; a database wants to know of what type nothing is. */
    static final Object NO_NUMBER = new Object();

    /** The same for a text. */
    static final Object NO_TEXT = new Object();

    private final Connection connection;
    private final Dialect dialect;
    private final Prepared prepared;
    private @Nullable SQLException fault;

    Statements(Connection connection, Dialect dialect, Prepared prepared) {
        this.connection = connection;
        this.dialect = dialect;
        this.prepared = prepared;
    }

    /** Reads the row a result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a statement that has its values. */
    @FunctionalInterface
    interface Work<R> {
        R with(PreparedStatement statement) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * @param bound texts, numbers, bytes, instants in db-scheduler's shape, or {@link #NO_NUMBER}
     * @return how many rows it touched
     */
    int change(String sql, Object... bound) {
        return run(sql, List.of(bound), PreparedStatement::executeUpdate);
    }

    /** All of its rows, in their order. */
    <T> List<T> list(String sql, Row<T> row, Object... bound) {
        return list(sql, row, List.of(bound));
    }

    <T> List<T> list(String sql, Row<T> row, List<Object> bound) {
        return run(sql, bound, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return readAll(rows, row);
            }
        });
    }

    /** Its first row; empty when it has none. */
    <T> Optional<T> find(String sql, Row<T> row, Object... bound) {
        return run(sql, List.of(bound), statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        });
    }

    /** Whatever can be done with a statement. */
    <R> R run(String sql, List<Object> bound, Work<R> work) {
        PreparedStatement statement = null;
        try {
            statement = prepared.take(connection, sql);
            for (int i = 0; i < bound.size(); i++) bind(statement, i + 1, bound.get(i));
            R result = work.with(statement);
            prepared.giveBack(statement);
            return result;
        } catch (SQLException e) {
            fault = e;
            prepared.drop(sql, statement);
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    static <T> List<T> readAll(ResultSet rows, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) all.add(row.read(rows));
        return all;
    }

    /** Throws when one of them failed. */
    void check() {
        if (fault != null) throw new UnableToExecuteStatementException(fault, null);
    }

    private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text) statement.setString(index, text);
        else if (value instanceof Long number) statement.setLong(index, number);
        else if (value instanceof Integer number) statement.setInt(index, number);
        else if (value instanceof byte[] bytes) statement.setBytes(index, bytes);
        else if (value instanceof Instant instant) dialect.scheduler().setInstant(statement, index, instant);
        else if (value == NO_TEXT) statement.setNull(index, Types.VARCHAR);
        else if (value == NO_NUMBER) statement.setNull(index, Types.BIGINT);
        else throw new IllegalStateException("No way to bind " + value.getClass());
    }
}
