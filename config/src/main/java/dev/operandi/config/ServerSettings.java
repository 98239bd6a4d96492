package dev.operandi.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the bot is reached over the network, and how it is watched. Holds no secret.
 *
 * @param host the address to listen on; it may not be one of this machine
 * @param port 1 to 65535
 * @param slackApi where Slack's Web API is asked, ending in a slash; null for Slack itself
 * @param logsJson whether each line of the log is a JSON object
 * @param metrics whether figures can be fetched
 */
public record ServerSettings(
        String host, int port, @Nullable URI slackApi, boolean logsJson, boolean metrics) {}
