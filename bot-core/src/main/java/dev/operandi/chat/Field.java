package dev.operandi.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something to fill in. What is filled in comes back from the client, so whoever reads it checks it. */
public sealed interface Field {
    /** Unique within the form. */
    String id();

    String label();

    /** Small print below it, or null. */
    @Nullable String hint();

    /** A conversation the person picks, out of those they may write to. The bot need not be in it. */
    record Conversation(String id, String label, @Nullable String hint) implements Field {}

    /**
     * A channel or group chat the bot is in, or can be told that it is not.
     *
     * @param initial picked beforehand, or null
     */
    record Room(String id, String label, @Nullable String hint, Place.@Nullable Channel initial) implements Field {}

    /**
     * One of several.
     *
     * @param initial the value picked beforehand, or null
     * @param menu whether it may fold into a menu; a question's choices stand open
     */
    record OneOf(
            String id,
            String label,
            @Nullable String hint,
            List<Option> options,
            @Nullable String initial,
            boolean menu)
            implements Field {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /**
     * None, one or several of them.
     *
     * @param initial the values picked beforehand
     */
    record SomeOf(String id, String label, @Nullable String hint, List<Option> options, List<String> initial)
            implements Field {
        public SomeOf {
            options = List.copyOf(options);
            initial = List.copyOf(initial);
        }
    }

    /**
     * @param value comes back; 1 to {@value #VALUE_CHARS} characters
     * @param label at most {@value Button#LABEL_CHARS} characters, or it is cut
     * @param detail a second line where there is room for one, or null
     */
    record Option(String value, String label, @Nullable String detail) {
        /** Slack's limit. */
        public static final int VALUE_CHARS = 75;
    }

    /**
     * A line of text.
     *
     * @param initial what stands in it beforehand, or null
     * @param optional whether it may be left empty
     */
    record Line(
            String id,
            String label,
            @Nullable String hint,
            @Nullable String initial,
            int mostChars,
            boolean optional) implements Field {}

    /** A day of the calendar; may be left empty. */
    record Day(
            String id,
            String label,
            @Nullable String hint,
            @Nullable LocalDate initial) implements Field {}

    /** A time of day; may be left empty. */
    record Hour(
            String id,
            String label,
            @Nullable String hint,
            @Nullable LocalTime initial) implements Field {}

    /** Several persons; may be left empty. */
    record People(String id, String label, @Nullable String hint) implements Field {}

    /** What was filled in. A field left empty has none. */
    sealed interface Value {
        /**
         * One message may be posted here.
         *
         * @param facts what the platform says of it; null where it was not asked, or did not say
         */
        record Somewhere(Place place, @Nullable RoomFacts facts) implements Value {
            /** Where nothing more is known, nor needed. */
            public Somewhere(Place place) {
                this(place, null);
            }
        }

        /** Of a {@link OneOf}. */
        record Picked(String value) implements Value {
            @Override
            public String toString() {
                return "Picked";
            }
        }

        /** Of a {@link SomeOf}; in the order of the options. */
        record PickedSome(List<String> values) implements Value {
            public PickedSome {
                values = List.copyOf(values);
            }

            @Override
            public String toString() {
                return "PickedSome";
            }
        }

        /** Of a {@link Line}. */
        record Typed(String text) implements Value {
            /** What somebody typed belongs in no log. */
            @Override
            public String toString() {
                return "Typed";
            }
        }

        record OnDay(LocalDate day) implements Value {}

        record At(LocalTime time) implements Value {}

        /**
         * @param guests those of them of whom the platform says that they are guests
         * @param absent those of them of whom it says that nobody could answer: bots, and closed accounts
         */
        record Persons(List<Person> persons, Set<Person> guests, Set<Person> absent) implements Value {
            /** Of whom the platform says nothing more. */
            public Persons(List<Person> persons) {
                this(persons, Set.of(), Set.of());
            }

            public Persons {
                persons = List.copyOf(persons);
                guests = Set.copyOf(guests);
                absent = Set.copyOf(absent);
            }

            @Override
            public String toString() {
                return persons.size() + " persons";
            }
        }
    }
}
