package dev.operandi.teams;

import dev.operandi.chat.Place;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.turn.Room;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conversations a result may be shared in: those the bot is in, and the person too, as Teams says at that moment. */
final class Offers {
    /** A dialog offers no more; each is a question to Teams while somebody waits. */
    private static final int MOST = 20;

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final ConnectorClient connector;
    private final Conversations conversations;

    Offers(ConnectorClient connector, Conversations conversations) {
        this.connector = connector;
        this.conversations = conversations;
    }

    /**
     * Where the person may share, by name.
     *
     * @param member how Teams calls them towards this bot
     */
    List<TaskModuleRenderer.Conversation> of(String tenant, String member) {
        Budget budget = new Budget(LONGEST);
        return conversations.shared(tenant, MOST).stream()
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
