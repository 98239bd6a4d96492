package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A poll about a question set that was filled in and not yet agreed to. It travels with the form, since nothing half-made is
 * kept; so it comes back from a client, and is checked again.
 *
 * @param asked how many people it asks
 * @param listed those who are asked; empty for the whole place
 * @param organiserAsked whether the organiser is among them
 */
record Draft(
        String setId,
        Place.Channel place,
        String placeName,
        int asked,
        List<Person> listed,
        boolean organiserAsked,
        Instant closesAt,
        boolean anonymous,
        int threshold,
        boolean toPlace,
        boolean reminder,
        boolean guests) {
    private static final String YES = "y";

    Draft {
        listed = List.copyOf(listed);
    }

    Draft asking(int people, List<Person> those, boolean organiserToo) {
        return new Draft(
                setId,
                place,
                placeName,
                people,
                those,
                organiserToo,
                closesAt,
                anonymous,
                threshold,
                toPlace,
                reminder,
                guests);
    }

    /** One line each; ids and names of platforms hold no line break. */
    String written() {
        List<String> lines = new ArrayList<>();
        lines.add("set=" + setId);
        lines.add("platform=" + place.platform());
        lines.add("tenant=" + place.tenant());
        lines.add("place=" + place.id());
        lines.add("name=" + placeName.replaceAll("\\R", " "));
        lines.add("asked=" + asked);
        if (!listed.isEmpty())
            lines.add("listed="
                    + String.join(",", listed.stream().map(this::written).toList()));
        if (organiserAsked) lines.add("organiser=" + YES);
        lines.add("closes=" + closesAt.toEpochMilli());
        if (anonymous) lines.add("anonymous=" + YES);
        lines.add("threshold=" + threshold);
        if (toPlace) lines.add("public=" + YES);
        if (reminder) lines.add("reminder=" + YES);
        if (guests) lines.add("guests=" + YES);
        return String.join("\n", lines);
    }

    /** Only a tenant other than the place's is said: a form carries little. */
    private String written(Person person) {
        String tenant = person.tenant().equals(place.tenant()) ? "" : person.tenant();
        return tenant + ":" + person.id();
    }

    /** Empty when it is nothing we have written. */
    static Optional<Draft> read(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : written.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals < 0) return Optional.empty();
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        try {
            return Optional.of(of(values));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Draft of(Map<String, String> values) {
        String platform = value("platform", values);
        List<Person> listed = new ArrayList<>();
        for (String one : values.getOrDefault("listed", "").split(",", -1)) {
            int colon = one.indexOf(':');
            if (colon < 0) continue;
            String tenant = colon == 0 ? value("tenant", values) : one.substring(0, colon);
            listed.add(new Person(platform, tenant, one.substring(colon + 1)));
        }
        return new Draft(
                value("set", values),
                new Place.Channel(platform, value("tenant", values), value("place", values)),
                value("name", values),
                Integer.parseInt(value("asked", values)),
                listed,
                values.containsKey("organiser"),
                Instant.ofEpochMilli(Long.parseLong(value("closes", values))),
                values.containsKey("anonymous"),
                Integer.parseInt(value("threshold", values)),
                values.containsKey("public"),
                values.containsKey("reminder"),
                values.containsKey("guests"));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) throw new IllegalArgumentException("No " + name);
        return value;
    }
}
