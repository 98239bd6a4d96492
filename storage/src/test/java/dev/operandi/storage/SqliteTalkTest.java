package dev.operandi.storage;

import dev.operandi.testkit.TalkContract;
import dev.operandi.turn.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTalkTest extends TalkContract {
    @TempDir
    Path folder; // a file, never :memory:, where each connection has a database of its own

    @Override
    protected Store open() {
        return JdbcStore.open(folder);
    }
}
