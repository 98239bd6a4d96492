package dev.operandi.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where statements come from that are ready to be given their values. */
interface Prepared {
    /** A new one each time, for a driver that remembers by itself what it has prepared, as PostgreSQL's does. */
    Prepared BY_THE_DRIVER = new Prepared() {
        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            return connection.prepareStatement(sql);
        }

        @Override
        public void giveBack(PreparedStatement statement) throws SQLException {
            statement.close();
        }

        @Override
        public void drop(String sql, @Nullable PreparedStatement statement) {
            close(statement);
        }
    };

    PreparedStatement take(Connection connection, String sql) throws SQLException;

    /** It is not used any more until it is taken again. */
    void giveBack(PreparedStatement statement) throws SQLException;

    /** It failed. */
    void drop(String sql, @Nullable PreparedStatement statement);

    private static void close(@Nullable PreparedStatement statement) {
        try {
            if (statement != null) statement.close();
        } catch (SQLException e) {
            // what it failed with is on its way to whoever asked
        }
    }

    /** Those of one connection, kept as long as it is: of a few dozen texts each. For one thread at a time. */
    final class Once implements Prepared {
        private final Map<String, PreparedStatement> statements = new HashMap<>();
        private @Nullable Connection of;

        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            if (of != connection) statements.clear(); // they went with the connection they were made on
            of = connection;
            PreparedStatement known = statements.get(sql);
            if (known != null) return known;
            PreparedStatement made = connection.prepareStatement(sql);
            statements.put(sql, made);
            return made;
        }

        @Override
        public void giveBack(PreparedStatement statement) {
            // it stays
        }

        /** SQLite's driver throws away what failed. */
        @Override
        public void drop(String sql, @Nullable PreparedStatement statement) {
            statements.remove(sql);
            close(statement);
        }
    }
}
