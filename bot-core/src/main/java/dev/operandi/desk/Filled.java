package dev.operandi.desk;

import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What stands in the fields of a form that was sent off. A field of another kind than asked for counts as left empty. */
record Filled(Input input) {
    /** Whether a form was sent off at all. */
    boolean isSent() {
        return input instanceof Input.Submitted;
    }

    String carried() {
        return input instanceof Input.Submitted submitted ? submitted.carried() : "";
    }

    Optional<Field.Value> value(String field) {
        return input instanceof Input.Submitted submitted
                ? Optional.ofNullable(submitted.values().get(field))
                : Optional.empty();
    }

    private <V extends Field.Value> Optional<V> value(String field, Class<V> kind) {
        return value(field).filter(kind::isInstance).map(kind::cast);
    }

    Optional<String> picked(String field) {
        return value(field, Field.Value.Picked.class).map(Field.Value.Picked::value);
    }

    boolean isPicked(String field, String value) {
        return picked(field).filter(value::equals).isPresent();
    }

    List<String> some(String field) {
        return value(field, Field.Value.PickedSome.class)
                .map(Field.Value.PickedSome::values)
                .orElse(List.of());
    }

    Field.Value.Persons persons(String field) {
        return value(field, Field.Value.Persons.class).orElseGet(() -> new Field.Value.Persons(List.of()));
    }

    Optional<LocalDate> day(String field) {
        return value(field, Field.Value.OnDay.class).map(Field.Value.OnDay::day);
    }

    Optional<LocalTime> hour(String field) {
        return value(field, Field.Value.At.class).map(Field.Value.At::time);
    }

    Optional<Field.Value.Somewhere> somewhere(String field) {
        return value(field, Field.Value.Somewhere.class);
    }
}
