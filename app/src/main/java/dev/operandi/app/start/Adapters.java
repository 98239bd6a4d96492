package dev.operandi.app.start;

import dev.operandi.slack.SlackChannel;
import dev.operandi.slack.SlackManifest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The adapters this program has. The one place that names them; loaded only by commands that need one. */
public final class Adapters {
    private Adapters() {}

    /** What was set up, of what there is; nothing of it asks the network yet. */
    static List<Platform> platforms(Installation installation, InstantSource clock) {
        List<Platform> platforms = new ArrayList<>();
        installation.slack().ifPresent(keys -> platforms.add(new SlackPlatform(keys, clock)));
        installation.teams().ifPresent(keys -> platforms.add(new TeamsPlatform(keys, clock)));
        return List.copyOf(platforms);
    }

    /** What each platform wants to be told about the bot, by the platform's name. */
    public static Map<String, Manifest> manifests() {
        return Map.of(
                SlackChannel.PLATFORM,
                (url, socket) ->
                        url.isPresent() && !socket ? SlackManifest.ofHttp(url.get()) : SlackManifest.ofSocketMode());
    }
}
