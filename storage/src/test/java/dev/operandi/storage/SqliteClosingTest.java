package dev.operandi.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteClosingTest extends ClosingAtTheDeadline {
    @TempDir
    Path folder;

    @Override
    JdbcStore open() {
        return JdbcStore.open(folder);
    }
}
