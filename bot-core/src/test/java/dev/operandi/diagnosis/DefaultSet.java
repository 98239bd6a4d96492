package dev.operandi.diagnosis;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
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

/** The default question set as far as numbers go: three models, three challenges, 22 questions, 24 remedies. */
final class DefaultSet {
    static final QuestionSet EXACT = read(false);

    /** The same questions with weights from -2 to +2 in place of likelihoods. */
    static final QuestionSet WEIGHTED = read(true);

    private DefaultSet() {}

    private static QuestionSet read(boolean weighted) {
        List<OperatingModel> models = new ArrayList<>();
        List<Challenge> challenges = new ArrayList<>();
        Map<String, List<String[]>> choices = new HashMap<>();
        List<String[]> questions = new ArrayList<>();
        List<Remedy> remedies = new ArrayList<>();
        for (String line : lines()) {
            String[] cell = line.split("\\|");
            switch (cell[0]) {
                case "model" -> models.add(Samples.model(cell[1]));
                case "challenge" -> challenges.add(Samples.challenge(cell[1]));
                case "question" -> questions.add(cell);
                case "choice" ->
                    choices.computeIfAbsent(questions.get(questions.size() - 1)[1], q -> new ArrayList<>())
                            .add(cell);
                case "remedy" -> remedies.add(remedy(cell, challenges));
                default -> throw new IllegalStateException(line);
            }
        }
        List<Question> full = questions.stream()
                .map(q -> Samples.question(
                        q[1], q[2], choices(Objects.requireNonNull(choices.get(q[1])), challenges, weighted)))
                .toList();
        return Samples.set(InterviewRules.DEFAULTS, models, challenges, full, remedies);
    }

    private static List<String> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DefaultSet.class.getResourceAsStream("/diagnosis/default-set.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Choice> choices(List<String[]> cells, List<Challenge> challenges, boolean weighted) {
        int[][] weights = cells.stream().map(c -> integers(c[3])).toArray(int[][]::new);
        double[] common = new double[weights.length];
        Arrays.fill(common, 1);
        double[][] byWeight = WeightedEvidence.likelihood(weights, common);
        List<Choice> choices = new ArrayList<>();
        for (int o = 0; o < weights.length; o++) {
            String[] cell = cells.get(o);
            double[] likelihood = weighted
                    ? byWeight[o]
                    : Arrays.stream(cell[2].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            choices.add(Samples.choice(cell[1], likelihood, severity(cell[4].split(" "), challenges)));
        }
        return choices;
    }

    private static Map<String, Integer> severity(String[] cells, List<Challenge> challenges) {
        Map<String, Integer> severity = new HashMap<>();
        for (int c = 0; c < cells.length; c++)
            if (!cells[c].equals("-")) severity.put(challenges.get(c).id(), Integer.valueOf(cells[c]));
        return severity;
    }

    private static Remedy remedy(String[] cell, List<Challenge> challenges) {
        List<Integer> fit = Arrays.stream(integers(cell[3])).boxed().toList();
        int[] help = integers(cell[4]);
        Map<String, Integer> helps = new HashMap<>();
        for (int c = 0; c < help.length; c++)
            if (help[c] > 0) helps.put(challenges.get(c).id(), help[c]);
        return Samples.remedy(cell[1], fit, helps, Remedy.Effort.valueOf(cell[2]));
    }

    private static int[] integers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToInt(Integer::parseInt).toArray();
    }
}
