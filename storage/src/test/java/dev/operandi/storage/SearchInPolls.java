package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.TO_ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.interview.Interview;
import dev.operandi.polls.Run;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Room;
import dev.operandi.turn.Store.Due;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ann did with polls whatever can be done: she organises some, stands on lists, votes, and has parts in named runs and in
 * anonymous ones, open and ended. Then she has her data deleted, as people do, and a database is searched for her.
 */
abstract class SearchInPolls {
    /** In these tables nobody ever stands; all others are to hold Ann before, so that a new one is looked into too. */
    private static final Set<String> OF_NOBODY = Set.of(
            "first_sight",
            "daily_sweep",
            "content",
            "flyway_schema_history",
            "operandi_schema_history",
            "sqlite_sequence");

    private static final LocalDateTime CLOSES =
            LocalDateTime.ofInstant(NOON, ZoneOffset.UTC).plusDays(7);
    private static final String TO_HER = "1583635577.758298";
    private static final Value NAMED = new Value.Picked("named");

    private final MovableClock clock = new MovableClock(NOON);
    private Database database;
    private JdbcStore store;
    private PollBot bot;
    private int rooms;

    /** What only Ann brought in. */
    private List<String> ofAnn;

    private Run openOfHers;
    private Run endedOfHers;
    private Run named;
    private Run asking;

    abstract Database open();

    abstract List<String> tables();

    /** Looks where a database leaves traces beside its tables. */
    abstract List<String> tracesOf(List<String> words) throws IOException;

