package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Polling;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An anonymous run through the whole of the bot, and what a database holds of it: while it is open nothing that leads from an
 * answer to a person, and after the close neither an author, nor the salt, nor an answer.
 */
abstract class SearchForTheAuthor {
    private static final String SALT = "saltsaltsalt";

    /** Longer than what of an answer may stand in a report, too. */
    private static final int PART = 60;

    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, true);
    private static final Instant CLOSES = NOON.plus(Duration.ofDays(7));

    private Database database;
    private JdbcStore store;
    private Inbox inbox;
    private int envelopes;

    abstract Database open();

    abstract List<String> tables();

    /** Looks where a database leaves traces beside its tables. */
    abstract List<String> tracesOf(List<String> words) throws IOException;

    @BeforeEach
    void sixPeopleTakePart() {
        database = open();
        store = new JdbcStore(database);
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> SALT);
        Engines engines = new Engines(new OneSet(), Duration.ofDays(14), polling);
        inbox = new Inbox(store, engines, () -> "id" + ++envelopes, () -> {}, Meter.NONE);
        Terms terms = new Terms(true, 5, false, 20, List.of(), true, false, false, ZoneOffset.UTC, Language.ENGLISH);
        Run run =
                Run.open("r1", new Subject.Diagnosis(SMALL.ref()), terms, MIA, (Place.Channel) ROOM, NOON, CLOSES, 40);
        store.change(tx -> {
            tx.keepContent(SMALL.ref(), "small", NOON);
            tx.runs().save(run, SALT);
        });
        for (int n = 0; n < 6; n++) takesPart(person(n));
        takesPartInPart(ANN);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whileItIsOpenNoTableHoldsAParticipant() {
        List<String> people = new ArrayList<>(List.of(ANN.id()));
        for (int n = 0; n < 6; n++) people.add(person(n).id());

        assertThat(authors()).hasSize(7).allMatch(author -> author.matches("[0-9a-f]{64}"));
        assertThat(Traces.tables(jdbi(), tables(), people)).isEmpty();
    }

    @Test
    void afterTheCloseNothingHoldsAnAuthorTheSaltOrAnAnswer() throws IOException {
        List<String> words = new ArrayList<>(authors());
        words.add(SALT);
        words.addAll(answers());
        assertThat(words).hasSizeGreaterThan(10);
        assertThat(Traces.tables(jdbi(), tables(), words)).containsExactlyInAnyOrder("ballot", "run");

        closesTheRun();

        Run closed = store.<Run>transact(tx -> tx.runs().find("r1").orElseThrow());
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.course().report()).isNotNull();
        assertThat(Traces.tables(jdbi(), tables(), words)).isEmpty();
        assertThat(tracesOf(words)).isEmpty();
    }

    void closesTheRun() {
        inbox.rang("run/r1/close", "ring", CLOSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel-yes", "delete-yes"})
    void norWhenItIsCancelledOrDeleted(String how) throws IOException {
        List<String> words = new ArrayList<>(authors());
        words.add(SALT);
        words.addAll(answers());

        inbox.receive(envelope(MIA, new Input.Chose(new ActionId("p/r1/" + how))));

        assertThat(authors()).isEmpty();
        assertThat(Traces.tables(jdbi(), tables(), words)).isEmpty();
        assertThat(tracesOf(words)).isEmpty();
    }

    @Test
    void whileItIsOpenNoMessageAndNoTimerIsOfAParticipant() {
        List<String> rows = jdbi().withHandle(handle -> handle.createQuery(
                        "select task_instance from scheduled_tasks union all select place from outbox"
                                + " union all select place from message")
                .mapTo(String.class)
                .list());

        assertThat(rows).isEmpty(); // the run of this test was put there without any
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() throws IOException {
        List<String> before = authors();
        submit(person(0), "p/r1/finished", Map.of("wish", new Field.Value.Picked("withdraw")));
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(authors());

        assertThat(gone).hasSize(1);
        assertThat(tracesOf(gone)).isEmpty();
    }

    @Test
    void whoIsErasedIsTakenOutOfOpenRuns() {
        inbox.receive(envelope(person(0), new Input.Chose(new ActionId("d/delete-yes"))));

        assertThat(authors()).hasSize(6);
    }

    private static Person person(int n) {
        return new Person("slack", ANN.tenant(), "UPERSON" + n + "X");
    }

    private void takesPart(Person who) {
        Optional<Reply> reply = takesPartInPart(who);
        while (reply.orElseThrow() instanceof Reply.Open open) reply = answer(who, open.form());
    }

    private Optional<Reply> takesPartInPart(Person who) {
        inbox.receive(envelope(who, new Input.Chose(new ActionId("p/r1/part"))));
        Optional<Reply> first = submit(who, "p/r1/begin", Map.of());
        return answer(who, ((Reply.Open) first.orElseThrow()).form());
    }

    private Optional<Reply> answer(Person who, Form form) {
        Field.OneOf question = (Field.OneOf) form.fields().get(0);
        String first = question.options().get(0).value();
        return submit(who, form.action().value(), Map.of(question.id(), new Field.Value.Picked(first)));
    }

    private Optional<Reply> submit(Person who, String form, Map<String, Field.Value> values) {
        return inbox.receive(envelope(who, new Input.Submitted(new ActionId(form), values)));
    }

    private Envelope envelope(Person who, Input input) {
        Place place = input instanceof Input.Submitted ? ROOM : new Place.Direct(who);
        return new Envelope("e" + ++envelopes, who, place, NOON, Language.GERMAN, input).knowing(null, Standing.MEMBER);
    }

    private List<String> authors() {
        return jdbi().withHandle(handle -> handle.createQuery("select author from ballot")
                .mapTo(String.class)
                .list());
    }

    /** What was answered, and what it counts, as it stands in the rows: in parts, for a page may be left in parts. */
    private List<String> answers() {
        List<String> rows = jdbi().withHandle(handle -> handle.createQuery(
                        "select state from ballot union select figures from ballot where figures is not null")
                .mapTo(String.class)
                .list());
        List<String> parts = new ArrayList<>();
        for (String row : rows)
            for (int at = Math.max(0, row.indexOf('[')); at + PART <= row.length(); at += PART / 2)
                parts.add(row.substring(at, at + PART));
        assertThat(parts).isNotEmpty();
        return parts;
    }

    Jdbi jdbi() {
        return database.jdbi();
    }

    private static final class OneSet implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(SMALL, "small"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return SMALL;
        }
    }
}
