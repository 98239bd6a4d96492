package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.polls.Cast;
import dev.operandi.polls.KeptRuns;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.questions.Answer;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An office in memory: several people, their polls, timers that ring when the clock is moved, and what stands where. */
abstract class PollFixture {
    static final Person MIA = person("mia");
    static final Person ANN = person("ann");
    static final Person BOB = person("bob");
    static final Person EVE = person("eve");
    static final Person ADA = person("ada");
    static final Place.Channel ROOM = new Place.Channel("test", "t", "room");
    static final Place.Channel OTHER_ROOM = new Place.Channel("test", "t", "other");
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z"); // a Tuesday
    static final RoomFacts TWENTY = new RoomFacts("Operations", 20, true, false);

    final KeptRuns runs = new KeptRuns();
    final Map<Person, Contact> contacts = new HashMap<>();
    final Map<Person, Standing> standings = new HashMap<>();
    final Map<String, Interview> interviews = new LinkedHashMap<>();
    final Map<String, Instant> timers = new LinkedHashMap<>();
    final Map<Slot, View> standing = new LinkedHashMap<>();
    final List<Output> outputs = new ArrayList<>();
    final Lookup lookup = whileATurnIsUnderWay(new Office());
    PollRules rules = new PollRules(true, Set.of(), Set.of(ADA), 5, 1000, 5, true);
    Instant now = NOON;
    private int ids;
    private boolean drawing;

    static Person person(String id) {
        return new Person("test", "t", id);
    }

    // What people do.

    Step<Talk> types(Person who, String text) {
        return step(who, new Input.Commanded(text), new Place.Direct(who));
    }

    Step<Talk> presses(Person who, Run run, Verb verb) {
        return presses(who, run, verb, "", ROOM);
    }

    Step<Talk> presses(Person who, Run run, Verb verb, String argument, Place place) {
        ActionId action = argument.isEmpty() ? PollAction.of(run, verb) : PollAction.of(run, verb, argument);
        return step(who, new Input.Chose(action), place);
    }

    Step<Talk> submits(Person who, Form form, Map<String, Value> values) {
        return step(who, new Input.Submitted(form.action(), values, form.carried()), ROOM);
    }

    Step<Talk> picks(Person who, Form form, String value) {
        String field = form.fields().get(0).id();
        return submits(who, form, Map.of(field, new Value.Picked(value)));
    }

    /** One turn: what the step leads to is kept, as the inbox would keep it. */
    Step<Talk> step(Person from, Input input, Place place) {
        Standing belongs = standings.getOrDefault(from, Standing.MEMBER);
        Envelope envelope = new Envelope("e", from, place, now, null, input).knowing(ZoneOffset.UTC, belongs);
        boolean passing = input instanceof Input.TimerRang || input instanceof Input.Undelivered;
        if (passing) envelope = new Envelope("e", from, place, now, null, input);
        Contact contact = contacts.getOrDefault(from, Contact.of(from));
        Step<Talk> step = Desk.step(contact, envelope, "id" + 7919 * ++ids, lookup);
        Talk talk = step.state();
        if (!talk.contact().equals(contact)) contacts.put(from, talk.contact());
        Interview after = talk.interview();
        if (after != null) interviews.put(after.id(), after);
        for (Run run : talk.runs()) runs.save(run, run.isOpen() ? "salt" : null);
        for (Cast cast : talk.casts()) keep(cast);
        step.outputs().forEach(this::carryOut);
        return drawn(step);
    }

    /** What rides on the open request is drawn when the turn is over, and with it its transaction. */
    private Step<Talk> drawn(Step<Talk> step) {
        drawing = true;
        try {
            @Nullable Reply reply = step.reply();
            return new Step<>(step.state(), step.outputs(), reply == null ? null : reply.drawn());
        } finally {
            drawing = false;
        }
    }

    private Lookup whileATurnIsUnderWay(Lookup office) {
        return (Lookup) Proxy.newProxyInstance(
                Lookup.class.getClassLoader(), new Class<?>[] {Lookup.class}, (proxy, asked, arguments) -> {
                    if (drawing) throw new AssertionError(asked.getName() + " was asked when the turn was over");
                    return asked.invoke(office, arguments);
                });
    }

    private void keep(Cast cast) {
        String run = cast.run().id();
        if (cast.participation() == null)
            runs.removeParticipation(run, cast.person().id());
        else runs.save(run, cast.person().id(), cast.participation(), cast.ballot());
    }

