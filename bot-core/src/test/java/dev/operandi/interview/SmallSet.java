package dev.operandi.interview;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.CitedText;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Mixture;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Source;
import dev.operandi.questions.Term;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three models, one trouble, and as many questions as a test wants: choice {@code a} speaks for the first model, and so on. */
public final class SmallSet {
    private static final List<String> MODELS = List.of("OPS", "DEV", "MSP");
    private static final List<String> LETTERS = List.of("a", "b", "c");

    public static final QuestionSet SMALL = of(16, "small");

    private SmallSet() {}

    public static QuestionSet of(int questions, String id) {
        return of(questions, id, 0.8, InterviewRules.DEFAULTS);
    }

    /**
     * @param likely how likely people of a model give its choice
     */
    static QuestionSet of(int questions, String id, double likely, InterviewRules rules) {
        List<Question> asked = new ArrayList<>();
        for (int n = 1; n <= questions; n++) asked.add(question(n, likely));
        return new QuestionSet(
                new QuestionSetRef(id, "000000000001"),
                Language.ENGLISH,
                text("A small set"),
                text("Finds out little."),
                false,
                rules,
                MODELS.stream().map(SmallSet::model).toList(),
                List.of(new Challenge("PACE", text("Pace against reliability"))),
                asked,
                List.of(),
                List.of(remedy("first-aid", "OPS"), remedy("second-aid", "DEV"), remedy("third-aid", "MSP")),
                List.of(new Mixture(
                        Set.of("OPS", "DEV"), text("Two speeds."), text("The seam."), text("Choose by risk."))),
                List.of(new Source("BOOK", "A book", "https://example.org/book"), new Source("TALK", "A talk", null)),
                List.of(
                        new Term(text("CAB"), text("Change advisory board.")),
                        new Term(text("Toil"), text("Repeated work."))));
    }

    static LocalText text(String english) {
        return LocalText.english(english);
    }

    private static OperatingModel model(String id) {
        CitedText story = new CitedText(text("A story of " + id + "."), List.of("BOOK", "TALK"));
        return new OperatingModel(
                id,
                text("model " + id),
                1,
                text("What " + id + " is."),
                List.of(text("Strong.")),
                List.of(story),
                List.of(story),
                text("Move on."),
                List.of(story));
    }

    private static Question question(int n, double likely) {
        List<Choice> choices = new ArrayList<>();
        for (int o = 0; o < 3; o++) {
            List<Double> likelihood = new ArrayList<>();
            for (int k = 0; k < 3; k++) likelihood.add(k == o ? likely : (1 - likely) / 2);
            choices.add(new Choice(
                    LETTERS.get(o), text("Choice " + LETTERS.get(o) + " of " + n), likelihood, Map.of("PACE", o * 2)));
        }
        return new Question(
                "q" + n, text("Question number " + n + "?"), text("Because " + n + "."), "g" + n, true, choices);
    }

    private static Remedy remedy(String id, String model) {
        List<Integer> fit = MODELS.stream().map(m -> m.equals(model) ? 3 : 1).toList();
        return new Remedy(
                id,
                text("The " + id),
                fit,
                Map.of("PACE", 2),
                Remedy.Effort.S,
                text("Do the first step."),
                text("It gets better."),
                text("Somebody"),
                text("A number"),
                text("When it rains."),
                List.of(),
                List.of("BOOK"));
    }
}
