package dev.operandi.storage;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;

/** How a place stands in a row: the columns place_kind, platform, tenant and place. */
record PlaceColumns(String kind, String platform, String tenant, String id) {
    /** Between the channel and the root. */
    private static final char IN_A_THREAD = ' ';

    static PlaceColumns of(Place place) {
        if (place instanceof Place.Direct direct) return of(direct.person());
        if (place instanceof Place.Channel channel)
            return new PlaceColumns("channel", channel.platform(), channel.tenant(), channel.id());
        if (place instanceof Place.Thread thread)
            return new PlaceColumns(
                    "thread", thread.platform(), thread.tenant(), thread.channel() + IN_A_THREAD + thread.root());
        if (place instanceof Place.Home home)
            return new PlaceColumns(
                    "home", home.platform(), home.tenant(), home.person().id());
        if (place instanceof Place.Handed handed)
            return new PlaceColumns("handed", handed.platform(), handed.tenant(), handed.handle());
        throw new IllegalStateException("No columns for " + place.getClass());
    }

    /** The person's direct conversation. */
    static PlaceColumns of(Person person) {
        return new PlaceColumns("direct", person.platform(), person.tenant(), person.id());
    }

    Place place() {
        return switch (kind) {
            case "direct" -> new Place.Direct(new Person(platform, tenant, id));
            case "channel" -> new Place.Channel(platform, tenant, id);
            case "thread" -> thread();
            case "home" -> new Place.Home(new Person(platform, tenant, id));
            case "handed" -> new Place.Handed(platform, tenant, id);
            default -> throw new IllegalStateException("No place of kind " + kind);
        };
    }

    private Place thread() {
        int between = id.lastIndexOf(IN_A_THREAD);
        return new Place.Thread(platform, tenant, id.substring(0, between), id.substring(between + 1));
    }
}