    @BeforeEach
    void annHasToDoWithManyPolls() {
        database = open();
        store = new JdbcStore(database);
        bot = new PollBot(store, clock, ZoneOffset.UTC, new Board());

        endedOfHers = bot.opens(ANN, room(), CLOSES, Map.of("privacy", NAMED));
        answers(ANN, endedOfHers);
        answers(MIA, endedOfHers);
        Run endedOfMias = bot.opens(MIA, room(), CLOSES, Map.of("privacy", NAMED));
        answers(ANN, endedOfMias);
        Run endedList = bot.opens(MIA, room(), CLOSES, listing(ANN));
        Run endedVote = asks(MIA, "");
        votes(ANN, endedVote);
        for (Run run : List.of(endedOfHers, endedOfMias, endedList, endedVote)) ends(run);

        openOfHers = bot.opens(ANN, room(), CLOSES.plusDays(7), listing(ANN));
        bot.takesPart(ANN, openOfHers);
        votes(ANN, asks(ANN, ""));
        asking = bot.opens(MIA, room(), CLOSES.plusDays(7), listing(ANN));
        bot.takesPart(ANN, asking);
        bot.presses(MIA, asking, "remind");
        named = bot.opens(MIA, room(), CLOSES.plusDays(7), Map.of("privacy", NAMED));
        bot.presses(ANN, named, "join");
        says(ANN, "begin", "1");
        bot.inbox().rang("run/" + named.id() + "/last-hours", "last hours", named.lastHours()); // starts her own timer
        votes(ANN, asks(MIA, ""));
        votes(ANN, asks(MIA, " --anonymous"));
        says(ANN, "start", "begin", "1");
        bot.sends(ANN, new Place.Home(ANN), new Input.Opened());

        store.change(tx -> tx.rooms().save(new Room("slack", ANN.tenant(), "D-ann", ANN, "https://a", "", true), NOON));
        everythingIsSent();
        says(ANN, "data"); // is still to be sent
        ofAnn = wordsOf(ANN);
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void annIsInEveryTableThatCanHoldAnybody() {
        List<String> those =
                tables().stream().filter(table -> !OF_NOBODY.contains(table)).toList();

        assertThat(Traces.tables(jdbi(), tables(), ofAnn)).containsExactlyInAnyOrderElementsOf(those);
        assertThat(those)
                .containsExactlyInAnyOrder(
                        "ballot", "contact", "interview", "message", "outbox", "room", "run", "scheduled_tasks");
        assertThat(Traces.tables(jdbi(), List.of("ballot"), List.of(author(ANN))))
                .isNotEmpty();
        assertThat(column("select run from interview where run is not null and person = '" + ANN.id() + "'"))
                .contains(named.id(), endedOfHers.id());
        assertThat(column("select state from run where organiser = '" + MIA.id() + "'"))
                .filteredOn(state -> state.contains(ANN.id()))
                .hasSize(2);
    }

    @Test
    void whenHerMessagesAreTakenBackNoTableAndNoFileHoldsAnythingOfHers() throws IOException {
        List<String> authors = column("select author from ballot where run = '" + asking.id() + "'");

        bot.sends(ANN, TO_ANN, new Input.Chose(new ActionId("d/delete-yes")));

        assertThat(Traces.tables(jdbi(), tables(), ofAnn)).containsExactlyInAnyOrder("outbox", "message");
        everythingIsSent();
        assertThat(Traces.tables(jdbi(), tables(), ofAnn)).isEmpty();
        assertThat(tracesOf(ofAnn)).isEmpty();
        assertThat(authors).hasSize(1);
        assertThat(tracesOf(authors)).isEmpty();
    }

    @Test
    void whatStaysIsNobodys() {
        bot.sends(ANN, TO_ANN, new Input.Chose(new ActionId("d/delete-yes")));

        assertThat(bot.now(openOfHers).course().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(bot.now(endedOfHers).course().state()).isEqualTo(Run.State.CLOSED);
        assertThat(List.of(bot.now(openOfHers), bot.now(endedOfHers))).noneMatch(Run::isOfSomebody);
        assertThat(bot.now(asking).terms().listed()).hasSize(8).doesNotContain(ANN);
    }

    @Test
    void nothingOfMiasGoesButWhatSheAnsweredInAnOpenPollOfAnns() {
        List<String> ofMia = wordsOf(MIA);
        List<String> before = Traces.tables(jdbi(), tables(), ofMia);
        List<String> interviews = column("select id from interview where person = '" + MIA.id() + "'");
        assertThat(interviews).isNotEmpty();

        bot.sends(ANN, TO_ANN, new Input.Chose(new ActionId("d/delete-yes")));

        assertThat(Traces.tables(jdbi(), tables(), ofMia)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(column("select id from interview where person = '" + MIA.id() + "'"))
                .containsExactlyElementsOf(interviews);
        assertThat(column("select author from ballot where run = '" + endedOfHers.id() + "'"))
                .containsExactly(author(MIA));
    }

    private Place.Channel room() {
        return new Place.Channel("slack", ANN.tenant(), "CROOM" + ++rooms);
    }

    private static Map<String, Value> listing(Person person) {
        List<Person> listed = Stream.concat(
                        Stream.of(person), IntStream.range(0, 7).mapToObj(PollBot::person))
                .toList();
        return Map.of("who", new Value.Picked("listed"), "people", new Value.Persons(listed));
    }

    private Run asks(Person organiser, String options) {
        Place.Channel room = room();
        bot.sends(organiser, room, new Input.Commanded("poll \"Lunch?\" \"Soup\" \"Salad\"" + options));
        return store.<List<Run>>transact(tx -> tx.runs().listOpen(room)).get(0);
    }

    private void votes(Person who, Run run) {
        bot.presses(who, run, "vote/0");
    }

    /** To its end, in the direct conversation. */
    private void answers(Person who, Run run) {
        bot.presses(who, run, "join");
        says(who, "begin");
        for (int n = 0; n < 12 && !finished(who, run); n++) says(who, "1");
        assertThat(finished(who, run)).isTrue();
    }

    private boolean finished(Person who, Run run) {
        return store.<List<Interview>>transact(tx -> tx.listInterviews(who)).stream()
                .anyMatch(interview -> interview.isIn(run.id()) && interview.finished());
    }

    private void says(Person who, String... words) {
        for (String said : words) bot.sends(who, new Place.Direct(who), new Input.Said(said));
    }

    private void ends(Run run) {
        bot.inbox().rang("run/" + run.id() + "/close", "close " + run.id(), run.closesAt());
        assertThat(bot.now(run).isOpen()).isFalse();
    }

    private void everythingIsSent() {
        for (List<Due> due = lease(); !due.isEmpty(); due = lease())
            for (Due one : due) store.change(tx -> tx.sent(one, reference(one.output())));
    }

    /** As Slack's channel gives them: none of a page, nor of what was taken back. */
    private static @Nullable String reference(Output.Sent sent) {
        Place place = sent.slot().place();
        if (sent instanceof Output.Remove || place instanceof Place.Home) return null;
        return place.equals(TO_ANN) ? TO_HER : "m9";
    }

    private List<Due> lease() {
        return store.transact(tx ->
                tx.lease(CLOSES.plusDays(1).toInstant(ZoneOffset.UTC), NOON.plusSeconds(30), 100, Set.of("slack")));
    }

    /** Their id, and what only they brought in. */
    private List<String> wordsOf(Person person) {
        List<String> words = new ArrayList<>(List.of(person.id()));
        words.addAll(column("select id from interview where person = '" + person.id() + "'"));
        if (person.equals(ANN)) words.addAll(List.of(TO_HER, "D-ann"));
        return words;
    }

    private static String author(Person person) {
        return person.platform() + "/" + person.tenant() + "/" + person.id();
    }

    private List<String> column(String sql) {
        return jdbi().withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    Jdbi jdbi() {
        return database.jdbi();
    }
}
