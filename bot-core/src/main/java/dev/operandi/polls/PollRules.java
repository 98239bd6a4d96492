package dev.operandi.polls;

import dev.operandi.chat.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the operator decided about polls.
 *
 * @param everyone whether everybody may start a poll; otherwise managers and admins
 * @param managers who may start polls, also large ones
 * @param admins who may end and hand over anybody's polls, too
 * @param openEach how many open runs a person may have
 * @param large above so many people asked, only managers and admins may ask
 * @param threshold of how many people at least anything is told in an anonymous run; 3 or more
 * @param anonymity whether anonymous runs can be opened: the installation has a secret
 */
public record PollRules(
        boolean everyone,
        Set<Person> managers,
        Set<Person> admins,
        int openEach,
        int large,
        int threshold,
        boolean anonymity) {
    /** Everybody may start a poll, and nothing can be anonymous: for want of a secret. */
    public static final PollRules DEFAULT = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, false);

    public PollRules {
        managers = Set.copyOf(managers);
        admins = Set.copyOf(admins);
    }

    public boolean mayStart(Person person) {
        return everyone || isManager(person);
    }

    public boolean mayAsk(Person person, int people) {
        return people <= large || isManager(person);
    }

    /** Whether they may do with a run what its organiser may. */
    public boolean mayManage(Person person, Run run) {
        return run.isOf(person) || isAdminOf(person, run);
    }

    /** The admins of the organisation a run belongs to, but for its organiser. */
    public List<Person> adminsOf(Run run) {
        return admins.stream()
                .filter(admin -> isAdminOf(admin, run) && !run.isOf(admin))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    public boolean isManager(Person person) {
        return managers.contains(person) || admins.contains(person);
    }

    private boolean isAdminOf(Person person, Run run) {
        boolean same = person.platform().equals(run.place().platform())
                && person.tenant().equals(run.place().tenant());
        return same && admins.contains(person);
    }
}
