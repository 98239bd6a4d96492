package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Next;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.ElsewherePhrases;
import dev.operandi.texts.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an interview about one version of a question set. Pure: no clock, no chance, no I/O; the same arguments
 * give the same step. Holds the set's tables, so keep it; safe for many threads.
 */
public final class InterviewEngine {
    /** An unfinished interview is kept so long after the person's last move, unless the operator says otherwise. */
    public static final Duration KEPT_UNFINISHED = Duration.ofDays(30);

    /** A second click on the same button so soon is a double click, and passed over in silence. */
    static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);

    /** How many questions "more" asks. */
    static final int MORE = 3;

    /** The field of the form that shares a result: the conversation it goes to. */
    public static final String SHARED_WITH = "where";

    private final QuestionSet set;
    private final Diagnoser diagnoser;
    private final QuestionOrder order;
    private final InterviewView view;

    /**
     * @param keptUnfinished what people are told of how long an unfinished interview is kept
     */
    public InterviewEngine(QuestionSet set, Duration keptUnfinished) {
        this.set = set;
        this.diagnoser = new Diagnoser(set);
        this.order = new QuestionOrder(set, diagnoser);
        this.view = new InterviewView(set, diagnoser, order, keptUnfinished);
    }

    public QuestionSet set() {
        return set;
    }

    /** The same questions for a run of a poll, one after another in a dialog. */
    public DialogQuestions inDialog() {
        return new DialogQuestions(set, diagnoser, order, view);
    }

    /** What the live message of somebody's own interview shows. */
    public Message draw(Interview interview, Phrases phrases) {
        return draw(interview, phrases, null);
    }

    /**
     * What the interview's live message shows.
     *
     * @param run the run of a poll it is a part in; null when it is the person's own
     */
    public Message draw(Interview interview, Phrases phrases, @Nullable RunNotice run) {
        return view.draw(isOver(run) ? toBeRead(interview) : interview, phrases, run);
    }

    /** What an earlier message of somebody's own interview shows once the talk goes on further down: no buttons. */
    public Message drawSpent(Interview interview, Screen screen, Phrases phrases) {
        return drawSpent(interview, screen, phrases, null);
    }

    /**
     * What an earlier message of the interview shows once the talk goes on further down: no buttons.
     *
     * @param run as for {@link #draw}
     */
    public Message drawSpent(Interview interview, Screen screen, Phrases phrases, @Nullable RunNotice run) {
        return view.drawSpent(interview, screen, phrases, run);
    }

    /** The result in one line. */
    public String headline(Interview interview, Phrases phrases) {
        return view.headline(interview, phrases);
    }

    /** What others see of a result its owner has shared: no answer of theirs. */
    public Message drawShared(Interview interview, Phrases phrases) {
        List<Block> blocks = new ArrayList<>(view.shared(interview, phrases));
        blocks.add(new Block.Buttons(List.of(new Button(
                SharedButtons.start(interview.set().id()), phrases.elsewhere().tryItYourself()))));
        return new Message(view.headline(interview, phrases), blocks);
    }

    /** Every question that was answered, with the answer, for the person's own eyes. */
    public List<Block.Fact> answersInWords(Interview interview, Phrases phrases) {
        List<Block.Fact> facts = new ArrayList<>();
        for (Answers.Given given : interview.answers().given()) {
            Question question = set.getQuestion(given.questionId());
            facts.add(new Block.Fact(
                    question.text().in(phrases.language()), AnswerText.of(question, given.answer(), phrases)));
        }
        return facts;
    }

    /** What a click or typed text leads to in somebody's own interview. */
    public Step<Interview> step(Interview interview, Envelope envelope, Phrases phrases) {
        return step(interview, envelope, phrases, null);
    }

    /**
     * What a click or typed text leads to. An unchanged state without a reply means: say nothing. Once a run is over, what
     * was finished can be read and no more.
     *
     * @param run as for {@link #draw}
     * @throws IllegalArgumentException when the envelope holds neither
     */
    public Step<Interview> step(Interview interview, Envelope envelope, Phrases phrases, @Nullable RunNotice run) {
        if (envelope.input() instanceof Input.Chose chose) {
            Optional<Move> move = Move.of(chose.action());
            return move.isPresent()
                    ? make(move.get(), interview, envelope, phrases, run)
                    : Step.whisper(interview, Message.of(phrases.interview().oldButton()));
        }
        if (envelope.input() instanceof Input.Said said) {
            Reading reading = new TypedMoves(set, phrases).read(said.text(), interview, draw(interview, phrases, run));
            if (reading instanceof Reading.Meant meant) return make(meant.move(), interview, envelope, phrases, run);
            return Step.of(interview.with(((Reading.Unclear) reading).remark()).touched(envelope.at()));
        }
        throw new IllegalArgumentException("No rule for " + envelope.input());
    }

    private Step<Interview> make(
            Move move, Interview found, Envelope envelope, Phrases phrases, @Nullable RunNotice run) {
        if (isOver(run) && !(found.finished() && move.onlyReads()))
            return Step.whisper(found, Message.of(phrases.runs().tooLateToChange()));
        Interview interview = isOver(run) ? toBeRead(found) : found;
        if (move instanceof Move.Share && interview.finished())
            return new Step<>(interview, List.of(), share(interview, phrases));
        Interview moved = after(move, interview);
        if (moved != null) return Step.of(moved.equals(interview) ? interview : moved.touched(envelope.at()));
        boolean doubleClick = envelope.at().isBefore(interview.touchedAt().plus(DOUBLE_CLICK)) && done(move, interview);
        if (doubleClick) return Step.of(interview);
        return Step.whisper(interview, Message.of(refusal(move, interview, phrases)));
    }

    private static boolean isOver(@Nullable RunNotice run) {
        return run != null && !run.open();
    }

    /** In place of a screen where something could be answered or changed stands the result. */
    private static Interview toBeRead(Interview i) {
        return i.screen().onlyReads() ? i : i.at(new Screen.Result());
    }

    private Reply share(Interview interview, Phrases phrases) {
        ElsewherePhrases t = phrases.elsewhere();
        List<Block> preview = new ArrayList<>();
        preview.add(new Block.Note(t.shareWhat()));
        preview.addAll(view.shared(interview, phrases));
        Form form = new Form(
                new Move.Share().in(interview.id()),
                t.shareTitle(),
                t.share(),
                t.cancel(),
                preview,
                List.of(new Field.Conversation(SHARED_WITH, t.shareWhere(), t.shareHint())));
        Message again = new Message(
                t.pressAgain(),
                List.of(
                        new Block.Text(t.pressAgain()),
                        new Block.Buttons(List.of(new Button(form.action(), t.share())))));
        return new Reply.Open(form, again);
    }

    /** The interview after the move, or null when the move does not belong to what the interview shows now. */
    private @Nullable Interview after(Move move, Interview i) {
        if (move instanceof Move.Begin) return i.screen() instanceof Screen.Introduction ? begun(i) : null;
        if (move instanceof Move.PickFunction pick) {
            boolean known =
                    set.functions().stream().anyMatch(function -> function.id().equals(pick.functionId()));
            return known && i.screen() instanceof Screen.OwnFunction ? onward(i.as(pick.functionId())) : null;
        }
        if (move instanceof Move.PickNoFunction)
            return i.screen() instanceof Screen.OwnFunction ? onward(i.as(null)) : null;
        if (move instanceof Move.Give give) return give(give, i);
        if (move instanceof Move.BackFrom back)
            return asks(i, back.questionId()) ? i.at(before(back.questionId(), i)) : null;
        if (move instanceof Move.Keep keep) return asks(i, keep.questionId()) ? afterChange(i) : null;
        if (move instanceof Move.AskWhy why) return asks(i, why.questionId()) ? i.with(new Remark.Why()) : null;
        if (move instanceof Move.Change change)
            return i.answers().has(change.questionId()) ? i.at(new Screen.Asking(change.questionId())) : null;
        if (move instanceof Move.GoOn) return onward(i);
        if (move instanceof Move.More more) return more(more.goal(), i);
        if (move instanceof Move.Pause) return i.at(new Screen.Paused());
        if (move instanceof Move.AskHelp) return i.with(new Remark.Help());
        if (move instanceof Move.WhereWasI) return i.with(new Remark.WelcomeBack());
        if (move instanceof Move.ShowReview) return i.at(new Screen.Review());
        if (move instanceof Move.ShowResult) return result(i);
        if (move instanceof Move.ShowRemedies) return i.at(new Screen.Remedies());
        if (move instanceof Move.ShowRemedy remedy)
            return set.findRemedy(remedy.remedyId()).isPresent() ? i.at(new Screen.OneRemedy(remedy.remedyId())) : null;
        if (move instanceof Move.ShowExamples) return i.at(new Screen.Examples());
        if (move instanceof Move.ShowModel model)
            return set.findModel(model.modelId()).isPresent() ? i.at(new Screen.OneModel(model.modelId())) : null;
        if (move instanceof Move.ShowGlossary) return i.at(new Screen.Glossary());
        if (move instanceof Move.ShowMeaning meaning)
            return meaning.term() < set.glossary().size() ? i.with(new Remark.Meaning(meaning.term())) : null;
        if (move instanceof Move.AskToWithdraw) return i.forRun() == null ? null : i.at(new Screen.Withdrawing());
        if (move instanceof Move.Share || move instanceof Move.Withdraw) return null; // not decided here
        throw new IllegalStateException("No rule for " + move.getClass().getSimpleName());
    }

    /** In a run, first of all, what kind of work it is that the answers are about. */
    private Interview begun(Interview i) {
        boolean asks = i.forRun() != null && !set.functions().isEmpty();
        return asks ? i.at(new Screen.OwnFunction()) : onward(i);
    }

    private @Nullable Interview give(Move.Give give, Interview i) {
        Optional<Question> question = set.findQuestion(give.questionId());
        if (question.isEmpty() || !asks(i, give.questionId())) return null;
        if (give.answer() instanceof Answer.Chosen chosen
                && question.get().findChoice(chosen.choiceId()).isEmpty()) return null;
        boolean again = i.answers().has(give.questionId());
        Interview answered = i.with(i.answers().with(give.questionId(), give.answer()));
        return again ? afterChange(answered) : onward(answered);
    }

    private Interview afterChange(Interview i) {
        return i.finished() ? result(i) : onward(i);
    }

    private Interview onward(Interview i) {
        return order.next(i) instanceof Next.Ask ask ? i.at(new Screen.Asking(ask.questionId())) : result(i);
    }

    /** A look at the result finishes somebody's own interview; what counts in a run is finished by the last answer alone. */
    private Interview result(Interview i) {
        ForRun part = i.forRun();
        boolean finished = part == null || i.finished() || order.isComplete(i.answers(), part.function());
        Interview shown = i.at(new Screen.Result());
        return finished ? shown.asFinished() : shown;
    }

    private @Nullable Interview more(int goal, Interview i) {
        boolean meant = goal == i.answers().asked() + MORE && (i.forRun() == null || i.finished());
        return meant && !(i.screen() instanceof Screen.Asking) ? onward(i.withGoal(goal)) : null;
    }

    private static boolean asks(Interview i, String questionId) {
        return i.screen() instanceof Screen.Asking asking && asking.questionId().equals(questionId);
    }

    private static Screen before(String questionId, Interview i) {
        String earlier = null;
        for (Answers.Given given : i.answers().given()) {
            if (given.questionId().equals(questionId)) break;
            earlier = given.questionId();
        }
        return earlier == null ? new Screen.Introduction() : new Screen.Asking(earlier);
    }

    /** Whether the move has had its effect already. */
    private static boolean done(Move move, Interview i) {
        if (move instanceof Move.Give give)
            return i.answers()
                    .find(give.questionId())
                    .filter(give.answer()::equals)
                    .isPresent();
        if (move instanceof Move.More more) return i.goal() == more.goal();
        ForRun part = i.forRun();
        if (move instanceof Move.PickFunction pick)
            return part != null && pick.functionId().equals(part.function());
        if (move instanceof Move.PickNoFunction) return part != null && part.function() == null;
        return move instanceof Move.Begin || move instanceof Move.BackFrom || move instanceof Move.Keep;
    }

    private String refusal(Move move, Interview i, Phrases phrases) {
        if (move instanceof Move.Give give) {
            Optional<Question> question = set.findQuestion(give.questionId());
            Optional<Answer> answer = i.answers().find(give.questionId());
            if (question.isPresent() && answer.isPresent())
                return phrases.interview().alreadyAnswered(AnswerText.of(question.get(), answer.get(), phrases));
        }
        return phrases.interview().oldButton();
    }
}
