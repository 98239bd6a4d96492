package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Remark;
import dev.operandi.interview.RunNotice;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What interviews show, for every platform's golden files. */
public final class ShownInterviews {
    private ShownInterviews() {}

    /** Every screen, every remark and a spent question of this set, in this language. */
    public static Map<String, Message> interview(QuestionSet set, Language language) {
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
        shown.putAll(partOfARun(set, engine, answers, phrases));
        return shown;
    }

    /** What only a part in a named run shows. */
    private static Map<String, Message> partOfARun(
            QuestionSet set, InterviewEngine engine, Answers answers, Phrases phrases) {
        Map<String, Message> shown = new LinkedHashMap<>();
        List<Block> promises =
                List.of(new Block.By(phrases.runs().pollBy(), Samples.MIA), new Block.Text("Who sees what."));
        var open = new RunNotice(promises, true, true, NOON.atZone(ZoneOffset.UTC));
        var over = new RunNotice(promises, false, true, NOON.atZone(ZoneOffset.UTC));
        List<Screen> screens = List.of(
                new Screen.Introduction(),
                new Screen.OwnFunction(),
                asking(set.questions().get(set.questions().size() - 1)),
                new Screen.Paused(),
                new Screen.Result(),
                new Screen.Withdrawing());
        for (Screen screen : screens)
            shown.put("run-" + name(screen), engine.draw(part(set, answers, screen, false), phrases, open));
        shown.put("run-finished", engine.draw(part(set, answers, new Screen.Result(), true), phrases, open));
        shown.put("run-over", engine.draw(part(set, answers, new Screen.Review(), true), phrases, over));
        return shown;
    }

    private static Interview part(QuestionSet set, Answers answers, Screen screen, boolean finished) {
        ForRun run = new ForRun("r1", null);
        return new Interview("k3v9", ANN, set.ref(), NOON, NOON, answers, 0, finished, screen, null, 1, run);
    }

    /** Each question of this set, not yet answered. */
    public static List<Message> questions(QuestionSet set, Language language) {
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

    private static String name(Object shown) {
        return shown.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
