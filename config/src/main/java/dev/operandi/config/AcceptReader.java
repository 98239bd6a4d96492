package dev.operandi.config;

import dev.operandi.config.WarningKind.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code accept:}, the warnings an admin can live with. */
final class AcceptReader {
    private static final List<String> KEYS = List.of("warning", "of", "because");

    private final Declared declared;
    private final Values values;

    AcceptReader(Declared declared, Values values) {
        this.declared = declared;
        this.values = values;
    }

    Acceptance read(Part part) {
        var fields = Fields.of(part, "accepted warning", KEYS, values);
        int before = values.notes().count();
        WarningKind kind = fields.oneOf("warning", WarningKind.byWord(), WarningKind.THIN_BANK);
        List<String> of = values.notes().count() == before ? of(fields, kind) : List.of();
        Span at = fields.find("warning").map(Part::at).orElse(fields.at());
        return new Acceptance(at, kind, of, fields.line("because", TextLimits.PARAGRAPH));
    }

    private List<String> of(Fields fields, WarningKind kind) {
        if (kind.about().isEmpty()) {
            fields.find("of")
                    .ifPresent(of -> values.notes()
                            .add(
                                    of.at(),
                                    "The warning " + kind.word() + " is about the whole set.",
                                    "Leave out \"of\"."));
            return List.of();
        }
        fields.require("of");
        return fields.find("of").map(of -> ids(of, kind)).orElse(List.of());
    }

    private List<String> ids(Part of, WarningKind kind) {
        int before = values.notes().count();
        List<Part> items = values.items(of, "of");
        if (values.notes().count() > before) return List.of();
        if (items.size() != kind.about().size()) {
            String things = kind.about().stream().map(Thing::word).collect(Collectors.joining(", "));
            values.notes()
                    .add(
                            of.at(),
                            "This does not say what the warning " + kind.word() + " is about.",
                            "Write the ids that the check told: [" + things + "].");
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Ids> known = known(kind.about().get(i), ids);
            if (known.isEmpty()) return ids; // its question was noted
            known.get().refer(items.get(i), "of").ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<Ids> known(Thing thing, List<String> before) {
        return switch (thing) {
            case QUESTION -> Optional.of(declared.questions());
            case CHALLENGE -> Optional.of(declared.challenges());
            case MODEL -> Optional.of(declared.models());
            case REMEDY -> Optional.of(declared.remedies());
            case CHOICE -> before.isEmpty() ? Optional.empty() : declared.choicesOf(before.get(0));
        };
    }
}
