package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.chat.Step;
import dev.operandi.chat.TypedText;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One envelope about polls: who it concerns, and where it goes. */
final class PollDesk {
    private final Contact before;
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final RunPhrases t;

    /**
     * @param before the contact as it is kept
     * @param contact the same with what the envelope tells of the person
     * @param fresh an id that nothing has yet, for a run this step may open
     */
    PollDesk(Contact before, Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.before = before;
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        phrases = Tongue.of(contact);
        t = phrases.runs();
    }

    /** Something about a poll was pressed or filled in. */
    Step<Talk> acted(PollAction action) {
        return switch (action.verb()) {
            case START, PREVIEW, POST -> starting().step(action);
            case LIST -> OrganiserViews.list(contact, lookup);
            default -> inRun(action);
        };
    }

    /** {@code poll}, {@code polls}, and a quick poll in one line; empty when the words are about something else. */
    Optional<Step<Talk>> typed(String text) {
        if (TypedText.means(text, t.organising().yourRuns(), t.typedPolls()))
            return Optional.of(OrganiserViews.list(contact, lookup));
        if (TypedText.means(text, t.organising().startOne(), t.typedPoll()))
            return Optional.of(starting().opened());
        return new QuickDesk(contact, envelope, fresh, lookup).typed(text);
    }

    private Starting starting() {
        return new Starting(contact, envelope, fresh, lookup);
    }

    private Step<Talk> inRun(PollAction action) {
        Optional<Run> run = find(action).filter(this::isOfTheirs);
        if (run.isEmpty()) return new Replies(contact).say(t.takingPart().noSuchRun());
        return switch (action.verb()) {
            case PART, JOIN, BEGIN, QUESTION, FINISHED, CHANGE -> tookPart(run.get(), action);
            case VOTE, UNVOTE -> voted(run.get(), action);
            case DETAILS, REMEDIES, EXPORT -> read(run.get(), action);
            case ANSWERS -> named(run.get(), action.argument());
            default -> new Organising(contact, envelope, run.get(), fresh, lookup).step(action.verb());
        };
    }

    /** Ballots do not wait for each other; whoever changes the run waits for all of them. */
    private Optional<Run> find(PollAction action) {
        return switch (action.verb()) {
            case ANSWERS, DETAILS, REMEDIES, EXPORT -> lookup.findRun(action.run());
            case PART, JOIN, BEGIN, QUESTION, FINISHED, CHANGE, VOTE, UNVOTE -> lookup.holdRun(action.run());
            default -> lookup.lockRun(action.run());
        };
    }

    /** A run belongs to one platform; what is known of another one is not even told to exist. */
    private boolean isOfTheirs(Run run) {
        return !run.isDeleted()
                && run.place().platform().equals(contact.person().platform());
    }

    private Step<Talk> tookPart(Run run, PollAction action) {
        if (!(run.subject() instanceof Subject.Diagnosis subject))
            return new Replies(contact).say(phrases.desk().oldButton());
        if (isUnsure(run, action)) return new Replies(before).say(t.takingPart().notKnownYet());
        return NamedParts.areIn(run)
                ? tookPartInPrivate(run, subject)
                : unseen(run, new TakingPart(contact, envelope, run, subject, lookup).step(action));
    }

    /** Whoever pressed it elsewhere is shown the way. */
    private Step<Talk> tookPartInPrivate(Run run, Subject.Diagnosis subject) {
        Step<Talk> there = new Interviewing(contact, envelope, fresh, lookup).takePart(run, subject);
        boolean told = envelope.place() instanceof Place.Direct || there.reply() != null;
        return told
                ? there
                : new Step<>(there.state(), there.outputs(), wayIn(t.namedPart().goesOnInPrivate(), phrases));
    }

    private Step<Talk> voted(Run run, PollAction action) {
        if (!(run.subject() instanceof Subject.Quick quick))
            return new Replies(contact).say(phrases.desk().oldButton());
        if (isUnsure(run, action)) return new Replies(before).say(t.takingPart().notKnownYet());
        return unseen(run, new Voting(contact, envelope, run, quick, lookup).step(action));
    }

    /** Where guests may not take part, nobody begins before the platform has said that they are none. */
    private boolean isUnsure(Run run, PollAction action) {
        return action.verb() != Verb.PART
                && !run.terms().guests()
                && contact.standing() == Standing.UNKNOWN
                && TakingPart.refusal(run, contact, envelope.at(), t).isEmpty()
                && !lookup.participation(run, contact.person()).begun();
    }

