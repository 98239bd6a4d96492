package dev.operandi.storage;

import dev.operandi.testkit.ContentsContract;
import dev.operandi.turn.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContentsTest extends ContentsContract {
    @TempDir
    Path folder; // a file, never :memory:, where each connection has a database of its own

    @Override
    protected Store open() {
        return JdbcStore.open(folder);
    }
}
