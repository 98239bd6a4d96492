package dev.operandi.teams;

import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.config.FileCatalog;
import dev.operandi.config.Result;
import dev.operandi.desk.Contact;
import dev.operandi.desk.Desk;
import dev.operandi.desk.Lookup;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.testkit.Samples;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bot shows, by name. */
final class Shown {
    static final Person ANN =
            new Person("teams", "72f988bf-86f1-41af-91ab-2d7cd011db47", "87d349ed-44d7-43e1-9a83-5f2406dee5bd");

    static final QuestionSet OPERATING_MODEL = shipped("operating-model");
    static final QuestionSet CHANGE_HEALTH = shipped("change-health");

    /** A block of every kind, and what makes it hard to draw. */
    static final Message EVERYTHING = new Message(
            "Everything <there> is & more (*really*)",
            List.of(
                    new Block.Heading("Everything <there> is & more (*really*)"),
                    new Block.Text(
                            "*No* _markup_, no `code`, no <at>Ann</at>, no {{DATE(2026-03-02T12:00:00Z,SHORT)}}, no @here.\n> No quote."),
                    new Block.Note("Small print"),
                    new Block.Bullets(List.of("One", "", "Two")),
                    new Block.Facts(
                            List.of(new Block.Fact("Owner", "the change manager"), new Block.Fact("Why?", "Because."))),
                    new Block.Choices(List.of(choice(1), choice(2))),
                    new Block.Choices(List.of(choice(3).withDetail("What it means"), choice(4))),
                    new Block.Choices(List.of(choice(5), choice(6), choice(7), choice(8), choice(9), choice(10))),
                    new Block.Buttons(List.of(choice(11), choice(12), choice(13), choice(14), choice(15), choice(16))),
                    new Block.Chart(
                            "Parts of a whole",
                            List.of(new Block.Bar("IT-heavy", 70), new Block.Bar("MSP", 30), new Block.Bar("None", 0)),
                            "IT-heavy 70 %, MSP 30 %"),
                    new Block.Chart(
                            "No whole",
                            List.of(new Block.Bar("A label of many characters", 70), new Block.Bar("Other", 50)),
                            "70 % and 50 %"),
                    new Block.Chart("The third", List.of(new Block.Bar("IT-heavy", 4)), "4 %"),
                    new Block.Link("A page", "https://example.org/a?b=c&d=e"),
                    new Block.Link("A [second] page", "https://example.org/b_(c)"),
                    new Block.Link("No page", "javascript:alert(1)"),
                    new Block.WayIn("Ask me in private"),
                    new Block.By("Shared by", ANN),
                    new Block.By("Shared by", new Person("teams", "T1", "</at><at>Everybody"))));

    static final Form SHARE = new Form(
            new ActionId("d/share/k3v9"),
            "Share your result",
            "Share",
            "Cancel",
            List.of(
                    new Block.Text("Everybody in the conversation you pick will see this:"),
                    new Block.Heading("Mainly IT-heavy, with some MSP")),
            List.of(new Field.Conversation("where", "Where to", "I need not be a member of it.")));

    private Shown() {}

    private static Button choice(int n) {
        return new Button(new ActionId("i/k3v9/give/sample/answer-" + n), "Answer " + n);
    }

    private static QuestionSet shipped(String id) {
        if (FileCatalog.ofShippedSets().get(id) instanceof Result.Read<FileCatalog.Entry> read)
            return read.value().set();
        throw new AssertionError(id + " cannot be read");
    }

