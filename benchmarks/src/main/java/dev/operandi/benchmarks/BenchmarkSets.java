package dev.operandi.benchmarks;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sets that are measured: the default one, and one as large as sets are meant to get. */
final class BenchmarkSets {
    private static final LocalText NONE = LocalText.english("");

    private BenchmarkSets() {}

    /** Three models, 22 questions, 24 remedies: the numbers of the default set without its texts. */
    static QuestionSet usual() {
        List<OperatingModel> models = new ArrayList<>();
        List<Challenge> challenges = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        List<Remedy> remedies = new ArrayList<>();
        for (String line : lines()) {
            String[] cell = line.split("\\|");
            switch (cell[0]) {
                case "model" -> models.add(model(cell[1]));
                case "challenge" -> challenges.add(new Challenge(cell[1], NONE));
                case "question" -> questions.add(question(cell[1], cell[2], List.of()));
                case "choice" -> addTo(questions, choice(cell, challenges));
                case "remedy" -> remedies.add(remedy(cell, challenges));
                default -> throw new IllegalStateException(line);
            }
        }
        return set(models, challenges, questions, remedies);
    }

    /** Eight models, 40 questions of five choices in groups of three, two challenges, 40 remedies. */
    static QuestionSet large() {
        List<OperatingModel> models = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        List<Remedy> remedies = new ArrayList<>();
        for (int k = 0; k < 8; k++) models.add(model("m" + k));
        for (int j = 0; j < 40; j++) {
            List<Choice> choices = new ArrayList<>();
            for (int o = 0; o < 5; o++) {
                List<Double> row = new ArrayList<>();
                for (int k = 0; k < 8; k++) row.add((k + j) % 5 == o ? 0.6 : 0.1);
                choices.add(new Choice("c" + o, NONE, row, Map.of("x" + j % 2, o % 5)));
            }
            questions.add(question("q" + j, "g" + j / 3, choices));
        }
        for (int r = 0; r < 40; r++) {
            List<Integer> fit = new ArrayList<>();
            for (int k = 0; k < 8; k++) fit.add((k * 3 + r) % 4);
            remedies.add(remedy("r" + r, fit, Map.of("x0", r % 3, "x1", (r + 1) % 3), Remedy.Effort.S));
        }
        return set(models, List.of(new Challenge("x0", NONE), new Challenge("x1", NONE)), questions, remedies);
    }

    /**
     * So many questions, answered by one person; of a few thousand no two answered alike.
     *
     * @param person decides where they began and what they chose
     */
    static Answers answers(QuestionSet set, int asked, int person) {
        Answers answers = Answers.NONE;
        int rest = person / set.questions().size();
        for (int n = 0; n < asked; n++) {
            Question question =
                    set.questions().get((person + n) % set.questions().size());
            List<Choice> choices = question.choices();
            answers = answers.with(
                    question.id(),
                    new Answer.Chosen(
                            choices.get((rest + n * 2) % choices.size()).id()));
            rest /= choices.size();
        }
        return answers;
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BenchmarkSets.class.getResourceAsStream("/diagnosis/default-set.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OperatingModel model(String id) {
        return new OperatingModel(id, NONE, 1, NONE, List.of(), List.of(), List.of(), NONE, List.of());
    }

    private static Question question(String id, String group, List<Choice> choices) {
        return new Question(id, NONE, NONE, group, false, choices);
    }

    private static void addTo(List<Question> questions, Choice choice) {
        Question last = questions.get(questions.size() - 1);
        List<Choice> choices = new ArrayList<>(last.choices());
        choices.add(choice);
        questions.set(questions.size() - 1, question(last.id(), last.group(), choices));
    }

    private static Choice choice(String[] cell, List<Challenge> challenges) {
        List<Double> likelihood =
                Arrays.stream(cell[2].split(" ")).map(Double::valueOf).toList();
        return new Choice(cell[1], NONE, likelihood, numbers(cell[4], challenges));
    }

    private static Remedy remedy(String[] cell, List<Challenge> challenges) {
        List<Integer> fit =
                Arrays.stream(cell[3].split(" ")).map(Integer::valueOf).toList();
        return remedy(cell[1], fit, numbers(cell[4], challenges), Remedy.Effort.valueOf(cell[2]));
    }

    private static Remedy remedy(String id, List<Integer> fit, Map<String, Integer> helps, Remedy.Effort effort) {
        return new Remedy(id, NONE, fit, helps, effort, NONE, NONE, NONE, NONE, NONE, List.of(), List.of());
    }

    private static Map<String, Integer> numbers(String cell, List<Challenge> challenges) {
        String[] part = cell.split(" ", -1);
        Map<String, Integer> numbers = new HashMap<>();
        for (int c = 0; c < part.length; c++)
            if (!part[c].equals("-")) numbers.put(challenges.get(c).id(), Integer.valueOf(part[c]));
        return numbers;
    }

    private static QuestionSet set(
            List<OperatingModel> models, List<Challenge> challenges, List<Question> questions, List<Remedy> remedies) {
        return new QuestionSet(
                new QuestionSetRef("benchmark", "0"),
                Language.ENGLISH,
                NONE,
                NONE,
                false,
                InterviewRules.DEFAULTS,
                models,
                challenges,
                questions,
                List.of(),
                remedies,
                List.of(),
                List.of(),
                List.of());
    }
}
