package dev.operandi.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was computed lately, and forgets what was not asked for longest. It changes no result, only when it is
 * computed. For many threads at once; two of them may compute the same thing.
 */
final class Lately<K, V> {
    private final Map<K, V> known;

    /**
     * @param most so many are remembered
     */
    Lately(int most) {
        known = new Newest<>(most);
    }

    V get(K key, Function<K, V> computed) {
        synchronized (known) {
            V before = known.get(key);
            if (before != null) return before;
        }
        V now = computed.apply(key); // takes milliseconds: nobody waits for it who asks for something else
        synchronized (known) {
            known.put(key, now);
        }
        return now;
    }

    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
