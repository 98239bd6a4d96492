package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What speaks against a poll somebody wants to start. */
final class Objections {
    private final Contact contact;
    private final Envelope envelope;
    private final Lookup lookup;
    private final PollRules rules;
    private final RunPhrases t;
    private final DeadlineFields deadline;

    Objections(Contact contact, Envelope envelope, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.lookup = lookup;
        rules = lookup.pollRules();
        Phrases phrases = Tongue.of(contact);
        t = phrases.runs();
        deadline = new DeadlineFields(contact, envelope, phrases);
    }

    /** Why somebody cannot start a poll at all; empty when they can. */
    static Optional<String> refusal(Contact contact, Lookup lookup, RunPhrases t) {
        PollRules rules = lookup.pollRules();
        Person person = contact.person();
        boolean guest = contact.standing() == Standing.GUEST && !rules.isManager(person);
        if (guest || !rules.mayStart(person)) return Optional.of(t.starting().mayNotStart());
        long open = lookup.runsOf(person).stream().filter(Run::isOpen).count();
        return open >= rules.openEach() ? Optional.of(t.starting().tooManyOpen(rules.openEach())) : Optional.empty();
    }

    /** What speaks against opening this run now, by the field that would change it. */
    Map<String, String> to(Draft draft) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!deadline.isPossible(draft.closesAt())) faults.putAll(deadline.faults());
        if (draft.asked() < 1)
            faults.put(StartForm.WHERE, t.starting().notCounted(t.starting().thatChannel()));
        if (!rules.mayAsk(contact.person(), draft.asked()))
            faults.put(StartForm.WHO, t.starting().tooManyAsked(rules.large()));
        boolean open = lookup.openRunsIn(draft.place()).stream().anyMatch(run -> asks(draft.setId(), run));
        if (open) faults.put(StartForm.SET, t.starting().alreadyOpen());
        if (draft.anonymous()) faults.putAll(privacyFaults(draft));
        return faults;
    }

    private Map<String, String> privacyFaults(Draft draft) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!rules.anonymity()) faults.put(StartForm.PRIVACY, t.starting().noAnonymity());
        DisclosureRule rule = DisclosureRule.of(Math.max(draft.threshold(), rules.threshold()), draft.organiserAsked());
        if (draft.asked() < rule.fewestAsked())
            faults.put(StartForm.WHO, t.starting().tooFewAsked(rule.fewestAsked()));
        boolean listed = !draft.listed().isEmpty();
        List<Run> remembered = remembered(draft);
        if (listed && isTooLikeAList(draft, rule, remembered))
            faults.put(StartForm.PEOPLE, t.starting().tooLike());
        else if (mayBeTooLike(draft, rule, remembered))
            faults.putIfAbsent(
                    listed ? StartForm.PEOPLE : StartForm.WHO, t.starting().mayBeTooLike());
        return faults;
    }

    private List<Run> remembered(Draft draft) {
        Instant since = envelope.at().minus(DisclosureRule.LISTS_REMEMBERED);
        Place.Channel place = draft.place();
        return lookup.runsSince(place.platform(), place.tenant(), draft.setId(), since);
    }

    private static boolean isTooLikeAList(Draft draft, DisclosureRule rule, List<Run> before) {
        Set<Person> asked = new HashSet<>(draft.listed());
        return before.stream()
                .map(run -> run.terms().listed())
                .filter(list -> !list.isEmpty())
                .anyMatch(list -> rule.isTooLike(asked, new HashSet<>(list)));
    }

    /**
     * A list after a channel, or a channel after a list: of a channel no more is known than how many people it has. So only those
     * are compared whose reports one person gets to see as an organiser, or one channel: else teams of one size would keep each
     * other from asking.
     */
    private boolean mayBeTooLike(Draft draft, DisclosureRule rule, List<Run> before) {
        return before.stream()
                .filter(run -> run.terms().anonymous())
                .filter(run -> run.isOf(contact.person()) || run.place().equals(draft.place()) || !run.isOfSomebody())
                .filter(run -> run.terms().listed().isEmpty() != draft.listed().isEmpty())
                .anyMatch(run ->
                        rule.mayBeTooLike(draft.asked(), run.rule(), run.terms().asked()));
    }

    private static boolean asks(String setId, Run run) {
        return run.subject() instanceof Subject.Diagnosis diagnosis
                && diagnosis.set().id().equals(setId);
    }
}
