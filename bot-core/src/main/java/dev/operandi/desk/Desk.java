package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Move;
import dev.operandi.polls.QuickCommand;
import dev.operandi.polls.Run;
import dev.operandi.polls.RunTimer;
import dev.operandi.texts.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which engine an envelope goes to, and does what belongs to none: commands, help, my data, starting again, old
 * buttons. Pure: what it needs to know comes in, what it wants done goes out.
 */
public final class Desk {
    /** So long a poll is kept after its end, with its report and, where it was named, with who answered what. */
    public static final Duration KEPT_ENDED_POLLS = Running.KEPT_ENDED;

    private Desk() {}

    /**
     * One step of the talk with a person.
     *
     * @param fresh an id that nothing has yet, for an interview this step may begin
     */
    public static Step<Talk> step(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        if (envelope.input() instanceof Input.TimerRang rang
                && RunTimer.runOf(rang.timer()).isPresent())
            return rang(contact, envelope, rang.timer(), fresh, lookup);
        if (envelope.input() instanceof Input.TimerRang rang) {
            Optional<Interview> part = PartTimer.interviewOf(rang.timer()).flatMap(lookup::findInterview);
            return part.isPresent()
                    ? new Interviewing(contact, envelope, fresh, lookup).rang(rang.timer(), part.get())
                    : forget(contact, rang, envelope.at(), lookup);
        }
        if (envelope.input() instanceof Input.Undelivered lost)
            return undelivered(contact, lost, envelope.at(), lookup);
        if (envelope.input() instanceof Input.Left) return left(contact, envelope.at(), lookup);
        Contact known = reached(learn(contact, envelope), envelope);
        Optional<PollAction> aboutAPoll = PollAction.in(envelope.input());
        if (aboutAPoll.isPresent())
            return new PollDesk(contact, known, envelope, fresh, lookup).acted(aboutAPoll.get());
        Conversation conversation = new Conversation(known, envelope, fresh, lookup);
        if (envelope.input() instanceof Input.Learned) return conversation.learned(contact);
        if (envelope.input() instanceof Input.Submitted submitted) return conversation.submitted(submitted);
        if (envelope.place() instanceof Place.Home) return conversation.atHome();
        if (!(envelope.place() instanceof Place.Direct))
            return new Elsewhere(known, envelope, fresh, lookup, conversation).step();
        if (envelope.input() instanceof Input.Opened) return conversation.greeted();
        if (envelope.input() instanceof Input.Commanded commanded) return conversation.commanded(commanded.text());
        if (envelope.input() instanceof Input.Chose chose) return conversation.chose(chose.action());
        if (envelope.input() instanceof Input.Said said) return conversation.said(said.text());
        throw new IllegalStateException("No rule for " + envelope.input());
    }

    private static Step<Talk> rang(Contact contact, Envelope envelope, String timer, String fresh, Lookup lookup) {
        Optional<Run> run = RunTimer.runOf(timer).flatMap(lookup::lockRun);
        if (run.isEmpty()) return Step.of(new Talk(contact, null));
        return new PollDesk(contact, contact, envelope, fresh, lookup).rang(run.get(), timer);
    }

    private static Contact learn(Contact contact, Envelope envelope) {
        Language language = envelope.language();
        Contact reading = contact.language() == null && language != null ? contact.reading(language) : contact;
        return reading.known(envelope.zone(), envelope.standing());
    }

    /** What came out of the direct conversation leads back there; what came from elsewhere is better than nothing. */
    private static Contact reached(Contact contact, Envelope envelope) {
        String address = envelope.address();
        boolean better = envelope.place() instanceof Place.Direct || contact.address() == null;
        return address == null || address.equals(contact.address()) || !better ? contact : contact.reachedAt(address);
    }

    /** Whether a form opens in front of whoever presses the button. */
    public static boolean opensForm(ActionId action) {
        boolean shares = Move.of(action).filter(Move.Share.class::isInstance).isPresent();
        return shares || PollAction.read(action).filter(PollAction::opens).isPresent();
    }

    /**
     * Whether a form that this opens is another one once the platform has told who the person is: where their clock stands,
     * whether they are a guest. Done again it changes nothing.
     */
    public static boolean opensForWhomIsKnown(Input input) {
        return input instanceof Input.Commanded
                || (input instanceof Input.Chose
                        && PollAction.in(input).filter(PollAction::opens).isPresent());
    }

