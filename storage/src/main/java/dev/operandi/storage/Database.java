package dev.operandi.storage;

import dev.operandi.turn.StoreException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.LoggerFactory;

/** An open database, whose tables are this release's. */
interface Database extends AutoCloseable {
    /**
     * The file {@code operandi.db} in the folder.
     *
     * @throws StoreException when the database cannot be used; the sentence names the file and the way out
     */
    static Database open(Path folder) {
        return SqliteDatabase.open(folder);
    }

    /**
     * A PostgreSQL database.
     *
     * @throws StoreException when the database cannot be used; the sentence names the setting and the way out
     */
    static Database open(String url, int connections) {
        return PostgresDatabase.open(url, connections, PostgresDatabase.PATIENCE);
    }

    Jdbi jdbi();

    DataSource source();

    Dialect dialect();

    /** Leaves nothing of what was erased in the files, as far as the database can; outside of a transaction. */
    default void forgetErased(Handle handle) {
        try {
            dialect().forget(handle);
        } catch (JdbiException e) { // the turn is kept already
            LoggerFactory.getLogger(Database.class)
                    .warn("What was erased may stand in the database's files until the next erasure", e);
        }
    }

    /** The sentence for what a library threw while the database was used. */
    StoreException explain(Throwable thrown);

    @Override
    void close();

    /** Access that puts nothing of what is kept into its errors. */
    static Jdbi quiet(DataSource source) {
        return quiet(source::getConnection);
    }

    /** The same. */
    static Jdbi quiet(ConnectionFactory source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class) // what is bound to a statement belongs in no log
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }
}
