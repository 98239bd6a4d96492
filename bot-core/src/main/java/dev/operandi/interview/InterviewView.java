package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Term;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws an interview's message: a remark, if there is one, above the screen. */
final class InterviewView {
    private static final int MOST_CHOICES_ASIDE = 8;

    private final QuestionSet set;
    private final QuestionView questions;
    private final RemedyView remedies;
    private final ResultView results;
    private final ReferenceView references;
    private final PartView parts;

    InterviewView(QuestionSet set, Diagnoser diagnoser, QuestionOrder order, Duration keptUnfinished) {
        this.set = set;
        this.questions = new QuestionView(set, diagnoser, order, keptUnfinished);
        this.remedies = new RemedyView(set, diagnoser);
        this.results = new ResultView(set, diagnoser, order, remedies);
        this.references = new ReferenceView(set);
        this.parts = new PartView(set);
    }

    Message draw(Interview drawn, Phrases p, @Nullable RunNotice run) {
        boolean outOfDate = drawn.remark() instanceof Remark.LastHours && run != null && !run.ending();
        Interview i = outOfDate ? drawn.with((Remark) null) : drawn; // the deadline was moved
        List<Block> screen = screen(i, p, run);
        List<Block> blocks = new ArrayList<>(remark(i, screen, p));
        blocks.addAll(isAside(i) ? waysOn(i, screen, p) : screen);
        return new Message(fallback(blocks), blocks);
    }

    /** Beside a question the remark stands above it; a page to be read is not shown again for the sake of a sentence. */
    private static boolean isAside(Interview i) {
        boolean page = !(i.screen() instanceof Screen.Asking
                || i.screen() instanceof Screen.Introduction
                || i.screen() instanceof Screen.OwnFunction
                || i.screen() instanceof Screen.Withdrawing
                || i.screen() instanceof Screen.Review
                || i.screen() instanceof Screen.Paused);
        return page && i.remark() != null && !(i.remark() instanceof Remark.WelcomeBack);
    }

    /** Back to the page, what else can be done there, and the choices that were meant or are few. */
    private static List<Block> waysOn(Interview i, List<Block> screen, Phrases p) {
        List<Block> ways = new ArrayList<>();
        Message message = new Message("", screen);
        List<Button> choices = message.numbered();
        if (i.remark() instanceof Remark.SeveralFit several)
            choices = choices.stream()
                    .filter(button -> several.actions().contains(button.action()))
                    .toList();
        if (!choices.isEmpty() && choices.size() <= MOST_CHOICES_ASIDE) ways.add(new Block.Choices(choices));
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button(new Move.WhereWasI().in(i.id()), p.interview().back())
                .alsoTyped(p.interview().typedBack()));
        for (Button button : message.named())
            if (!button.label().equals(p.interview().back())) buttons.add(button);
        ways.add(new Block.Buttons(buttons));
        return ways;
    }

    /** A result to be read, with nothing to press. */
    Message read(Answers answers, Phrases p) {
        List<Block> kept = results.toRead(answers, p);
        return new Message(fallback(kept), kept);
    }

    List<Block> shared(Interview i, Phrases p) {
        return results.shared(i, p);
    }

    String headline(Interview i, Phrases p) {
        return results.headline(i, p);
    }

    Message drawSpent(Interview i, Screen was, Phrases p, @Nullable RunNotice run) {
        if (was instanceof Screen.Asking asking
                && set.findQuestion(asking.questionId()).isPresent()) {
            Question question = set.getQuestion(asking.questionId());
            Optional<Answer> answer = i.answers().find(asking.questionId());
            String text = question.text().in(p.language());
            Block below = answer.<Block>map(
                            a -> new Block.Text(p.interview().youAnswered(AnswerText.of(question, a, p))))
                    .orElseGet(() -> new Block.Note(p.interview().goesOnBelow()));
            return new Message(text, List.of(new Block.Heading(text), below));
        }
        List<Block> kept = new ArrayList<>();
        for (Block block : screen(i.at(was), p, run))
            if (!(block instanceof Block.Choices || block instanceof Block.Buttons)) kept.add(block);
        return new Message(fallback(kept), kept);
    }

    private List<Block> screen(Interview i, Phrases p, @Nullable RunNotice run) {
        Screen screen = i.screen();
        if (screen instanceof Screen.Introduction) return questions.introduction(i, p, run);
        if (screen instanceof Screen.OwnFunction) return parts.ownFunction(i, p);
        if (screen instanceof Screen.Asking asking)
            return questions.asking(i, set.getQuestion(asking.questionId()), p, run);
        if (screen instanceof Screen.Review) return questions.review(i, p);
        if (screen instanceof Screen.Paused) return run == null ? questions.paused(i, p) : parts.paused(i, run, p);
        if (screen instanceof Screen.Result) return results.result(i, p, run);
        if (screen instanceof Screen.Remedies) return remedies.all(i, p);
        if (screen instanceof Screen.OneRemedy one) return remedies.one(i, one.remedyId(), p);
        if (screen instanceof Screen.Examples) return references.models(i, p);
        if (screen instanceof Screen.OneModel one) return references.model(i, one.modelId(), p);
        if (screen instanceof Screen.Glossary) return references.glossary(i, p);
        if (screen instanceof Screen.Withdrawing) return parts.withdrawing(i, p);
        throw new IllegalStateException("No drawing for " + screen);
    }

    private List<Block> remark(Interview i, List<Block> screen, Phrases p) {
        Remark remark = i.remark();
        if (remark == null) return List.of();
        if (remark instanceof Remark.NotUnderstood)
            return List.of(new Block.Text(
                    p.interview().notUnderstood(screen.stream().anyMatch(Block.Choices.class::isInstance))));
        if (remark instanceof Remark.SeveralFit several)
            return List.of(new Block.Text(
                    p.interview().severalFit(labels(several, isAside(i) ? waysOn(i, screen, p) : screen))));
        if (remark instanceof Remark.Why) return questions.why(i, p);
        if (remark instanceof Remark.Help)
            return List.of(new Block.Bullets(p.interview().help()));
        if (remark instanceof Remark.Meaning meaning) {
            Term term = set.glossary().get(meaning.term());
            return List.of(new Block.Text(p.interview()
                    .meaning(term.name().in(p.language()), term.meaning().in(p.language()))));
        }
        if (remark instanceof Remark.WelcomeBack)
            return List.of(new Block.Text(p.interview().welcomeBack()));
        if (remark instanceof Remark.LastHours)
            return List.of(new Block.Text(p.runs().unfinishedIsDeleted()));
        throw new IllegalStateException("No words for " + remark.getClass().getSimpleName());
    }

    private static List<String> labels(Remark.SeveralFit several, List<Block> screen) {
        Message message = new Message("", screen);
        List<String> labels = new ArrayList<>();
        List<Button> numbered = message.numbered();
        for (int n = 0; n < numbered.size(); n++)
            if (several.actions().contains(numbered.get(n).action()))
                labels.add((n + 1) + ") " + numbered.get(n).label());
        for (Button button : message.named())
            if (several.actions().contains(button.action())) labels.add(button.label());
        return labels;
    }

    /** The first words of the message, for notifications. */
    private static String fallback(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) return heading.text();
            if (block instanceof Block.Text text) return text.text();
            if (block instanceof Block.Bullets bullets) return bullets.lines().get(0);
        }
        return "Operandi";
    }
}
