package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.questions.CitedText;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Source;
import dev.operandi.texts.LocalText;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.ReferencePhrases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws what can be looked up: the models with their examples, and the glossary. */
final class ReferenceView {
    private final QuestionSet set;

    ReferenceView(QuestionSet set) {
        this.set = set;
    }

    List<Block> models(Interview i, Phrases p) {
        ReferencePhrases t = p.reference();
        List<Button> models = new ArrayList<>();
        for (OperatingModel model : set.models())
            models.add(new Button(
                            new Move.ShowModel(model.id()).in(i.id()),
                            model.name().in(p.language()))
                    .withDetail(model.summary().in(p.language())));
        return List.of(
                new Block.Heading(t.modelsTitle()),
                new Block.Choices(models),
                new Block.Text(p.result().readMoreAbout()),
                new Block.Buttons(List.of(away(i, p))));
    }

    List<Block> model(Interview i, String modelId, Phrases p) {
        ReferencePhrases t = p.reference();
        OperatingModel model = set.findModel(modelId).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(capitalised(model.name().in(p.language()))));
        blocks.add(new Block.Text(model.summary().in(p.language())));
        section(blocks, t.strengths(), texts(model.strengths(), p));
        section(blocks, t.risks(), cited(model.risks(), p));
        section(blocks, t.watchOutFor(), cited(model.watchOutFor(), p));
        section(blocks, t.nextMove(), List.of(model.nextMove().in(p.language())));
        if (!model.examples().isEmpty()) {
            section(blocks, t.examplesTitle(), cited(model.examples(), p));
            blocks.add(new Block.Note(t.examplesAreStories()));
        }
        blocks.addAll(links(model));
        blocks.add(new Block.Buttons(
                List.of(away(i, p), new Button(new Move.ShowExamples().in(i.id()), t.modelsTitle()))));
        return blocks;
    }

    List<Block> glossary(Interview i, Phrases p) {
        List<Button> terms = new ArrayList<>();
        for (int n = 0; n < set.glossary().size(); n++)
            terms.add(new Button(
                    new Move.ShowMeaning(n).in(i.id()),
                    Cut.to(Button.LABEL_CHARS, set.glossary().get(n).name().in(p.language()))));
        return List.of(
                new Block.Heading(p.reference().glossaryTitle()),
                new Block.Choices(terms),
                new Block.Text(p.reference().glossaryHint()),
                new Block.Buttons(List.of(away(i, p))));
    }

    private static String capitalised(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    private static Button away(Interview i, Phrases p) {
        return i.finished()
                ? new Button(new Move.ShowResult().in(i.id()), p.result().backToResult())
                        .alsoTyped(p.interview().typedBack())
                : new Button(new Move.GoOn().in(i.id()), p.result().backToInterview())
                        .alsoTyped(p.interview().typedBack());
    }

    private static void section(List<Block> blocks, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        blocks.add(new Block.Heading(title));
        blocks.add(lines.size() == 1 ? new Block.Text(lines.get(0)) : new Block.Bullets(lines));
    }

    private static List<String> texts(List<LocalText> texts, Phrases p) {
        return texts.stream().map(text -> text.in(p.language())).toList();
    }

    private static List<String> cited(List<CitedText> texts, Phrases p) {
        return texts.stream().map(cited -> cited.text().in(p.language())).toList();
    }

    private List<Block> links(OperatingModel model) {
        Set<String> ids = new LinkedHashSet<>();
        for (CitedText cited : model.risks()) ids.addAll(cited.sources());
        for (CitedText cited : model.watchOutFor()) ids.addAll(cited.sources());
        for (CitedText cited : model.examples()) ids.addAll(cited.sources());
        List<Block> links = new ArrayList<>();
        for (String id : ids) set.findSource(id).ifPresent(source -> links.add(link(source)));
        return links;
    }

    static Block link(Source source) {
        return source.link() == null ? new Block.Note(source.title()) : new Block.Link(source.title(), source.link());
    }
}
