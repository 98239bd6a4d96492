package dev.operandi.storage;

import dev.operandi.testkit.StoreContract;
import dev.operandi.turn.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStoreTest extends StoreContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }
}
