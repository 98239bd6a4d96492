package dev.operandi.diagnosis;

import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Gate;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Question sets made for tests: by hand in few words, or by seeded chance. */
final class Samples {
    private static final LocalText NONE = LocalText.english("");
    private static final List<Remedy.Effort> EFFORTS = List.of(Remedy.Effort.values());

    private Samples() {}

    static OperatingModel model(String id) {
        return model(id, 1);
    }

    static OperatingModel model(String id, double prior) {
        return new OperatingModel(
                id, LocalText.english(id), prior, NONE, List.of(), List.of(), List.of(), NONE, List.of());
    }

    static Challenge challenge(String id) {
        return new Challenge(id, LocalText.english(id));
    }

    static Choice choice(String id, double[] likelihood, Map<String, Integer> severity) {
        return new Choice(
                id, LocalText.english(id), Arrays.stream(likelihood).boxed().toList(), severity);
    }

    static Question question(String id, String group, List<Choice> choices) {
        return new Question(id, LocalText.english(id), NONE, group, false, choices);
    }

    /** Choices a, b, c ... with one row of likelihoods each, telling nothing about challenges. */
    static Question question(String id, String group, double[]... rows) {
        List<Choice> choices = new ArrayList<>();
        for (double[] row : rows) choices.add(choice(letter(choices.size()), row, Map.of()));
        return question(id, group, choices);
    }

    static Remedy remedy(
            String id, List<Integer> fit, Map<String, Integer> helps, Remedy.Effort effort, Gate... gates) {
        return new Remedy(id, NONE, fit, helps, effort, NONE, NONE, NONE, NONE, NONE, List.of(gates), List.of());
    }

    static QuestionSet set(
            InterviewRules rules,
            List<OperatingModel> models,
            List<Challenge> challenges,
            List<Question> questions,
            List<Remedy> remedies) {
        return new QuestionSet(
                new QuestionSetRef("sample", "0"),
                Language.ENGLISH,
                NONE,
                NONE,
                false,
                rules,
                models,
                challenges,
                questions,
                List.of(),
                remedies,
                List.of(),
                List.of(),
                List.of());
    }

    static QuestionSet with(QuestionSet set, InterviewRules rules) {
        return set(rules, set.models(), set.challenges(), set.questions(), set.remedies());
    }

    static InterviewRules rules(double purePrior, double eps, double rho) {
        return new InterviewRules(6, 12, 0.90, 0.80, 0.02, 2, purePrior, eps, rho, 0.05);
    }

    /** A set drawn by chance: choices a, b, c ..., questions q0, q1 ..., models m0 ..., two challenges, ten remedies. */
    static QuestionSet random(int models, int questions, long seed) {
        SplitMix64 chance = SplitMix64.of(seed, models);
        List<OperatingModel> modelList = new ArrayList<>();
        for (int k = 0; k < models; k++) modelList.add(model("m" + k, 1 + chance.nextInt(3)));
        List<Question> questionList = new ArrayList<>();
        for (int j = 0; j < questions; j++) {
            int choices = 2 + chance.nextInt(4);
            double[][] likelihood = columns(choices, models, chance);
            List<Choice> choiceList = new ArrayList<>();
            for (int o = 0; o < choices; o++)
                choiceList.add(choice(letter(o), likelihood[o], Map.of("c" + j % 2, chance.nextInt(5))));
            questionList.add(question("q" + j, "g" + j / 3, choiceList));
        }
        List<Remedy> remedies = new ArrayList<>();
        for (int r = 0; r < 10; r++) {
            List<Integer> fit = new ArrayList<>();
            for (int k = 0; k < models; k++) fit.add(chance.nextInt(4));
            Map<String, Integer> helps = Map.of("c0", chance.nextInt(3), "c1", chance.nextInt(3));
            remedies.add(remedy("r" + r, fit, helps, EFFORTS.get(chance.nextInt(3))));
        }
        return set(
                InterviewRules.DEFAULTS, modelList, List.of(challenge("c0"), challenge("c1")), questionList, remedies);
    }

    private static double[][] columns(int choices, int models, SplitMix64 chance) {
        double[][] likelihood = new double[choices][models];
        for (int k = 0; k < models; k++) {
            double sum = 0;
            for (int o = 0; o < choices; o++) {
                likelihood[o][k] = 0.02 + StrictMath.pow(chance.nextDouble(), 2);
                sum += likelihood[o][k];
            }
            for (int o = 0; o < choices; o++) likelihood[o][k] /= sum;
        }
        return likelihood;
    }

    /** So many answers to questions drawn by chance, some of them without a choice. */
    static Answers randomAnswers(QuestionSet set, int asked, long seed) {
        SplitMix64 chance = SplitMix64.of(seed, asked);
        Answers answers = Answers.NONE;
        while (answers.asked() < asked) {
            Question question =
                    set.questions().get(chance.nextInt(set.questions().size()));
            if (answers.has(question.id())) continue;
            int choice = chance.nextInt(question.choices().size());
            Answer answer = chance.nextInt(10) == 0
                    ? new Answer.NotSure()
                    : new Answer.Chosen(question.choices().get(choice).id());
            answers = answers.with(question.id(), answer);
        }
        return answers;
    }

    /** Question and choice in turn: {@code answers("q1", "a", "q2", "b")}. */
    static Answers answers(String... questionAndChoice) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < questionAndChoice.length; i += 2)
            answers = answers.with(questionAndChoice[i], new Answer.Chosen(questionAndChoice[i + 1]));
        return answers;
    }

    static String letter(int choice) {
        return String.valueOf((char) ('a' + choice));
    }
}
