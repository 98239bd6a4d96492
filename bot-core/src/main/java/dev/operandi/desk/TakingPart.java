package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Function;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One participant in the dialog of one anonymous run: who sees what, the function, one question after another, their own result. Every
 * answer is kept as it is given, the next question rides on the open request, and no message is left behind.
 */
final class TakingPart {
    private static final String FUNCTION = "function";
    private static final String NO_FUNCTION = "none";
    private static final String WISH = "wish";
    private static final String SEE_RESULT = "result";
    private static final String CHANGE = "change";
    private static final String WITHDRAW = "withdraw";
    private static final String QUESTION = "question";

    private final Contact contact;
    private final Envelope envelope;
    private final Run run;
    private final QuestionSet set;
    private final DialogQuestions questions;
    private final Contribution contribution;
    private final Participation soFar;
    private final Phrases phrases;
    private final RunPhrases t;

    TakingPart(Contact contact, Envelope envelope, Run run, Subject.Diagnosis subject, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.run = run;
        set = lookup.engine(subject.set()).set();
        questions = lookup.engine(subject.set()).inDialog();
        contribution = new Contribution(run, contact.person(), questions);
        soFar = lookup.participation(run, contact.person());
        phrases = RunViews.phrases(run, contact, lookup);
        t = phrases.runs();
    }

    Step<Talk> step(PollAction action) {
        Optional<String> refusal = refusal(run, contact, envelope.at(), t);
        if (refusal.isPresent()) return say(refusal.get());
        return switch (action.verb()) {
            case PART -> open();
            case BEGIN -> begun();
            case QUESTION -> answered(action.argument());
            case FINISHED -> wished();
            case CHANGE -> changing();
            default -> say(phrases.desk().oldButton());
        };
    }

    /** Why the person cannot take part; empty when they can. */
    static Optional<String> refusal(Run run, Contact contact, Instant now, RunPhrases t) {
        boolean over = !run.isOpen() || !now.isBefore(run.closesAt());
        return over ? Optional.of(t.takingPart().isOver()) : notAsked(run, contact, t);
    }

    /** Why an open run does not ask the person; empty when it does. */
    static Optional<String> notAsked(Run run, Contact contact, RunPhrases t) {
        boolean here = contact.person().platform().equals(run.place().platform());
        boolean asked = run.terms().listed().isEmpty() || run.terms().listed().contains(contact.person());
        if (!here || !asked) return Optional.of(t.takingPart().notAsked());
        boolean stranger = contact.standing() == Standing.GUEST
                || !contact.person().tenant().equals(run.place().tenant());
        return stranger && !run.terms().guests() ? Optional.of(t.takingPart().noGuests()) : Optional.empty();
    }

    /** Where they were, or what they can do once they have finished. */
    private Step<Talk> open() {
        if (soFar.finished()) return form(finished(List.of()), null);
        if (!soFar.begun()) return form(beginning(), null);
        return form(nextForm(soFar, List.of()), null);
    }

    private Form beginning() {
        List<Block> blocks = new ArrayList<>(RunViews.promises(run, phrases));
        blocks.add(new Block.Text(t.takingPart()
                .howMany(Math.min(set.rules().maximum(), set.questions().size()))));
        blocks.add(new Block.Text(phrases.interview().answerForYourPart()));
        blocks.add(new Block.Text(phrases.interview().voluntary()));
        List<Field> fields = new ArrayList<>();
        if (!set.functions().isEmpty()) {
            List<Field.Option> options = new ArrayList<>();
            for (Function function : set.functions())
                options.add(new Field.Option(function.id(), function.name().in(phrases.language()), null));
            options.add(new Field.Option(NO_FUNCTION, t.takingPart().noFunction(), null));
            fields.add(new Field.OneOf(
                    FUNCTION,
                    t.takingPart().yourFunction(),
                    t.takingPart().whyFunction(),
                    options,
                    NO_FUNCTION,
                    false));
        }
        return new Form(
                PollAction.of(run, Verb.BEGIN),
                t.takingPart().takePartTitle(),
                phrases.interview().begin(),
                phrases.elsewhere().cancel(),
                blocks,
                fields);
    }

    private Step<Talk> begun() {
        @Nullable String picked = picked(FUNCTION)
                .filter(id -> set.functions().stream()
                        .anyMatch(function -> function.id().equals(id)))
                .orElse(null);
        Participation begun = soFar.as(picked);
        return soFar.finished() ? open() : form(nextForm(begun, List.of()), begun);
    }

    /** The next question; where nothing is left to ask, what can be done once it is finished. */
    private Form nextForm(Participation participation, List<Block> remarks) {
        return questions
                .next(participation.answers(), participation.function())
                .flatMap(question -> asking(question, participation, remarks))
                .orElseGet(() -> finished(remarks));
    }

    private Optional<Form> asking(String question, Participation participation, List<Block> remarks) {
        Answers answers = participation.answers();
        List<Block> above = new ArrayList<>(remarks);
        if (!run.lastHours().isAfter(envelope.at())) above.add(new Block.Note(t.unfinishedIsDeleted()));
        if (!answers.has(question))
            above.add(new Block.Note(phrases.interview()
                    .progress(
                            answers.asked() + 1,
                            Math.max(0, questions.questionsLeft(answers, participation.function()) - 1),
                            Math.max(
                                    0,
                                    Math.min(
                                                    set.rules().maximum(),
                                                    set.questions().size())
                                            - answers.asked()
                                            - 1))));
        return questions.asking(
                PollAction.of(run, Verb.QUESTION, question), question, answers, order(), above, phrases);
    }

