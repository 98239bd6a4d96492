package dev.operandi.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables up to this release's.
 *
 * <p>Flyway takes a fifth of a second even when there is nothing to do, so it is only asked when there is something to
 * do. What is not checked then is whether somebody changed a migration that was released; a test does.
 */
final class Migrations {
    /** The number of this release's last migration. */
    static final int NEWEST = 1;

    private Migrations() {}

    /** The last migration this database has seen, in the schema that the connection works in; 0 when none. */
    static int version(Connection connection, Dialect dialect) throws SQLException {
        String history = dialect.history();
        try (ResultSet table = connection.getMetaData().getTables(null, connection.getSchema(), history, null)) {
            if (!table.next()) return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(cast(version as integer)) from " + history + " where success")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    static void run(DataSource source, Dialect dialect) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(dialect.migrations())
                .table(dialect.history())
                .load()
                .migrate();
    }
}
