package dev.operandi.app;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people at one terminal, who take turns at its keyboard. Names are told apart by their letters, large or small. */
final class TerminalPeople {
    /** Where all of them read along. */
    static final Place.Channel ROOM = new Place.Channel(TerminalChannel.PLATFORM, "local", "here");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,40}");

    private final Person first;
    private Person speaking;

    /**
     * @param user the system's name of who sits there
     */
    TerminalPeople(String user) {
        first = person(user);
        speaking = first;
    }

    private static Person person(String name) {
        return new Person(TerminalChannel.PLATFORM, "local", name);
    }

    /** Whoever that is; empty when it is no name. */
    Optional<Person> named(String name) {
        if (name.equalsIgnoreCase(first.id())) return Optional.of(first);
        return NAME.matcher(name).matches() ? Optional.of(person(name.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** What is typed from now on is theirs. */
    void handTo(Person person) {
        speaking = person;
    }

    Person first() {
        return first;
    }

    Person speaking() {
        return speaking;
    }

    /** What stands before what they type; nothing for the first, who need not be told. */
    String prompt() {
        return speaking.equals(first) ? "" : speaking.id();
    }
}
