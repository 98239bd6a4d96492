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
import dev.operandi.interview.Interview;
import dev.operandi.interview.Screen;
import dev.operandi.questions.QuestionSet;
import dev.operandi.testkit.Samples;
import dev.operandi.testkit.TwoSets;
import dev.operandi.texts.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** A field of every kind that starts a poll, and one to type in. */
    static final Form FIELDS = new Form(
            new ActionId("p//preview"),
            "Start a poll",
            "Preview",
            "Cancel",
            List.of(),
            List.of(
                    new Field.OneOf("set", "Questions", null, List.of(option("one"), option("other")), "one", true),
                    new Field.Room(
                            "where",
                            "Where to post it",
                            "A channel I am in.",
                            new Place.Channel("teams", ANN.tenant(), "https://smba.example/emea/#19:abc@thread.tacv2")),
                    new Field.OneOf(
                            "privacy",
                            "Privacy",
                            null,
                            List.of(new Field.Option("anonymous", "Anonymous", "Nobody sees it."), option("named")),
                            "anonymous",
                            false),
                    new Field.SomeOf(
                            "more", "Also", null, List.of(option("reminder"), option("guests")), List.of("reminder")),
                    new Field.Line("line", "What for", null, "Before", 40, false),
                    new Field.Day("day", "Day", "Only then.", LocalDate.of(2026, 11, 30)),
                    new Field.Hour("hour", "Time", null, LocalTime.of(16, 0)),
                    new Field.People("people", "People", null)),
            "set=one\nplace=19:abc");

    private static final TwoSets SETS = new TwoSets(
            OPERATING_MODEL,
            new Interview(
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
                    1));

    private Shown() {}

    private static Field.Option option(String value) {
        return new Field.Option(value, "It is " + value, null);
    }

    private static Button choice(int n) {
        return new Button(new ActionId("i/k3v9/give/sample/answer-" + n), "Answer " + n);
    }

    private static QuestionSet shipped(String id) {
        if (FileCatalog.ofShippedSets().get(id) instanceof Result.Read<FileCatalog.Entry> read)
            return read.value().set();
        throw new AssertionError(id + " cannot be read");
    }

    /** Every page of the desk. */
    static Map<String, Message> desk(Language language) {
        Map<String, Message> shown = new LinkedHashMap<>();
        Contact ann = new Contact(ANN, language, 1, null, "k3v9");
        for (String page : List.of("welcome", "help", "data", "delete", "again"))
            shown.put(
                    page,
                    Desk.draw(new Slot(new Place.Direct(ANN), 1), new View("desk", page), ann, SETS)
                            .orElseThrow());
        View home = new View("home", "");
        Slot slot = new Slot(new Place.Home(ANN), 1);
        shown.put("home", Desk.draw(slot, home, ann, SETS).orElseThrow());
        for (View view :
                List.of(new View("shared", "k3v9/" + language.code()), new View("invitation", language.code())))
            shown.put(view.kind(), Desk.drawPublic(view, SETS).orElseThrow());
        return shown;
    }
}
