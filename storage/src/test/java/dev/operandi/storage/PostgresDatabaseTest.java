package dev.operandi.storage;

import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.TestPostgres.GUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.testkit.TestPostgres;
import dev.operandi.turn.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator reads when the PostgreSQL database cannot be used, and what is well there. */
class PostgresDatabaseTest {
    private final String url = TestPostgres.shared().newDatabase();
    private final String at = url.replaceFirst(".*@", "");

    @AfterEach
    void drop() {
        TestPostgres.shared().drop(url);
        TestPostgres.shared().execute("drop role if exists " + GUEST);
    }

    @Test
    void aPasswordMayHoldAnySign() {
        TestPostgres.shared().execute("create role " + GUEST + " superuser login password 'a+b%c/d@e?f:g'");

        JdbcStore.open("postgresql://" + GUEST + ":a+b%25c/d@e%3Ff:g@" + at, 2).close();
    }

    @Test
    void tablesMayLieInASchemaOfTheirOwnBesideOthersTables() {
        execute("create table recipe (name text)", "create schema bot");

        JdbcStore.open(url + "?currentSchema=bot", 2).close();
        JdbcStore.open(url + "?currentSchema=bot", 2).close();

        assertThat(tables("bot")).contains("contact", "operandi_schema_history");
        assertThat(tables("public")).containsExactly("recipe");
    }

    @Test
    void manyThatBeginAtOnceMakeTheTablesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String id = "e" + i;
                starts.add(() -> {
                    try (var store = JdbcStore.open(url, 2)) {
                        return store.<Boolean>transact(tx -> tx.firstSight(id, NOON));
                    }
                });
            }
            for (Future<Boolean> start : threads.invokeAll(starts, 60, TimeUnit.SECONDS))
                assertThat(start.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThatOpening("postgresql://ann:hunter2@localhost:1/operandi")
                .hasMessage("PostgreSQL cannot be reached at localhost:1/operandi."
                        + " Start it, open the way to it, or correct OPERANDI_DATABASE_URL.")
                .satisfies(PostgresDatabaseTest::tellsNoPassword);
    }

    @Test
    void aWrongPasswordIsSaidSo() {
        TestPostgres.shared().execute("create role " + GUEST + " login password 'right'");

        assertThatOpening("postgresql://" + GUEST + ":hunter2@" + at)
                .hasMessage("PostgreSQL lets nobody with this user and password into " + at
                        + ". Let the user in (pg_hba.conf) or correct OPERANDI_DATABASE_URL.")
                .satisfies(PostgresDatabaseTest::tellsNoPassword);
    }

    @Test
    void aUserWithoutTheRightToMakeTablesIsSaidSo() {
        TestPostgres.shared().execute("create role " + GUEST + " login password 'hunter2'");

        assertThatOpening("postgresql://" + GUEST + ":hunter2@" + at)
                .hasMessage(
                        "The user of " + at + " lacks a right. Give the user the rights that docs/operations.md lists"
                                + " or correct OPERANDI_DATABASE_URL.")
                .satisfies(PostgresDatabaseTest::tellsNoPassword);
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThatOpening(url + "x")
                .hasMessage("There is no database " + at + "x. Create it or correct OPERANDI_DATABASE_URL.");
    }

    @Test
    void aSchemaThatIsNotThereIsSaidSo() {
        assertThatOpening(url + "?currentSchema=bot")
                .hasMessage("In " + at + " there is no schema to keep tables in. Make the one that currentSchema names"
                        + " or correct OPERANDI_DATABASE_URL.");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() {
        execute("create table recipe (name text)");

        assertThatOpening(url)
                .hasMessage(at + " holds tables of another program. Make a database for Operandi alone"
                        + " or correct OPERANDI_DATABASE_URL.");

        assertThat(tables("public")).containsExactly("recipe");
    }

    @Test
    void aDatabaseFromANewerVersionIsLeftAlone() {
        JdbcStore.open(url, 2).close();
        execute("update operandi_schema_history set version = '999'");

        assertThatOpening(url)
                .hasMessage(at + " is from a newer version of Operandi. Install that version"
                        + " or correct OPERANDI_DATABASE_URL.");
    }

    @Test
    void whatWeDidNotForeseeIsASentenceTooAndQuotesNothing() {
        try (var store = JdbcStore.open(url, 2)) {
            execute("alter table first_sight add check (day < 0)");

            assertThatThrownBy(() -> store.<Boolean>transact(tx -> tx.firstSight("e1", NOON)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(at + " could not be used (23514). Look into the server's log"
                            + " or correct OPERANDI_DATABASE_URL.")
                    .satisfies(thrown -> {
                        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
                            assertThat(cause.toString()).doesNotContain("Failing row", "20514");
                    });
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatOpening(String written) {
        return assertThatThrownBy(() -> JdbcStore.open(written, 2)).isInstanceOf(StoreException.class);
    }

    private static void tellsNoPassword(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            assertThat(cause.toString()).doesNotContain("hunter2");
    }

    private List<String> tables(String schema) {
        return jdbi().withHandle(
                        handle -> handle.createQuery("select tablename from pg_tables where schemaname = :schema")
                                .bind("schema", schema)
                                .mapTo(String.class)
                                .list());
    }

    private void execute(String... statements) {
        jdbi().useHandle(handle -> {
            for (String sql : statements) handle.execute(sql);
        });
    }

    private Jdbi jdbi() {
        return Jdbi.create("jdbc:postgresql://" + at, "postgres", "postgres");
    }
}
