package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Next;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.InterviewPhrases;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same questions one after another in a dialog, for a run of a poll: the anchor questions first, each question one form,
 * and no message that stays. Pure.
 */
public final class DialogQuestions {
    /** The field that holds the answer. */
    public static final String ANSWER = "answer";

    /** Picked instead of an answer: the question before this one. */
    public static final String BACK = "back";

    private static final String CHOICE = "choice/";
    private static final String NOT_SURE = "not-sure";
    private static final String NOT_APPLICABLE = "not-applicable";
    private static final String SKIP = "skip";

    private final QuestionSet set;
    private final Diagnoser diagnoser;
    private final QuestionOrder order;
    private final InterviewView view;

    DialogQuestions(QuestionSet set, Diagnoser diagnoser, QuestionOrder order, InterviewView view) {
        this.set = set;
        this.diagnoser = diagnoser;
        this.order = order;
        this.view = view;
    }

    /**
     * The question to ask next; empty when enough is known.
     *
     * @param function what the person does, so that questions meant for others come last; null for nothing they named
     */
    public Optional<String> next(Answers answers, @Nullable String function) {
        return order.nextInRun(answers, function) instanceof Next.Ask ask
                ? Optional.of(ask.questionId())
                : Optional.empty();
    }

    /** How many questions are still to come, about. */
    public int questionsLeft(Answers answers, @Nullable String function) {
        return order.leftInRun(answers, function);
    }

    /** Whether the answers are all that a run asks for, so that they count. */
    public boolean isComplete(Answers answers, @Nullable String function) {
        return order.isComplete(answers, function);
    }

    /**
     * The form that asks one question.
     *
     * @param action of the form
     * @param order decides the order of choices that stand in none; the same for the same person
     * @param remarks stand above the question
     * @return empty when the set has no such question
     */
    public Optional<Form> asking(
            ActionId action, String questionId, Answers answers, String order, List<Block> remarks, Phrases p) {
        return set.findQuestion(questionId).map(question -> asking(action, question, answers, order, remarks, p));
    }

    private Form asking(
            ActionId action, Question question, Answers answers, String order, List<Block> remarks, Phrases p) {
        InterviewPhrases t = p.interview();
        List<Field.Option> options = new ArrayList<>();
        for (Choice choice : ShownOrder.of(question, order))
            options.add(option(CHOICE + choice.id(), choice.label().in(p.language())));
        options.add(option(NOT_SURE, t.notSure()));
        options.add(option(NOT_APPLICABLE, t.doesNotApply()));
        options.add(option(SKIP, t.skip()));
        if (before(question.id(), answers).isPresent()) options.add(option(BACK, t.back()));
        List<Block> above = new ArrayList<>(remarks);
        above.add(new Block.Heading(question.text().in(p.language())));
        above.add(new Block.Note(t.why(question.why().in(p.language()))));
        String given = answers.find(question.id()).map(DialogQuestions::value).orElse(null);
        Field field = new Field.OneOf(ANSWER, p.runs().yourAnswer(), null, options, given, false);
        return new Form(
                action, p.runs().questionTitle(), p.runs().next(), p.runs().later(), above, List.of(field));
    }

    /** The answers with what was picked in the form of a question; empty when nothing of the kind can be picked there. */
    public Optional<Answers> answered(String questionId, String picked, Answers answers) {
        Optional<Question> question = set.findQuestion(questionId);
        if (question.isEmpty()) return Optional.empty();
        Optional<Answer> answer = answer(question.get(), picked);
        return answer.map(given -> answers.with(questionId, given));
    }

    private static Optional<Answer> answer(Question question, String picked) {
        if (picked.equals(NOT_SURE)) return Optional.of(new Answer.NotSure());
        if (picked.equals(NOT_APPLICABLE)) return Optional.of(new Answer.NotApplicable());
        if (picked.equals(SKIP)) return Optional.of(new Answer.Skipped());
        if (!picked.startsWith(CHOICE)) return Optional.empty();
        return question.findChoice(picked.substring(CHOICE.length())).map(choice -> new Answer.Chosen(choice.id()));
    }

    private static String value(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) return CHOICE + chosen.choiceId();
        if (answer instanceof Answer.NotSure) return NOT_SURE;
        return answer instanceof Answer.NotApplicable ? NOT_APPLICABLE : SKIP;
    }

    /** The question asked before this one; empty before the first. */
    public Optional<String> before(String questionId, Answers answers) {
        String earlier = null;
        for (Answers.Given given : answers.given()) {
            if (given.questionId().equals(questionId)) break;
            earlier = given.questionId();
        }
        return Optional.ofNullable(earlier);
    }

    /** The answered questions, to change one. */
    public List<Field.Option> answered(Answers answers, Phrases p) {
        List<Field.Option> options = new ArrayList<>();
        for (Answers.Given given : answers.given()) {
            Question question = set.getQuestion(given.questionId());
            options.add(new Field.Option(
                    question.id(), question.text().in(p.language()), AnswerText.of(question, given.answer(), p)));
        }
        return options;
    }

    /** The person's own result, to be read once: nothing in it can be pressed. */
    public Message result(Answers answers, Phrases p) {
        return view.read(answers, p);
    }

    /** Reckons what a finished participation counts. */
    public Diagnoser diagnoser() {
        return diagnoser;
    }

    private static Field.Option option(String value, String label) {
        return new Field.Option(value, label, null);
    }
}
