package dev.operandi.app.start;

import java.util.Optional;

/** What a platform wants to be told about the bot before it lets it in. */
@FunctionalInterface
public interface Manifest {
    /**
     * @param url where the bot is reached from outside, beginning with https://, without a slash at its end
     * @param socket whether it connects by itself instead
     * @return the whole text, to be pasted into the platform's page
     */
    String of(Optional<String> url, boolean socket);
}
