package dev.operandi.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** In the tables, and in the bytes of the file and of what is written ahead of it. */
class SqliteAuthorSearchTest extends SearchForTheAuthor {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(folder);
    }

    @Override
    List<String> tables() {
        return Traces.tablesOfSqlite(jdbi());
    }

    @Override
    List<String> tracesOf(List<String> words) throws IOException {
        return Traces.files(folder, words);
    }
}
