package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.polls.WorkingHours;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody starts a poll about a question set: a form, a preview, and only then a run. Nothing of it is kept before; what
 * comes back with the preview is checked as if it had just been filled in.
 */
final class Starting {
    private static final String SET = "set";
    private static final String WHERE = "where";
    private static final String WHO = "who";
    private static final String ALL = "all";
    private static final String LISTED = "listed";
    private static final String PEOPLE = "people";
    private static final String PRIVACY = "privacy";
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
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final RunPhrases t;
    private final PollRules rules;
    private final DeadlineFields deadline;

    Starting(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.runs();
        rules = lookup.pollRules();
        deadline = new DeadlineFields(contact, envelope, phrases);
    }

    Step<Talk> step(PollAction action) {
        Filled form = new Filled(envelope.input());
        boolean may = refusal(contact, lookup, t).isEmpty();
        if (action.verb() == Verb.PREVIEW && form.isSent() && may) return previewed(form);
        if (action.verb() == Verb.POST && form.isSent()) return posted(form);
        return opened();
    }

    /** Opens the form, to whoever may start a poll. */
    Step<Talk> opened() {
        Optional<String> refusal = refusal(contact, lookup, t);
        return refusal.isPresent() ? say(refusal.get()) : open(form());
    }

    /** Why somebody cannot start a poll at all; empty when they can. */
    static Optional<String> refusal(Contact contact, Lookup lookup, RunPhrases t) {
        PollRules rules = lookup.pollRules();
        Person person = contact.person();
        boolean guest = contact.standing() == Standing.GUEST && !rules.isManager(person);
        if (guest || !rules.mayStart(person)) return Optional.of(t.mayNotStart());
        long open = lookup.runsOf(person).stream().filter(Run::isOpen).count();
        return open >= rules.openEach() ? Optional.of(t.tooManyOpen(rules.openEach())) : Optional.empty();
    }

