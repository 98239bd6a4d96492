package dev.operandi.config;

import dev.operandi.diagnosis.WeightedEvidence;
import java.math.BigDecimal;
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
        int before = values.notes().count();
        for (Fields choice : choices) noteSilence(choice);
        boolean inWeights =
                choices.stream().anyMatch(choice -> choice.find(WEIGHTS).isPresent());
        boolean inPercent =
                choices.stream().anyMatch(choice -> choice.find(PERCENT).isPresent());
        if (inPercent && inWeights) noteBoth(choices);
        if (models.all().isEmpty() || choices.isEmpty()) return standIns(choices);
        if (inWeights) return weights(choices);
        List<Map<String, BigDecimal>> rows = choices.stream().map(this::percent).toList();
        boolean complete = values.notes().count() == before && rows.stream().noneMatch(Map::isEmpty);
        if (complete) noteSums(question, rows);
        return rows.stream().map(this::likelihood).toList();
    }

    private static List<List<Double>> standIns(List<Fields> choices) {
        return choices.stream().map(choice -> List.<Double>of()).toList();
    }

    private void noteSilence(Fields choice) {
        if (choice.lacks(PERCENT) && choice.lacks(WEIGHTS)) {
            values.notes()
                    .add(
                            choice.at(),
                            "The " + choice.owner() + " tells nothing about the models.",
                            "Add percent: with a number for each model, or weights: {} if it really tells nothing.");
        }
    }

    private void noteBoth(List<Fields> choices) {
        Part first = choices.stream()
                .flatMap(choice -> choice.find(WEIGHTS).stream())
                .findFirst()
                .orElseThrow();
        values.notes()
                .add(
                        first.at(),
                        "This question has weights beside percentages.",
                        "Use percent for all its choices, or weights for all.");
    }

    private Map<String, BigDecimal> percent(Fields choice) {
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        if (choice.find(PERCENT).isEmpty()) return row;
        choice.find(COMMON)
                .ifPresent(common -> values.notes()
                        .add(
                                common.at(),
                                "\"common\" stands beside percentages.",
                                "Leave it out: it belongs to weights, and percentages say it already."));
        int before = values.notes().count();
        Part written = choice.find(PERCENT).orElseThrow();
        models.byId(values, written, PERCENT).forEach((model, part) -> row.put(model, percentage(model, part)));
        List<String> missing =
                models.all().stream().filter(model -> !row.containsKey(model)).toList();
        if (!missing.isEmpty() && values.notes().count() == before) {
            String fact = "There is no percentage of " + String.join(", ", missing) + " here.";
            values.notes().add(written.at(), fact, "Add one for each model.");
        }
        return row;
    }

    private BigDecimal percentage(String model, Part part) {
        int before = values.notes().count();
        BigDecimal percentage = values.number(part, model, 0, 100);
        if (percentage.compareTo(MIN_PERCENT) < 0 && values.notes().count() == before) {
            values.notes()
                    .add(
                            part.at(),
                            "Only " + percentage.toPlainString() + " percent of " + model + " would choose this.",
                            "Write 2 or more: a slip of the finger must not rule a model out.");
        }
        return percentage;
    }

    private void noteSums(Fields question, List<Map<String, BigDecimal>> rows) {
        for (String model : models.all()) {
            BigDecimal sum = rows.stream()
                    .map(row -> row.getOrDefault(model, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal missing = HUNDRED.subtract(sum);
            if (missing.signum() == 0) continue;
            String fact = "The percentages of " + model + " sum to " + plain(sum) + " in the " + question.owner() + ".";
            String change = (missing.signum() > 0 ? "Add " : "Take away ") + plain(missing.abs());
            values.notes().add(question.idAt(), fact, change + ": over all its choices they have to sum to 100.");
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<Double> likelihood(Map<String, BigDecimal> row) {
        return models.all().stream()
                .map(model -> row.getOrDefault(model, BigDecimal.ZERO).doubleValue() / 100)
                .toList();
    }

    private List<List<Double>> weights(List<Fields> choices) {
        int[][] weights = new int[choices.size()][];
        double[] common = new double[choices.size()];
        for (int o = 0; o < weights.length; o++) {
            Map<String, Integer> row = choices.get(o).scores(WEIGHTS, models, -MAX_WEIGHT, MAX_WEIGHT);
            weights[o] = models.all().stream()
                    .mapToInt(model -> row.getOrDefault(model, 0))
                    .toArray();
            common[o] = choices.get(o).number(COMMON, RAREST, COMMONEST, 1);
        }
        return Arrays.stream(WeightedEvidence.likelihood(weights, common))
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
