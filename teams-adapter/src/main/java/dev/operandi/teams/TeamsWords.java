package dev.operandi.teams;

import dev.operandi.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * What only a card in Teams has to say: around a menu, and where a name is not known.
 *
 * @param answer above a menu
 * @param pickFirst when the button is pressed and nothing was picked
 * @param choose on the button below a menu
 * @param somebody after words such as "Shared by"
 */
record TeamsWords(String answer, String pickFirst, String choose, String somebody) {
    private static final TeamsWords ENGLISH =
            new TeamsWords("Your answer", "Pick an answer first.", "Choose", "this person");
    private static final TeamsWords GERMAN =
            new TeamsWords("Deine Antwort", "Wähl zuerst eine Antwort aus.", "Auswählen", "dieser Person");

    /** In English where the bot does not speak the language. */
    static TeamsWords in(@Nullable Language language) {
        return Language.GERMAN.equals(language) ? GERMAN : ENGLISH;
    }
}
