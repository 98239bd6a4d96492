package dev.operandi.teams.connector;

import dev.operandi.turn.Room;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What several processes would share, for one test; the one saved last is the newest. */
final class MemoryRooms implements Rooms {
    final Map<String, Room> kept = new LinkedHashMap<>();
    boolean down;
    int calls;

    @Override
    public Optional<Room> find(String platform, String tenant, String id) {
        call();
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Room> listOpen(String platform, String tenant, int limit) {
        call();
        List<Room> open = new ArrayList<>();
        for (Room room : kept.values()) if (room.person() == null && !room.closed()) open.add(0, room);
        return open.subList(0, Math.min(limit, open.size()));
    }

    @Override
    public void save(Room room, Instant at) {
        call();
        Room before = kept.remove(room.id());
        String partOf = room.partOf().isEmpty() && before != null ? before.partOf() : room.partOf();
        String name = room.name().isEmpty() && before != null ? before.name() : room.name();
        kept.put(
                room.id(),
                new Room(
                        room.platform(),
                        room.tenant(),
                        room.id(),
                        room.person(),
                        room.address(),
                        name,
                        partOf,
                        room.closed()));
    }

    @Override
    public void close(String platform, String tenant, String whole) {
        change(whole, true);
    }

    @Override
    public void open(String platform, String tenant, String whole) {
        change(whole, false);
    }

    private void change(String whole, boolean closed) {
        call();
        if (whole.isEmpty()) return;
        for (Room one : List.copyOf(kept.values()))
            if (one.partOf().equals(whole))
                kept.put(
                        one.id(),
                        new Room(
                                one.platform(),
                                one.tenant(),
                                one.id(),
                                one.person(),
                                one.address(),
                                one.name(),
                                whole,
                                closed));
    }

    @Override
    public void remove(String platform, String tenant, String id) {
        call();
        kept.remove(id);
    }

    private void call() {
        calls++;
        if (down) throw new StoreException("The database is away.");
    }
}
