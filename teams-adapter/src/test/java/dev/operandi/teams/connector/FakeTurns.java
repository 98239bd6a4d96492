package dev.operandi.teams.connector;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.turn.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A bot that writes down what reaches it, and replies what the test says. */
final class FakeTurns implements TeamsAdapter.Turns {
    /** What reached the inbox, in order. */
    final List<Envelope> heard = new ArrayList<>();

    /** What was drawn for an answer, in order. */
    final List<Slot> drawn = new ArrayList<>();

    final MemoryRooms rooms;

    /** May throw. */
    Function<Envelope, Optional<Reply>> replies = envelope -> Optional.empty();

    /** May throw. */
    Function<Slot, Optional<Message>> shows = slot -> Optional.empty();

    FakeTurns() {
        this(new MemoryRooms());
    }

    FakeTurns(MemoryRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<Reply> receive(Envelope envelope) {
        heard.add(envelope);
        return replies.apply(envelope);
    }

    @Override
    public Optional<Message> draw(Slot slot) {
        drawn.add(slot);
        return shows.apply(slot);
    }

    @Override
    public Rooms rooms() {
        return rooms;
    }
}
