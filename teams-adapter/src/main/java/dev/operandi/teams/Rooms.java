package dev.operandi.teams;

import dev.operandi.chat.Place;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.TeamsActivity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversations a result may be shared in: those the bot is in, as far as this process has heard from them, and the person
 * too, as Teams says at that moment. Safe for several threads.
 */
final class Rooms {
    private static final int MOST = 2_000;

    /** A dialog offers no more; each is a question to Teams while somebody waits. */
    private static final int OFFERED = 20;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);

    private final ConnectorClient connector;

    /** The one heard from last at the end. */
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    private record Room(Whereabouts where, String tenant, String name) {}

    Rooms(ConnectorClient connector) {
        this.connector = connector;
    }

    /** Something came from a conversation that others read too. */
    synchronized void heardFrom(TeamsActivity activity) {
        Whereabouts where = TeamsInputs.whereabouts(activity);
        Room before = rooms.remove(where.conversation());
        String name = name(activity);
        String known = name.isEmpty() && before != null ? before.name() : name;
        rooms.put(where.conversation(), new Room(where, TeamsInputs.tenant(activity), known));
        if (rooms.size() > MOST) rooms.remove(rooms.keySet().iterator().next());
    }

    /** The bot was taken away there. */
    synchronized void left(TeamsActivity activity) {
        rooms.remove(TeamsInputs.whereabouts(activity).conversation());
    }

    /**
     * Where the person may share, by name.
     *
     * @param member how Teams calls them towards this bot
     */
    List<TaskModuleRenderer.Conversation> of(String tenant, String member) {
        Budget budget = new Budget(LONGEST);
        return latest(tenant).stream()
                .filter(room -> isMember(room, member, budget))
                .map(room -> new TaskModuleRenderer.Conversation(room.where().conversation(), room.name()))
                .sorted(Comparator.comparing(TaskModuleRenderer.Conversation::name))
                .toList();
    }

    /** The conversation that was picked; empty when the person may not share there, whatever the dialog offered. */
    Optional<Place> find(String conversation, String tenant, String member) {
        Room room = get(conversation);
        boolean theirs = room.tenant().equals(tenant) && isMember(room, member, new Budget(LONGEST));
        return theirs
                ? Optional.of(new Place.Channel(
                        TeamsInputs.PLATFORM, tenant, room.where().written()))
                : Optional.empty();
    }

    private synchronized Room get(String conversation) {
        return rooms.getOrDefault(conversation, new Room(new Whereabouts("", conversation), "", ""));
    }

    private synchronized List<Room> latest(String tenant) {
        List<Room> own = new ArrayList<>(rooms.values().stream()
                .filter(room -> room.tenant().equals(tenant))
                .toList());
        return own.subList(Math.max(0, own.size() - OFFERED), own.size());
    }

    private boolean isMember(Room room, String member, Budget budget) {
        try {
            return connector
                    .member(room.where().address(room.tenant()), member, budget)
                    .isPresent();
        } catch (ConnectorException e) {
            log.debug("A conversation is not offered ({})", e.getMessage());
            return false;
        }
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
