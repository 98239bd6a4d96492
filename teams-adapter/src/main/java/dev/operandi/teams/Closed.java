package dev.operandi.teams;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Conversations the bot was removed from, or is blocked in: nothing is sent there until something comes from there. Known to
 * this process alone; after a restart each is tried once. Safe for several threads.
 */
final class Closed {
    private static final int MOST = 10_000;

    private final Set<String> conversations =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    void close(String conversation) {
        conversations.add(conversation);
    }

    void open(String conversation) {
        conversations.remove(conversation);
    }

    boolean contains(String conversation) {
        return conversations.contains(conversation);
    }
}
