package dev.operandi.app.start;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.turn.Rooms;
import java.util.Optional;

/** Where platforms hand in what reaches them. */
public interface Turns {
    /**
     * One turn. When this returns, what the envelope led to is kept, and the platform may be told so.
     *
     * @return what rides on the open request
     * @throws dev.operandi.turn.StoreException when nothing of it was kept
     */
    Optional<Reply> receive(Envelope envelope);

    /**
     * What one of the bot's messages to a person shows now; empty when it only tells what was shown before.
     *
     * @throws dev.operandi.turn.StoreException when it cannot be read
     */
    Optional<Message> draw(Slot slot);

    /**
     * The bot was taken away from a workspace or organisation: nothing that waits for anybody there is sent any more.
     *
     * @throws dev.operandi.turn.StoreException when that was not kept
     */
    void removed(String platform, String tenant);

    /** The conversations that adapters keep; any call throws a {@link dev.operandi.turn.StoreException} when they cannot be. */
    Rooms rooms();
}
