package dev.operandi.teams;

import dev.operandi.chat.Field;
import java.util.Locale;
import java.util.Optional;

/** What a field of a form asks for. It stands in the id of the input, for all that comes back from one is text. */
enum FieldKind {
    CONVERSATION,
    ROOM,
    ONE,
    SOME,
    LINE,
    DAY,
    HOUR,
    PEOPLE;

    static FieldKind of(Field field) {
        if (field instanceof Field.Conversation) return CONVERSATION;
        if (field instanceof Field.Room) return ROOM;
        if (field instanceof Field.OneOf) return ONE;
        if (field instanceof Field.SomeOf) return SOME;
        if (field instanceof Field.Line) return LINE;
        if (field instanceof Field.Day) return DAY;
        if (field instanceof Field.Hour) return HOUR;
        if (field instanceof Field.People) return PEOPLE;
        throw new IllegalStateException("No kind for " + field.getClass());
    }

    /** Letters alone. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when it is none of ours. */
    static Optional<FieldKind> of(String code) {
        for (FieldKind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
        return Optional.empty();
    }
}
