package dev.operandi.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** In the tables, and in the bytes of the files. */
class SqliteSearchTest extends SearchForThePerson {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(folder);
    }

    @Override
    List<String> tablesThatHold(List<String> words) {
        return Traces.tables(jdbi(), Traces.tablesOfSqlite(jdbi()), words);
    }

    @Override
    List<String> tracesOf(List<String> words) throws IOException {
        return Traces.files(folder, words);
    }
}
