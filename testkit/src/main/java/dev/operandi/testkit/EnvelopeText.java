package dev.operandi.testkit;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import java.util.TreeMap;

/** What an adapter made of something a platform sent, as a few lines for a golden file. */
public final class EnvelopeText {
    private EnvelopeText() {}

    /** Four lines, each set in by two spaces: id, person, place and what happened there; and a fifth where their standing is known. */
    public static String of(Envelope envelope) {
        return "  id    " + envelope.id() + "\n  from  " + of(envelope.from()) + "\n  place " + of(envelope.place())
                + "\n  input " + of(envelope.input()) + "\n"
                + (envelope.standing() == Standing.UNKNOWN ? "" : "  is    " + envelope.standing() + "\n");
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
        new TreeMap<>(submitted.values())
                .forEach((field, value) ->
                        text.append(" ").append(field).append(" = ").append(of(value)));
        return submitted.carried().isEmpty()
                ? text.toString()
                : text + " carrying “" + submitted.carried().replace("\n", "|") + "”";
    }

    private static String of(Field.Value value) {
        if (value instanceof Field.Value.Somewhere there)
            return of(there.place()) + (there.facts() == null ? "" : " " + there.facts());
        if (value instanceof Field.Value.Picked picked) return picked.value();
        if (value instanceof Field.Value.PickedSome some) return some.values().toString();
        if (value instanceof Field.Value.Typed typed) return "“" + typed.text() + "”";
        if (value instanceof Field.Value.OnDay on) return on.day().toString();
        if (value instanceof Field.Value.At at) return at.time().toString();
        return ((Field.Value.Persons) value)
                .persons().stream().map(EnvelopeText::of).toList().toString();
    }
}
