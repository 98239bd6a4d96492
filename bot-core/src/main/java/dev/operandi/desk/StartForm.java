package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.RoomFacts;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.PollRules;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that starts a poll about a question set: what it asks, and what was filled in. */
final class StartForm {
    static final String SET = "set";
    static final String WHERE = "where";
    static final String WHO = "who";
    private static final String ALL = "all";
    private static final String LISTED = "listed";
    static final String PEOPLE = "people";
    static final String PRIVACY = "privacy";
    private static final String ANONYMOUS = "anonymous";
    private static final String NAMED = "named";
    private static final String FEWEST = "fewest";
    private static final String TO = "to";
    private static final String PLACE = "place";
    private static final String ORGANISER = "organiser";
    private static final String MORE = "more";
    private static final String REMINDER = "reminder";
    private static final String GUESTS = "guests";

    /** Thresholds to pick, as far as they are not below the installation's. */
    private static final List<Integer> THRESHOLDS = List.of(3, 4, 5, 7, 10, 15, 20, 30);

    private final Contact contact;
    private final Envelope envelope;
    private final Lookup lookup;
    private final Phrases phrases;
    private final RunPhrases t;
    private final PollRules rules;
    private final DeadlineFields deadline;

    StartForm(Contact contact, Envelope envelope, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.runs();
        rules = lookup.pollRules();
        deadline = new DeadlineFields(contact, envelope, phrases);
    }

    Form form() {
        List<Field.Option> sets = new ArrayList<>();
        for (QuestionSet set : lookup.offered())
            sets.add(new Field.Option(set.ref().id(), set.title().in(phrases.language()), null));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.OneOf(
                SET, t.starting().whichSet(), null, sets, sets.get(0).value(), true));
        fields.add(new Field.Room(
                WHERE,
                t.starting().where(),
                t.starting().whereHint(),
                envelope.place() instanceof Place.Channel here ? here : null));
        fields.add(new Field.OneOf(
                WHO,
                t.starting().who(),
                null,
                List.of(
                        option(ALL, t.starting().everybodyHere()),
                        option(LISTED, t.starting().listedPeople())),
                ALL,
                false));
        fields.add(new Field.People(PEOPLE, t.starting().people(), t.starting().peopleHint()));
        fields.addAll(deadline.fields());
        fields.addAll(privacy());
        fields.add(new Field.OneOf(
                TO,
                t.starting().resultsTo(),
                null,
                List.of(
                        option(PLACE, t.starting().resultsToPlace()),
                        option(ORGANISER, t.starting().resultsToOrganiser())),
                PLACE,
                false));
        fields.add(new Field.SomeOf(
                MORE,
                t.starting().more(),
                null,
                List.of(
                        option(REMINDER, t.starting().withReminder()),
                        option(GUESTS, t.starting().withGuests())),
                List.of(REMINDER)));
        return new Form(
                PollAction.of(Verb.PREVIEW),
                t.starting().startTitle(),
                t.starting().preview(),
                phrases.elsewhere().cancel(),
                List.of(),
                fields);
    }

    private List<Field> privacy() {
        Field.Option named = new Field.Option(
                NAMED, t.starting().privacyNamed(), t.starting().privacyNamedDetail());
        if (!rules.anonymity())
            return List.of(new Field.OneOf(
                    PRIVACY, t.starting().privacy(), t.starting().noAnonymity(), List.of(named), NAMED, false));
        Field.Option anonymous = new Field.Option(
                ANONYMOUS, t.starting().privacyAnonymous(), t.starting().privacyAnonymousDetail(rules.threshold()));
        List<Field.Option> thresholds = new ArrayList<>();
        for (int threshold : thresholds()) thresholds.add(option(String.valueOf(threshold), String.valueOf(threshold)));
        return List.of(
                new Field.OneOf(PRIVACY, t.starting().privacy(), null, List.of(anonymous, named), ANONYMOUS, false),
                new Field.OneOf(
                        FEWEST,
                        t.starting().fewest(),
                        t.starting().fewestHint(),
                        thresholds,
                        String.valueOf(rules.threshold()),
                        true));
    }

    private List<Integer> thresholds() {
        List<Integer> offered = new ArrayList<>();
        offered.add(rules.threshold());
        for (int threshold : THRESHOLDS) if (threshold > rules.threshold()) offered.add(threshold);
        return offered;
    }

    private static Field.Option option(String value, String label) {
        return new Field.Option(value, label, null);
    }

    /** What was filled in, as far as it can be read; what cannot is added to the faults. */
    Optional<Draft> read(Filled form, Map<String, String> faults) {
        String setId = form.picked(SET).orElse("");
        if (setId.isEmpty()) faults.put(SET, t.starting().noSuchSetHere());
        else if (lookup.findOffered(setId).isEmpty())
            faults.put(SET, t.starting().setNotUsable());
        Optional<Instant> closes = deadline.read(form);
        if (closes.isEmpty()) faults.putAll(deadline.faults());
        boolean listed = form.isPicked(WHO, LISTED);
        List<Person> people = form.persons(PEOPLE).persons();
        if (listed) faultOf(form).ifPresent(sentence -> faults.put(PEOPLE, sentence));
        Field.Value.@Nullable Somewhere there = form.somewhere(WHERE).orElse(null);
        if (there == null || !(there.place() instanceof Place.Channel channel)) {
            faults.put(WHERE, t.starting().pickAPlace());
            return Optional.empty();
        }
        RoomFacts facts = there.facts();
        if (facts == null)
            faults.put(WHERE, t.starting().notCounted(t.starting().thatChannel()));
        else if (facts.archived()) faults.put(WHERE, t.starting().archived(facts.name()));
        else if (!facts.reachable())
            faults.put(
                    WHERE,
                    t.starting()
                            .notReachable(facts.name().isEmpty() ? t.starting().thatChannel() : facts.name()));
        boolean anonymous = form.isPicked(PRIVACY, ANONYMOUS);
        Optional<Integer> threshold = threshold(form);
        if (anonymous && threshold.isEmpty()) faults.put(FEWEST, t.starting().fewestIs(rules.threshold()));
        if (!faults.isEmpty() || facts == null || closes.isEmpty()) return Optional.empty();
        return Optional.of(new Draft(
                setId,
                channel,
                facts.name(),
                listed ? new HashSet<>(people).size() : facts.people(),
                listed ? people.stream().distinct().toList() : List.of(),
                listed ? people.contains(contact.person()) : true,
                closes.get(),
                anonymous,
                threshold.orElse(rules.threshold()),
                form.isPicked(TO, PLACE),
                form.some(MORE).contains(REMINDER),
                form.some(MORE).contains(GUESTS)));
    }

    /** What is wrong with the list, as far as the platform has told. */
    private Optional<String> faultOf(Filled form) {
        Field.Value.Persons people = form.persons(PEOPLE);
        if (people.persons().isEmpty()) return Optional.of(t.starting().pickPeople());
        if (!people.absent().isEmpty())
            return Optional.of(t.starting().listedNobodies(people.absent().size()));
        boolean refused = !people.guests().isEmpty() && !form.some(MORE).contains(GUESTS);
        return refused ? Optional.of(t.starting().listedGuests(people.guests().size())) : Optional.empty();
    }

    /** The installation's where nothing was picked; empty for one that was not offered. */
    private Optional<Integer> threshold(Filled form) {
        String picked = form.picked(FEWEST).orElse(String.valueOf(rules.threshold()));
        return thresholds().stream()
                .filter(threshold -> picked.equals(String.valueOf(threshold)))
                .findFirst();
    }
}
