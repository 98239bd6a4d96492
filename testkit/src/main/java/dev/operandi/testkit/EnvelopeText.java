package dev.operandi.testkit;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;

/** What an adapter made of something a platform sent, as a few lines for a golden file. */
public final class EnvelopeText {
    private EnvelopeText() {}

    /** Four lines, each set in by two spaces: id, person, place and what happened there. */
    public static String of(Envelope envelope) {
        return "  id    " + envelope.id() + "\n  from  " + of(envelope.from()) + "\n  place " + of(envelope.place())
                + "\n  input " + of(envelope.input()) + "\n";
    }

    private static String of(Person person) {
        return person.platform() + " " + person.tenant() + " " + person.id();
    }

    private static String of(Place place) {
        String kind = place.getClass().getSimpleName() + " ";
        if (place instanceof Place.Direct direct) return kind + of(direct.person());
        if (place instanceof Place.Home home) return kind + of(home.person());
        if (place instanceof Place.Handed handed) return kind + handed.tenant() + " " + handed.handle();
        return place.toString();
    }

    private static String of(Input input) {
        String kind = input.getClass().getSimpleName() + " ";
        if (input instanceof Input.Said said) return kind + "“" + said.text() + "”";
        if (input instanceof Input.Commanded commanded) return kind + "“" + commanded.text() + "”";
        if (input instanceof Input.Chose chose) return kind + chose.action().value();
        if (!(input instanceof Input.Submitted submitted)) return kind.strip();
        StringBuilder text = new StringBuilder(kind + submitted.form().value());
        submitted
                .values()
                .forEach((field, value) -> text.append(" ")
                        .append(field)
                        .append(" = ")
                        .append(of(((Field.Value.Somewhere) value).place())));
        return text.toString();
    }
}
