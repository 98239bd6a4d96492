package dev.operandi.teams;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Reply;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.turn.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn, and what is said when nothing of it was kept. */
final class Receiver {
    private static final Logger log = LoggerFactory.getLogger(Receiver.class);

    private final TeamsAdapter.Turns turns;
    private final Rosters rosters;

    Receiver(TeamsAdapter.Turns turns, Rosters rosters) {
        this.turns = turns;
        this.rosters = rosters;
    }

    /**
     * What a turn led to.
     *
     * @param failure what the person is told when nothing was kept; null when it was
     */
    record Turned(@Nullable Reply reply, @Nullable String failure) {}

    Turned receive(TeamsActivity activity, Envelope envelope) {
        try {
            return new Turned(turns.receive(rosters.knowing(activity, envelope)).orElse(null), null);
        } catch (StoreException e) {
            log.warn("Something from Teams was not kept. {}", e.getMessage());
            return new Turned(null, TeamsWords.of(activity).notKept());
        } catch (RuntimeException e) {
            log.error("A turn failed", e);
            return new Turned(null, TeamsWords.of(activity).ourFault());
        }
    }
}