    private Form form() {
        List<Field.Option> sets = new ArrayList<>();
        for (QuestionSet set : lookup.offered())
            sets.add(new Field.Option(set.ref().id(), set.title().in(phrases.language()), null));
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.OneOf(SET, t.whichSet(), null, sets, sets.get(0).value(), true));
        fields.add(new Field.Room(
                WHERE, t.where(), t.whereHint(), envelope.place() instanceof Place.Channel here ? here : null));
        fields.add(new Field.OneOf(
                WHO,
                t.who(),
                null,
                List.of(option(ALL, t.everybodyHere()), option(LISTED, t.listedPeople())),
                ALL,
                false));
        fields.add(new Field.People(PEOPLE, t.people(), t.peopleHint()));
        fields.addAll(deadline.fields());
        fields.addAll(privacy());
        fields.add(new Field.OneOf(
                TO,
                t.resultsTo(),
                null,
                List.of(option(PLACE, t.resultsToPlace()), option(ORGANISER, t.resultsToOrganiser())),
                PLACE,
                false));
        fields.add(new Field.SomeOf(
                MORE,
                t.more(),
                null,
                List.of(option(REMINDER, t.withReminder()), option(GUESTS, t.withGuests())),
                List.of(REMINDER)));
        return new Form(
                PollAction.of(Verb.PREVIEW),
                t.startTitle(),
                t.preview(),
                phrases.elsewhere().cancel(),
                List.of(),
                fields);
    }

    private List<Field> privacy() {
        Field.Option named = new Field.Option(NAMED, t.privacyNamed(), t.privacyNamedDetail());
        if (!rules.anonymity())
            return List.of(new Field.OneOf(PRIVACY, t.privacy(), t.noAnonymity(), List.of(named), NAMED, false));
        Field.Option anonymous =
                new Field.Option(ANONYMOUS, t.privacyAnonymous(), t.privacyAnonymousDetail(rules.threshold()));
        List<Field.Option> thresholds = new ArrayList<>();
        for (int threshold : thresholds()) thresholds.add(option(String.valueOf(threshold), String.valueOf(threshold)));
        return List.of(
                new Field.OneOf(PRIVACY, t.privacy(), null, List.of(anonymous, named), ANONYMOUS, false),
                new Field.OneOf(
                        FEWEST, t.fewest(), t.fewestHint(), thresholds, String.valueOf(rules.threshold()), true));
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

    private Step<Talk> previewed(Filled filledIn) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Draft> draft = draft(filledIn, faults);
        if (draft.isPresent()) faults.putAll(faults(draft.get()));
        if (draft.isEmpty() || !faults.isEmpty())
            return new Step<>(nothing(), List.of(), new Reply.Invalid(faults.isEmpty() ? pick(SET) : faults));
        String carried = draft.get().written();
        if (carried.length() > Form.CARRIED_CHARS)
            return new Step<>(nothing(), List.of(), new Reply.Invalid(Map.of(PEOPLE, t.tooManyListed())));
        return new Step<>(nothing(), List.of(), new Reply.Open(preview(draft.get()), Message.of(t.pressAgain())));
    }

    private Map<String, String> pick(String field) {
        return Map.of(field, t.pickAnAnswer());
    }

    /** What was filled in, as far as it can be read; what cannot is added to the faults. */
    private Optional<Draft> draft(Filled form, Map<String, String> faults) {
        String setId = form.picked(SET).orElse("");
        if (findSet(setId).isEmpty()) faults.put(SET, t.noSuchSetHere());
        Optional<Instant> closes = deadline.read(form);
        if (closes.isEmpty()) faults.putAll(deadline.faults());
        boolean listed = form.isPicked(WHO, LISTED);
        List<Person> people = form.persons(PEOPLE);
        if (listed && people.isEmpty()) faults.put(PEOPLE, t.pickPeople());
        Field.Value.@Nullable Somewhere there = form.somewhere(WHERE).orElse(null);
        if (there == null || !(there.place() instanceof Place.Channel channel)) {
            faults.put(WHERE, t.pickAPlace());
            return Optional.empty();
        }
        RoomFacts facts = there.facts();
        if (facts == null) faults.put(WHERE, t.notCounted(phrases.runs().thatChannel()));
        else if (facts.archived()) faults.put(WHERE, t.archived(facts.name()));
        else if (!facts.reachable())
            faults.put(WHERE, t.notReachable(facts.name().isEmpty() ? t.thatChannel() : facts.name()));
        if (!faults.isEmpty() || facts == null || closes.isEmpty()) return Optional.empty();
        boolean anonymous = form.isPicked(PRIVACY, ANONYMOUS);
        return Optional.of(new Draft(
                setId,
                channel,
                facts.name(),
                listed ? new HashSet<>(people).size() : facts.people(),
                listed ? people.stream().distinct().toList() : List.of(),
                listed ? people.contains(contact.person()) : true,
                closes.get(),
                anonymous,
                threshold(form),
                form.isPicked(TO, PLACE),
                form.some(MORE).contains(REMINDER),
                form.some(MORE).contains(GUESTS)));
    }

    private int threshold(Filled form) {
        String picked = form.picked(FEWEST).orElse("");
        for (int threshold : thresholds()) if (picked.equals(String.valueOf(threshold))) return threshold;
        return rules.threshold();
    }

    /** What speaks against opening this run now, by the field that would change it. */
    private Map<String, String> faults(Draft draft) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!deadline.isPossible(draft.closesAt())) faults.putAll(deadline.faults());
        if (draft.asked() < 1) faults.put(WHERE, t.notCounted(t.thatChannel()));
        if (!rules.mayAsk(contact.person(), draft.asked())) faults.put(WHO, t.tooManyAsked(rules.large()));
        boolean open = lookup.openRunsIn(draft.place()).stream().anyMatch(run -> asks(draft.setId(), run));
        if (open) faults.put(SET, t.alreadyOpen());
        if (draft.anonymous()) faults.putAll(privacyFaults(draft));
        return faults;
    }

    private Map<String, String> privacyFaults(Draft draft) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!rules.anonymity()) faults.put(PRIVACY, t.noAnonymity());
        DisclosureRule rule = DisclosureRule.of(Math.max(draft.threshold(), rules.threshold()), draft.organiserAsked());
        if (draft.asked() < rule.fewestAsked()) faults.put(WHO, t.tooFewAsked(rule.fewestAsked()));
        if (!draft.listed().isEmpty() && isTooLikeAnother(draft, rule)) faults.put(PEOPLE, t.tooLike());
        return faults;
    }

    private boolean isTooLikeAnother(Draft draft, DisclosureRule rule) {
        Set<Person> asked = new HashSet<>(draft.listed());
        Instant since = envelope.at().minus(DisclosureRule.LISTS_REMEMBERED);
        Place.Channel place = draft.place();
        return lookup.runsSince(place.platform(), place.tenant(), draft.setId(), since).stream()
                .map(run -> run.terms().listed())
                .filter(list -> !list.isEmpty())
                .anyMatch(list -> rule.isTooLike(asked, new HashSet<>(list)));
    }

    private static boolean asks(String setId, Run run) {
        return run.subject() instanceof Subject.Diagnosis diagnosis
                && diagnosis.set().id().equals(setId);
    }

    private Form preview(Draft draft) {
        Run run = run(draft);
        QuestionSet set = findSet(draft.setId()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(t.theyWillSee()));
        blocks.add(new Block.Heading(t.cardTitle(set.title().in(phrases.language()))));
        blocks.add(new Block.Text(set.about().in(phrases.language())));
        blocks.addAll(RunViews.promises(run, phrases));
        blocks.addAll(Expected.blocks(run, set, phrases));
        return new Form(
                PollAction.of(Verb.POST),
                t.previewTitle(),
                t.post(),
                phrases.elsewhere().cancel(),
                blocks,
                List.of(),
                draft.written());
    }

    private Run run(Draft draft) {
        QuestionSet set = findSet(draft.setId()).orElseThrow();
        int threshold = draft.anonymous() ? Math.max(draft.threshold(), rules.threshold()) : DisclosureRule.LOWEST_K;
        Terms terms = new Terms(
                draft.anonymous(),
                threshold,
                draft.organiserAsked(),
                draft.asked(),
                draft.listed(),
                draft.toPlace(),
                draft.reminder(),
                draft.guests(),
                deadline.zone(),
                phrases.language());
        return Run.open(
                fresh,
                new Subject.Diagnosis(set.ref()),
                terms,
                contact.person(),
                draft.place(),
                envelope.at(),
                draft.closesAt(),
                cardNumber(fresh));
    }

    /** A channel's messages are counted by nobody: a number that no other message there is likely to have; the next three are the run's too. */
    static int cardNumber(String fresh) {
        return fresh.hashCode() & Integer.MAX_VALUE & ~3;
    }

    /** Checked again: what came back was in a client's hands, and the world went on. */
    private Step<Talk> posted(Filled agreed) {
        Optional<String> refusal = refusal(contact, lookup, t);
        if (refusal.isPresent()) return say(refusal.get());
        Optional<Draft> draft =
                Draft.read(agreed.carried()).filter(this::isOfTheirs).map(this::recounted);
        if (draft.isEmpty()) return say(phrases.desk().oldButton());
        Map<String, String> faults = faults(draft.get());
        if (!faults.isEmpty()) return say(String.join(" ", faults.values()));
        Run run = run(draft.get());
        List<Output> outputs = new ArrayList<>(opening(run));
        return new Step<>(
                Talk.of(contact, run),
                outputs,
                new Reply.Whisper(Message.of(t.posted(draft.get().placeName()))));
    }

    private boolean isOfTheirs(Draft draft) {
        return draft.place().platform().equals(contact.person().platform())
                && draft.place().tenant().equals(contact.person().tenant())
                && findSet(draft.setId()).isPresent();
    }

    /** What follows from the rest is not taken from a client. */
    private Draft recounted(Draft draft) {
        List<Person> listed = draft.listed().stream().distinct().toList();
        return listed.isEmpty()
                ? draft.asking(draft.asked(), listed, true)
                : draft.asking(listed.size(), listed, listed.contains(contact.person()));
    }

    /** Its card and its timers. */
    static List<Output> opening(Run run) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(Running.card(run));
        if (run.terms().anonymous() && run.subject() instanceof Subject.Diagnosis)
            outputs.add(new Output.StartTimer(RunTimer.CARD.of(run.id()), Running.nextFullHour(run.openedAt())));
        outputs.addAll(towardsTheEnd(run, run.openedAt()));
        return outputs;
    }

    /**
     * The timers that hang on the deadline.
     *
     * @param now when the run opened, or its deadline was changed
     */
    static List<Output> towardsTheEnd(Run run, Instant now) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.StartTimer(RunTimer.CLOSE.of(run.id()), run.closesAt()));
        if (run.subject() instanceof Subject.Diagnosis && !run.course().ending())
            outputs.add(new Output.StartTimer(RunTimer.LAST_HOURS.of(run.id()), run.lastHours()));
        if (run.terms().reminder())
            outputs.add(WorkingHours.reminder(now, run.closesAt(), run.terms().zone())
                    .<Output>map(at -> new Output.StartTimer(RunTimer.REMIND.of(run.id()), at))
                    .orElse(new Output.CancelTimer(RunTimer.REMIND.of(run.id()))));
        return outputs;
    }

    private Optional<QuestionSet> findSet(String setId) {
        return lookup.offered().stream()
                .filter(set -> set.ref().id().equals(setId))
                .findFirst();
    }

    private Step<Talk> open(Form form) {
        String press = phrases.elsewhere().pressAgain(); // some platforms open nothing for what is typed
        Message again = new Message(
                press,
                List.of(
                        new Block.Text(press),
                        new Block.Buttons(List.of(new Button(PollAction.of(Verb.START), t.startOne())))));
        return new Step<>(nothing(), List.of(), new Reply.Open(form, again));
    }

    private Step<Talk> say(String sentence) {
        return Step.whisper(nothing(), Message.of(sentence));
    }

    private Talk nothing() {
        return new Talk(contact, null);
    }
}
