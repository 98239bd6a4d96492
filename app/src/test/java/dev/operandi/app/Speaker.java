package dev.operandi.app;

import dev.operandi.chat.Person;

/**
 * Somebody in a talk with the bot, whatever platform it is on. Each move returns when what it led to is shown to them.
 */
public interface Speaker {
    /** Types this. */
    void says(String text);

    /** Presses the button with this label; types the label where nothing can be pressed. */
    void presses(String label);

    /** Presses or picks the answer with this number; types the number where nothing can be pressed. */
    void picks(int number);

    /** Waits until there is such a button. */
    void waitsFor(String label);

    /** Whether there is such a button. */
    boolean isOffered(String label);

    /** The words they read last, without what can be pressed and what is drawn; with their platform's markup. */
    String reads();

    /** Who they are to the bot. */
    Person person();

    /** Ends the talk and the bot, so that what it keeps can be looked at. */
    void leaves() throws Exception;
}
