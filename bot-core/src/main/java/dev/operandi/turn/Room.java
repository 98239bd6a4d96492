package dev.operandi.turn;

import dev.operandi.chat.Person;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, as an adapter wants to find it again.
 *
 * @param id how the platform calls it
 * @param person whose direct conversation it is; null where others read along
 * @param address how the platform wants to be reached for it, in its own words
 * @param name what people call it; empty where nobody told
 * @param partOf what it belongs to, as a channel to its team, by the platform's id; empty where it stands alone or nobody told
 * @param closed whether the bot was sent away there, or nobody can post there: nothing is sent until something comes from there
 */
public record Room(
        String platform,
        String tenant,
        String id,
        @Nullable Person person,
        String address,
        String name,
        String partOf,
        boolean closed) {
    /** One that stands alone. */
    public Room(
            String platform,
            String tenant,
            String id,
            @Nullable Person person,
            String address,
            String name,
            boolean closed) {
        this(platform, tenant, id, person, address, name, "", closed);
    }

    /** Where people are, and what they call it, belongs in no log. */
    @Override
    public String toString() {
        return "Room";
    }
}