    /**
     * Whether this leads into a run where it may be asked first who the person is. Done again once that is known it changes
     * nothing that is right: a vote is done again only where it was not taken, or one of several would be taken back.
     *
     * @param reply what was answered
     */
    public static boolean joinsForWhomIsKnown(Input input, Reply reply) {
        return PollAction.in(input)
                .map(PollAction::verb)
                .filter(verb -> verb == PollAction.Verb.JOIN
                        || (verb == PollAction.Verb.VOTE && PollDesk.saysNotKnownYet(reply)))
                .isPresent();
    }

    /** Whether whoever presses the button is told much in private, more than fits in a line. */
    public static boolean tellsMuch(ActionId action) {
        return PollAction.read(action).filter(PollAction::reads).isPresent();
    }

    /** Whether it depends on {@link Envelope#standing}: guests may not take part in every poll, and start none. */
    public static boolean asksForStanding(Input input) {
        if (input instanceof Input.Said said) return isAboutPolls(said.text());
        if (input instanceof Input.Commanded commanded) return isAboutPolls(commanded.text());
        return PollAction.in(input)
                .filter(action -> action.takesPart() || action.starts())
                .isPresent();
    }

    private static boolean isAboutPolls(String typed) {
        return !(QuickCommand.read(typed, ZoneOffset.UTC, Instant.EPOCH) instanceof QuickCommand.NoPoll);
    }

    private static Step<Talk> notShared(Contact contact) {
        Contact seeing = contact.seeingBelow(Page.NOT_SHARED.view());
        return Step.of(new Talk(seeing, null), new Output.Post(seeing.newestSlot(), Page.NOT_SHARED.view()));
    }

    /** Whether somebody of whom no language is known would be spoken to otherwise if it were this one. */
    public static boolean makesADifference(Language language) {
        Contact nobody = Contact.of(new Person("", "", ""));
        return !Tongue.of(nobody.reading(language))
                .language()
                .equals(Tongue.of(nobody).language());
    }

    /** Who shared what a public message shows; empty when nobody did. */
    public static Optional<Person> ownerOf(View view, Lookup lookup) {
        return RunViews.findRun(view, lookup)
                .filter(Run::isOfSomebody)
                .map(Run::organiser)
                .or(() -> PublicViews.findShared(view, lookup).map(Interview::person));
    }

    /** What a message shows now where others read too; empty when what it showed is gone, or nobody else may see it. */
    public static Optional<Message> drawPublic(View view, Lookup lookup) {
        return RunViews.draw(view, lookup).or(() -> PublicViews.draw(view, lookup));
    }

    /** The card of a run as it looks now. */
    public static Optional<Message> drawCard(Run run, Lookup lookup) {
        return RunViews.draw(RunViews.card(run), lookup);
    }

    /** What a message to one person shows now; empty when what it showed is gone. */
    public static Optional<Message> draw(Slot slot, View view, Contact contact, Lookup lookup) {
        if (view.kind().equals(HomeView.KIND)) return Optional.of(HomeView.draw(contact, lookup));
        Optional<Page> page = Page.of(view);
        if (page.isPresent()) return Optional.of(DeskView.draw(page.get(), contact, lookup));
        if (OrganiserViews.shows(view)) return OrganiserViews.draw(view, contact, lookup);
        if (RunViews.reminds(view)) return RunViews.drawAlone(view, contact, lookup);
        if (view.kind().equals(InterviewViews.LIVE))
            return lookup.findInterview(view.id()).flatMap(interview -> drawLive(slot, interview, contact, lookup));
        if (view.kind().equals(InterviewViews.SPENT)) return InterviewViews.drawSpent(view, contact, lookup);
        return NamedParts.draw(view, contact, lookup);
    }

    /**
     * Draws what one of the bot's messages to a person is there for now: an interview that stands in it, or the page that was
     * shown last. Everything is looked up when this returns, so that it can be drawn when the transaction is over. Empty when the
     * message only tells what was shown in it before.
     */
    public static Optional<Supplier<Message>> drawing(Slot slot, Contact contact, Lookup lookup) {
        Optional<Interview> interview = lookup.interviewsOf(contact.person()).stream()
                .filter(one -> one.message() == slot.number())
                .findFirst();
        if (interview.isPresent()) return InterviewViews.drawing(interview.get(), contact, lookup);
        boolean last = slot.number() == contact.messages();
        return Optional.ofNullable(contact.shown())
                .filter(view -> last && isPage(view))
                .flatMap(page -> draw(slot, page, contact, lookup))
                .map(drawn -> () -> drawn);
    }

