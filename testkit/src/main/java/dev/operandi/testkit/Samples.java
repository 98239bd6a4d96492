package dev.operandi.testkit;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Instant;
import java.util.List;

/** People, places and states with names, for every module's tests. */
public final class Samples {
    public static final Person ANN = new Person("slack", "T024BE7LD", "U2147483697");
    public static final Person MIA = new Person("slack", "T024BE7LD", "U061F7AUR");

    /** Ann's id in another workspace: somebody else. */
    public static final Person STRANGER = new Person("slack", "T0G9PQBBK", "U2147483697");

    public static final Place TO_ANN = new Place.Direct(ANN);
    public static final Place TO_MIA = new Place.Direct(MIA);
    public static final Place ROOM = new Place.Channel("slack", "T024BE7LD", "C024BE91L");

    /** A Monday. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    public static final QuestionSetRef SMALL_REF = new QuestionSetRef("small", "0123456789ab");

    /**
     * Three models, three challenges, eight questions ({@code deploys} is the anchor and is in German too), four remedies
     * (one is closed by an answer), one mixture, two sources (one without a link) and a glossary.
     */
    public static final QuestionSet SMALL = SmallSet.set();

    /** To the first four questions of {@link #SMALL}. */
    public static final Answers EVERY_KIND_OF_ANSWER = Answers.of(List.of(
            new Answers.Given("deploys", new Answer.Chosen("daily")),
            new Answers.Given("changes", new Answer.NotSure()),
            new Answers.Given("servers", new Answer.NotApplicable()),
            new Answers.Given("tools", new Answer.Skipped())));

    private Samples() {}

    public static Slot slot(Place place, int number) {
        return new Slot(place, number);
    }

    /** Shows an interview in a slot. */
    public static Output.Post post(Place place, int number) {
        return new Output.Post(slot(place, number), new View("interview", "k3v9"));
    }

    public static Output.Remove remove(Place place, int number) {
        return new Output.Remove(slot(place, number));
    }

    /** Begun at {@link #NOON}, nothing answered yet. */
    public static Interview interview(String id, Person person) {
        return Interview.begin(id, person, SMALL_REF, NOON, 1);
    }

    /** An interview of Ann's in the middle of everything, on this screen. */
    public static Interview interview(Screen screen) {
        return new Interview(
                "k3v9", ANN, SMALL_REF, NOON, NOON.plusSeconds(90), EVERY_KIND_OF_ANSWER, 3, true, screen, null, 2);
    }

    /** An interview of Ann's with this remark above the question. */
    public static Interview interview(Remark remark) {
        Interview one = interview(new Screen.Asking("deploys"));
        return new Interview(
                one.id(),
                one.person(),
                one.set(),
                one.begunAt(),
                one.touchedAt(),
                one.answers(),
                one.goal(),
                one.finished(),
                one.screen(),
                remark,
                one.message());
    }

    public static List<Screen> everyScreen() {
        return List.of(
                new Screen.Introduction(),
                new Screen.Asking("deploys"),
                new Screen.Review(),
                new Screen.Paused(),
                new Screen.Result(),
                new Screen.Remedies(),
                new Screen.OneRemedy("error-budget"),
                new Screen.Examples(),
                new Screen.OneModel("IT"),
                new Screen.Glossary(),
                new Screen.OwnFunction(),
                new Screen.Withdrawing());
    }

    public static List<Remark> everyRemark() {
        return List.of(
                new Remark.NotUnderstood(),
                new Remark.SeveralFit(List.of(new ActionId("a:k3v9:deploys:daily"), new ActionId("stop"))),
                new Remark.Why(),
                new Remark.Help(),
                new Remark.Meaning(1),
                new Remark.WelcomeBack(),
                new Remark.LastHours());
    }

    public static List<Answer> everyAnswer() {
        return EVERY_KIND_OF_ANSWER.given().stream().map(Answers.Given::answer).toList();
    }

    public static List<Place> everyPlace() {
        return List.of(
                TO_ANN,
                ROOM,
                new Place.Thread("slack", "T0SMALL", "C0ROOM", "1772452800.000100"),
                new Place.Home(ANN),
                new Place.Handed("slack", "T0SMALL", "https://slack.example/commands/one"));
    }

    public static List<Output.Sent> everySent() {
        return List.of(post(TO_ANN, 1), remove(TO_ANN, 1));
    }
}