    private void carryOut(Output output) {
        outputs.add(output);
        if (output instanceof Output.StartTimer start) timers.put(start.timer(), start.at());
        else if (output instanceof Output.CancelTimer cancel) timers.remove(cancel.timer());
        else if (output instanceof Output.Forget forget) interviews.remove(forget.interview());
        else if (output instanceof Output.DropBallots drop) runs.dropBallots(drop.run());
        else if (output instanceof Output.DropUnfinished drop) runs.dropUnfinished(drop.run());
        else if (output instanceof Output.ForgetRun forget) runs.remove(forget.run());
        else if (output instanceof Output.Post post) standing.put(post.slot(), post.view());
        else if (output instanceof Output.Remove remove) standing.remove(remove.slot());
        else if (output instanceof Output.Erase erase) erase(erase.person());
    }

    private void erase(Person person) {
        contacts.remove(person);
        interviews.values().removeIf(one -> one.person().equals(person));
        for (Run run : runs.runs.values())
            if (!run.terms().anonymous()) runs.removeParticipation(run.id(), person.id());
    }

    /** The clock goes on, and every timer rings in its time. */
    void until(Instant then) {
        while (true) {
            Optional<Map.Entry<String, Instant>> due = timers.entrySet().stream()
                    .filter(timer -> !timer.getValue().isAfter(then))
                    .min(Map.Entry.comparingByValue());
            if (due.isEmpty()) break;
            if (due.get().getValue().isAfter(now)) now = due.get().getValue();
            String timer = due.get().getKey();
            timers.remove(timer);
            rings(timer);
        }
        now = then;
    }

    Step<Talk> rings(String timer) {
        Person concerned = PartTimer.interviewOf(timer)
                .map(interviews::get)
                .map(Interview::person)
                .or(() -> RunTimer.runOf(timer).flatMap(runs::find).map(Run::organiser))
                .orElse(MIA);
        return step(concerned, new Input.TimerRang(timer), new Place.Direct(concerned));
    }

    void after(Duration time) {
        until(now.plus(time));
    }

    // A poll, from the form to its card.

    Form startForm(Person who) {
        return opened(types(who, "poll"));
    }

    /** Everything picked as the form proposes it, in a channel of twenty. */
    static Map<String, Value> usual(Form form) {
        Map<String, Value> values = new HashMap<>();
        for (Field field : form.fields()) {
            if (field instanceof Field.OneOf one && one.initial() != null)
                values.put(one.id(), new Value.Picked(one.initial()));
            if (field instanceof Field.SomeOf some) values.put(some.id(), new Value.PickedSome(some.initial()));
        }
        values.put("where", new Value.Somewhere(ROOM, TWENTY));
        values.put("closes", new Value.Picked("IN_A_WEEK"));
        return values;
    }

    static Map<String, Value> with(Map<String, Value> values, String field, Value value) {
        Map<String, Value> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }

    static Value picked(String value) {
        return new Value.Picked(value);
    }

    /** Posted by Mia as the form proposes it, with these other values. */
    Run opens(Map<String, Value> other) {
        Form form = startForm(MIA);
        Map<String, Value> values = usual(form);
        values.putAll(other);
        submits(MIA, opened(submits(MIA, form, values)), Map.of());
        return newest();
    }

    Run opens() {
        return opens(Map.of());
    }

    /** A quick poll typed in the room. */
    Run asks(String line) {
        step(MIA, new Input.Commanded(line), ROOM);
        return newest();
    }

    private Run newest() {
        List<Run> all = new ArrayList<>(runs.runs.values());
        assertThat(all).isNotEmpty();
        return all.get(all.size() - 1);
    }

    Run now(Run run) {
        return runs.find(run.id()).orElseThrow();
    }

    // Taking part.

    /** Goes through all of it with the same choice to every question. */
    Step<Talk> takesPart(Person who, Run run, String choice) {
        if (NamedParts.areIn(run)) return takesPartInPrivate(who, run, choice);
        Form beginning = opened(presses(who, run, Verb.PART));
        Step<Talk> step = submits(who, beginning, Map.of("function", picked(PollSet.DEVELOPER)));
        while (step.reply() instanceof Reply.Open open) step = picks(who, open.form(), "choice/" + choice);
        return step;
    }

    /** The same in their direct conversation. */
    private Step<Talk> takesPartInPrivate(Person who, Run run, String choice) {
        presses(who, run, Verb.JOIN);
        clicks(who, "Begin");
        Step<Talk> step = clicks(who, "Development");
        while (part(who, run).screen() instanceof Screen.Asking asking)
            step = chooses(who, part(who, run), new Move.Give(asking.questionId(), new Answer.Chosen(choice)));
        return step;
    }

