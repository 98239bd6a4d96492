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
     * Keeps it in place of what was kept of it before; without a name it keeps the one it had, and so with what it
     * is part of. A person's own is kept only while something else is kept of them.
     *
     * @param at when it was heard from, kept to the day
     */
    void save(Room room, Instant at);

    /**
     * Closes all that are part of something; nothing else of them changes.
     *
     * @param whole as {@link Room#partOf} says it
     */
    void close(String platform, String tenant, String whole);

    /** Opens all that are part of something, whyever they were closed: what can still not be sent there, the platform refuses. */
    void open(String platform, String tenant, String whole);

    /** Does nothing when there is none. */
    void remove(String platform, String tenant, String id);
}