    private static boolean isPage(View view) {
        return Page.of(view).isPresent() || OrganiserViews.shows(view);
    }

    private static Optional<Message> drawLive(Slot slot, Interview interview, Contact contact, Lookup lookup) {
        boolean live = slot.number() == interview.message();
        return live
                ? InterviewViews.drawLive(interview, contact, lookup)
                : InterviewViews.drawSpent(interview, interview.screen(), contact, lookup);
    }

    /**
     * Whether somebody still looks for the message: then it is posted anew when it was deleted on the platform. What only
     * tells what was shown before is not.
     */
    public static boolean isNeeded(Slot slot, View view, Contact contact, Lookup lookup) {
        if (view.kind().equals(InterviewViews.LIVE))
            return lookup.findInterview(view.id())
                    .filter(interview -> interview.message() == slot.number())
                    .isPresent();
        return view.equals(contact.shown()) && slot.number() == contact.messages();
    }

    /**
     * What was to be shown was not, and will not be. The state stays true: who did not see a message is not taken to answer
     * it. An interview in it stands in no message from now on, and the next thing the person does shows it in a new one; a
     * page in it was never asked. The message's number is not used again, for an older state may still stand there.
     */
    private static Step<Talk> undelivered(Contact contact, Input.Undelivered what, Instant now, Lookup lookup) {
        Slot slot = what.slot();
        if (slot.place() instanceof Place.Home) return Step.of(new Talk(contact, null)); // drawn anew when it is opened
        Optional<Run> ofRun = lookup.runsOf(contact.person()).stream()
                .filter(run -> run.stands(slot))
                .findFirst()
                .flatMap(run -> lookup.lockRun(run.id()));
        if (ofRun.isPresent()) return new Running(contact, now, ofRun.get(), lookup).undelivered(what);
        if (!slot.place().equals(new Place.Direct(contact.person()))) return notShared(contact);
        @Nullable Interview lost = lookup.interviewsOf(contact.person()).stream()
                .filter(interview -> interview.message() == slot.number())
                .findFirst()
                .orElse(null);
        @Nullable View shown = contact.shown();
        boolean ofInterview = lost != null && InterviewViews.live(lost).equals(shown);
        boolean ofPage = shown != null && isPage(shown) && slot.number() == contact.messages();
        if (shown != null && ofPage && OrganiserViews.isOfOne(shown))
            return orphaned(contact.seeingNothing(), shown.id(), now, lookup);
        return Step.of(new Talk(
                ofInterview || ofPage ? contact.seeingNothing() : contact,
                lost == null ? null : lost.in(Interview.NOWHERE)));
    }

    /** What an organiser was to be told about a run did not reach them. */
    private static Step<Talk> orphaned(Contact organiser, String runId, Instant now, Lookup lookup) {
        return lookup.lockRun(runId)
                .filter(run -> run.isOf(organiser.person()))
                .map(run -> new Running(organiser, now, run, lookup).orphaned())
                .orElseGet(() -> Step.of(new Talk(organiser, null)));
    }

    /** Their polls go on without them. */
    private static Step<Talk> left(Contact contact, Instant now, Lookup lookup) {
        List<Run> orphans = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        lookup.runsOf(contact.person()).stream()
                .filter(Run::isOpen)
                .map(Run::id)
                .sorted()
                .forEach(id -> {
                    Step<Talk> one = orphaned(contact, id, now, lookup);
                    orphans.addAll(one.state().runs());
                    outputs.addAll(one.outputs());
                });
        return new Step<>(new Talk(contact, null, orphans, List.of()), outputs, null);
    }

    private static Step<Talk> forget(Contact contact, Input.TimerRang rang, Instant now, Lookup lookup) {
        @Nullable Interview interview = ForgetRing.interviewOf(rang.timer())
                .flatMap(lookup::findInterview)
                .orElse(null);
        boolean kept = interview == null || interview.finished() || interview.forRun() != null;
        if (interview == null || kept) return Step.of(new Talk(contact, null));
        Instant due = interview.touchedAt().plus(lookup.keptUnfinished());
        if (due.isAfter(now)) return Step.of(new Talk(contact, null));
        boolean current = interview.id().equals(contact.current());
        return Step.of(new Talk(current ? contact.in(null) : contact, null), new Output.Forget(interview.id()));
    }
}
