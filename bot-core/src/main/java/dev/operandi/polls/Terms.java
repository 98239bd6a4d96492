package dev.operandi.polls;

import dev.operandi.chat.Person;
import dev.operandi.texts.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * What is promised to those who are asked. Fixed when a run opens; only the deadline may move later.
 *
 * @param anonymous whether nobody, the organiser included, learns who answered what
 * @param threshold the fewest people of whom anything is told, from 3 on; 1 in a named run
 * @param organiserAsked whether the organiser is among those asked, which raises the threshold by one
 * @param asked how many people are asked, counted when the run opened
 * @param listed those who are asked, where it is not the whole place; empty where it is
 * @param toPlace whether the report stands in the place for all to read, or goes to the organiser alone
 * @param reminder whether people are reminded once
 * @param guests whether guests and people of other organisations may take part
 * @param zone in which deadlines are told
 * @param language in which the place is spoken to
 */
public record Terms(
        boolean anonymous,
        int threshold,
        boolean organiserAsked,
        int asked,
        List<Person> listed,
        boolean toPlace,
        boolean reminder,
        boolean guests,
        ZoneId zone,
        Language language) {
    public Terms {
        listed = List.copyOf(listed);
    }

    Terms asking(Person forgotten, Person instead) {
        List<Person> others = listed.stream()
                .map(person -> person.equals(forgotten) ? instead : person)
                .toList();
        return new Terms(
                anonymous, threshold, organiserAsked, asked, others, toPlace, reminder, guests, zone, language);
    }

    /** The same once the reminder was sent. */
    Terms reminded() {
        return new Terms(anonymous, threshold, organiserAsked, asked, listed, toPlace, false, guests, zone, language);
    }
}
