package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the bot remembers of a person besides their interviews.
 *
 * @param language what they chose, or what their platform says they read; null until one is known
 * @param messages how many messages the bot has begun in their direct conversation; the number of the newest slot
 * @param shown what the newest message shows; typed text goes to it; null before the first
 */
public record Contact(
        Person person,
        @Nullable Language language,
        int messages,
        @Nullable View shown) {

    public static Contact of(Person person) {
        return new Contact(person, null, 0, null);
    }

    /** The newest message now shows {@code view}. */
    Contact showing(View view) {
        return new Contact(person, language, messages, view);
    }

    /** One more message, showing {@code view}. */
    Contact beginning(View view) {
        return new Contact(person, language, messages + 1, view);
    }

    Contact reading(Language newLanguage) {
        return new Contact(person, newLanguage, messages, shown);
    }

    /** A slot of the direct conversation. */
    Slot slot(int number) {
        return new Slot(new Place.Direct(person), number);
    }
}
