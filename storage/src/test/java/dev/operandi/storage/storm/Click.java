package dev.operandi.storage.storm;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import java.time.Instant;

/**
 * One thing somebody does. It fits into a line, so that a process can say what it is about to do, and it can be delivered
 * again after a kill.
 *
 * @param person who; without a blank
 * @param what a command, an action, or when a bell is to ring in milliseconds since 1970
 */
record Click(String id, String person, Instant at, Kind kind, String what) {
    /** Of everybody who clicks. */
    static final String PLATFORM = "storm";

    enum Kind {
        /** Begins exactly one message, whatever else it does. */
        COMMAND,
        /** Begins an interview, unless one is under way. */
        BEGIN,
        /** Leaves the introduction. */
        MOVE,
        ANSWER,
        /** Another answer to what was answered already: to be refused. */
        STALE,
        /** Starts a timer. */
        BELL
    }

    static Click parse(String line) {
        String[] parts = line.split("\t", 5);
        return new Click(
                parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])), Kind.valueOf(parts[3]), parts[4]);
    }

    String line() {
        return String.join("\t", id, person, Long.toString(at.toEpochMilli()), kind.name(), what);
    }

    static Person person(String name) {
        return new Person(PLATFORM, "t1", name);
    }

    /** The parts of an answer's action: {@code i}, interview, {@code give}, question, choice. */
    String[] answer() {
        return what.split("/", 5);
    }

    /**
     * Delivers it; again changes nothing.
     *
     * @return whether something was said to the person at once: that it is not possible
     */
    boolean reach(Bot bot) {
        if (kind == Kind.BELL) {
            bot.startBell(id, Instant.ofEpochMilli(Long.parseLong(what)), at);
            return false;
        }
        Input input = kind == Kind.COMMAND ? new Input.Commanded(what) : new Input.Chose(new ActionId(what));
        Person from = person(person);
        return bot.receive(new Envelope(id, from, new Place.Direct(from), at, null, input))
                .isPresent();
    }
}
