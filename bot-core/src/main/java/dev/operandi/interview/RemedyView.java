package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.RankedRemedy;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Source;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RemedyPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws remedies: in short on the result, all of them as a list, and one in full. */
final class RemedyView {
    private final QuestionSet set;
    private final Diagnoser diagnoser;

    RemedyView(QuestionSet set, Diagnoser diagnoser) {
        this.set = set;
        this.diagnoser = diagnoser;
    }

    List<Block> inShort(int number, RankedRemedy ranked, Phrases p) {
        RemedyPhrases t = p.remedies();
        Remedy remedy = get(ranked);
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(t.reason(), because(ranked, p)));
        facts.add(new Block.Fact(t.thisWeek(), remedy.firstStep().in(p.language())));
        facts.add(new Block.Fact(t.owner(), remedy.owner().in(p.language())));
        facts.add(new Block.Fact(t.notWhen(), remedy.whenNot().in(p.language())));
        facts.add(new Block.Fact(t.measure(), remedy.measure().in(p.language())));
        sources(remedy).stream().findFirst().ifPresent(source -> facts.add(new Block.Fact(t.source(), source.title())));
        return List.of(new Block.Text(number + ". " + remedy.title().in(p.language())), new Block.Facts(facts));
    }

    List<Block> all(Interview i, Phrases p) {
        RemedyPhrases t = p.remedies();
        List<RankedRemedy> ranked =
                diagnoser.diagnoseWithoutTurning(i.answers()).remedies();
        Block title = new Block.Heading(t.remediesTitle());
        Block away = new Block.Buttons(List.of(backToResult(i, p)));
        if (ranked.isEmpty()) return List.of(title, new Block.Text(t.noRemedies()), away);
        return List.of(
                title,
                new Block.Text(t.whyThisOrder()),
                new Block.Choices(buttons(i, ranked, p)),
                new Block.Text(p.result().readMoreAbout()),
                away);
    }

    List<Block> one(Interview i, String remedyId, Phrases p) {
        RemedyPhrases t = p.remedies();
        Remedy remedy = set.findRemedy(remedyId).orElseThrow();
        Optional<RankedRemedy> ranked = diagnoser.diagnoseWithoutTurning(i.answers()).remedies().stream()
                .filter(r -> r.remedyId().equals(remedyId))
                .findFirst();
        List<Block.Fact> facts = new ArrayList<>();
        ranked.ifPresent(r -> facts.add(new Block.Fact(t.reason(), because(r, p))));
        facts.add(new Block.Fact(t.thisWeek(), remedy.firstStep().in(p.language())));
        facts.add(new Block.Fact(t.effect(), remedy.effect().in(p.language())));
        facts.add(new Block.Fact(t.owner(), remedy.owner().in(p.language())));
        facts.add(new Block.Fact(t.measure(), remedy.measure().in(p.language())));
        facts.add(new Block.Fact(t.notWhen(), remedy.whenNot().in(p.language())));
        facts.add(new Block.Fact(t.effort(), effort(remedy, t)));
        ranked.ifPresent(r -> facts.add(new Block.Fact(t.fit(), firmness(r, t))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(remedy.title().in(p.language())));
        blocks.add(new Block.Facts(facts));
        for (Source source : sources(remedy)) blocks.add(ReferenceView.link(source));
        blocks.add(new Block.Buttons(List.of(
                backToResult(i, p),
                new Button(new Move.ShowRemedies().in(i.id()), p.result().allRemedies())
                        .alsoTyped(p.result().typedRemedies()))));
        return blocks;
    }

    List<Button> buttons(Interview i, List<RankedRemedy> ranked, Phrases p) {
        List<Button> buttons = new ArrayList<>();
        for (RankedRemedy r : ranked)
            buttons.add(new Button(
                    new Move.ShowRemedy(r.remedyId()).in(i.id()),
                    Cut.to(Button.LABEL_CHARS, get(r).title().in(p.language()))));
        return buttons;
    }

    private Remedy get(RankedRemedy ranked) {
        return set.findRemedy(ranked.remedyId()).orElseThrow();
    }

    private List<Source> sources(Remedy remedy) {
        return remedy.sources().stream()
                .flatMap(id -> set.findSource(id).stream())
                .toList();
    }

    private String because(RankedRemedy ranked, Phrases p) {
        List<String> answers = ranked.because().stream()
                .map(b -> AnswerText.ofChoice(set.getQuestion(b.questionId()), b.choiceId(), p))
                .toList();
        return p.remedies().because(Headline.name(ranked.modelId(), set, p), answers);
    }

    private static String effort(Remedy remedy, RemedyPhrases t) {
        return switch (remedy.effort()) {
            case S -> t.effortSmall();
            case M -> t.effortMedium();
            case L -> t.effortLarge();
        };
    }

    private static String firmness(RankedRemedy ranked, RemedyPhrases t) {
        return switch (ranked.firmness()) {
            case FIRM -> t.firm();
            case LIKELY -> t.likely();
            case POSSIBLE -> t.possible();
        };
    }

    private static Button backToResult(Interview i, Phrases p) {
        return new Button(new Move.ShowResult().in(i.id()), p.result().backToResult())
                .alsoTyped(p.interview().typedBack());
    }
}
