package dev.operandi.testkit;

import static dev.operandi.texts.LocalText.english;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.CitedText;
import dev.operandi.questions.Gate;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Mixture;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Source;
import dev.operandi.questions.Term;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question set of three models and eight questions, small enough to be worked out by hand. Its first question is in
 * German too.
 */
final class SmallSet {
    private static final String PACE = "pace";
    private static final String CULTURE = "culture";
    private static final String TOOLS = "tools";

    private SmallSet() {}

    static QuestionSet set() {
        return new QuestionSet(
                Samples.SMALL_REF,
                Language.ENGLISH,
                english("A small look at how you run software"),
                english("Finds out whether operations, engineering or a provider sets the pace."),
                true,
                new InterviewRules(3, 8, 0.90, 0.80, 0.02, 1, 0.5, 0.10, 0.3, 0.05),
                models(),
                List.of(
                        new Challenge(CULTURE, english("Resistance to cultural change")),
                        new Challenge(TOOLS, english("Complexity in toolchain integration")),
                        new Challenge(PACE, english("Balancing pace and reliability"))),
                questions(),
                List.of("deploys"),
                remedies(),
                List.of(new Mixture(
                        Set.of("it-heavy", "engineering-led"),
                        english("Two speeds under one roof."),
                        english("Every hand-over between them waits."),
                        english("Agree on one way to ask for a change."))),
                List.of(
                        new Source("handbook", "A handbook of operations", "https://example.org/handbook"),
                        new Source("talk", "A talk nobody recorded", null)),
                List.of(
                        new Term(english("ITSM"), english("How a company manages its IT services.")),
                        new Term(english("Change board"), english("People who meet to approve changes."))));
    }

