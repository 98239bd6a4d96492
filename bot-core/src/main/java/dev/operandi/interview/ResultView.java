package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Evidence;
import dev.operandi.diagnosis.Interval;
import dev.operandi.diagnosis.Label;
import dev.operandi.diagnosis.Next;
import dev.operandi.diagnosis.RankedRemedy;
import dev.operandi.diagnosis.Severity;
import dev.operandi.diagnosis.Turning;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Mixture;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.ResultPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the result: what it looks like, how sure that is, what it rests on and what to try. */
final class ResultView {
    /** Below so many answers nothing is said of models. docs/diagnosis.md, "Labels". */
    private static final int FEWEST_ANSWERS = 4;

    private static final int REMEDIES_SHOWN = 3;
    /** From this share on a model counts as one of three side by side. */
    private static final int SIDE_BY_SIDE_PERCENT = 30;

    private final QuestionSet set;
    private final Diagnoser diagnoser;
    private final QuestionOrder order;
    private final RemedyView remedies;

    ResultView(QuestionSet set, Diagnoser diagnoser, QuestionOrder order, RemedyView remedies) {
        this.set = set;
        this.diagnoser = diagnoser;
        this.order = order;
        this.remedies = remedies;
    }

    List<Block> result(Interview i, Phrases p, @Nullable RunNotice run) {
        Diagnosis diagnosis = diagnoser.diagnose(i.answers());
        List<Block> blocks = new ArrayList<>();
        if (run != null) blocks.add(new Block.Text(PartView.whatBecomesOf(i, run, p)));
        blocks.addAll(told(diagnosis, i.answers(), p));
        if (i.answers().chosen() >= FEWEST_ANSWERS) {
            blocks.addAll(toTry(i, diagnosis, p));
            blocks.addAll(estimates(p));
        }
        if (i.answers().asked() == set.questions().size())
            blocks.add(new Block.Note(p.result().noMoreQuestions()));
        blocks.add(new Block.Buttons(ways(i, p, run)));
        return blocks;
    }

    /** The same with nothing to press. */
    List<Block> toRead(Answers answers, Phrases p) {
        Diagnosis diagnosis = diagnoser.diagnose(answers);
        List<Block> blocks = new ArrayList<>(told(diagnosis, answers, p));
        if (answers.chosen() < FEWEST_ANSWERS) return blocks;
        List<RankedRemedy> first =
                diagnosis.remedies().stream().limit(REMEDIES_SHOWN).toList();
        if (!first.isEmpty()) {
            blocks.add(new Block.Heading(p.remedies().remediesTitle(first.size())));
            for (int n = 0; n < first.size(); n++) blocks.addAll(remedies.inShort(n + 1, first.get(n), p));
        }
        blocks.addAll(estimates(p));
        return blocks;
    }

    private List<Block> estimates(Phrases p) {
        List<Block> notes = new ArrayList<>();
        notes.add(new Block.Note(p.result().ruleOfThumb()));
        if (set.estimated()) notes.add(new Block.Note(p.result().firstEstimates()));
        return notes;
    }