    /** A button of an interview, where its message stands. */
    Step<Talk> chooses(Person who, Interview interview, Move move) {
        return step(who, new Input.Chose(move.in(interview.id())), new Place.Direct(who));
    }

    /** The button with this label in what the person sees last. */
    Step<Talk> clicks(Person who, String label) {
        Message message = page(who);
        List<Button> buttons = new ArrayList<>(message.numbered());
        buttons.addAll(message.named());
        ActionId action = buttons.stream()
                .filter(button -> button.label().equals(label))
                .map(Button::action)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No “" + label + "” among " + buttons));
        return step(who, new Input.Chose(action), new Place.Direct(who));
    }

    Step<Talk> says(Person who, String text) {
        return step(who, new Input.Said(text), new Place.Direct(who));
    }

    /** Somebody's part in a named run. */
    Interview part(Person who, Run run) {
        return interviews.values().stream()
                .filter(one -> one.isIn(run.id()) && one.person().equals(who))
                .findFirst()
                .orElseThrow();
    }

    void crowd(Run run, int people) {
        for (int n = 1; n <= people; n++) takesPart(person("p" + n), run, n % 3 == 0 ? "b" : "a");
    }

    // What is seen.

    static Form opened(Step<Talk> step) {
        assertThat(step.reply()).isInstanceOf(Reply.Open.class);
        return ((Reply.Open) Objects.requireNonNull(step.reply())).form();
    }

    static Map<String, String> faults(Step<Talk> step) {
        assertThat(step.reply()).isInstanceOf(Reply.Invalid.class);
        return ((Reply.Invalid) Objects.requireNonNull(step.reply())).sentences();
    }

    static String whisper(Step<Talk> step) {
        assertThat(step.reply()).isInstanceOf(Reply.Whisper.class);
        return ((Reply.Whisper) Objects.requireNonNull(step.reply())).message().fallback();
    }

    String card(Run run) {
        return text(Desk.drawPublic(Objects.requireNonNull(standing.get(now(run).cardSlot())), lookup)
                .orElseThrow());
    }

    /** The last message in a direct conversation. */
    Message page(Person who) {
        Contact contact = Objects.requireNonNull(contacts.get(who));
        Slot slot = Optional.ofNullable(contact.current())
                .map(interviews::get)
                .filter(one -> InterviewViews.live(one).equals(contact.shown()))
                .map(one -> contact.slot(one.message()))
                .orElse(contact.newestSlot());
        return Desk.draw(slot, Objects.requireNonNull(contact.shown()), contact, lookup)
                .orElseThrow();
    }

    static String text(Message message) {
        StringBuilder text = new StringBuilder(message.fallback()).append('\n');
        for (Block block : message.blocks()) text.append(block).append('\n');
        return text.toString();
    }

    static String text(Form form) {
        StringBuilder text = new StringBuilder();
        for (Block block : form.blocks()) text.append(block).append('\n');
        return text.toString();
    }

    static String question(Form form) {
        assertThat(form.fields().get(0).id()).isEqualTo(DialogQuestions.ANSWER);
        String value = form.action().value();
        return value.substring(value.lastIndexOf('/') + 1);
    }

    List<Output> posts(Slot slot) {
        return outputs.stream()
                .filter(output ->
                        output instanceof Output.Post post && post.slot().equals(slot))
                .toList();
    }

    private final class Office implements Lookup, PollsInMemory {
        @Override
        public KeptRuns runs() {
            return runs;
        }

        @Override
        public PollRules pollRules() {
            return rules;
        }

        @Override
        public List<QuestionSet> offered() {
            return List.of(PollSet.SET, DeskFixture.OTHER.set());
        }

        @Override
        public InterviewEngine engine(QuestionSetRef ref) {
            return ref.equals(PollSet.SET.ref()) ? PollSet.ENGINE : DeskFixture.OTHER;
        }

        @Override
        public Duration keptUnfinished() {
            return InterviewEngine.KEPT_UNFINISHED;
        }

        @Override
        public Optional<Interview> findInterview(String id) {
            return Optional.ofNullable(interviews.get(id));
        }

        @Override
        public List<Interview> partsIn(String run) {
            return interviews.values().stream().filter(one -> one.isIn(run)).toList();
        }

        @Override
        public List<Interview> interviewsOf(Person person) {
            List<Interview> found = new ArrayList<>();
            for (Interview one : interviews.values()) if (one.person().equals(person)) found.add(0, one);
            return found;
        }
    }
}