    /** Everybody sees unordered choices in an order of their own, always the same. */
    private String order() {
        return run.id() + contact.person().id();
    }

    private Step<Talk> answered(String question) {
        Optional<String> picked = picked(DialogQuestions.ANSWER);
        if (picked.isEmpty())
            return invalid(DialogQuestions.ANSWER, t.takingPart().pickAnAnswer());
        if (picked.get().equals(DialogQuestions.BACK))
            return questions
                    .before(question, soFar.answers())
                    .flatMap(before -> asking(before, soFar, List.of()))
                    .map(form -> form(form, null))
                    .orElseGet(this::open);
        Optional<Answers> answers = questions.answered(question, picked.get(), soFar.answers());
        if (answers.isEmpty() || !maybeAsked(question)) return open();
        Participation kept = contribution.with(soFar, answers.get());
        return kept.finished()
                ? new Step<>(cast(kept), List.of(), new Reply.Drawing(() -> new Reply.Whisper(ownResult(kept))))
                : new Step<>(cast(kept), List.of(), new Reply.Drawing(() -> opening(nextForm(kept, List.of()))));
    }

    /** A form that lay open for long asks what has been answered elsewhere since; any other question was never asked. */
    private boolean maybeAsked(String question) {
        return soFar.answers().has(question)
                || questions
                        .next(soFar.answers(), soFar.function())
                        .filter(question::equals)
                        .isPresent();
    }

    private Message ownResult(Participation finished) {
        Message result = questions.result(finished.answers(), phrases);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(t.takingPart().counted()));
        blocks.add(new Block.Note(t.takingPart().onlyYouSeeThis()));
        blocks.addAll(result.blocks());
        return new Message(t.takingPart().counted(), blocks);
    }

    private Form finished(List<Block> remarks) {
        List<Block> blocks = new ArrayList<>(remarks);
        blocks.add(new Block.Text(t.takingPart().youTookPart()));
        List<Field.Option> options = List.of(
                new Field.Option(SEE_RESULT, t.takingPart().seeMyResult(), null),
                new Field.Option(CHANGE, phrases.interview().changeAnAnswer(), null),
                new Field.Option(
                        WITHDRAW, t.takingPart().withdraw(), t.takingPart().withdrawDetail()));
        return new Form(
                PollAction.of(run, Verb.FINISHED),
                t.takingPart().takePartTitle(),
                t.takingPart().next(),
                phrases.elsewhere().cancel(),
                blocks,
                List.of(new Field.OneOf(WISH, t.takingPart().whatNow(), null, options, SEE_RESULT, false)));
    }

    private Step<Talk> wished() {
        String wish = picked(WISH).orElse("");
        if (wish.equals(WITHDRAW)) return withdrawn();
        if (!soFar.finished()) return open();
        if (wish.equals(SEE_RESULT))
            return new Step<>(nothing(), List.of(), new Reply.Drawing(() -> new Reply.Whisper(ownResult(soFar))));
        if (!wish.equals(CHANGE)) return invalid(WISH, t.takingPart().pickAnAnswer());
        Form form = new Form(
                PollAction.of(run, Verb.CHANGE),
                t.takingPart().takePartTitle(),
                t.takingPart().next(),
                t.takingPart().later(),
                List.of(new Block.Text(phrases.interview().review())),
                List.of(new Field.OneOf(
                        QUESTION,
                        phrases.interview().reviewTitle(),
                        null,
                        questions.answered(soFar.answers(), phrases),
                        null,
                        false)));
        return form(form, null);
    }

    private Step<Talk> changing() {
        return picked(QUESTION)
                .filter(soFar.answers()::has)
                .flatMap(question -> asking(question, soFar, List.of()))
                .map(form -> form(form, null))
                .orElseGet(() -> invalid(QUESTION, t.takingPart().pickAnAnswer()));
    }

    private Step<Talk> withdrawn() {
        Talk talk = Talk.of(contact, contribution.withdrawn());
        return Step.whisper(talk, Message.of(t.takingPart().withdrawn()));
    }

    private Talk cast(Participation participation) {
        return Talk.of(contact, contribution.of(participation));
    }

    private Optional<String> picked(String field) {
        return new Filled(envelope.input()).picked(field);
    }

    /**
     * @param kept what is to be kept before the form opens; null for nothing new
     */
    private Step<Talk> form(Form form, @Nullable Participation kept) {
        return new Step<>(kept == null ? nothing() : cast(kept), List.of(), opening(form));
    }

    private Reply opening(Form form) {
        Message again = new Message(
                t.takingPart().pressAgain(),
                List.of(
                        new Block.Text(t.takingPart().pressAgain()),
                        new Block.Buttons(List.of(RunViews.button(run, Verb.PART, t.takePart())))));
        return new Reply.Open(form, again);
    }

    private Step<Talk> invalid(String field, String sentence) {
        boolean asked = envelope.input() instanceof Input.Submitted;
        return asked ? new Step<>(nothing(), List.of(), new Reply.Invalid(Map.of(field, sentence))) : open();
    }

    private Step<Talk> say(String sentence) {
        return new Replies(contact).say(sentence);
    }

    private Talk nothing() {
        return new Talk(contact, null);
    }
}
