package dev.operandi.config;

import dev.operandi.config.Part.Mapping;
import dev.operandi.questions.CitedText;
import java.util.List;

/** Reads texts that may name their sources: {@code "A text"} or {@code {text: "A text", sources: [NAME]}}. */
final class CitedTexts {
    private static final List<String> KEYS = List.of("text", "sources");

    private CitedTexts() {}

    static List<CitedText> read(Fields owner, String key, Ids sources, Values values) {
        return owner.list(key).stream()
                .map(part -> one(part, key, sources, values))
                .toList();
    }

    private static CitedText one(Part part, String key, Ids sources, Values values) {
        if (!(part instanceof Mapping mapping) || !hasText(mapping))
            return new CitedText(values.text(part, key, TextLimits.PARAGRAPH), List.of());
        var fields = Fields.of(part, "text with sources", KEYS, values);
        return new CitedText(fields.text("text", TextLimits.PARAGRAPH), fields.references("sources", sources));
    }

    /** Otherwise its keys are languages. */
    private static boolean hasText(Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(entry -> KEYS.contains(entry.key().value()));
    }
}
