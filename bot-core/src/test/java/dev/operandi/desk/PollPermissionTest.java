package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every button and command about polls, pressed by everybody, in every kind of poll: what it comes to is a table that is
 * reviewed like code. {@code -Dgolden.update=true} writes it anew.
 */
class PollPermissionTest extends PollFixture {
    private static final Path TABLE = Path.of("src/test/resources/golden/poll-permissions.txt");
    private static final Person PIA = person("pia");
    private static final Person ZOE = new Person("test", "elsewhere", "zoe");
    private static final RunPhrases T = Phrases.in(Language.ENGLISH).runs();
    private static final RoomFacts HUGE = new RoomFacts("Everybody", 2000, true, false);
    private static final int CELL = 15;

    private static final String LEGEND = """
            Who may do what with polls. Ann has taken part in each of them, and organises none.

            form   a form opens                     over    no: the poll is over
            again  the form stays, with a sentence  stranger  no: guests and other organisations are not asked
            does   something is kept                unasked   no: the poll asks other people
            reads  is told something in private     organiser no: only the organiser can do that
            page   a private page is shown          manager   no: only managers can do that
            .      no: nothing is behind it         none      no: there is no such poll
            once   no: people are reminded once     large     no: only managers may ask so many
            """;

    /** What the words of a refusal are in the table. */
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            Map.entry(T.takingPart().isOver(), "over"),
            Map.entry(T.takingPart().noGuests(), "stranger"),
            Map.entry(T.takingPart().notAsked(), "unasked"),
            Map.entry(T.organising().onlyOrganiser(), "organiser"),
            Map.entry(T.starting().mayNotStart(), "manager"),
            Map.entry(T.takingPart().noSuchRun(), "none"),
            Map.entry(Phrases.in(Language.ENGLISH).desk().oldButton(), "."),
            Map.entry(T.quick().nothingToTakeBack(), "."),
            Map.entry(T.organising().remindedAlready(), "once"),
            Map.entry(T.starting().tooManyAsked(1000), "large"));

    private static final Set<Verb> OF_NO_RUN = EnumSet.of(Verb.START, Verb.PREVIEW, Verb.POST, Verb.LIST);

    /** Forms, which are sent off and not pressed. */
    private static final Set<Verb> SENT_ONLY = EnumSet.of(Verb.BEGIN, Verb.QUESTION, Verb.FINISHED, Verb.CHANGE);

    private static final List<String> PAGES = List.of(
            OrganiserViews.CONTROLS,
            OrganiserViews.REPORT,
            OrganiserViews.PLACE_GONE,
            OrganiserViews.HANDED,
            OrganiserViews.NOT_POSTED,
            OrganiserViews.CLOSE,
            OrganiserViews.CANCEL,
            OrganiserViews.DELETE);

    private static final Map<String, Person> ROLES = roles();

    private static Map<String, Person> roles() {
        Map<String, Person> roles = new LinkedHashMap<>();
        roles.put("organiser", MIA);
        roles.put("participant", ANN);
        roles.put("other member", BOB);
        roles.put("manager", PIA);
        roles.put("admin", ADA);
        roles.put("guest", EVE);
        roles.put("other company", ZOE);
        return roles;
    }

    /** What is done comes to this for each role, by the part of the table. */
    private final Map<String, Map<String, List<String>>> parts = new LinkedHashMap<>();

    private Map<String, List<String>> rows = new LinkedHashMap<>();

    @BeforeEach
    void somebodyOfEveryKind() {
        rules = new PollRules(true, Set.of(PIA), Set.of(ADA), 5, 1000, 5, true);
        standings.put(EVE, Standing.GUEST);
        standings.put(ZOE, Standing.GUEST); // so platforms call them
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        starting("Starting a poll, where everybody may");
        rules = new PollRules(false, Set.of(PIA), Set.of(ADA), 5, 1000, 5, true);
        starting("Starting a poll, where only managers may");
        rules = new PollRules(true, Set.of(PIA), Set.of(ADA), 5, 1000, 5, true);
        for (String privacy : List.of("anonymous", "named")) {
            aboutASet(privacy, "place", "");
            aboutASet(privacy, "organiser", ", report to the organiser");
            quick(privacy);
        }
        withGuests();
        ofAList();
        ended();

        String actual = table();
        if (Boolean.getBoolean("golden.update")) Files.writeString(TABLE, actual);
        assertThat(actual)
                .as("If that is what it should be, run with -Dgolden.update=true and review the difference")
                .isEqualTo(Files.readString(TABLE));
    }

    /** A client may send anything: what counts is who it is from. */
    @Test
    void inWhateverWayItIsSentNobodyElseManagesAPoll() {
        Set<Verb> managing = EnumSet.range(Verb.MANAGE, Verb.POST_AGAIN);
        managing.add(Verb.ANSWERS);
        for (String privacy : List.of("anonymous", "named")) {
            Run run = opens(Map.of("privacy", picked(privacy), "to", picked("organiser")));
            takesPart(ANN, run, "a");
            Map<Verb, Map<String, Value>> filled = filled(run);
            for (Verb verb : managing)
                for (Person who : List.of(ANN, BOB, PIA, EVE, ZOE, new Person("other", "t", "mia")))
                    for (Input input : List.of(
                            new Input.Chose(PollAction.of(run, verb)),
                            new Input.Chose(PollAction.of(run, verb, "0")),
                            new Input.Submitted(PollAction.of(run, verb), Map.of()),
                            new Input.Submitted(PollAction.of(run, verb), filled.getOrDefault(verb, Map.of())))) {
                        String word = word(tried(who, input));
                        assertThat(word)
                                .as("%s of a poll that is %s, by %s", verb, privacy, who.id())
                                .isIn("organiser", "none", ".");
                    }
            runs.remove(run.id());
        }
    }

    @Test
    void aManagingPageThatWasLeftOpenShowsNothingOnceThePollIsSomebodyElses() {
        Run run = opens();
        runs.save(run.handedTo(BOB), null);

        for (String page : PAGES) assertThat(sees(MIA, page, run)).as(page).isEqualTo("-");
    }

    // ---------------------------------------------------------------- the parts of the table

    private void starting(String title) {
        Form form = opened(tried(ADA, new Input.Commanded("poll")));
        Map<String, Value> usual = usual(form);
        Map<String, Value> everybody = with(usual, "where", new Value.Somewhere(ROOM, HUGE));
        Form preview = opened(tried(ADA, new Input.Submitted(form.action(), usual)));
        Form large = opened(tried(ADA, new Input.Submitted(form.action(), everybody)));
        head(title);
        row("types poll", new Input.Commanded("poll"));
        row("types polls", new Input.Commanded("polls"));
        row("types a quick poll", new Input.Commanded("poll \"Lunch?\" \"Soup\" \"Salad\""));
        row("start", new Input.Chose(PollAction.of(Verb.START)));
        row("preview (sent)", new Input.Submitted(form.action(), usual));
        row("preview of 2000 (sent)", new Input.Submitted(form.action(), everybody));
        row("post (sent)", new Input.Submitted(preview.action(), Map.of(), preview.carried()));
        row("post to 2000 (sent)", new Input.Submitted(large.action(), Map.of(), large.carried()));
        row("list", new Input.Chose(PollAction.of(Verb.LIST)));
    }

    private void aboutASet(String privacy, String to, String title) {
        Run run = opens(Map.of("privacy", picked(privacy), "to", picked(to)));
        takesPart(ANN, run, "a");
        answerLike(ANN, run);
        everything("About a question set, " + privacy + title + ", open", now(run));
        until(run.closesAt());
        assertThat(now(run).course().report()).isNotNull();
        everything("About a question set, " + privacy + title + ", closed", now(run));
        runs.remove(run.id());
    }

    /** Nine others, each for themselves. */
    private void answerLike(Person one, Run run) {
        List<Ballot> ballots = new ArrayList<>();
        runs.forEachBallot(run.id(), ballots::add);
        Participation same = runs.findParticipation(run.id(), one.id()).orElseThrow();
        for (int n = 0; n < 9; n++) runs.save(run.id(), "p" + n, same, ballots.get(0));
    }

    private void quick(String privacy) {
        Run run = asks("poll \"Lunch?\" \"Soup\" \"Salad\"" + (privacy.equals("anonymous") ? " --anonymous" : ""));
        for (int n = 0; n < 10; n++) presses(person("p" + n), run, Verb.VOTE, "0", ROOM);
        presses(ANN, run, Verb.VOTE, "1", ROOM);
        everything("A quick poll, " + privacy + ", open", now(run));
        until(run.closesAt());
        everything("A quick poll, " + privacy + ", closed", now(run));
        runs.remove(run.id());
    }

    private void withGuests() {
        Run run = opens(Map.of("more", new Value.PickedSome(List.of("guests"))));
        takesPart(ANN, run, "a");
        everything("About a question set, anonymous, guests too, open", now(run));
        runs.remove(run.id());
    }

    private void ofAList() {
        List<Person> listed = new ArrayList<>(List.of(ANN));
        for (int n = 0; n < 8; n++) listed.add(person("p" + n));
        Run run = opens(Map.of("who", picked("listed"), "people", new Value.Persons(listed)));
        takesPart(ANN, run, "a");
        everything("About a question set, anonymous, of listed people, open", now(run));
        presses(MIA, run, Verb.DELETE_YES);
        assertThat(now(run).isDeleted()).isTrue();
        everything("The same, deleted", now(run));
        runs.remove(run.id());
    }

    private void ended() {
        Run run = opens();
        presses(MIA, run, Verb.CANCEL_YES);
        everything("About a question set, anonymous, cancelled", now(run));
        runs.remove(run.id());
    }

    /** All that has to do with one run. */
    private void everything(String title, Run run) {
        head(title);
        Map<Verb, Map<String, Value>> filled = filled(run);
        for (Verb verb : Verb.values()) {
            if (OF_NO_RUN.contains(verb)) continue;
            String name = verb.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            ActionId action =
                    verb == Verb.VOTE ? PollAction.of(run, verb, "0") : PollAction.of(run, verb, argument(verb));
            if (!SENT_ONLY.contains(verb)) row(name, new Input.Chose(action));
            if (filled.containsKey(verb)) row(name + " (sent)", new Input.Submitted(action, filled.get(verb)));
        }
        for (String page : PAGES) line("page " + page.replace("run-", ""), who -> sees(who, page, run));
    }

    private static String argument(Verb verb) {
        return verb == Verb.QUESTION ? PollSet.ANCHOR : "";
    }

    /** What people send off in good faith. */
    private static Map<Verb, Map<String, Value>> filled(Run run) {
        LocalDate later = run.closesAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(5);
        return Map.of(
                Verb.BEGIN, Map.of("function", picked(PollSet.DEVELOPER)),
                Verb.QUESTION, Map.of(DialogQuestions.ANSWER, picked("choice/a")),
                Verb.FINISHED, Map.of("wish", picked("withdraw")),
                Verb.CHANGE, Map.of("question", picked(PollSet.ANCHOR)),
                Verb.EXTEND,
                        Map.of(
                                "closes", picked("own"),
                                "day", new Value.OnDay(later),
                                "hour", new Value.At(LocalTime.NOON)),
                Verb.HAND_OVER, Map.of("who", new Value.Persons(List.of(BOB))));
    }

    // ---------------------------------------------------------------- a cell

    /** Nothing of it is kept, so everybody finds the same. */
    private Step<Talk> tried(Person who, Input input) {
        Envelope envelope = new Envelope("e", who, ROOM, now, null, input)
                .knowing(ZoneOffset.UTC, standings.getOrDefault(who, Standing.MEMBER));
        return Desk.step(contacts.getOrDefault(who, Contact.of(who)), envelope, "fresh", lookup);
    }

    private String word(Step<Talk> step) {
        boolean keeps = !step.state().casts().isEmpty()
                || step.state().runs().stream()
                        .anyMatch(run -> !runs.find(run.id()).equals(Optional.of(run)))
                || step.outputs().stream().anyMatch(Output.Kept.class::isInstance);
        if (keeps) return "does";
        if (step.outputs().stream().anyMatch(Output.Post.class::isInstance)) return "page";
        assertThat(step.outputs()).isEmpty();
        Reply reply = Objects.requireNonNull(step.reply()).drawn();
        if (reply instanceof Reply.Open) return "form";
        if (reply instanceof Reply.Invalid) return "again";
        Message message = ((Reply.Whisper) reply).message();
        String refusal = REFUSALS.get(message.fallback());
        if (refusal != null) return refusal;
        assertThat(message.blocks()).as(message.fallback()).hasSizeGreaterThan(1);
        return "reads";
    }

    /** Whether a page of the direct conversation is drawn for somebody. */
    private String sees(Person who, String page, Run run) {
        Contact contact = contacts.getOrDefault(who, Contact.of(who));
        return Desk.draw(contact.slot(1), new View(page, run.id()), contact, lookup)
                        .isPresent()
                ? "sees"
                : "-";
    }

    private interface Look {
        String by(Person who);
    }

    /** A new part of the table. */
    private void head(String title) {
        Map<String, List<String>> part = new LinkedHashMap<>();
        parts.put(title, part);
        rows = part;
    }

    /** Platforms say who is a guest only where they are asked to. */
    private void row(String name, Input input) {
        line(name, who -> word(tried(who, input)));
        boolean depends = !word(tried(EVE, input)).equals(word(tried(BOB, input)));
        assertThat(Desk.asksForStanding(input)).as(name).isIn(true, depends);
    }

    private void line(String name, Look look) {
        String cells = line(ROLES.values().stream().map(look::by));
        rows.computeIfAbsent(cells, same -> new ArrayList<>()).add(name);
    }

    /** What comes to the same for everybody stands in one row. */
    private String table() {
        var table = new StringBuilder(LEGEND);
        parts.forEach((title, part) -> {
            table.append("\n\n").append(title).append('\n');
            table.append(line(ROLES.keySet().stream()).stripTrailing()).append('\n');
            part.forEach((cells, names) ->
                    table.append(cells).append(String.join(", ", names)).append('\n'));
        });
        return table.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> padded(cell, CELL)).collect(Collectors.joining());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
