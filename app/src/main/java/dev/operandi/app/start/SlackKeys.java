package dev.operandi.app.start;

import dev.operandi.config.Secret;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Slack and we know each other by. At least one of the two ways in is there.
 *
 * @param botToken speaks for the bot
 * @param signingSecret what Slack signs its requests with; empty when it sends none by HTTP
 * @param appToken opens connections of our own, in Socket Mode; empty when there are none
 * @param api where its Web API is asked, ending in a slash; null for Slack itself
 */
public record SlackKeys(
        Secret botToken,
        Optional<Secret> signingSecret,
        Optional<Secret> appToken,
        @Nullable URI api) {}
