package dev.operandi.teams;

import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * What only a card in Teams has to say: around a menu, and where a name is not known.
 *
 * @param answer above a menu
 * @param pickFirst when the button is pressed and nothing was picked
 * @param fillIn where a line was left empty that must not be
 * @param choose on the button below a menu
 * @param somebody after words such as "Shared by"
 * @param below in answer to a button, where what it led to stands in another message
 * @param notKept in answer to a button, when nothing could be kept
 * @param ourFault in answer to a button, when something broke
 * @param stored when a file is in somebody's OneDrive, and nobody knows where
 * @param notStored when OneDrive did not take it
 * @param declined when it is not wanted
 */
record TeamsWords(
        String answer,
        String pickFirst,
        String fillIn,
        String choose,
        String somebody,
        String below,
        String notKept,
        String ourFault,
        String stored,
        String notStored,
        String declined) {
    private static final TeamsWords ENGLISH = new TeamsWords(
            "Your answer",
            "Pick an answer first.",
            "Please fill this in.",
            "Choose",
            "this person",
            "It goes on further down.",
            "That was not kept: I cannot reach my memory at the moment. Please try it again in a minute.",
            "That was not kept: something went wrong inside me. Please try it again, or write: help",
            "The file is in your OneDrive.",
            "The file was not stored: OneDrive did not take it. Please press the card again, or Export.",
            "Then I store nothing. Export sends the files anew whenever you want them.");
    private static final TeamsWords GERMAN = new TeamsWords(
            "Deine Antwort",
            "Wähl zuerst eine Antwort aus.",
            "Füll das bitte aus.",
            "Auswählen",
            "dieser Person",
            "Weiter unten geht es weiter.",
            "Das wurde nicht gespeichert: Ich komme gerade nicht an mein Gedächtnis. Versuch es bitte in einer Minute noch"
                    + " einmal.",
            "Das wurde nicht gespeichert: In mir ist etwas schiefgegangen. Versuch es bitte noch einmal, oder schreib:"
                    + " Hilfe",
            "Die Datei liegt in deinem OneDrive.",
            "Die Datei wurde nicht gespeichert: OneDrive hat sie nicht genommen. Drück bitte die Karte noch einmal, oder"
                    + " „Exportieren“.",
            "Dann speichere ich nichts. „Exportieren“ schickt die Dateien neu, wann immer du sie willst.");

    /** In the language of whoever sent it. */
    static TeamsWords of(TeamsActivity activity) {
        return in(TeamsInputs.language(activity).orElse(null));
    }

    /** In English where the bot does not speak the language. */
    static TeamsWords in(@Nullable Language language) {
        return Language.GERMAN.equals(language) ? GERMAN : ENGLISH;
    }
}