    private static List<OperatingModel> models() {
        return List.of(
                new OperatingModel(
                        "it-heavy",
                        english("IT-heavy"),
                        1,
                        english("Operations and stability come first."),
                        List.of(english("Few surprises")),
                        List.of(new CitedText(english("Changes queue up."), List.of("handbook"))),
                        List.of(new CitedText(english("Work that goes round the process."), List.of())),
                        english("Let one service change without the board."),
                        List.of(new CitedText(english("A bank that moved its mail first."), List.of("talk")))),
                new OperatingModel(
                        "engineering-led",
                        english("Engineering-led"),
                        1,
                        english("Teams build, ship and run by themselves."),
                        List.of(english("Fast feedback")),
                        List.of(new CitedText(english("Everybody is on call for everything."), List.of())),
                        List.of(new CitedText(english("Heroes."), List.of())),
                        english("Write down how a team asks for help."),
                        List.of(new CitedText(english("A shop that deploys at noon."), List.of()))),
                new OperatingModel(
                        "msp",
                        english("MSP"),
                        1,
                        english("One team runs the systems of many clients."),
                        List.of(english("One tool for everybody")),
                        List.of(new CitedText(english("Each client is an exception."), List.of())),
                        List.of(new CitedText(english("Tickets without an owner."), List.of("handbook"))),
                        english("Offer one service in one shape."),
                        List.of()));
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "deploys",
                        new LocalText(
                                Language.ENGLISH,
                                Map.of(
                                        Language.ENGLISH, "How often do you deploy?",
                                        Language.GERMAN, "Wie oft liefern Sie aus?")),
                        english("How often changes go out tells who sets the pace."),
                        "delivery",
                        true,
                        List.of(
                                choice("quarterly", "Every few months", 0.70, 0.05, 0.30, Map.of(PACE, 3, CULTURE, 2)),
                                choice("monthly", "Every few weeks", 0.20, 0.15, 0.40, Map.of(PACE, 2, CULTURE, 1)),
                                choice("daily", "Every day", 0.10, 0.80, 0.30, Map.of(PACE, 0, CULTURE, 0)))),
                question(
                        "changes",
                        "Who approves a change?",
                        "delivery",
                        choice("board", "A board", 0.75, 0.05, 0.25, Map.of(CULTURE, 3)),
                        choice("team", "The team", 0.10, 0.85, 0.15, Map.of(CULTURE, 0)),
                        choice("client", "The client", 0.15, 0.10, 0.60, Map.of(CULTURE, 1))),
                question(
                        "servers",
                        "Where does a new server come from?",
                        "automation",
                        choice("ticket", "From a ticket", 0.80, 0.10, 0.35, Map.of(TOOLS, 3)),
                        choice("code", "From code", 0.20, 0.90, 0.65, Map.of(TOOLS, 0))),
                question(
                        "tools",
                        "How many tools see an incident?",
                        "automation",
                        choice("one", "One", 0.30, 0.40, 0.55, Map.of(TOOLS, 0)),
                        choice("several", "Several that know each other", 0.20, 0.40, 0.30, Map.of(TOOLS, 1)),
                        choice("many", "Several that do not", 0.50, 0.20, 0.15, Map.of(TOOLS, 4))),
                question(
                        "oncall",
                        "Who is woken at night?",
                        "operations",
                        choice("operations", "Operations", 0.70, 0.10, 0.30, Map.of(PACE, 2)),
                        choice("developers", "Who wrote it", 0.05, 0.80, 0.10, Map.of(PACE, 0)),
                        choice("desk", "A service desk", 0.25, 0.10, 0.60, Map.of(PACE, 1))),
                question(
                        "clients",
                        "For whom do you run systems?",
                        "operations",
                        choice("ourselves", "For ourselves", 0.90, 0.90, 0.05, Map.of()),
                        choice("others", "For other companies", 0.10, 0.10, 0.95, Map.of())),
                question(
                        "incidents",
                        "What follows an incident?",
                        "learning",
                        choice("nothing", "The next ticket", 0.50, 0.15, 0.30, Map.of(CULTURE, 3, PACE, 3)),
                        choice("review", "A review without blame", 0.20, 0.70, 0.30, Map.of(CULTURE, 0, PACE, 0)),
                        choice("report", "A report for the client", 0.30, 0.15, 0.40, Map.of(CULTURE, 2, PACE, 1))),
                question(
                        "new-tool",
                        "Who may try a new tool?",
                        "learning",
                        choice("anybody", "Anybody", 0.10, 0.75, 0.25, Map.of(CULTURE, 0, TOOLS, 2)),
                        choice("architects", "A few people", 0.90, 0.25, 0.75, Map.of(CULTURE, 2, TOOLS, 1))));
    }

    private static Question question(String id, String text, String group, Choice... choices) {
        return new Question(id, english(text), english("It tells the models apart."), group, false, List.of(choices));
    }

    private static Choice choice(
            String id, String label, double itHeavy, double engineeringLed, double msp, Map<String, Integer> severity) {
        return new Choice(id, english(label), List.of(itHeavy, engineeringLed, msp), severity);
    }

    private static List<Remedy> remedies() {
        return List.of(
                remedy(
                        "error-budget",
                        "Agree on an error budget",
                        List.of(2, 3, 2),
                        Map.of(PACE, 2),
                        Remedy.Effort.M,
                        List.of(new Gate("incidents", Set.of("nothing")))),
                remedy(
                        "small-board",
                        "Let small changes pass without the board",
                        List.of(3, 0, 1),
                        Map.of(CULTURE, 1, PACE, 1),
                        Remedy.Effort.S,
                        List.of()),
                remedy(
                        "one-inbox",
                        "Send every alarm to one place",
                        List.of(1, 2, 3),
                        Map.of(TOOLS, 2),
                        Remedy.Effort.S,
                        List.of()),
                remedy(
                        "swap-week",
                        "Swap two people for a week",
                        List.of(3, 1, 2),
                        Map.of(CULTURE, 2),
                        Remedy.Effort.L,
                        List.of()));
    }

    private static Remedy remedy(
            String id,
            String title,
            List<Integer> fit,
            Map<String, Integer> helps,
            Remedy.Effort effort,
            List<Gate> gates) {
        return new Remedy(
                id,
                english(title),
                fit,
                helps,
                effort,
                english("Put it on Thursday's agenda."),
                english("Less waiting."),
                english("Head of operations"),
                english("Days from commit to production"),
                english("Not during a freeze."),
                gates,
                List.of("handbook"));
    }
}
