package dev.operandi.chat;

import dev.operandi.texts.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that reached the bot.
 *
 * @param id the same for every delivery of the same thing
 * @param at when it was received, by our clock
 * @param language what the platform says the person reads, or null where it does not say
 * @param zone where the person's clock stands, as the platform says; null where it does not say
 * @param standing how they belong to the organisation
 * @param address how the platform reaches the person's direct conversation, in its own words; null where it needs no more
 *     than their id
 * @param inPlace which message the open request itself is answered with; null where it is answered with a reply or nothing
 */
public record Envelope(
        String id,
        Person from,
        Place place,
        Instant at,
        @Nullable Language language,
        @Nullable ZoneId zone,
        Standing standing,
        Input input,
        @Nullable String address,
        @Nullable InPlace inPlace) {
    /**
     * The open request is answered with what one message shows after the turn, unless the turn has a reply. So the person sees it
     * at once, and the message itself is not in a hurry.
     *
     * @param lead how long after {@link Envelope#at} the message itself is shown anew at the earliest, so that the answer comes
     *     first; not negative
     */
    public record InPlace(Slot slot, Duration lead) {}

    /** Of somebody the platform says no more about. */
    public Envelope(
            String id,
            Person from,
            Place place,
            Instant at,
            @Nullable Language language,
            Input input,
            @Nullable String address) {
        this(id, from, place, at, language, null, Standing.UNKNOWN, input, address, null);
    }

    /** On a platform that reaches people by their ids. */
    public Envelope(String id, Person from, Place place, Instant at, @Nullable Language language, Input input) {
        this(id, from, place, at, language, input, null);
    }

    /** The same with something else in it. */
    public Envelope with(Input other) {
        return new Envelope(id, from, place, at, language, zone, standing, other, address, inPlace);
    }

    /** The same once more, as another thing. */
    public Envelope again(String otherId) {
        return new Envelope(otherId, from, place, at, language, zone, standing, input, address, inPlace);
    }

    /** The same at another place. */
    public Envelope at(Place other) {
        return new Envelope(id, from, other, at, language, zone, standing, input, address, inPlace);
    }

    /** The same with what else the platform says of the person. */
    public Envelope knowing(@Nullable ZoneId newZone, Standing newStanding) {
        return new Envelope(id, from, place, at, language, newZone, newStanding, input, address, inPlace);
    }

    /** The same on a request that is answered with what a message shows after the turn. */
    public Envelope answeredIn(Slot slot, Duration lead) {
        return new Envelope(id, from, place, at, language, zone, standing, input, address, new InPlace(slot, lead));
    }
}
