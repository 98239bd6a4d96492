package dev.operandi.app.start;

import dev.operandi.app.http.HttpRoute;
import dev.operandi.turn.Channel;
import java.util.List;

/**
 * A platform the bot is on. It is made without a network, opened when turns can be taken, then stopped, and closed last: what
 * waits to be sent while the process drains still needs its way out.
 */
public interface Platform extends AutoCloseable {
    /** Its way out; ready before {@link #open}. */
    Channel channel();

    /**
     * Begins to connect, in the background: a platform that cannot be reached stops no start.
     *
     * @return what it wants to hear by HTTP; empty when it has a connection of its own
     */
    List<HttpRoute> open(Turns turns);

    /** How it stands at this moment; asked often, and must not wait. */
    Standing standing();

    /** Takes nothing more in; finishes what is under way. */
    void stop();

    @Override
    void close();
}
