package dev.operandi.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void theNewestIsTheLastOneThereIs() throws URISyntaxException {
        Path scripts = Path.of(
                requireNonNull(Migrations.class.getResource("/db/sqlite")).toURI());

        assertThat(scripts)
                .isDirectoryContaining("glob:**/V" + Migrations.NEWEST + "__*.sql")
                .isDirectoryNotContaining("glob:**/V" + (Migrations.NEWEST + 1) + "__*.sql");
    }

    /** When this fails: a migration that was released stays as it is, and the next one mends it. */
    @Test
    void noReleasedMigrationWasChanged() {
        try (var database = Database.open(folder)) {
            List<String> checksums = database.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select version || ' ' || checksum from flyway_schema_history order by 1")
                            .mapTo(String.class)
                            .list());

            assertThat(checksums).containsExactly("1 -1639690277");
        }
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
