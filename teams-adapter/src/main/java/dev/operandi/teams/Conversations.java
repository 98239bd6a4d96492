package dev.operandi.teams;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.turn.Room;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In which conversations the bot is, and from which it was sent away, or whose team was archived or deleted: nothing is sent there
 * until something comes from there, or the team is back.
 * All processes share it, and none asks about the same conversation twice within a minute. Safe for several threads.
 *
 * <p>Without the database, every conversation counts as open: Teams refuses what it does not want.
 */
final class Conversations {
    /** So long after a process saw a conversation open it may miss that another one found it closed and open again. */
    static final Duration FRESH = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Conversations.class);

    private final InstantSource clock;
    private final Map<String, Seen> open = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    });
    private volatile @Nullable Rooms rooms;

    /**
     * A conversation that was open.
     *
     * @param until when it is looked at again
     * @param name as it was kept last; empty where this process kept none
     */
    private record Seen(Instant until, String name) {}

    /** What is done to all conversations of a team. */
    private interface Change {
        void of(Rooms rooms, String platform, String tenant, String team);
    }

    Conversations(InstantSource clock) {
        this.clock = clock;
    }

    /** What all processes know; until this is called nothing is known. */
    void remember(Rooms shared) {
        rooms = shared;
    }

    /** Something came from there, so the bot is there; and whoever sent it may be written to. */
    void heardFrom(TeamsActivity activity) {
        Room room = room(activity, false);
        if (TeamsInputs.isPersonal(activity)) reopen(room.tenant(), room.id());
        else if (!isFresh(room.id()) || isRenamed(room)) keep(room);
        if (activity.from() != null) reopen(room.tenant(), activity.from().id());
    }

    /** The bot came there; with a team, into all of its channels. */
    void came(TeamsActivity activity) {
        Room room = room(activity, false);
        open.remove(room.id()); // another process may have found it closed
        heardFrom(activity);
        if (room.id().equals(room.partOf())) changeTeam(room, Rooms::open);
    }

    /** The bot was taken away there; with a team, from all of its channels. */
    void left(TeamsActivity activity) {
        Room room = room(activity, true);
        open.remove(room.id());
        if (room.person() != null || !TeamsInputs.isPersonal(activity)) keep(room);
        if (room.id().equals(room.partOf())) changeTeam(room, Rooms::close);
    }

    /**
     * Something happened to a conversation, or to the team around it. The name and the members of an archived team may still
     * change, so of what is closed nothing but its return is taken for a sign that it is open.
     */
    void changed(TeamsActivity activity) {
        String event = activity.channelData().eventType();
        Room closed = room(activity, true);
        switch (event == null ? "" : event) {
            case "teamArchived", "teamDeleted", "teamHardDeleted", "channelDeleted" -> left(activity);
            case "teamUnarchived", "teamRestored", "channelRestored" -> came(activity);
            default -> {
                if (TeamsInputs.isPersonal(activity) || !isKeptClosed(closed)) heardFrom(activity);
                else if (!closed.name().isEmpty()) keep(closed);
            }
        }
    }

    private boolean isKeptClosed(Room room) {
        return !isFresh(room.id())
                && find(room.tenant(), room.id()).filter(Room::closed).isPresent();
    }

    /** All conversations of the team, in all processes; what this one thought to be open it looks up again. */
    private void changeTeam(Room team, Change change) {
        Rooms known = rooms;
        if (known == null) return;
        open.clear();
        try {
            change.of(known, team.platform(), team.tenant(), team.partOf());
        } catch (StoreException e) {
            log.debug("Not kept that the conversations of a team are open or closed. {}", e.getMessage());
        }
    }

    /** Teams takes nothing for this conversation. */
    void blocked(Whereabouts where, Place place) {
        String id = where.conversation().split(TeamsInputs.THREAD, 2)[0];
        open.remove(id);
        @Nullable Person person = place instanceof Place.Direct direct ? direct.person() : null;
        keep(new Room(TeamsInputs.PLATFORM, place.tenant(), id, person, where.serviceUrl(), "", true));
    }

    boolean isClosed(Whereabouts where, String tenant) {
        String id = where.conversation().split(TeamsInputs.THREAD, 2)[0];
        if (isFresh(id)) return false;
        boolean closed = find(tenant, id).filter(Room::closed).isPresent();
        if (!closed) seenOpen(id, "");
        return closed;
    }

    /** Where others read along and the bot is, the ones heard from on the latest day first. */
    List<Room> shared(String tenant, int limit) {
        Rooms known = rooms;
        if (known == null) return List.of();
        try {
            return known.listOpen(TeamsInputs.PLATFORM, tenant, limit);
        } catch (StoreException e) {
            log.warn("No conversation can be offered. {}", e.getMessage());
            return List.of();
        }
    }

    /** A conversation that others read too, and the bot is in. */
    Optional<Room> findShared(String tenant, String id) {
        return find(tenant, id).filter(room -> room.person() == null && !room.closed());
    }

    private void reopen(String tenant, String id) {
        if (isFresh(id)) return;
        if (find(tenant, id).isPresent()) forget(tenant, id);
        seenOpen(id, "");
    }

    private Optional<Room> find(String tenant, String id) {
        Rooms known = rooms;
        if (known == null) return Optional.empty();
        try {
            return known.find(TeamsInputs.PLATFORM, tenant, id);
        } catch (StoreException e) {
            log.debug("Not known whether a conversation is open. {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void keep(Room room) {
        Rooms known = rooms;
        if (known == null) return;
        try {
            known.save(room, clock.instant());
            if (!room.closed()) seenOpen(room.id(), room.name());
        } catch (StoreException e) {
            log.debug("Not kept that a conversation is open or closed. {}", e.getMessage());
        }
    }

    private void forget(String tenant, String id) {
        Rooms known = rooms;
        if (known == null) return;
        try {
            known.remove(TeamsInputs.PLATFORM, tenant, id);
        } catch (StoreException e) {
            log.debug("Not kept that a conversation is open again. {}", e.getMessage());
        }
    }

    private boolean isFresh(String id) {
        Seen seen = open.get(id);
        return seen != null && clock.instant().isBefore(seen.until());
    }

    private boolean isRenamed(Room room) {
        Seen seen = open.get(room.id());
        return !room.name().isEmpty() && (seen == null || !seen.name().equals(room.name()));
    }

    private void seenOpen(String id, String name) {
        open.put(id, new Seen(clock.instant().plus(FRESH), name));
    }

    private static Room room(TeamsActivity activity, boolean closed) {
        Whereabouts where = TeamsInputs.concerned(activity);
        boolean direct = TeamsInputs.isPersonal(activity);
        String team = activity.channelData().team();
        return new Room(
                TeamsInputs.PLATFORM,
                TeamsInputs.tenant(activity),
                where.conversation(),
                direct ? TeamsInputs.person(activity).orElse(null) : null,
                where.serviceUrl(),
                direct ? "" : name(activity),
                direct || team == null ? "" : team,
                closed);
    }

    private static String name(TeamsActivity activity) {
        var data = activity.json().path("channelData");
        String team = data.path("team").path("name").asText("");
        String channel = data.path("channel").path("name").asText("");
        if (!team.isEmpty()) return channel.isEmpty() ? team : team + " › " + channel;
        return channel.isEmpty()
                ? activity.json().path("conversation").path("name").asText("")
                : channel;
    }
}
