package dev.operandi.polls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a typed command wants of polls, as in
 *
 * <pre>poll "Lunch?" "Soup" "Salad" --multiple 2 --close fri 16:00 --hide --anonymous --guests</pre>
 *
 * <p>Quotes of every kind will do, as phones and languages have them; options may stand before or after, with the dash that a
 * phone makes of two, and in German.
 */
public sealed interface QuickCommand {
    /** Not about polls at all. */
    record NoPoll() implements QuickCommand {}

    /** The word alone. */
    record Bare() implements QuickCommand {}

    /**
     * About polls, but nothing in it is quoted and no option named, so it asks no question.
     *
     * @param words what follows the word
     */
    record Other(String words) implements QuickCommand {}

    record Asked(QuickPoll poll) implements QuickCommand {}

    /**
     * A quick poll that cannot be asked like this.
     *
     * @param faults all of them, from one to twenty; in the order of question, choices, options
     */
    record Faulty(List<QuickFault> faults) implements QuickCommand {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param text as it was typed, without the name of the bot
     * @param zone the organiser's
     * @param now when it was typed
     */
    static QuickCommand read(String text, ZoneId zone, Instant now) {
        Optional<String> rest = QuickWords.afterPoll(QuickWords.plain(text));
        if (rest.isEmpty()) return new NoPoll();
        if (rest.get().isEmpty()) return new Bare();
        QuickWords words = QuickWords.of(rest.get());
        return words.onlyLoose() ? new Other(rest.get()) : QuickReading.of(words, zone, now);
    }
}
