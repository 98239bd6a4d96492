package dev.operandi.storage;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import dev.operandi.chat.Person;
import org.jdbi.v3.core.Handle;

/** Where databases differ. Every other statement is one text for all of them. */
enum Dialect {
    /** One file, one writer at a time. */
    SQLITE("classpath:db/sqlite");

    private final String migrations;

    Dialect(String migrations) {
        this.migrations = migrations;
    }

    /** Where Flyway finds this dialect's tables. */
    String migrations() {
        return migrations;
    }

    /** What db-scheduler knows of this dialect. */
    JdbcCustomization scheduler() {
        return new SqliteJdbcCustomization();
    }

    /** Lets nobody else past this call for the same person until the turn ends. */
    void lock(Handle turn, Person person) {
        // SQLite's turns begin with "begin immediate": whoever is here is alone already
    }

    /** Leaves nothing of deleted rows in the database's files, as far as the database can; outside of a transaction. */
    void forget(Handle handle) {
        // secure_delete wipes the pages; their older copies stand in the write-ahead log until it is cut
        handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
    }
}
