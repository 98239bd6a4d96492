package dev.operandi.config;

import dev.operandi.questions.CitedText;
import dev.operandi.questions.Mixture;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every text of a set that may come in several languages, by its key in the file. */
final class Translations {
    private final Places places;
    private final Map<String, LocalText> byPath = new LinkedHashMap<>();

    private Translations(ReadSet read) {
        places = read.places();
        lay(read.set());
    }

    /** What lacks one of the languages that any text of the file has, in the order of the file. */
    static List<MissingText> missing(ReadSet read) {
        var translations = new Translations(read);
        SortedSet<String> languages = new TreeSet<>();
        translations.byPath.values().forEach(text -> languages.addAll(codes(text)));
        List<MissingText> missing = new ArrayList<>();
        translations.byPath.forEach((path, text) -> {
            List<String> lacking = languages.stream()
                    .filter(code -> !codes(text).contains(code))
                    .toList();
            Span at = read.places().get(path);
            if (!lacking.isEmpty()) missing.add(new MissingText(path, lacking, at.line(), at.column()));
        });
        missing.sort(Comparator.comparingInt(MissingText::line).thenComparingInt(MissingText::column));
        return List.copyOf(missing);
    }

    private static List<String> codes(LocalText text) {
        return text.byLanguage().keySet().stream().map(Language::code).toList();
    }

    private void lay(QuestionSet set) {
        byPath.put("title", set.title());
        byPath.put("about", set.about());
        set.models().forEach(this::model);
        set.challenges().forEach(challenge -> byPath.put("challenges." + challenge.id() + ".name", challenge.name()));
        set.functions().forEach(function -> byPath.put("functions." + function.id() + ".name", function.name()));
        set.questions().forEach(this::question);
        set.remedies().forEach(this::remedy);
        for (int i = 0; i < set.mixtures().size(); i++)
            mixture("mixtures." + (i + 1) + ".", set.mixtures().get(i));
        for (int i = 0; i < set.glossary().size(); i++) {
            byPath.put("glossary." + (i + 1) + ".term", set.glossary().get(i).name());
            byPath.put("glossary." + (i + 1) + ".meaning", set.glossary().get(i).meaning());
        }
    }

    private void model(OperatingModel model) {
        String before = "models." + model.id() + ".";
        byPath.put(before + "name", model.name());
        byPath.put(before + "summary", model.summary());
        for (int i = 0; i < model.strengths().size(); i++)
            byPath.put(before + "strengths." + (i + 1), model.strengths().get(i));
        cited(before + "risks.", model.risks());
        cited(before + "watch_out_for.", model.watchOutFor());
        byPath.put(before + "next_move", model.nextMove());
        cited(before + "examples.", model.examples());
    }

    private void cited(String before, List<CitedText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String path = before + (i + 1);
            boolean withSources = places.find(path + ".text").isPresent();
            byPath.put(withSources ? path + ".text" : path, texts.get(i).text());
        }
    }

    private void question(Question question) {
        String before = "questions." + question.id() + ".";
        byPath.put(before + "text", question.text());
        byPath.put(before + "why", question.why());
        question.choices().forEach(choice -> byPath.put(before + "choices." + choice.id() + ".label", choice.label()));
    }

    private void remedy(Remedy remedy) {
        String before = "remedies." + remedy.id() + ".";
        byPath.put(before + "title", remedy.title());
        byPath.put(before + "first_step", remedy.firstStep());
        byPath.put(before + "effect", remedy.effect());
        byPath.put(before + "owner", remedy.owner());
        byPath.put(before + "measure", remedy.measure());
        byPath.put(before + "when_not", remedy.whenNot());
    }

    private void mixture(String before, Mixture mixture) {
        byPath.put(before + "summary", mixture.summary());
        byPath.put(before + "risk", mixture.risk());
        byPath.put(before + "next_move", mixture.nextMove());
    }
}
