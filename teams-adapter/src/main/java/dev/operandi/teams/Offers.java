package dev.operandi.teams;

import dev.operandi.chat.Field;
import dev.operandi.chat.Place;
import dev.operandi.chat.RoomFacts;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.turn.Room;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conversations a result may be shared in, or a poll posted in: those the bot is in, and the person too, as Teams says at that moment. */
final class Offers {
    /** A dialog offers no more; each is a question to Teams while somebody waits. */
    private static final int MOST = 20;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final ConnectorClient connector;
    private final Conversations conversations;
    private final Rosters rosters;

    Offers(ConnectorClient connector, Conversations conversations, Rosters rosters) {
        this.connector = connector;
        this.conversations = conversations;
        this.rosters = rosters;
    }

    /**
     * Where the person may share, by name.
     *
     * @param member how Teams calls them towards this bot
     * @param wanted offered in any case, where the person is and the bot too
     */
    List<TaskModuleRenderer.Conversation> of(String tenant, String member, List<String> wanted) {
        Budget budget = new Budget(LONGEST);
        Stream<Room> first = wanted.stream().flatMap(id -> conversations.findShared(tenant, id).stream());
        return Stream.concat(first, conversations.shared(tenant, MOST).stream())
                .distinct()
                .limit(MOST)
                .filter(room -> isMember(room, member, budget))
                .map(room -> new TaskModuleRenderer.Conversation(room.id(), room.name()))
                .sorted(Comparator.comparing(TaskModuleRenderer.Conversation::name))
                .toList();
    }

    /** The conversation that was picked; empty when the person may not share there, whatever the dialog offered. */
    Optional<Place> find(String conversation, String tenant, String member) {
        return conversations
                .findShared(tenant, conversation)
                .filter(room -> isMember(room, member, new Budget(LONGEST)))
                .map(room -> new Place.Channel(
                        TeamsInputs.PLATFORM, tenant, whereabouts(room).written()));
    }

    /**
     * The conversation that was picked, with how many people are in it; without them where Teams does not tell in time. Empty
     * when the person is not in it.
     */
    Optional<Field.Value.Somewhere> findRoom(String conversation, String tenant, String member, Budget budget) {
        Optional<Room> found = conversations.findShared(tenant, conversation);
        if (found.isEmpty()) return Optional.empty();
        Room room = found.get();
        Whereabouts where = whereabouts(room);
        Place place = new Place.Channel(TeamsInputs.PLATFORM, tenant, where.written());
        try {
            if (connector.member(where.address(tenant), member, budget).isEmpty()) return Optional.empty();
            int people = rosters.count(where, tenant, budget).people();
            return Optional.of(new Field.Value.Somewhere(place, new RoomFacts(room.name(), people, true, false)));
        } catch (ConnectorException e) {
            log.debug("Not known who is in a conversation ({})", e.getMessage());
            boolean away = e.kind() == ConnectorException.Kind.BLOCKED;
            return Optional.of(
                    new Field.Value.Somewhere(place, away ? new RoomFacts(room.name(), 0, false, false) : null));
        }
    }

    /** The guests in a place of ours, as the directory calls them and as far as they are known. */
    Set<String> guestsIn(Place place) {
        if (!(place instanceof Place.Channel channel)) return Set.of();
        return Whereabouts.read(channel.id())
                .map(where -> rosters.guestsIn(where, channel.tenant()))
                .orElse(Set.of());
    }

    private boolean isMember(Room room, String member, Budget budget) {
        try {
            return connector
                    .member(whereabouts(room).address(room.tenant()), member, budget)
                    .isPresent();
        } catch (ConnectorException e) {
            log.debug("A conversation is not offered ({})", e.getMessage());
            return false;
        }
    }

    private static Whereabouts whereabouts(Room room) {
        return new Whereabouts(room.address(), room.id());
    }
}
