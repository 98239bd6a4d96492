package dev.operandi.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Postgres postgres = new Postgres();

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void theNewestIsTheLastOneThereIs(String dialect) throws URISyntaxException {
        Path scripts = Path.of(
                requireNonNull(Migrations.class.getResource("/db/" + dialect)).toURI());

        assertThat(scripts)
                .isDirectoryContaining("glob:**/V" + Migrations.NEWEST + "__*.sql")
                .isDirectoryNotContaining("glob:**/V" + (Migrations.NEWEST + 1) + "__*.sql");
    }

    /** When this fails: a migration that was released stays as it is, and the next one mends it. */
    @Test
    void noReleasedMigrationWasChanged() {
        try (var sqlite = Database.open(folder);
                var postgresql = Database.open(postgres.url(), Postgres.CONNECTIONS)) {
            assertThat(checksums(sqlite)).containsExactly("1 1670849888");
            assertThat(checksums(postgresql)).containsExactly("1 -2030246467");
        }
    }

    private static List<String> checksums(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select version || ' ' || checksum from "
                                + database.dialect().history() + " order by installed_rank")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aDatabaseThatWasLeftBeforeItsFirstMigrationIsFinished() {
        try (var database = Database.open(folder)) {
            database.jdbi().useHandle(handle -> {
                for (String table : handle.createQuery(
                                "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                        .mapTo(String.class)
                        .list()) handle.execute("drop table " + table);
            });
        }

        try (var store = JdbcStore.open(folder)) {
            assertThat(store.<Boolean>transact(tx -> tx.findInterview("k3v9").isEmpty()))
                    .isTrue();
        }
    }
}
