package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.SmallSet;
import dev.operandi.polls.KeptRuns;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A talk with Ann, step by step, and the words the tests speak about it in. */
abstract class DeskFixture {
    static final Person ANN = new Person("test", "t", "ann");
    static final Person BOB = new Person("test", "t", "bob");
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    static final InterviewEngine SMALL = new InterviewEngine(SmallSet.SMALL, InterviewEngine.KEPT_UNFINISHED);
    static final InterviewEngine OTHER = new InterviewEngine(SmallSet.of(8, "other"), InterviewEngine.KEPT_UNFINISHED);

    final Map<String, Interview> kept = new LinkedHashMap<>();
    Contact contact = Contact.of(ANN);
    Instant now = NOON;
    int ids;

    void begunWithOneAnswer() {
        commanded("start");
        said("begin");
        said("1");
        assertThat(current().answers().asked()).isEqualTo(1);
    }

    Step<Talk> commanded(String text) {
        return step(ANN, new Input.Commanded(text), new Place.Direct(ANN));
    }

    Step<Talk> said(String text) {
        return step(ANN, new Input.Said(text), new Place.Direct(ANN));
    }

    Step<Talk> chose(ActionId action) {
        return step(ANN, new Input.Chose(action), new Place.Direct(ANN));
    }

    Step<Talk> click(String label) {
        return chose(shown().named().stream()
                .filter(button -> button.label().equals(label))
                .map(Button::action)
                .findFirst()
                .orElseThrow());
    }

    Step<Talk> rang(String interview) {
        return step(ANN, new Input.TimerRang("forget/" + interview), new Place.Direct(ANN));
    }

    /** One turn: what the step leads to is kept, as the inbox would keep it. */
    Step<Talk> step(Person from, Input input, Place place) {
        Step<Talk> step = Desk.step(contact, new Envelope("e", from, place, now, null, input), "id" + ++ids, lookup);
        contact = step.state().contact();
        Interview after = step.state().interview();
        if (after != null) kept.put(after.id(), after);
        for (Output output : step.outputs())
            if (output instanceof Output.Forget forget) kept.remove(forget.interview());
        return step;
    }

    Interview current() {
        return Objects.requireNonNull(kept.get(Objects.requireNonNull(contact.current())));
    }

    Slot slot(int number) {
        return new Slot(new Place.Direct(ANN), number);
    }

    Message shown() {
        View view = Objects.requireNonNull(contact.shown());
        boolean interview = view.kind().equals("interview");
        return draw(slot(interview ? current().message() : contact.messages()), view);
    }

    Message draw(Slot slot, View view) {
        return Desk.draw(slot, view, contact, lookup).orElseThrow();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : shown().blocks()) text.append(block).append('\n');
        return text.toString();
    }

    static String whisper(Step<Talk> step) {
        @Nullable Reply reply = step.reply();
        assertThat(reply).isInstanceOf(Reply.Whisper.class);
        return ((Reply.Whisper) Objects.requireNonNull(reply)).message().fallback();
    }

    final KeptRuns runs = new KeptRuns();

    final Lookup lookup = new InMemory();

    private final class InMemory implements Lookup, PollsInMemory {
        @Override
        public KeptRuns runs() {
            return runs;
        }

        @Override
        public List<QuestionSet> offered() {
            return List.of(SMALL.set(), OTHER.set());
        }

        @Override
        public InterviewEngine engine(QuestionSetRef ref) {
            return ref.equals(SMALL.set().ref()) ? SMALL : OTHER;
        }

        @Override
        public Duration keptUnfinished() {
            return InterviewEngine.KEPT_UNFINISHED;
        }

        @Override
        public Optional<Interview> findInterview(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public List<Interview> partsIn(String run) {
            return List.of();
        }

        @Override
        public List<Interview> interviewsOf(Person person) {
            List<Interview> found = new ArrayList<>();
            for (Interview interview : kept.values()) if (interview.person().equals(person)) found.add(0, interview);
            return found;
        }
    }
}
