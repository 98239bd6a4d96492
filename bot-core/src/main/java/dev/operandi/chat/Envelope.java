package dev.operandi.chat;

import dev.operandi.texts.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that reached the bot.
 *
 * @param id the same for every delivery of the same thing
 * @param at when it was received, by our clock
 * @param language what the platform says the person reads, or null where it does not say
 */
public record Envelope(
        String id,
        Person from,
        Place place,
        Instant at,
        @Nullable Language language,
        Input input) {}
