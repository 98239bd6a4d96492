package dev.operandi.teams.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature we have looked at, by their fingerprints: Teams sends the same one for an hour. A key that is withdrawn
 * takes its tokens with it. Safe for several threads.
 */
final class VerifiedTokens {
    static final int MOST = 1_000;

    private final Map<String, Verified> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    private record Verified(SigningKey key, TokenClaims claims) {}

    /** What it says; null when it is not known, or was signed with another key than is in use now. */
    synchronized @Nullable TokenClaims find(String fingerprint, Optional<SigningKey> key) {
        Verified entry = entries.get(fingerprint);
        return entry != null && key.isPresent() && key.get().equals(entry.key()) ? entry.claims() : null;
    }

    synchronized void add(String fingerprint, SigningKey key, TokenClaims claims) {
        entries.put(fingerprint, new Verified(key, claims));
    }

    synchronized int size() {
        return entries.size();
    }
}
