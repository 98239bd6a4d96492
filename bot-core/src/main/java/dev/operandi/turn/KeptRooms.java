package dev.operandi.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rooms of a store for adapters, outside any turn: each call is a transaction, and may throw a {@link StoreException}. */
public final class KeptRooms implements Rooms {
    private final Store store;

    public KeptRooms(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Room> find(String platform, String tenant, String id) {
        return store.transact(tx -> tx.rooms().find(platform, tenant, id));
    }

    @Override
    public List<Room> listOpen(String platform, String tenant, int limit) {
        return store.transact(tx -> tx.rooms().listOpen(platform, tenant, limit));
    }

    @Override
    public void save(Room room, Instant at) {
        store.change(tx -> tx.rooms().save(room, at));
    }

    @Override
    public void close(String platform, String tenant, String whole) {
        store.change(tx -> tx.rooms().close(platform, tenant, whole));
    }

    @Override
    public void open(String platform, String tenant, String whole) {
        store.change(tx -> tx.rooms().open(platform, tenant, whole));
    }

    @Override
    public void remove(String platform, String tenant, String id) {
        store.change(tx -> tx.rooms().remove(platform, tenant, id));
    }
}
