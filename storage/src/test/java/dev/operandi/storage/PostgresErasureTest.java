package dev.operandi.storage;

import dev.operandi.testkit.ErasureContract;
import dev.operandi.turn.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresErasureTest extends ErasureContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }
}
