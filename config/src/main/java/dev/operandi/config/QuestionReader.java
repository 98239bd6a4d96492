package dev.operandi.config;

import static dev.operandi.config.TextLimits.LABEL;
import static dev.operandi.config.TextLimits.PARAGRAPH;
import static dev.operandi.config.TextLimits.QUESTION;

import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.texts.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads questions with their choices. */
final class QuestionReader {
    private static final int MAX_SEVERITY = 4;
    private static final int MIN_CHOICES = 2;
    private static final int MAX_CHOICES = 20;
    private static final List<String> KEYS = List.of("id", "text", "why", "group", "ordered", "functions", "choices");
    private static final List<String> CHOICE_KEYS =
            List.of("id", "label", EvidenceReader.PERCENT, EvidenceReader.WEIGHTS, EvidenceReader.COMMON, "severity");

    private final Declared declared;
    private final Values values;

    QuestionReader(Declared declared, Values values) {
        this.declared = declared;
        this.values = values;
    }

    Question read(Part part) {
        var fields = Fields.of(part, "question", KEYS, values);
        String id = fields.id();
        declared.questions().declare(id, fields.idAt());
        var ids = Ids.ofChoices(id, values.notes());
        declared.choicesByQuestion().putIfAbsent(id, ids);
        return new Question(
                id,
                fields.text("text", QUESTION),
                fields.text("why", PARAGRAPH),
                fields.find("group").map(group -> values.id(group, "group")).orElse(id), // alone in a group of its own
                fields.flag("ordered"),
                choices(fields, ids),
                Set.copyOf(fields.references("functions", declared.functions())));
    }

    private List<Choice> choices(Fields question, Ids ids) {
        List<Fields> rows = question.list("choices", MIN_CHOICES, MAX_CHOICES).stream()
                .map(part -> Fields.of(part, "choice", CHOICE_KEYS, values))
                .toList();
        List<List<Double>> likelihood = new EvidenceReader(declared.models(), values).read(question, rows);
        List<Choice> choices = new ArrayList<>();
        for (int o = 0; o < rows.size(); o++) choices.add(choice(rows.get(o), ids, likelihood.get(o)));
        noteTwins(rows, choices);
        return choices;
    }

    private Choice choice(Fields fields, Ids ids, List<Double> likelihood) {
        String id = fields.id();
        ids.declare(id, fields.idAt());
        return new Choice(
                id,
                fields.text("label", LABEL),
                likelihood,
                fields.scores("severity", declared.challenges(), 0, MAX_SEVERITY));
    }

    /** People could not tell two choices with the same label apart, nor could we when they type it; in any language. */
    private void noteTwins(List<Fields> rows, List<Choice> choices) {
        Set<Language> languages = new TreeSet<>(Comparator.comparing(Language::code));
        languages.add(values.original());
        choices.forEach(choice -> languages.addAll(choice.label().byLanguage().keySet()));
        for (Language language : languages) noteTwins(rows, choices, language);
    }

    private void noteTwins(List<Fields> rows, List<Choice> choices, Language language) {
        Set<String> labels = new HashSet<>();
        for (int o = 0; o < choices.size(); o++) {
            String label = choices.get(o).label().in(language);
            if (label.isEmpty() || labels.add(label.toLowerCase(Locale.ROOT))) continue;
            Span at = rows.get(o).find("label").map(Part::at).orElse(rows.get(o).at());
            values.notes()
                    .add(
                            at,
                            "Another choice of this question is called " + Notes.quoted(label) + " too.",
                            "Give each a label of its own.");
        }
    }
}
