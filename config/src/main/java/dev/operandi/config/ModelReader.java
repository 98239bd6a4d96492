package dev.operandi.config;

import static dev.operandi.config.TextLimits.NAME;
import static dev.operandi.config.TextLimits.PARAGRAPH;

import dev.operandi.questions.Mixture;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.QuestionSet;
import java.util.List;
import java.util.Set;

/** Reads the models and what is worth knowing about their mixtures. */
final class ModelReader {
    private static final List<String> KEYS =
            List.of("id", "name", "prior", "summary", "strengths", "risks", "watch_out_for", "next_move", "examples");
    private static final List<String> MIXTURE_KEYS = List.of("models", "summary", "risk", "next_move");
    private static final double RAREST = 0.001;
    private static final double COMMONEST = 1000;

    private ModelReader() {}

    static OperatingModel read(Part part, Declared declared, Values values) {
        var fields = Fields.of(part, "model", KEYS, values);
        String id = fields.id();
        declared.models().declare(id, fields.idAt());
        return new OperatingModel(
                id,
                fields.text("name", NAME),
                fields.number("prior", RAREST, COMMONEST, 1),
                fields.text("summary", PARAGRAPH),
                fields.list("strengths").stream()
                        .map(text -> values.text(text, "strengths", PARAGRAPH))
                        .toList(),
                CitedTexts.read(fields, "risks", declared.sources(), values),
                CitedTexts.read(fields, "watch_out_for", declared.sources(), values),
                fields.text("next_move", PARAGRAPH),
                CitedTexts.read(fields, "examples", declared.sources(), values));
    }

    static Mixture readMixture(Part part, Declared declared, Values values) {
        var fields = Fields.of(part, "mixture", MIXTURE_KEYS, values);
        fields.list("models", 2, QuestionSet.MAX_MODELS);
        return new Mixture(
                Set.copyOf(fields.references("models", declared.models())),
                fields.text("summary", PARAGRAPH),
                fields.text("risk", PARAGRAPH),
                fields.text("next_move", PARAGRAPH));
    }
}
