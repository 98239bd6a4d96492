package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Standing;
import dev.operandi.chat.View;
import dev.operandi.texts.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the bot remembers of a person besides their interviews.
 *
 * @param language what they chose, or what their platform says they read; null until one is known
 * @param messages how many messages the bot has begun in their direct conversation; the number of the newest slot
 * @param shown what was shown last; typed text goes to it; null before the first, and when it did not reach them
 * @param current the id of the interview that was shown last; null when there is none
 * @param oneMessageEach whether they want each question in a message of its own
 * @param home whether they have seen the bot's own page, so that it is kept true
 * @param zone where their clock stands, as their platform says; null until it has
 * @param standing how they belong to the organisation
 * @param address how their platform reaches their direct conversation, in its own words; null where it needs no more than
 *     their id
 */
public record Contact(
        Person person,
        @Nullable Language language,
        int messages,
        @Nullable View shown,
        @Nullable String current,
        boolean oneMessageEach,
        boolean home,
        @Nullable ZoneId zone,
        Standing standing,
        @Nullable String address) {

    public Contact(
            Person person, @Nullable Language language, int messages, @Nullable View shown, @Nullable String current) {
        this(person, language, messages, shown, current, false, false, null, Standing.UNKNOWN, null);
    }

    /** Somebody nothing is known of yet. */
    public static Contact of(Person person) {
        return new Contact(person, null, 0, null, null);
    }

    Contact reading(Language newLanguage) {
        return new Contact(
                person, newLanguage, messages, shown, current, oneMessageEach, home, zone, standing, address);
    }

    /** Now looking at {@code view}, in a message that was there before. */
    Contact seeing(View view) {
        return new Contact(person, language, messages, view, current, oneMessageEach, home, zone, standing, address);
    }

    /** What was shown last did not reach them. */
    Contact seeingNothing() {
        return new Contact(person, language, messages, null, current, oneMessageEach, home, zone, standing, address);
    }

    /** Now looking at {@code view}, in one message more. */
    Contact seeingBelow(View view) {
        return new Contact(
                person, language, messages + 1, view, current, oneMessageEach, home, zone, standing, address);
    }

    /** As the platform says they are. */
    Contact known(@Nullable ZoneId newZone, Standing newStanding) {
        return new Contact(
                person,
                language,
                messages,
                shown,
                current,
                oneMessageEach,
                home,
                newZone == null ? zone : newZone,
                newStanding == Standing.UNKNOWN ? standing : newStanding,
                address);
    }

    Contact in(@Nullable String interview) {
        return new Contact(person, language, messages, shown, interview, oneMessageEach, home, zone, standing, address);
    }

    Contact withOneMessageEach(boolean wanted) {
        return new Contact(person, language, messages, shown, current, wanted, home, zone, standing, address);
    }

    /** Has seen the bot's own page. */
    Contact atHome() {
        return new Contact(person, language, messages, shown, current, oneMessageEach, true, zone, standing, address);
    }

    /** Reached by this from now on. */
    Contact reachedAt(String newAddress) {
        return new Contact(
                person, language, messages, shown, current, oneMessageEach, home, zone, standing, newAddress);
    }

    Slot homeSlot() {
        return new Slot(new Place.Home(person), 1);
    }

    Slot slot(int number) {
        return new Slot(new Place.Direct(person), number);
    }

    Slot newestSlot() {
        return slot(messages);
    }
}