    /** In whatever language it is said. */
    static boolean saysNotKnownYet(Reply reply) {
        return reply instanceof Reply.Whisper whisper
                && Phrases.languages().stream()
                        .map(language ->
                                Phrases.in(language).runs().takingPart().notKnownYet())
                        .anyMatch(whisper.message().fallback()::equals);
    }

    /**
     * Beside a ballot of an anonymous run nothing is kept of the person: two rows of one transaction could be led back to
     * each other. What the envelope told of them is kept another time.
     */
    private Step<Talk> unseen(Run run, Step<Talk> step) {
        Talk talk = step.state();
        return run.terms().anonymous()
                ? new Step<>(new Talk(before, null, talk.runs(), talk.casts()), step.outputs(), step.reply())
                : step;
    }

    /** The organiser's alone: not even an admin was promised to see it. */
    private Step<Talk> named(Run run, String page) {
        Message message = run.terms().anonymous()
                ? Message.of(phrases.desk().oldButton())
                : run.isOf(contact.person())
                        ? NamedAnswers.draw(run, page, phrases, lookup)
                        : Message.of(t.organising().onlyOrganiser());
        return new Replies(contact).say(message);
    }

    /** What stands behind a report is for all who may read it. */
    private Step<Talk> read(Run run, PollAction action) {
        boolean manages = lookup.pollRules().mayManage(contact.person(), run);
        boolean mayRead = run.terms().toPlace() || manages;
        if (!mayRead) return new Replies(contact).say(t.organising().onlyOrganiser());
        if (manages && action.verb() == Verb.EXPORT) return exported(run, action.argument());
        Optional<Message> message = switch (action.verb()) {
            case REMEDIES -> ReportView.remedies(run, RunViews.phrases(run, lookup), lookup);
            case EXPORT -> ReportRows.draw(run, phrases, lookup);
            default -> ReportView.details(run, RunViews.phrases(run, lookup), lookup);
        };
        return new Replies(contact).say(message.orElse(Message.of(phrases.desk().oldButton())));
    }

    /**
     * The files go into the direct conversation, wherever they were asked for.
     *
     * @param kind of the one file that rides on the open request instead; empty for all of them
     */
    private Step<Talk> exported(Run run, String kind) {
        Message old = Message.of(phrases.desk().oldButton());
        if (!kind.isEmpty())
            return new Replies(contact)
                    .say(ReportRows.withFile(run, kind, phrases, lookup).orElse(old));
        if (ReportRows.of(run, lookup).isEmpty()) return new Replies(contact).say(old);
        Step<Talk> shown = OrganiserViews.show(contact, run, OrganiserViews.EXPORT);
        boolean there = envelope.place() instanceof Place.Direct;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(t.report().exportInPrivate()));
        if (!there) blocks.add(new Block.WayIn(phrases.elsewhere().wayIn()));
        return new Step<>(
                new Talk(shown.state().contact(), null), // nothing of the run changed
                shown.outputs(),
                new Reply.Whisper(new Message(t.report().exportInPrivate(), blocks)));
    }

    /** A timer of a run rang. The envelope is the organiser's. */
    Step<Talk> rang(Run run, String timer) {
        Running running = new Running(contact, envelope.at(), run, lookup);
        if (RunTimer.CLOSE.is(timer)) return running.deadline();
        if (RunTimer.CARD.is(timer)) return running.fullHour();
        if (RunTimer.LAST_HOURS.is(timer)) return running.lastHours();
        if (RunTimer.FORGET.is(timer)) return running.forget();
        if (RunTimer.HANDED.is(timer)) return OrganiserViews.show(contact, run, OrganiserViews.HANDED);
        return running.remind();
    }

    /** A way into the direct conversation, for whoever asked elsewhere. */
    static Reply elsewhere(Phrases phrases) {
        return wayIn(phrases.desk().inPrivate(), phrases);
    }

    /** The same, for an organiser who asked elsewhere for what only they should see. */
    static Reply sentInPrivate(Phrases phrases) {
        return wayIn(phrases.runs().organising().sentInPrivate(), phrases);
    }

    private static Reply wayIn(String sentence, Phrases phrases) {
        return new Reply.Whisper(new Message(
                sentence,
                List.of(
                        new Block.Text(sentence),
                        new Block.WayIn(phrases.elsewhere().wayIn()))));
    }

    static Button startButton(Phrases phrases) {
        return new Button(PollAction.of(Verb.START), phrases.runs().organising().startOne())
                .alsoTyped(phrases.runs().typedPoll());
    }
}
