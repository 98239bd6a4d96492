package dev.operandi.app;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import java.util.List;
import java.util.stream.Stream;

/** Messages as the bot writes them, and some as nobody should. */
final class Samples {
    static final Message QUESTION = new Message(
            "How often do changes usually go live?",
            List.of(
                    new Block.Note("Question 3 · about 6 left, at most 9"),
                    new Block.Heading("How often do changes usually go live?"),
                    new Block.Choices(buttons(
                            "Once a day or more",
                            "Every few days to weekly",
                            "Every few weeks to monthly",
                            "Less often than monthly",
                            "It differs by client or contract")),
                    new Block.Buttons(buttons(
                            "Not sure",
                            "Does not apply here",
                            "Skip",
                            "Back",
                            "Why do you ask?",
                            "Change an answer"))));

    static final Message RESULT = new Message(
            "Mainly IT-heavy, with some MSP",
            List.of(
                    new Block.Heading("Mainly IT-heavy, with some MSP"),
                    new Block.Text(
                            "We are about 85 % sure that IT-heavy leads. Stability and control come first here: changes"
                                    + " are planned, approved and documented, and new ways of working arrive slowly."),
                    new Block.Chart(
                            "How much of each",
                            List.of(
                                    new Block.Bar("IT-heavy", 70),
                                    new Block.Bar("Managed service provider", 25),
                                    new Block.Bar("Engineering-led", 5)),
                            "IT-heavy about 70 % (50 to 90 %), managed service provider about 25 % (10 to 40 %),"
                                    + " engineering-led about 5 % (0 to 20 %)."),
                    new Block.Heading("What carried it"),
                    new Block.Bullets(List.of(
                            "“A change board (CAB)” to “Who gives the final approval for a normal change?” speaks 5 to 1"
                                    + " for IT-heavy.",
                            "“Mostly our own or rented servers” speaks 4 to 1 for IT-heavy.")),
                    new Block.Heading("1. Let routine changes pass without the board"),
                    new Block.Facts(List.of(
                            new Block.Fact(
                                    "This week",
                                    "List the ten changes you made most often last quarter, and mark"
                                            + " those that never failed."),
                            new Block.Fact("Owner", "the change manager"),
                            new Block.Fact("Not when", "a regulator names the board in a rule you must follow"),
                            new Block.Fact("Measure", "share of changes that need no meeting"))),
                    new Block.Link(
                            "DORA, Streamlining change approval",
                            "https://dora.dev/capabilities/streamlining-change-approval/"),
                    new Block.Note("A rule of thumb from expert estimates — not advice on your case."),
                    new Block.Buttons(
                            buttons("Three more questions", "All remedies", "Real examples", "Start again"))));

    static final Message GERMAN = new Message(
            "Größere Änderungen",
            List.of(
                    new Block.Heading("Wer gibt größere Änderungen am Ende frei?"),
                    new Block.Text("Gemeint ist das „übliche“ Verfahren – nicht der Notfall."),
                    new Block.Choices(buttons("Ein Änderungsausschuss", "Die Kundin oder der Kunde")),
                    new Block.Buttons(buttons("Weiß nicht", "Trifft nicht zu", "Überspringen", "Zurück"))));

    static final Message EVERY_SCRIPT = new Message(
            "Every script",
            List.of(
                    new Block.Heading("変更は通常どのくらいの頻度で本番に反映されますか"),
                    new Block.Text(
                            "変更は通常どのくらいの頻度で本番に反映されますか。毎日一回以上、それとも数日から一週間に一度でしょうか。" + "お客様によって異なる場合はそのようにお答えください。"),
                    new Block.Bullets(List.of(
                            "كم مرة تنشرون التغييرات عادة؟",
                            "Zoe\u0308 and Zoë, Łódź, naïve 🚀 👩‍👩‍👧‍👦 ❤️ 🇩🇪 done")),
                    new Block.Chart(
                            "頻度",
                            List.of(new Block.Bar("毎日", 60), new Block.Bar("daily", 40)),
                            "毎日 60 %, daily 40 %")));

    static final Message NASTY = new Message(
            "Nasty",
            List.of(
                    new Block.Heading("Clear\u001b[2J the screen\u0007"),
                    new Block.Text(
                            "A tab\there, a bell\u0007, a nul\u0000, a window title \u001b]0;owned\u0007 and \u009b31mred."
                                    + "\r\nThe next line. \u202eReversed\u202c again."),
                    new Block.Text(
                            "An address https://example.org/a/very/long/path/that/goes/on/and/on/beyond/the/width/of/any/line/we/print"
                                    + " and a word " + "w".repeat(95) + " with an end."),
                    new Block.Facts(
                            List.of(new Block.Fact("A name\u001b[1m", "\u001b]8;;https://evil.example\u001b\\text"))),
                    new Block.Link("\u001b[31mtitle", "https://example.org/\u001b[0m"),
                    new Block.Buttons(buttons(
                            "A label that is so long that it does not fit into the narrowest of lines \u001b[7m"))));

    static final Message TWELVE = new Message(
            "Pick one",
            List.of(
                    new Block.Text("Which answer do you want to change?"),
                    new Block.Choices(Stream.iterate(1, n -> n + 1)
                            .limit(12)
                            .map(n -> button(
                                    "Question " + n + ": the answer given to it, which may well be a longer sentence"))
                            .toList())));

    static final Message WELCOME = new Message(
            "Hello, I am Operandi",
            List.of(
                    new Block.Heading("Hello, I am Operandi"),
                    new Block.Text("What would you like to look at?"),
                    new Block.Choices(List.of(
                            button("Operating model")
                                    .withDetail("How your company really runs software, and what to try next. At most"
                                            + " twelve questions."),
                            button("Health of changes").withDetail("Where changes hurt."))),
                    new Block.Buttons(buttons("Help"))));

    static final Message SHARED = new Message(
            "Mainly IT-heavy",
            List.of(
                    new Block.Heading("Mainly IT-heavy"),
                    new Block.By("Shared by", new Person("terminal", "local", "ann")),
                    new Block.WayIn("Open our conversation")));

    static final Message ONLY_FALLBACK = new Message("Nothing but this.", List.of());

    private Samples() {}

    static List<Message> all() {
        return List.of(QUESTION, RESULT, GERMAN, EVERY_SCRIPT, NASTY, TWELVE, WELCOME, SHARED, ONLY_FALLBACK);
    }

    private static List<Button> buttons(String... labels) {
        return Stream.of(labels).map(Samples::button).toList();
    }

    private static Button button(String label) {
        return new Button(new ActionId(label), label);
    }
}
