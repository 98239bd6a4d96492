package dev.operandi.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The conversations that adapters want to find again, after a restart and in every process. */
public interface Rooms {
    /** The conversation; empty when nothing is kept of it. */
    Optional<Room> find(String platform, String tenant, String id);

    /** Those that others read too and that are not closed, the ones heard from on the latest day first. */
    List<Room> listOpen(String platform, String tenant, int limit);

    /**
     * Keeps it in place of what was kept of it before; without a name it keeps the one it had. A person's own is kept only
     * while something else is kept of them.
     *
     * @param at when it was heard from, kept to the day
     */
    void save(Room room, Instant at);

    /** Does nothing when there is none. */
    void remove(String platform, String tenant, String id);
}
