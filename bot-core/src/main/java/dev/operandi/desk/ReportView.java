package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Hidden;
import dev.operandi.polls.Report;
import dev.operandi.polls.Run;
import dev.operandi.questions.Function;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.ResultPhrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report in words and charts: in short for its place, and its details for whoever asks. */
final class ReportView {
    private final Run run;
    private final Report report;
    private final QuestionSet set;
    private final Phrases phrases;
    private final RunPhrases t;

    private ReportView(Run run, Report report, QuestionSet set, Phrases phrases) {
        this.run = run;
        this.report = report;
        this.set = set;
        this.phrases = phrases;
        t = phrases.runs();
    }

    /** Empty when the run has no report. */
    static Optional<Message> draw(Run run, Phrases phrases, Lookup lookup) {
        return of(run, phrases, lookup).map(ReportView::inShort);
    }

    /** What the report holds beyond the short form: spread, functions, and what is hidden. */
    static Optional<Message> details(Run run, Phrases phrases, Lookup lookup) {
        return of(run, phrases, lookup).map(view -> view.message(view.inDetail()));
    }

    /** The remedies, each with its first step and its owner. */
    static Optional<Message> remedies(Run run, Phrases phrases, Lookup lookup) {
        return of(run, phrases, lookup).map(view -> view.message(view.remediesInFull()));
    }

