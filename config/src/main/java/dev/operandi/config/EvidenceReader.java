package dev.operandi.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the choices of one question tell about the models: percentages, or weights.
 *
 * <p>Percentages: of a hundred companies of that model, how many would choose this. Weights: -2 (strongly against) to 2
 * (strongly for), 0 when nothing is said.
 */
final class EvidenceReader {
    static final String PERCENT = "percent";
    static final String WEIGHTS = "weights";
    static final String COMMON = "common";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MIN_PERCENT = BigDecimal.valueOf(2);
    private static final int MAX_WEIGHT = 2;
    private static final double RAREST = 0.01;
    private static final double COMMONEST = 100;

    private final Ids models;
    private final Values values;

    EvidenceReader(Ids models, Values values) {
        this.models = models;
        this.values = values;
    }

    /** P(choice | model), [choice][model]; stand-ins where a fault was noted. */
    List<List<Double>> read(Fields question, List<Fields> choices) {
        if (models.all().isEmpty())
            return choices.stream().map(choice -> List.<Double>of()).toList();
        boolean inPercent =
                choices.stream().anyMatch(choice -> choice.find(PERCENT).isPresent());
        boolean inWeights =
                choices.stream().anyMatch(choice -> choice.find(WEIGHTS).isPresent());
        if (inPercent && inWeights) noteBoth(choices);
        return inWeights && !inPercent ? weights(choices) : percent(question, choices);
    }

    private void noteBoth(List<Fields> choices) {
        Span at = choices.stream()
                .flatMap(choice -> choice.find(WEIGHTS).stream())
                .findFirst()
                .orElseThrow()
                .at();
        values.notes()
                .add(
                        at,
                        "This question has weights beside percentages.",
                        "Use percent for all its choices, or weights for all.");
    }

    private List<List<Double>> percent(Fields question, List<Fields> choices) {
        int before = values.notes().count();
        List<Map<String, BigDecimal>> rows = new ArrayList<>();
        for (Fields choice : choices) rows.add(percentRow(choice));
        if (values.notes().count() == before) noteSums(question, rows);
        return rows.stream()
                .map(row -> models.all().stream()
                        .map(model -> row.getOrDefault(model, BigDecimal.ZERO).doubleValue() / 100)
                        .toList())
                .toList();
    }

    private Map<String, BigDecimal> percentRow(Fields choice) {
        if (choice.find(PERCENT).isEmpty()) {
            if (choice.find(WEIGHTS).isEmpty()) choice.require(PERCENT);
            return Map.of();
        }
        choice.find(COMMON)
                .ifPresent(common -> values.notes()
                        .add(
                                common.at(),
                                "\"common\" stands beside percentages.",
                                "Leave it out: percentages say it already. It belongs to weights."));
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        Part written = choice.find(PERCENT).orElseThrow();
        models.byId(values, written, PERCENT).forEach((model, part) -> row.put(model, percentage(model, part)));
        List<String> missing =
                models.all().stream().filter(model -> !row.containsKey(model)).toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            values.notes()
                    .add(written.at(), "There is no percentage of " + names + " here.", "Add one for each model.");
        }
        return row;
    }

    private BigDecimal percentage(String model, Part part) {
        BigDecimal percentage = values.number(part, model, 0, 100);
        if (percentage.compareTo(MIN_PERCENT) < 0) {
            String written = percentage.toPlainString();
            values.notes()
                    .add(
                            part.at(),
                            "Only " + written + " percent of " + model + " would choose this.",
                            "Write 2 or more: a slip of the finger must not rule a model out.");
        }
        return percentage;
    }

    private void noteSums(Fields question, List<Map<String, BigDecimal>> rows) {
        for (String model : models.all()) {
            BigDecimal sum = rows.stream()
                    .map(row -> row.getOrDefault(model, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) == 0) continue;
            BigDecimal missing = HUNDRED.subtract(sum);
            values.notes()
                    .add(
                            question.idAt(),
                            "The percentages of " + model + " sum to "
                                    + sum.stripTrailingZeros().toPlainString() + " in the " + question.owner() + ".",
                            (missing.signum() > 0 ? "Add " : "Take away ")
                                    + missing.abs().stripTrailingZeros().toPlainString()
                                    + ": over all its choices they have to sum to 100.");
        }
    }

    private List<List<Double>> weights(List<Fields> choices) {
        int[][] weights = new int[choices.size()][];
        double[] common = new double[choices.size()];
        for (int o = 0; o < weights.length; o++) {
            Fields choice = choices.get(o);
            choice.require(WEIGHTS);
            Map<String, Integer> row = choice.scores(WEIGHTS, models, -MAX_WEIGHT, MAX_WEIGHT);
            weights[o] = models.all().stream()
                    .mapToInt(model -> row.getOrDefault(model, 0))
                    .toArray();
            common[o] = choice.number(COMMON, RAREST, COMMONEST, 1);
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : WeightedEvidence.likelihood(weights, common)) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }
}
