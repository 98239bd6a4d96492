package dev.operandi.config;

import static dev.operandi.config.TextLimits.PARAGRAPH;
import static dev.operandi.config.TextLimits.TITLE;

import dev.operandi.questions.Gate;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Remedy.Effort;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads remedies. */
final class RemedyReader {
    private static final int MAX_FIT = 3;
    private static final int MAX_HELP = 2;
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "fit",
            "helps",
            "effort",
            "first_step",
            "effect",
            "owner",
            "measure",
            "when_not",
            "gates",
            "sources");
    private static final List<String> GATE_KEYS = List.of("question", "closed_by");
    private static final Map<String, Effort> EFFORTS = new LinkedHashMap<>();

    static {
        for (Effort effort : Effort.values()) EFFORTS.put(effort.name(), effort);
    }

    private final Values values;
    private final Declared declared;

    RemedyReader(Declared declared, Values values) {
        this.declared = declared;
        this.values = values;
    }

    Remedy read(Part part) {
        var fields = Fields.of(part, "remedy", KEYS, values);
        String id = fields.id();
        declared.remedies().declare(id, fields.idAt());
        return new Remedy(
                id,
                fields.text("title", TITLE),
                fit(fields),
                helps(fields),
                fields.oneOf("effort", EFFORTS, Effort.S),
                fields.text("first_step", PARAGRAPH),
                fields.text("effect", PARAGRAPH),
                fields.text("owner", PARAGRAPH),
                fields.text("measure", PARAGRAPH),
                fields.text("when_not", PARAGRAPH),
                fields.list("gates").stream().map(this::gate).toList(),
                fields.references("sources", declared.sources()));
    }

    /** A model that is not named is not fitted. */
    private List<Integer> fit(Fields fields) {
        fields.require("fit");
        Map<String, Integer> fit = fields.scores("fit", declared.models(), 0, MAX_FIT);
        return declared.models().all().stream()
                .map(model -> fit.getOrDefault(model, 0))
                .toList();
    }

    private Map<String, Integer> helps(Fields fields) {
        Map<String, Integer> helps = new LinkedHashMap<>(fields.scores("helps", declared.challenges(), 0, MAX_HELP));
        helps.values().removeIf(help -> help == 0);
        return helps;
    }

    private Gate gate(Part part) {
        var fields = Fields.of(part, "gate", GATE_KEYS, values);
        fields.require("closed_by");
        String question = fields.reference("question", declared.questions()).orElse("");
        List<String> closedBy = declared.choicesOf(question)
                .map(choices -> fields.references("closed_by", choices))
                .orElse(List.of());
        return new Gate(question, new LinkedHashSet<>(closedBy));
    }
}
