package dev.operandi.app;

import dev.operandi.chat.Person;
import java.util.List;

/**
 * A team with the bot in its channel, on whatever platform: what people do about polls, and what they see. People are numbers; 0
 * starts the polls. Each action returns when what it led to is shown to whoever did it.
 */
public interface PollTeam extends AutoCloseable {
    /** How many people are in the channel. */
    int PEOPLE = 15;

    /**
     * An option picked in a field.
     *
     * @param field the id of the field
     * @param label what stands above it
     * @param value of the option
     * @param text of the option
     */
    record Pick(String field, String label, String value, String text) {}

    /** Number 0 starts a poll of the default set for all in the channel, as the form proposes it, for a week. */
    void startsAPoll();

    /** Number 0 types it in the channel. A card stands there afterwards. */
    void asks(String line);

    /** Presses <i>Take part</i> on the card, and reads what opens. */
    String opens(int who);

    /** Sends off what is open, with this picked, and reads what comes then. */
    String sends(int who, Pick pick);

    /**
     * Presses a choice on the card of the quick poll, and hears the answer.
     *
     * @param label as it stands there
     */
    String votes(int who, String label);

    /** Time goes by until both polls have closed, and the report of the first one stands in the channel. */
    void waitsForTheEnd();

    /** Number 0 presses <i>Export</i> below the report. */
    void exports();

    /** What others see of what the bot posted, now and in every conversation. */
    List<String> posted();

    /** Who somebody is to the bot. */
    Person person(int who);

    /** Ends the bot, so that what it keeps can be looked at. */
    @Override
    void close() throws Exception;
}
