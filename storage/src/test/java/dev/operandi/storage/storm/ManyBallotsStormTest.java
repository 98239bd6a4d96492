package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL;
import static dev.operandi.testkit.Samples.TO_MIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Report;
import dev.operandi.polls.ReportBuilder;
import dev.operandi.polls.Run;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A poll about a question set, from its form to its report: ten thousand people take part, two hundred at once. Of ten one
 * changes an answer, one withdraws, and one never finishes. Nearly three hours go by.
 */
@Tag("thorough")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ManyBallotsStormTest {
    private static final int WAVES = 4;
    private static final int PEOPLE = 10_000;
    private static final int CONNECTIONS = 10;

    /** Somebody so far from a person answers otherwise. */
    private static final int OTHER = 10;

    private static final Duration BETWEEN_PEOPLE = Duration.ofSeconds(1);

    /** Two questions a person: more of them would prove the same. */
    private static final QuestionSet SHORT = twoQuestions();

    private static final DialogQuestions DIALOG = new InterviewEngine(SHORT, Duration.ofDays(14)).inDialog();

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(NOON);
    private final Wall wall = new Wall(clock, Duration.ZERO);

    /** What somebody in ten does. */
    private enum Part {
        CHANGES_AN_ANSWER,
        WITHDRAWS,
        NEVER_FINISHES,
        FINISHES;

        static Part of(int who) {
            return switch (who % 10) {
                case 0 -> CHANGES_AN_ANSWER;
                case 1 -> WITHDRAWS;
                case 2 -> NEVER_FINISHES;
                default -> FINISHES;
            };
        }

        boolean counts() {
            return this == FINISHES || this == CHANGES_AN_ANSWER;
        }
    }

    @Test
    void eachIsCountedOnceAndTheCardIsSeldomEditedOnSqlite() throws Exception {
        try (var store = JdbcStore.open(folder)) {
            rages(store);
        }
    }

    @Test
    void eachIsCountedOnceAndTheCardIsSeldomEditedOnPostgresql() throws Exception {
        try (var store = JdbcStore.open(TestPostgres.shared().newDatabase(), CONNECTIONS)) {
            rages(store);
        }
    }

    private void rages(JdbcStore store) throws Exception {
        try (var bot = new PollBot(store, clock, wall, SHORT)) {
            String id = post(bot, store);

            for (int wave = 0; wave < WAVES; wave++) rages(bot, id, wave * (PEOPLE / WAVES));

            int counted = store.<Integer>transact(tx -> tx.runs().countBallots(id));
            assertThat(counted).isEqualTo(PEOPLE / 10 * 8);
            bot.moveTo(bot.run(id).lastHours());
            bot.await(() -> bot.run(id).course().ending());
            bot.moveTo(bot.run(id).closesAt());
            bot.await(() -> wall.in(bot.run(id).reportSlot()).isPresent());

            Run closed = bot.run(id);
            assertThat(closed.course().report()).isEqualTo(report(closed));
            boolean none = store.<Boolean>transact(
                    tx -> tx.runs().listParticipations(id).isEmpty());
            assertThat(none).isTrue();
        }
        List<Instant> edits = wall.times(ROOM, true);
        assertThat(Rates.faults(wall.times(ROOM, false), edits)).isEmpty();
        assertThat(edits).hasSizeBetween(3, 7); // at full hours; when the last two hours begin; when it closes
    }

    /**
     * Hours go by in seconds here, and a lease of the outbox in a few milliseconds: nobody could keep it among so many. So the
     * clock stands at a full hour until the card was counted and edited.
     */
    private void rages(PollBot bot, String id, int first) throws Exception {
        AtOnce.all(PEOPLE / WAVES, n -> takesPart(new Participant(bot, person(first + n), id), first + n));
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        bot.moveTo(hour);
        bot.await(() -> !bot.run(id).course().shown().at().isBefore(hour));
        Run counted = bot.run(id);
        bot.await(() -> wall.in(counted.cardSlot()).equals(bot.card(counted)));
    }

    /** Fills in the form, sees the preview, and agrees. */
    private static String post(PollBot bot, JdbcStore store) {
        var form = new Input.Submitted(
                new ActionId("p//preview"),
                Map.of(
                        "set", new Value.Picked(SHORT.ref().id()),
                        "where", new Value.Somewhere(ROOM, new RoomFacts("general", PEOPLE, true, false)),
                        "who", new Value.Picked("all"),
                        "closes", new Value.Picked("own"),
                        "day",
                                new Value.OnDay(NOON.atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(1)),
                        "hour", new Value.At(LocalTime.NOON),
                        "privacy", new Value.Picked("anonymous"),
                        "to", new Value.Picked("place")));
        Reply.Open preview = (Reply.Open) bot.deliver(MIA, TO_MIA, form).orElseThrow();
        bot.deliver(
                MIA,
                TO_MIA,
                new Input.Submitted(
                        preview.form().action(), Map.of(), preview.form().carried()));
        return store.<String>transact(tx -> tx.runs().listOf(MIA).get(0).id());
    }

    private void takesPart(Participant person, int who) {
        Part part = Part.of(who);
        String question = person.begins();
        String first = question;
        Optional<String> next = person.answers(question, choice(question, who));
        if (part == Part.NEVER_FINISHES) return;
        while (next.isPresent()) {
            question = next.get();
            next = person.answers(question, choice(question, who));
        }
        if (part == Part.CHANGES_AN_ANSWER)
            assertThat(person.answers(first, choice(first, who + OTHER))).isEmpty();
        if (part == Part.WITHDRAWS) person.withdraws();
        clock.advance(BETWEEN_PEOPLE);
    }

    private static Person person(int who) {
        return new Person(MIA.platform(), MIA.tenant(), "U" + who);
    }

    private static String choice(String question, int who) {
        List<Choice> choices = SHORT.getQuestion(question).choices();
        return choices.get(who / 10 % choices.size()).id();
    }

    /** As it should be, without any store. */
    private static Report report(Run run) {
        ReportBuilder builder =
                new ReportBuilder(run.rule(), DIALOG.diagnoser(), run.terms().asked());
        for (int who = 0; who < PEOPLE; who++)
            if (Part.of(who).counts()) builder.add(Ballot.of(DIALOG.diagnoser(), answers(who), null));
        return builder.report();
    }

    private static Answers answers(int who) {
        Answers answers = Answers.NONE;
        for (Optional<String> next = DIALOG.next(answers, null); next.isPresent(); next = DIALOG.next(answers, null))
            answers = answers.with(next.get(), new Answer.Chosen(choice(next.get(), who)));
        if (Part.of(who) != Part.CHANGES_AN_ANSWER) return answers;
        String first = answers.given().get(0).questionId();
        return answers.with(first, new Answer.Chosen(choice(first, who + OTHER)));
    }

    private static QuestionSet twoQuestions() {
        InterviewRules rules = SMALL.rules();
        return new QuestionSet(
                SMALL.ref(),
                SMALL.original(),
                SMALL.title(),
                SMALL.about(),
                SMALL.estimated(),
                new InterviewRules(
                        2,
                        2,
                        rules.stop(),
                        rules.mixed(),
                        rules.gainFloor(),
                        rules.cover(),
                        rules.purePrior(),
                        rules.eps(),
                        rules.rho(),
                        rules.notSureRate()),
                SMALL.models(),
                SMALL.challenges(),
                SMALL.questions(),
                SMALL.anchors(),
                SMALL.remedies(),
                SMALL.mixtures(),
                SMALL.sources(),
                SMALL.glossary());
    }
}