    /** What it looks like, how sure that is, and what it rests on. */
    private List<Block> told(Diagnosis diagnosis, Answers answers, Phrases p) {
        int answered = answers.chosen();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Headline.of(diagnosis, set, p)));
        blocks.add(new Block.Text(Headline.sureness(diagnosis, answered, set, p)));
        if (answered >= FEWEST_ANSWERS) {
            blocks.addAll(character(diagnosis, p));
            blocks.add(shares(diagnosis, p));
            if (diagnosis.label() != Label.UNCLEAR) { // what names no model rests on nothing that could turn
                blocks.addAll(evidence(diagnosis, p));
                blocks.addAll(turning(diagnosis, p));
            }
            blocks.addAll(severities(diagnosis, p));
        }
        return blocks;
    }

    /** What others may see of it: no answer, and nothing to press. */
    List<Block> shared(Interview i, Phrases p) {
        Diagnosis diagnosis = diagnoser.diagnoseWithoutTurning(i.answers());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Headline.of(diagnosis, set, p)));
        blocks.add(new Block.Text(Headline.sureness(diagnosis, i.answers().chosen(), set, p)));
        if (i.answers().chosen() >= FEWEST_ANSWERS) {
            blocks.addAll(character(diagnosis, p));
            blocks.add(shares(diagnosis, p));
            List<String> first = diagnosis.remedies().stream()
                    .limit(REMEDIES_SHOWN)
                    .flatMap(ranked -> set.findRemedy(ranked.remedyId()).stream())
                    .map(remedy -> remedy.title().in(p.language()))
                    .toList();
            if (!first.isEmpty()) {
                blocks.add(new Block.Heading(p.remedies().remediesTitle(first.size())));
                blocks.add(new Block.Bullets(first));
            }
            blocks.add(new Block.Note(p.result().ruleOfThumb()));
        }
        blocks.add(new Block.By(p.elsewhere().sharedBy(), i.person()));
        return blocks;
    }

    /** In one line. */
    String headline(Interview i, Phrases p) {
        return Headline.of(diagnoser.diagnoseWithoutTurning(i.answers()), set, p);
    }

    /** A sentence on the leading model, or on the mixture. */
    private List<Block> character(Diagnosis diagnosis, Phrases p) {
        if (diagnosis.label() == Label.CLEARLY || diagnosis.label() == Label.MAINLY)
            return set.findModel(diagnosis.leadingModelId())
                    .<List<Block>>map(
                            model -> List.of(new Block.Text(model.summary().in(p.language()))))
                    .orElse(List.of());
        if (diagnosis.label() != Label.MIXTURE) return List.of();
        long sideBySide = diagnosis.shownShares().stream()
                .filter(share -> share >= SIDE_BY_SIDE_PERCENT)
                .count();
        List<Block> blocks = new ArrayList<>();
        mixture(diagnosis.namedModelIds()).ifPresent(mixture -> {
            blocks.add(new Block.Text(mixture.summary().in(p.language())));
            blocks.add(new Block.Facts(List.of(
                    new Block.Fact(p.reference().mixtureRisk(), mixture.risk().in(p.language())),
                    new Block.Fact(p.reference().nextMove(), mixture.nextMove().in(p.language())))));
        });
        if (sideBySide > 2) blocks.add(new Block.Text(p.result().severalTeams()));
        return blocks;
    }

    private Optional<Mixture> mixture(List<String> modelIds) {
        return set.mixtures().stream()
                .filter(mixture -> mixture.models().equals(Set.copyOf(modelIds)))
                .findFirst();
    }

    private Block shares(Diagnosis diagnosis, Phrases p) {
        ResultPhrases t = p.result();
        List<Block.Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int k = 0; k < set.models().size(); k++) {
            String name = set.models().get(k).name().in(p.language());
            int percent = diagnosis.shownShares().get(k);
            Interval interval = diagnosis.intervals().get(k);
            bars.add(new Block.Bar(name, percent));
            words.add(t.share(name, percent, tenDown(interval.low()), tenUp(interval.high())));
        }
        return new Block.Chart(t.sharesTitle(), bars, t.sharesInWords(words));
    }

    /** Outwards: an interval never looks narrower than it is. */
    private static int tenDown(double share) {
        return ((int) (share * 10 + 1e-9)) * 10;
    }

    private static int tenUp(double share) {
        return 100 - tenDown(1 - share);
    }

    private List<Block> evidence(Diagnosis diagnosis, Phrases p) {
        ResultPhrases t = p.result();
        List<String> carried =
                diagnosis.evidenceFor().stream().map(e -> inWords(e, p)).toList();
        List<Block> blocks = new ArrayList<>();
        if (!carried.isEmpty()) {
            blocks.add(new Block.Heading(t.carriedTitle()));
            blocks.add(new Block.Bullets(carried));
        }
        blocks.add(new Block.Heading(t.againstTitle()));
        blocks.add(new Block.Text(diagnosis
                .evidenceAgainst()
                .filter(e -> e.bits() < 0)
                .map(e -> inWords(e, p))
                .orElse(t.nothingAgainst())));
        return blocks;
    }

    private String inWords(Evidence evidence, Phrases p) {
        ResultPhrases t = p.result();
        Question question = set.getQuestion(evidence.questionId());
        String answer = AnswerText.ofChoice(question, evidence.choiceId(), p);
        String asked = question.text().in(p.language());
        String model = Headline.name(evidence.modelId(), set, p);
        int odds = (int) Math.round(evidence.odds());
        if (evidence.bits() >= 0)
            return odds < 2 ? t.speaksALittleFor(answer, asked, model) : t.speaksFor(answer, asked, odds, model);
        return odds < 2 ? t.speaksALittleAgainst(answer, asked, model) : t.speaksAgainst(answer, asked, odds, model);
    }

    private List<Block> turning(Diagnosis diagnosis, Phrases p) {
        ResultPhrases t = p.result();
        String sentence = diagnosis
                .turning()
                .map(turning -> t.wouldTurn(
                        turning.changes().stream()
                                .map(change -> changeInWords(change, p))
                                .toList(),
                        Headline.of(turning.label(), turning.namedModelIds(), set, p)))
                .orElse(t.nothingWouldTurn());
        return List.of(new Block.Heading(t.turnTitle()), new Block.Text(sentence));
    }

    private String changeInWords(Turning.Change change, Phrases p) {
        Question question = set.getQuestion(change.questionId());
        String asked = question.text().in(p.language());
        String from = AnswerText.of(question, change.from(), p);
        return change.to() instanceof Answer.Chosen
                ? p.result().changed(asked, from, AnswerText.of(question, change.to(), p))
                : p.result().takenBack(asked, from);
    }

    private List<Block> severities(Diagnosis diagnosis, Phrases p) {
        if (diagnosis.severities().isEmpty()) return List.of();
        List<Block.Fact> facts = new ArrayList<>();
        for (Severity severity : diagnosis.severities()) {
            String name = set.findChallenge(severity.challengeId())
                    .orElseThrow()
                    .name()
                    .in(p.language());
            facts.add(new Block.Fact(name, level(severity.level(), p.result())));
        }
        return List.of(new Block.Heading(p.result().severitiesTitle()), new Block.Facts(facts));
    }

    private static String level(Severity.Level level, ResultPhrases t) {
        return switch (level) {
            case LOW -> t.low();
            case MEDIUM -> t.medium();
            case HIGH -> t.high();
            case UNKNOWN -> t.tooLittleAsked();
        };
    }

    private List<Block> toTry(Interview i, Diagnosis diagnosis, Phrases p) {
        ResultPhrases t = p.result();
        if (set.remedies().isEmpty()) return List.of();
        List<RankedRemedy> first =
                diagnosis.remedies().stream().limit(REMEDIES_SHOWN).toList();
        List<Block> blocks = new ArrayList<>();
        if (first.isEmpty())
            return List.of(
                    new Block.Heading(p.remedies().remediesTitle()),
                    new Block.Text(p.remedies().noRemedies()));
        blocks.add(new Block.Heading(p.remedies().remediesTitle(first.size())));
        for (int n = 0; n < first.size(); n++) blocks.addAll(remedies.inShort(n + 1, first.get(n), p));
        blocks.add(new Block.Text(t.readMoreAbout()));
        blocks.add(new Block.Choices(remedies.buttons(i, first, p)));
        return blocks;
    }

    private List<Button> ways(Interview i, Phrases p, @Nullable RunNotice run) {
        List<Button> ways = new ArrayList<>();
        if (run == null || run.open()) ways.addAll(waysOfChange(i, p));
        ways.addAll(waysToRead(i, p));
        if (run == null) ways.add(SharedButtons.startAgain(p));
        else if (run.open()) ways.add(PartView.withdraw(i, p));
        return ways;
    }

    private List<Button> waysOfChange(Interview i, Phrases p) {
        ResultPhrases t = p.result();
        List<Button> ways = new ArrayList<>();
        boolean moreToAsk = i.answers().asked() < set.questions().size();
        if (order.next(i) instanceof Next.Ask)
            ways.add(new Button(new Move.GoOn().in(i.id()), t.backToInterview())
                    .alsoTyped(p.interview().typedGoOn()));
        else if (moreToAsk)
            ways.add(new Button(new Move.More(i.answers().asked() + InterviewEngine.MORE).in(i.id()), t.threeMore())
                    .alsoTyped(t.typedMore()));
        ways.add(new Button(new Move.ShowReview().in(i.id()), p.interview().changeAnAnswer())
                .alsoTyped(p.interview().typedChange()));
        return ways;
    }

    private List<Button> waysToRead(Interview i, Phrases p) {
        ResultPhrases t = p.result();
        List<Button> ways = new ArrayList<>();
        if (!set.remedies().isEmpty())
            ways.add(new Button(new Move.ShowRemedies().in(i.id()), t.allRemedies()).alsoTyped(t.typedRemedies()));
        ways.add(new Button(new Move.ShowExamples().in(i.id()), t.realExamples()).alsoTyped(t.typedExamples()));
        if (!set.glossary().isEmpty())
            ways.add(new Button(new Move.ShowGlossary().in(i.id()), t.glossary())
                    .alsoTyped(p.interview().typedGlossary()));
        if (i.finished() || i.forRun() == null)
            ways.add(new Button(new Move.Share().in(i.id()), p.elsewhere().share())
                    .alsoTyped(p.elsewhere().typedShare()));
        ways.add(SharedButtons.myData(p));
        return ways;
    }
}
