package dev.operandi.app.start;

import dev.operandi.slack.SlackChannel;
import dev.operandi.slack.SlackManifest;
import dev.operandi.teams.TeamsChannel;
import dev.operandi.teams.TeamsManifest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The adapters this program has. The one place that names them; loaded only by commands that need one. */
public final class Adapters {
    private Adapters() {}

    /**
     * What was set up, of what there is; nothing of it asks the network yet.
     *
     * @throws SetUpException when a platform cannot be made of what was set up
     */
    static List<Platform> platforms(Installation installation, InstantSource clock) {
        List<Platform> platforms = new ArrayList<>();
        installation.slack().ifPresent(keys -> platforms.add(new SlackPlatform(keys, clock)));
        installation.teams().ifPresent(keys -> platforms.add(teams(keys, clock)));
        return List.copyOf(platforms);
    }

    private static Platform teams(TeamsKeys keys, InstantSource clock) {
        try {
            return new TeamsPlatform(keys, clock);
        } catch (IllegalArgumentException e) { // a certificate or an address that is none
            throw new SetUpException("Teams cannot be set up. " + e.getMessage(), e);
        }
    }

    /** What is handed to a platform as a file, by the platform's name. */
    public static Map<String, AppPackage> packages() {
        return Map.of(TeamsChannel.PLATFORM, TeamsManifest::appPackage);
    }

    /** What each platform wants to be told about the bot, by the platform's name. */
    public static Map<String, Manifest> manifests() {
        return Map.of(
                SlackChannel.PLATFORM,
                (url, socket) ->
                        url.isPresent() && !socket ? SlackManifest.ofHttp(url.get()) : SlackManifest.ofSocketMode());
    }
}
