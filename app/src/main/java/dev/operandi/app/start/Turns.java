package dev.operandi.app.start;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Reply;
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
     * The bot was taken away from a workspace or organisation: nothing that waits for anybody there is sent any more.
     *
     * @throws dev.operandi.turn.StoreException when that was not kept
     */
    void removed(String platform, String tenant);
}
