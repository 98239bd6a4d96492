package dev.operandi.app.start;

import java.net.URI;

/** A file a platform wants to be given about the bot before it lets it in. */
@FunctionalInterface
public interface AppPackage {
    /**
     * @param app the bot's id on the platform
     * @param url where the bot is reached from outside, beginning with https://
     * @return all bytes of the file
     * @throws IllegalArgumentException when one of the two cannot be; the text is for the operator
     */
    byte[] of(String app, URI url);
}
