package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.operandi.turn.Store.Due;
import dev.operandi.turn.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the file cannot be used, and that a turn then leaves nothing behind. */
class DatabaseTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("operandi.db");
    }

    @Test
    void theFolderAndTheFileAreMade() {
        Path deep = folder.resolve("a/b");

        JdbcStore.open(deep).close();

        assertThat(deep.resolve("operandi.db")).isNotEmptyFile();
    }

    @Test
    void anEmptyFileIsFilled() throws IOException {
        Files.createFile(file);

        JdbcStore.open(folder).close();

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aFolderMayHaveAnyName() {
        Path odd = folder.resolve("what? 100 % #1 \u00e4");

        JdbcStore.open(odd).close();
        JdbcStore.open(odd).close();

        assertThat(odd.resolve("operandi.db")).isNotEmptyFile();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(odd));
    }

    @Test
    void aFolderMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("far away")));

        JdbcStore.open(link).close();

        assertThat(folder.resolve("far away/operandi.db")).isNotEmptyFile();
    }

    @Test
    void whatIsCommittedIsOnTheDiskAndWhatIsDeletedIsWiped() {
        try (var database = Database.open(folder)) {
            assertThat(pragma(database.jdbi(), "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database.jdbi(), "synchronous")).as("2 is full").isEqualTo("2");
            assertThat(pragma(database.jdbi(), "secure_delete")).isEqualTo("1");
            assertThat(pragma(database.jdbi(), "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void aDatabaseThatIsOpenIsRefusedToOthers() {
        try (var first = JdbcStore.open(folder)) {
            assertThatOpening(folder)
                    .hasMessage(file + " is in use by another Operandi."
                            + " Stop that one or name another folder with --data.");

            assertThat(first.<Boolean>transact(tx -> tx.firstSight("e1", NOON))).isTrue();
        }

        JdbcStore.open(folder).close();
    }

    @Test
    void whatAKilledProcessWasAboutToShowIsFreeAtTheNextStart() {
        try (var store = JdbcStore.open(folder)) {
            store.<Boolean>transact(tx -> {
                tx.enqueue(List.of(post(TO_ANN, 1)), NOON);
                return tx.lease(NOON, NOON.plusSeconds(30), 10, Set.of("slack")).isEmpty();
            });
        }

        try (var store = JdbcStore.open(folder)) {
            assertThat(store.<List<Due>>transact(tx -> tx.lease(NOON, NOON.plusSeconds(30), 10, Set.of("slack"))))
                    .hasSize(1);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        String novel = "It was a bright cold day in April. ".repeat(100);
        Files.writeString(file, novel);

        assertThatOpening(folder)
                .hasMessage(file + " is not a database of Operandi's."
                        + " Move it away or name another folder with --data.");

        assertThat(file).hasContent(novel);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws IOException, SQLException {
        execute("create table recipe (name text)");
        byte[] before = Files.readAllBytes(file);

        assertThatOpening(folder)
                .hasMessage(file + " is not a database of Operandi's."
                        + " Move it away or name another folder with --data.");

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aDatabaseFromANewerVersionIsLeftAlone() throws SQLException {
        JdbcStore.open(folder).close();
        execute("update flyway_schema_history set version = '999'");

        assertThatOpening(folder)
                .hasMessage(file + " is from a newer version of Operandi."
                        + " Install that version or name another folder with --data.");
    }

    @Test
    void aRowFromANewerVersionIsRefusedInASentence() {
        try (var database = Database.open(folder)) {
            var store = new JdbcStore(database);
            keepMuch(store, "e1");
            database.jdbi().useHandle(handle -> handle.execute("update interview set state = '{\"shape\":3}'"));

            assertThatThrownBy(() -> store.transact(tx -> tx.findInterview("k3v9")))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("Interview k3v9 is from a newer version of Operandi. Install that version.");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));

        assertThatOpening(taken)
                .hasMessage(taken.resolve("operandi.db") + " cannot be written."
                        + " Give the right to whoever runs Operandi or name another folder with --data.");
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file);

        assertThatOpening(folder)
                .hasMessage(file + " cannot be written."
                        + " Give the right to whoever runs Operandi or name another folder with --data.");
    }

    @Test
    void aFileThatMayNotBeWrittenIsNamed() {
        JdbcStore.open(folder).close();
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "whoever runs this test may write everything");

        assertThatOpening(folder)
                .hasMessage(file + " cannot be written."
                        + " Give the right to whoever runs Operandi or name another folder with --data.");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() {
        JdbcStore.open(folder).close();
        assertThat(folder.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(folder), "whoever runs this test may write everything");

        try {
            assertThatOpening(folder)
                    .hasMessage(file + " cannot be written."
                            + " Give the right to whoever runs Operandi or name another folder with --data.");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void onAFullDiskNothingOfATurnIsKeptAndTheStoreGoesOnWhenThereIsRoom() {
        try (var database = Database.open(folder)) {
            var store = new JdbcStore(database);
            store.<Boolean>transact(tx -> tx.firstSight("e1", NOON));
            letGrowTo(pages(database.jdbi()), database.jdbi());

            assertThatThrownBy(() -> keepMuch(store, "e2"))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("There is no room left for " + file
                            + ". Make room on its disk or name another folder with --data.");

            assertThat(store.<Boolean>transact(tx -> tx.findContent(SMALL_REF).isEmpty()))
                    .isTrue();
            letGrowTo(1_000_000, database.jdbi());
            keepMuch(store, "e2");
            assertThat(store.<Boolean>transact(tx -> tx.findInterview("k3v9").isPresent()))
                    .isTrue();
        }
    }

    @Test
    void noCauseOfAnErrorRepeatsWhatWasToBeKept() {
        try (var database = Database.open(folder)) {
            var store = new JdbcStore(database);
            letGrowTo(pages(database.jdbi()), database.jdbi());

            assertThatThrownBy(() -> keepMuch(store, "e2")).satisfies(thrown -> {
                for (Throwable at = thrown; at != null; at = at.getCause())
                    assertThat(at.toString()).doesNotContain("zebra", ANN.id(), "k3v9");
            });
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        try (var store = JdbcStore.open(folder)) {
            keepMuch(store, "e1");
        }
        damage();

        assertThatThrownBy(() -> {
                    try (var store = JdbcStore.open(folder)) {
                        store.transact(tx -> tx.findContent(SMALL_REF));
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessage(file + " is damaged. Put back a copy of it or name another folder with --data.");
    }

    @Test
    void whatNeitherWeNorSqliteForesawIsASentenceToo() {
        try (var database = Database.open(folder)) {
            database.jdbi().useHandle(handle -> handle.execute("drop table content"));
            var store = new JdbcStore(database);

            assertThatThrownBy(() -> store.transact(tx -> tx.findContent(SMALL_REF)))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(file + " could not be used (SQLITE_ERROR)."
                            + " Look after its disk or name another folder with --data.");
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatOpening(Path folder) {
        return assertThatThrownBy(() -> JdbcStore.open(folder)).isInstanceOf(StoreException.class);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void keepMuch(JdbcStore store, String envelope) {
        store.<Boolean>transact(tx -> {
            tx.firstSight(envelope, NOON);
            tx.save(interview("k3v9", ANN));
            tx.keepContent(SMALL_REF, "zebra ".repeat(100_000), NOON);
            return true;
        });
    }

    private static int pages(Jdbi jdbi) {
        return Integer.parseInt(pragma(jdbi, "page_count"));
    }

    private static String pragma(Jdbi jdbi, String name) {
        return jdbi.withHandle(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    /** As a disk that has room for so many pages and no more. */
    private static void letGrowTo(int pages, Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.createQuery("pragma max_page_count = " + pages)
                .mapTo(Integer.class)
                .one());
    }

    private void damage() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096); // behind the header, which still says what this is
            bytes.write(new byte[(int) bytes.length() - 4096]);
        }
    }
}
