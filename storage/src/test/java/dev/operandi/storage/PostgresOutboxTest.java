package dev.operandi.storage;

import dev.operandi.testkit.OutboxContract;
import dev.operandi.turn.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutboxTest extends OutboxContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }
}
