package dev.operandi.storage;

import dev.operandi.testkit.ContentsContract;
import dev.operandi.turn.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresContentsTest extends ContentsContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }
}