    /** Every screen, every remark and a spent question of this set, in this language. */
    static Map<String, Message> interview(QuestionSet set, Language language) {
        Map<String, Message> shown = new LinkedHashMap<>();
        InterviewEngine engine = new InterviewEngine(set, Duration.ofDays(30));
        Phrases phrases = Phrases.in(language);
        Answers answers = firstChoices(set, set.questions().size() - 1);
        Question last = set.questions().get(set.questions().size() - 1);
        for (Screen screen : screens(set))
            shown.put(name(screen), engine.draw(interview(set, answers, screen, null), phrases));
        shown.put(
                "first-question",
                engine.draw(interview(set, Answers.NONE, asking(set.questions().get(0)), null), phrases));
        shown.put("few-answers", engine.draw(interview(set, firstChoices(set, 2), new Screen.Result(), null), phrases));
        for (Remark remark : Samples.everyRemark())
            shown.put("remark-" + name(remark), engine.draw(interview(set, answers, asking(last), remark), phrases));
        shown.put(
                "spent",
                engine.drawSpent(
                        interview(set, answers, asking(last), null),
                        asking(set.questions().get(0)),
                        phrases));
        return shown;
    }

    /** Each question of this set, not yet answered. */
    static List<Message> questions(QuestionSet set, Language language) {
        InterviewEngine engine = new InterviewEngine(set, Duration.ofDays(30));
        return set.questions().stream()
                .map(question ->
                        engine.draw(interview(set, Answers.NONE, asking(question), null), Phrases.in(language)))
                .toList();
    }

    private static List<Screen> screens(QuestionSet set) {
        return List.of(
                new Screen.Introduction(),
                asking(set.questions().get(0)),
                new Screen.Review(),
                new Screen.Paused(),
                new Screen.Result(),
                new Screen.Remedies(),
                new Screen.OneRemedy(set.remedies().get(0).id()),
                new Screen.Examples(),
                new Screen.OneModel(set.models().get(0).id()),
                new Screen.Glossary());
    }

    private static Screen asking(Question question) {
        return new Screen.Asking(question.id());
    }

    private static Answers firstChoices(QuestionSet set, int count) {
        List<Answers.Given> given = new ArrayList<>();
        for (Question question : set.questions().subList(0, Math.min(count, 12)))
            given.add(new Answers.Given(
                    question.id(), new Answer.Chosen(question.choices().get(0).id())));
        return Answers.of(given);
    }

    private static Interview interview(QuestionSet set, Answers answers, Screen screen, @Nullable Remark remark) {
        return new Interview("k3v9", ANN, set.ref(), NOON, NOON, answers, 0, false, screen, remark, 1);
    }

    /** Every page of the desk. */
    static Map<String, Message> desk(Language language) {
        Map<String, Message> shown = new LinkedHashMap<>();
        Contact ann = new Contact(ANN, language, 1, null, "k3v9");
        for (String page : List.of("welcome", "help", "data", "delete", "again"))
            shown.put(
                    page,
                    Desk.draw(new Slot(new Place.Direct(ANN), 1), new View("desk", page), ann, new TwoSets())
                            .orElseThrow());
        View home = new View("home", "");
        Slot slot = new Slot(new Place.Home(ANN), 1);
        shown.put("home", Desk.draw(slot, home, ann, new TwoSets()).orElseThrow());
        for (View view :
                List.of(new View("shared", "k3v9/" + language.code()), new View("invitation", language.code())))
            shown.put(view.kind(), Desk.drawPublic(view, new TwoSets()).orElseThrow());
        return shown;
    }

    private static String name(Object shown) {
        return shown.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static final class TwoSets implements Lookup {
        private static final Interview HERS = new Interview(
                "k3v9",
                ANN,
                SMALL.ref(),
                NOON,
                NOON,
                Samples.EVERY_KIND_OF_ANSWER,
                3,
                true,
                new Screen.Result(),
                null,
                1);

        @Override
        public List<QuestionSet> offered() {
            return List.of(OPERATING_MODEL, SMALL);
        }

        @Override
        public InterviewEngine engine(QuestionSetRef ref) {
            return new InterviewEngine(ref.equals(SMALL.ref()) ? SMALL : OPERATING_MODEL, keptUnfinished());
        }

        @Override
        public Duration keptUnfinished() {
            return Duration.ofDays(30);
        }

        @Override
        public Optional<Interview> findInterview(String id) {
            return Optional.of(HERS).filter(interview -> interview.id().equals(id));
        }

        @Override
        public List<Interview> interviewsOf(Person person) {
            return List.of(HERS);
        }
    }
}
