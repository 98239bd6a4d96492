package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.Surprise;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.InterviewPhrases;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the introduction, a question, the list of answers and a pause. */
final class QuestionView {
    /** What somebody needs to read a question and answer it; a guess, told as "about". */
    private static final int SECONDS_A_QUESTION = 25;

    private final QuestionSet set;
    private final Diagnoser diagnoser;
    private final QuestionOrder order;
    private final Duration keptUnfinished;

    /** How many questions there usually are: the same for everybody, and found out by playing interviews, which takes a while. */
    private final int usual;

    QuestionView(QuestionSet set, Diagnoser diagnoser, QuestionOrder order, Duration keptUnfinished) {
        this.set = set;
        this.diagnoser = diagnoser;
        this.order = order;
        this.keptUnfinished = keptUnfinished;
        usual = Math.max(1, diagnoser.questionsLeft(Answers.NONE, List.of(), Limits.of(set.rules())));
    }

    List<Block> introduction(Interview i, Phrases p, @Nullable RunNotice run) {
        InterviewPhrases t = p.interview();
        Limits limits = Limits.of(set.rules());
        int most = Math.min(limits.maximum(), set.questions().size());
        int usually = Math.min(most, usual);
        int minutes = Math.max(1, (usually * SECONDS_A_QUESTION + 30) / 60);
        List<Block> blocks = new ArrayList<>();
        String title = set.title().in(p.language());
        blocks.add(new Block.Heading(run == null ? title : p.runs().cardTitle(title)));
        blocks.add(new Block.Text(set.about().in(p.language())));
        blocks.add(new Block.Text(t.howLong(most, usually, minutes)));
        blocks.add(new Block.Text(t.answerForYourPart()));
        if (run == null) blocks.add(new Block.Text(t.whoSeesWhat((int) keptUnfinished.toDays())));
        else blocks.addAll(run.promises());
        blocks.add(new Block.Text(t.voluntary()));
        blocks.add(
                new Block.Buttons(List.of(button(i, new Move.Begin(), t.begin()).alsoTyped(t.typedBegin()))));
        return blocks;
    }

    List<Block> asking(Interview i, Question question, Phrases p, @Nullable RunNotice run) {
        InterviewPhrases t = p.interview();
        Optional<Answer> given = i.answers().find(question.id());
        List<Block> blocks = new ArrayList<>();
        List<Button> ways = new ArrayList<>();
        boolean told = i.finished() || i.remark() instanceof Remark.LastHours;
        if (run != null && run.ending() && !told)
            blocks.add(new Block.Note(p.runs().unfinishedIsDeleted()));
        if (given.isEmpty()) {
            if (i.remark() == null) blocks.addAll(noted(i, p));
            blocks.addAll(remarkOnLastAnswer(i, ways, p));
            blocks.add(new Block.Note(progress(i, p)));
        } else {
            blocks.add(new Block.Note(t.comingBackTo(place(i, question))));
        }
        blocks.add(new Block.Heading(question.text().in(p.language())));
        given.ifPresent(answer -> {
            blocks.add(new Block.Note(t.yourAnswerSoFar(AnswerText.of(question, answer, p))));
            ways.add(button(i, new Move.Keep(question.id()), t.keepIt()).alsoTyped(t.typedKeep()));
        });
        blocks.add(new Block.Choices(choices(i, question, p)));
        ways.addAll(waysOut(i, question, p));
        blocks.add(new Block.Buttons(ways));
        return blocks;
    }

    List<Block> why(Interview i, Phrases p) {
        if (!(i.screen() instanceof Screen.Asking asking)) return List.of();
        String reason = set.getQuestion(asking.questionId()).why().in(p.language());
        return List.of(new Block.Text(p.interview().why(reason)));
    }

    List<Block> review(Interview i, Phrases p) {
        InterviewPhrases t = p.interview();
        List<Button> answers = new ArrayList<>();
        for (Answers.Given given : i.answers().given()) {
            Question question = set.getQuestion(given.questionId());
            answers.add(button(
                            i,
                            new Move.Change(question.id()),
                            Cut.to(Button.LABEL_CHARS, question.text().in(p.language())))
                    .withDetail(AnswerText.of(question, given.answer(), p)));
        }
        Block goOn =
                new Block.Buttons(List.of(button(i, new Move.GoOn(), t.goOn()).alsoTyped(t.typedGoOn())));
        Block title = new Block.Heading(t.reviewTitle());
        return answers.isEmpty()
                ? List.of(title, new Block.Text(t.nothingToReview()), goOn)
                : List.of(title, new Block.Choices(answers), new Block.Text(t.review()), goOn);
    }

