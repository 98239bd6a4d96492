package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import dev.operandi.chat.Person;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where databases differ. Every other statement is one text for all of them. */
enum Dialect {
    /** One file, one process, one writer at a time. */
    SQLITE("classpath:db/sqlite", "flyway_schema_history") {
        @Override
        JdbcCustomization scheduler() {
            return new SqliteJdbcCustomization();
        }

        @Override
        void poll(SchedulerBuilder timers) {
            double fetched = 50; // at most, for each thread; the others are due at the next look
            timers.pollUsingFetch(0.5, fetched);
        }

        @Override
        String processName() {
            return "operandi";
        }

        @Override
        void lock(Unsent turn, Person person) {
            // SQLite's turns begin with "begin immediate": whoever is here is alone already
        }

        @Override
        String lockFreeRows(String table) {
            return "";
        }

        @Override
        void forget(Handle handle) {
            // secure_delete wipes the pages; their older copies stand in the write-ahead log until it is cut
            handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list();
        }
    },

    /** A server, several processes, several writers at a time; a statement sees what was committed before it began. */
    POSTGRESQL("classpath:db/postgresql", "operandi_schema_history") {
        @Override
        JdbcCustomization scheduler() {
            return new PostgreSqlJdbcCustomization(false, true); // times with their zone
        }

        @Override
        void poll(SchedulerBuilder timers) {
            timers.pollUsingLockAndFetch(0.5, 10); // what is fetched is marked at once, and other processes pass it by
        }

        @Override
        String processName() {
            return "operandi-" + UUID.randomUUID();
        }

        @Override
        void lock(Unsent turn, Person person) {
            turn.add("select pg_advisory_xact_lock(?)", number(person));
        }

        @Override
        String lockFreeRows(String table) {
            return " for update of " + table + " skip locked";
        }

        @Override
        void forget(Handle handle) {
            handle.execute("vacuum (skip_locked) contact, interview, run, ballot, outbox, message, scheduled_tasks");
        }
    };

    private final String migrations;
    private final String history;

    Dialect(String migrations, String history) {
        this.migrations = migrations;
        this.history = history;
    }

    /** Where Flyway finds this dialect's tables. */
    String migrations() {
        return migrations;
    }

    /** The table in which Flyway notes what it has done. */
    String history() {
        return history;
    }

    /** Whether statements that are sent together cost one round trip, and a round trip costs something. */
    boolean travelsTogether() {
        return this == POSTGRESQL;
    }

    /** Whether turns wait for each other anyway, so that they may as well share a commit. */
    boolean hasOneWriter() {
        return this == SQLITE;
    }

    /** What db-scheduler knows of this dialect. */
    abstract JdbcCustomization scheduler();

    /** Says how db-scheduler looks for what is due. */
    abstract void poll(SchedulerBuilder timers);

    /** What db-scheduler calls this process, so that it recognises what it has picked itself. */
    abstract String processName();

    /** Lets nobody else past the turn's next question for the same person until it ends, whether or not they are known. */
    abstract void lock(Unsent turn, Person person);

    /** The end of a query whose rows of that table nobody else may get before the turn ends; others' are left out. */
    abstract String lockFreeRows(String table);

    /** Leaves nothing of deleted rows in the database's files, as far as the database can; outside of a transaction. */
    abstract void forget(Handle handle);

    /** The same for every process; two persons with one number only wait for each other. */
    static long number(Person person) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {"operandi person", person.platform(), person.tenant(), person.id()}) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