    private static Optional<ReportView> of(Run run, Phrases phrases, Lookup lookup) {
        Report report = run.course().report();
        Optional<QuestionSet> set = RunViews.findSet(run, lookup);
        return report == null || set.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportView(run, report, set.get(), phrases));
    }

    private Message message(List<Block> blocks) {
        return new Message(title(), blocks);
    }

    private String title() {
        return t.report().reportTitle(set.title().in(phrases.language()));
    }

    private Message inShort() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(title()));
        Report.Part whole = report.whole();
        if (!report.tells()) {
            blocks.add(new Block.Text(t.report().tooFew(report.threshold())));
            return message(blocks);
        }
        blocks.add(new Block.Text(t.report().reportOn(report.atLeast(), report.askedAbout())));
        blocks.add(new Block.Heading(t.report().orderTitle()));
        blocks.add(new Block.Text(order(whole)));
        if (!whole.shares().isEmpty()) blocks.add(shares(whole));
        if (!whole.troubles().isEmpty()) {
            blocks.add(new Block.Heading(t.report().troublesTitle()));
            blocks.add(new Block.Facts(troubles(whole)));
        }
        if (!report.remedies().isEmpty()) {
            blocks.add(new Block.Heading(t.report().remediesTitle()));
            blocks.add(new Block.Bullets(
                    report.remedies().stream().map(this::advice).toList()));
        }
        blocks.add(new Block.Note(t.report().teamRuleOfThumb()));
        blocks.add(new Block.Buttons(List.of(
                RunViews.button(run, Verb.DETAILS, t.report().details()),
                RunViews.button(run, Verb.REMEDIES, t.report().remedies()),
                RunViews.button(run, Verb.EXPORT, t.report().export()))));
        return message(blocks);
    }

    private List<Block> inDetail() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(title()));
        for (Report.Spread spread : report.spreads()) blocks.addAll(spread(spread));
        if (!report.functions().isEmpty()) {
            blocks.add(new Block.Heading(t.report().functionsTitle()));
            blocks.add(new Block.Bullets(report.functions().stream()
                    .map(one -> t.report().functionLine(functionName(one), one.atLeast(), order(one.part())))
                    .toList()));
            Report.Others others = report.others();
            if (others != null)
                blocks.add(new Block.Text(
                        t.report().functionLine(t.report().allOthers(), others.atLeast(), order(others.part()))));
        }
        if (!report.hidden().isEmpty()) {
            blocks.add(new Block.Heading(t.report().hiddenTitle()));
            blocks.add(
                    new Block.Bullets(report.hidden().stream().map(this::hidden).toList()));
        }
        blocks.add(new Block.Heading(t.report().talkTitle()));
        blocks.add(new Block.Bullets(t.report().talkQuestions()));
        return blocks;
    }

    private List<Block> remediesInFull() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.report().remediesTitle()));
        for (Report.Advice advice : report.remedies()) {
            Optional<Remedy> remedy = set.findRemedy(advice.remedyId());
            if (remedy.isEmpty()) continue;
            blocks.add(new Block.Text(advice(advice)));
            blocks.add(new Block.Facts(List.of(
                    new Block.Fact(
                            phrases.remedies().thisWeek(),
                            remedy.get().firstStep().in(phrases.language())),
                    new Block.Fact(
                            phrases.remedies().owner(), remedy.get().owner().in(phrases.language())))));
        }
        return blocks;
    }

    private String order(Report.Part part) {
        return t.report()
                .order(part.order().stream()
                        .map(alike -> alike.stream().map(this::modelName).toList())
                        .toList());
    }

    private Block shares(Report.Part part) {
        List<Block.Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Report.ModelShare share : part.shares()) {
            bars.add(new Block.Bar(modelName(share.modelId()), share.percent()));
            words.add(t.report().share(modelName(share.modelId()), share.percent(), share.low(), share.high()));
        }
        return new Block.Chart(t.report().sharesTitle(), bars, phrases.result().sharesInWords(words));
    }

    private List<Block.Fact> troubles(Report.Part part) {
        return part.troubles().stream()
                .map(trouble -> new Block.Fact(challengeName(trouble.challengeId()), level(trouble.level())))
                .toList();
    }

    private String level(Severity.Level level) {
        ResultPhrases r = phrases.result();
        return switch (level) {
            case LOW -> r.low();
            case MEDIUM -> r.medium();
            case HIGH -> r.high();
            case UNKNOWN -> r.tooLittleAsked();
        };
    }

    private List<Block> spread(Report.Spread spread) {
        var question = set.getQuestion(spread.questionId());
        List<Block.Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Report.ChoiceShare choice : spread.choices()) {
            String label = question.findChoice(choice.choiceId())
                    .map(one -> one.label().in(phrases.language()))
                    .orElse(choice.choiceId());
            bars.add(new Block.Bar(label, Math.min(100, choice.percent())));
            words.add(label + " " + choice.percent() + " %");
        }
        String title = t.report().spreadTitle(question.text().in(phrases.language()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Chart(title, bars, String.join("; ", words) + "."));
        blocks.add(new Block.Note(t.report().spreadIn(spread.stepPercent())));
        return blocks;
    }

    private String advice(Report.Advice advice) {
        String title = set.findRemedy(advice.remedyId())
                .map(remedy -> remedy.title().in(phrases.language()))
                .orElse(advice.remedyId());
        String challenge = advice.challengeId();
        String why = challenge == null
                ? t.report().adviceFor(modelName(advice.modelId()))
                : t.report().adviceAgainst(challengeName(challenge));
        return title + " (" + why + ")";
    }

    private String hidden(Hidden hidden) {
        if (hidden instanceof Hidden.TooFew few) return t.report().tooFew(few.threshold());
        if (hidden instanceof Hidden.NoFigures figures) return t.report().hiddenFigures(figures.from());
        if (hidden instanceof Hidden.NoSpread spread)
            return t.report()
                    .hiddenSpread(set.getQuestion(spread.questionId()).text().in(phrases.language()), spread.from());
        if (hidden instanceof Hidden.NoTrouble trouble)
            return t.report().hiddenTrouble(challengeName(trouble.challengeId()), trouble.from());
        if (hidden instanceof Hidden.Functions functions) return t.report().hiddenFunctions(functions.threshold());
        throw new IllegalStateException("No words for " + hidden);
    }

    private String functionName(Report.OfFunction one) {
        return set.functions().stream()
                .filter(function -> function.id().equals(one.functionId()))
                .map(Function::name)
                .findFirst()
                .map(name -> name.in(phrases.language()))
                .orElse(t.takingPart().noFunction());
    }

    private String modelName(String modelId) {
        return set.findModel(modelId)
                .map(model -> model.name().in(phrases.language()))
                .orElse(modelId);
    }

    private String challengeName(String challengeId) {
        return set.findChallenge(challengeId)
                .map(challenge -> challenge.name().in(phrases.language()))
                .orElse(challengeId);
    }
}
