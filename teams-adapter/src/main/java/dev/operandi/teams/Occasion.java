package dev.operandi.teams;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Person;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a card is drawn.
 *
 * @param language what its texts are in, or null where nobody knows
 * @param names what the people named in it are called, as far as that is known
 * @param refresh null for a card that is the same for everybody
 * @param slot the number of the bot's message in a direct conversation, or 0
 */
record Occasion(
        @Nullable Language language,
        Map<Person, String> names,
        @Nullable Refresh refresh,
        int slot) {
    Occasion {
        names = Map.copyOf(names);
    }

    Occasion(@Nullable Language language, Map<Person, String> names, @Nullable Refresh refresh) {
        this(language, names, refresh, 0);
    }

    /** For whoever sent it. */
    static Occasion of(TeamsActivity activity) {
        Occasion occasion = in(TeamsInputs.language(activity).orElse(null));
        Optional<Person> person = TeamsInputs.person(activity);
        Optional<String> name = TeamsInputs.name(activity);
        return person.isPresent() && name.isPresent() ? occasion.naming(Map.of(person.get(), name.get())) : occasion;
    }

    /** What is pressed tells in which of the bot's messages it stood. */
    Occasion at(int number) {
        return new Occasion(language, names, refresh, number);
    }

    static Occasion in(@Nullable Language language) {
        return new Occasion(language, Map.of(), null);
    }

    Occasion naming(Map<Person, String> others) {
        return new Occasion(language, others, refresh, slot);
    }

    Occasion refreshed(Refresh how) {
        return new Occasion(language, names, how, slot);
    }

    /** What people are called belongs in no log. */
    @Override
    public String toString() {
        return "Occasion";
    }

    /**
     * The client asks for a view of its own as soon as one of these people sees the card. Everybody who can read the card
     * can read who they are.
     *
     * @param action comes back with the question
     * @param people Teams' ids of them; with none, only whoever asks for it by hand gets another view
     */
    record Refresh(ActionId action, List<String> people) {
        /**
         * @throws IllegalArgumentException for more people than Teams allows
         */
        Refresh {
            people = List.copyOf(people);
            if (people.size() > TeamsLimits.REFRESHED_FOR)
                throw new IllegalArgumentException("Teams refreshes a card for " + TeamsLimits.REFRESHED_FOR
                        + " people at most, not for " + people.size());
        }
    }
}
