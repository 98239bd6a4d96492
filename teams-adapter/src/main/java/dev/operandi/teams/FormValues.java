package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Person;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.TeamsActivity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the fields of a form that was sent off. What is not what a field asks for counts as left empty. */
final class FormValues {
    /** Of the ten seconds that Teams waits for an answer, for all that Teams is asked in between. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Offers offers;

    FormValues(Offers offers) {
        this.offers = offers;
    }

    Offers offers() {
        return offers;
    }

    /** By the ids of the fields. */
    Map<String, Field.Value> read(TeamsActivity activity, JsonNode data) {
        Budget budget = new Budget(LONGEST);
        Map<String, Field.Value> values = new HashMap<>();
        for (CardActions.Filled filled : CardActions.readFields(data))
            value(activity, filled, budget).ifPresent(value -> values.put(filled.id(), value));
        Set<String> guests = values.values().stream()
                .filter(Field.Value.Somewhere.class::isInstance)
                .map(Field.Value.Somewhere.class::cast)
                .flatMap(there -> offers.guestsIn(there.place()).stream())
                .collect(Collectors.toSet());
        values.replaceAll(
                (field, value) -> value instanceof Field.Value.Persons picked ? knowing(picked, guests) : value);
        return values;
    }

    /** Of those in the place that was picked it is known who is a guest. */
    private static Field.Value knowing(Field.Value.Persons picked, Set<String> guests) {
        Set<Person> strangers = picked.persons().stream()
                .filter(person -> guests.contains(person.id()))
                .collect(Collectors.toSet());
        return new Field.Value.Persons(picked.persons(), strangers, Set.of());
    }

    private Optional<Field.Value> value(TeamsActivity activity, CardActions.Filled filled, Budget budget) {
        String text = filled.text();
        String tenant = TeamsInputs.tenant(activity);
        return switch (filled.kind()) {
            case CONVERSATION -> offers.find(text, tenant, member(activity)).map(Field.Value.Somewhere::new);
            case ROOM -> offers.findRoom(text, tenant, member(activity), budget).map(one -> one);
            case ONE ->
                text.length() > Field.Option.VALUE_CHARS ? Optional.empty() : Optional.of(new Field.Value.Picked(text));
            case SOME -> Optional.of(new Field.Value.PickedSome(parts(text)));
            case LINE -> Optional.of(new Field.Value.Typed(text));
            case DAY -> day(text).map(Field.Value.OnDay::new);
            case HOUR -> hour(text).map(Field.Value.At::new);
            case PEOPLE -> persons(text, tenant);
        };
    }

    /** Teams puts a comma between what is picked. */
    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** By what the directory knows them by, which no bot is picked by. */
    private static Optional<Field.Value> persons(String text, String tenant) {
        List<Person> persons = parts(text).stream()
                .filter(TeamsApp::isGuid)
                .map(id -> new Person(TeamsInputs.PLATFORM, tenant, id.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(new Field.Value.Persons(persons));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> hour(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String member(TeamsActivity activity) {
        return activity.from() == null ? "" : activity.from().id();
    }
}
