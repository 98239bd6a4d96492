package dev.operandi.storage.storm;

import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A platform that notes when what came to it, and what stands where; it may want a pause between two edits of a message. */
final class Wall implements Channel {
    private final InstantSource clock;
    private final Duration betweenEdits;

    // guarded by this
    private final List<Sight> sights = new ArrayList<>();
    private final Map<Slot, Message> standing = new HashMap<>();
    private final Map<Slot, Instant> free = new HashMap<>();
    private int early;

    /** Something that was posted or edited. */
    record Sight(Instant at, Slot slot, boolean edit) {}

    /**
     * @param betweenEdits of one message; zero for none
     */
    Wall(InstantSource clock, Duration betweenEdits) {
        this.clock = clock;
        this.betweenEdits = betweenEdits;
    }

    @Override
    public String platform() {
        return "slack";
    }

    /** Too early an edit is refused, as the adapters do, with how long there is to wait. */
    @Override
    public synchronized String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        Instant now = clock.instant();
        if (reference != null) {
            Duration wait = Duration.between(now, free.getOrDefault(slot, now));
            if (!wait.isZero() && !wait.isNegative()) {
                early++;
                throw ChannelException.limited("too early", wait);
            }
            free.put(slot, now.plus(betweenEdits));
        }
        sights.add(new Sight(now, slot, reference != null));
        standing.put(slot, message);
        return "m" + slot.number();
    }

    @Override
    public synchronized void remove(Slot slot, String reference) {
        throw new IllegalStateException("Nobody asked for that");
    }

    /** In their order. */
    synchronized List<Instant> times(Place place, boolean edits) {
        return sights.stream()
                .filter(sight -> sight.slot().place().equals(place) && sight.edit() == edits)
                .map(Sight::at)
                .toList();
    }

    synchronized List<Sight> sights() {
        return List.copyOf(sights);
    }

    synchronized Optional<Message> in(Slot slot) {
        return Optional.ofNullable(standing.get(slot));
    }

    /** How often somebody came before the time was over. */
    synchronized int early() {
        return early;
    }
}
