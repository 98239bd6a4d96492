package dev.operandi.storage;

import dev.operandi.testkit.SlotContract;
import dev.operandi.turn.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSlotTest extends SlotContract {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Override
    protected Store open() {
        return postgres.open();
    }
}
