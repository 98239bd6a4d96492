package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody starts a poll about a question set: a form, a preview, and only then a run. Nothing of it is kept before; what
 * comes back with the preview is checked as if it had just been filled in.
 */
final class Starting {
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final RunPhrases t;
    private final PollRules rules;
    private final StartForm start;
    private final Objections objections;
    private final Replies replies;

    /**
     * @param fresh an id that nothing has yet
     */
    Starting(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.runs();
        rules = lookup.pollRules();
        start = new StartForm(contact, envelope, lookup);
        objections = new Objections(contact, envelope, lookup);
        replies = new Replies(contact);
    }

    Step<Talk> step(PollAction action) {
        Filled form = new Filled(envelope.input());
        boolean may = Objections.refusal(contact, lookup, t).isEmpty();
        if (action.verb() == Verb.PREVIEW && form.isSent() && may) return previewed(form);
        if (action.verb() == Verb.POST && form.isSent()) return posted(form);
        return opened();
    }

    /** Opens the form, to whoever may start a poll. */
    Step<Talk> opened() {
        Optional<String> refusal = Objections.refusal(contact, lookup, t);
        if (refusal.isPresent()) return replies.say(refusal.get());
        String press = phrases.elsewhere().pressAgain(); // some platforms open nothing for what is typed
        return replies.open(
                start.form(),
                press,
                new Button(PollAction.of(Verb.START), t.organising().startOne()));
    }

    private Step<Talk> previewed(Filled filledIn) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Draft> draft = start.read(filledIn, faults);
        if (draft.isPresent()) faults.putAll(objections.to(draft.get()));
        if (draft.isEmpty() || !faults.isEmpty())
            return replies.invalid(
                    faults.isEmpty() ? Map.of(StartForm.SET, t.takingPart().pickAnAnswer()) : faults);
        if (draft.get().written().length() > Form.CARRIED_CHARS)
            return replies.invalid(Map.of(StartForm.PEOPLE, t.starting().tooManyListed()));
        return new Step<>(
                replies.nothing(),
                List.of(),
                new Reply.Open(preview(draft.get()), Message.of(t.takingPart().pressAgain())));
    }

    private Form preview(Draft draft) {
        Run run = run(draft);
        QuestionSet set = lookup.findOffered(draft.setId()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(t.starting().theyWillSee()));
        blocks.add(new Block.Heading(t.cardTitle(set.title().in(phrases.language()))));
        blocks.add(new Block.Text(set.about().in(phrases.language())));
        blocks.addAll(RunViews.promises(run, phrases));
        blocks.addAll(Expected.blocks(run, set, phrases));
        return new Form(
                PollAction.of(Verb.POST),
                t.starting().previewTitle(),
                t.starting().post(),
                phrases.elsewhere().cancel(),
                blocks,
                List.of(),
                draft.written());
    }

    private Run run(Draft draft) {
        QuestionSet set = lookup.findOffered(draft.setId()).orElseThrow();
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
                DeadlineFields.zone(contact),
                phrases.language());
        return Run.open(
                fresh,
                new Subject.Diagnosis(set.ref()),
                terms,
                contact.person(),
                draft.place(),
                envelope.at(),
                draft.closesAt(),
                Opening.cardNumber(fresh));
    }

    /** Checked again: what came back was in a client's hands, and the world went on. */
    private Step<Talk> posted(Filled agreed) {
        Optional<String> refusal = Objections.refusal(contact, lookup, t);
        if (refusal.isPresent()) return replies.say(refusal.get());
        Optional<Draft> draft =
                Draft.read(agreed.carried()).filter(this::isOfTheirs).map(this::recounted);
        if (draft.isEmpty()) return replies.say(phrases.desk().oldButton());
        if (lookup.findOffered(draft.get().setId()).isEmpty())
            return replies.say(t.starting().setNotUsable());
        Map<String, String> faults = objections.to(draft.get());
        if (!faults.isEmpty()) return replies.say(String.join(" ", faults.values()));
        Run run = run(draft.get());
        return new Step<>(
                Talk.of(contact, run),
                Opening.of(run),
                new Reply.Whisper(Message.of(t.starting().posted(draft.get().placeName()))));
    }

    private boolean isOfTheirs(Draft draft) {
        return draft.place().platform().equals(contact.person().platform())
                && draft.place().tenant().equals(contact.person().tenant());
    }

    /** What follows from the rest is not taken from a client. */
    private Draft recounted(Draft draft) {
        List<Person> listed = draft.listed().stream().distinct().toList();
        return listed.isEmpty()
                ? draft.asking(draft.asked(), listed, true)
                : draft.asking(listed.size(), listed, listed.contains(contact.person()));
    }
}