    List<Block> paused(Interview i, Phrases p) {
        InterviewPhrases t = p.interview();
        List<Button> ways = new ArrayList<>();
        ways.add(button(i, new Move.GoOn(), t.goOn()).alsoTyped(t.typedGoOn()));
        if (i.answers().chosen() > 0) ways.add(button(i, new Move.ShowResult(), t.showWhatIsKnown()));
        ways.add(SharedButtons.startAgain(p));
        ways.add(SharedButtons.myData(p));
        return List.of(
                new Block.Heading(t.pausedTitle()),
                new Block.Text(t.paused(i.answers().asked(), (int) keptUnfinished.toDays())),
                new Block.Buttons(ways));
    }

    private List<Button> choices(Interview i, Question question, Phrases p) {
        List<Button> choices = new ArrayList<>();
        for (Choice choice : ShownOrder.of(question, i.id()))
            choices.add(button(
                    i,
                    new Move.Give(question.id(), new Answer.Chosen(choice.id())),
                    choice.label().in(p.language())));
        return choices;
    }

    private static List<Button> waysOut(Interview i, Question question, Phrases p) {
        InterviewPhrases t = p.interview();
        String id = question.id();
        List<Button> ways = new ArrayList<>();
        ways.add(button(i, new Move.Give(id, new Answer.NotSure()), t.notSure()).alsoTyped(t.typedNotSure()));
        ways.add(button(i, new Move.Give(id, new Answer.NotApplicable()), t.doesNotApply())
                .alsoTyped(t.typedDoesNotApply()));
        ways.add(button(i, new Move.Give(id, new Answer.Skipped()), t.skip()).alsoTyped(t.typedSkip()));
        ways.add(button(i, new Move.BackFrom(id), t.back()).alsoTyped(t.typedBack()));
        ways.add(button(i, new Move.AskWhy(id), t.whyDoYouAsk()).alsoTyped(t.typedWhy()));
        return ways;
    }

    private String progress(Interview i, Phrases p) {
        Limits limits = order.limits(i);
        int asked = i.answers().asked();
        int most = Math.max(0, Math.min(limits.maximum(), set.questions().size()) - asked - 1);
        int left = order.left(i) - 1; // without this one
        return p.interview().progress(asked + 1, Math.max(0, Math.min(left, most)), most);
    }

    /** So that a slip, or a misunderstood word, is seen at once. */
    private List<Block> noted(Interview i, Phrases p) {
        List<Answers.Given> given = i.answers().given();
        if (given.isEmpty()) return List.of();
        Answers.Given last = given.get(given.size() - 1);
        String answer = AnswerText.of(set.getQuestion(last.questionId()), last.answer(), p);
        return List.of(new Block.Note(p.interview().noted(answer)));
    }

    private List<Block> remarkOnLastAnswer(Interview i, List<Button> ways, Phrases p) {
        InterviewPhrases t = p.interview();
        Optional<Surprise> surprise = diagnoser.surprise(i.answers());
        if (surprise.isPresent()) {
            Question earlier = set.getQuestion(surprise.get().earlierQuestionId());
            String answer = AnswerText.ofChoice(earlier, surprise.get().earlierChoiceId(), p);
            ways.add(button(i, new Move.ShowReview(), t.changeAnAnswer()).alsoTyped(t.typedChange()));
            return List.of(new Block.Text(t.surprising(earlier.text().in(p.language()), answer)));
        }
        if (NotSureAnswers.justBecameMany(i.answers())) {
            ways.add(button(i, new Move.ShowResult(), t.showWhatIsKnown()));
            return List.of(new Block.Text(t.manyNotSure()));
        }
        return List.of();
    }

    private static int place(Interview i, Question question) {
        List<Answers.Given> given = i.answers().given();
        for (int n = 0; n < given.size(); n++) if (given.get(n).questionId().equals(question.id())) return n + 1;
        return given.size() + 1;
    }

    private static Button button(Interview i, Move move, String label) {
        return new Button(move.in(i.id()), label);
    }
}
