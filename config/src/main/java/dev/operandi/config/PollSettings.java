package dev.operandi.config;

import dev.operandi.chat.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with polls, and what polls need. May be printed: a secret shows nothing of itself, nor does a person.
 *
 * @param everyone whether everybody may open polls; otherwise managers and admins only
 * @param managers people named as such, as the adapters name them
 * @param admins people named as such; they may do all that managers may
 * @param openPerPerson how many polls of one person may be open at once; 1 to 50
 * @param large from how many people asked on a poll needs a manager; more than this many do
 * @param threshold how many answers a figure needs at least to be shown, k; 3 to 20
 * @param secret what hides who takes part in anonymous polls, at least {@value #SECRET_CHARS} characters; null when nobody gave
 *     one, and no anonymous poll can be opened
 */
public record PollSettings(
        boolean everyone,
        Set<Person> managers,
        Set<Person> admins,
        int openPerPerson,
        int large,
        int threshold,
        @Nullable Secret secret) {
    /** As many as 16 bytes have in hexadecimal: nobody guesses those. */
    public static final int SECRET_CHARS = 32;

    /** As what holds when nothing is set. */
    public static final PollSettings DEFAULTS = new PollSettings(
            true,
            Set.of(),
            Set.of(),
            SettingsTable.OPEN_PER_PERSON,
            SettingsTable.LARGE,
            SettingsTable.THRESHOLD,
            null);

    public PollSettings {
        managers = Set.copyOf(managers);
        admins = Set.copyOf(admins);
    }

    /** Whether somebody may do what managers may. */
    public boolean isManager(Person person) {
        return managers.contains(person) || isAdmin(person);
    }

    public boolean isAdmin(Person person) {
        return admins.contains(person);
    }

    boolean isForNobody() {
        return !everyone && managers.isEmpty() && admins.isEmpty();
    }
}
