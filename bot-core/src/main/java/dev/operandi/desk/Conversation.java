package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.chat.TypedText;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Move;
import dev.operandi.interview.SharedButtons;
import dev.operandi.texts.DeskPhrases;
import dev.operandi.texts.ElsewherePhrases;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One envelope of one person in their direct conversation. */
final class Conversation {
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final Speaking speaking;
    private final Interviewing interviewing;
    private final @Nullable Interview current;

    Conversation(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        this.phrases = Tongue.of(contact);
        this.speaking = new Speaking(phrases);
        this.interviewing = new Interviewing(contact, envelope, fresh, lookup);
        this.current = interviewing.current().orElse(null);
    }

    /** The direct conversation was opened: who was never told anything in it is welcomed. */
    Step<Talk> greeted() {
        return contact.messages() == 0 ? page(Page.WELCOME) : Step.of(new Talk(contact, null));
    }

    /** On the bot's own page: what is pressed there is answered in the direct conversation, and the page stays true. */
    Step<Talk> atHome() {
        Step<Talk> there = envelope.input() instanceof Input.Chose chose
                ? chose(chose.action())
                : Step.of(new Talk(contact, null));
        boolean erased = there.outputs().stream().anyMatch(Output.Erase.class::isInstance);
        Contact seen =
                erased ? there.state().contact() : there.state().contact().atHome();
        List<Output> outputs = new ArrayList<>(there.outputs());
        if (!outputs.contains(homeAgain())) outputs.add(homeAgain());
        Talk talk = there.state();
        return new Step<>(new Talk(seen, talk.interview(), talk.runs(), talk.casts()), outputs, there.reply());
    }

    private Output homeAgain() {
        return new Output.Post(contact.homeSlot(), new View(HomeView.KIND, "page"));
    }

    /**
     * The platform said what the person reads.
     *
     * @param before what was known of them until now
     */
    Step<Talk> learned(Contact before) {
        boolean stranger = before.equals(Contact.of(before.person()));
        if (stranger || contact.equals(before)) return Step.of(new Talk(before, null));
        List<Output> redrawn = new ArrayList<>();
        boolean asBefore = Tongue.of(before).language().equals(phrases.language());
        if (asBefore) return Step.of(new Talk(contact, null));
        if (contact.shown() != null) redrawn.add(new Output.Post(contact.newestSlot(), contact.shown()));
        if (contact.home()) redrawn.add(homeAgain());
        return new Step<>(new Talk(contact, null), redrawn, null);
    }

    /** A form was sent off: the one that shares a result. */
    Step<Talk> submitted(Input.Submitted form) {
        Optional<Interview> mine =
                Move.of(form.form()).filter(Move.Share.class::isInstance).isPresent()
                        ? findMine(form.form()).filter(Interview::finished)
                        : Optional.empty();
        if (mine.isEmpty()) return whisper(phrases.desk().oldButton());
        return new Sharing(contact, fresh).submitted(form, mine.get(), phrases(mine.get()));
    }

    private Optional<Interview> findMine(ActionId action) {
        return Move.interviewOf(action)
                .flatMap(lookup::findInterview)
                .filter(i -> i.person().equals(contact.person()));
    }

    /** The commands of every platform: {@code start [SET]}, {@code fresh [SET]}, and the words of the desk. */
    Step<Talk> commanded(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String argument = words.length == 2 ? words[1] : "";
        Optional<Step<Talk>> poll = poll(text);
        if (poll.isPresent()) return poll.get();
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "start" -> interviewing.start(argument);
            case "fresh" -> interviewing.fresh(argument);
            case "language" -> language(argument);
            default -> deskWord(text).orElseGet(() -> page(Page.HELP));
        };
    }

    /** Whether the words are about polls, and what they lead to. */
    private Optional<Step<Talk>> poll(String text) {
        return new PollDesk(contact, contact, envelope, fresh, lookup).typed(text);
    }

    Step<Talk> chose(ActionId action) {
        Optional<String> interview = Move.interviewOf(action);
        if (interview.isEmpty()) return choseAtDesk(action);
        Optional<Interview> mine = findMine(action);
        return mine.isPresent()
                ? interviewing.on(mine.get(), new Input.Chose(action))
                : whisper(phrases.desk().oldButton());
    }

    /**
     * Typed text: first what stands on the desk's page, then what the interview's message says in so many words, then the
     * desk's own words, then whatever the interview makes of it.
     */
    Step<Talk> said(String text) {
        Optional<Page> page = contact.shown() == null ? Optional.empty() : Page.of(contact.shown());
        if (page.isPresent()) {
            Message message = DeskView.draw(page.get(), contact, lookup);
            TypedText.Match match = page.get().decides()
                    ? TypedText.plainly(text, message, phrases.typed())
                    : TypedText.match(text, message, phrases.typed());
            if (match instanceof TypedText.Match.One one)
                return chose(one.button().action());
            if (page.get().decides()) return page(page.get()); // nothing but a plain word decides
        }
        if (contact.shown() != null && OrganiserViews.shows(contact.shown())) {
            Optional<Step<Talk>> there = onOrganisersPage(contact.shown(), text);
            if (there.isPresent()) return there.get();
        }
        if (current != null && !current.isSomewhere()) // what the person has not seen they cannot answer
        return deskWord(text).orElseGet(() -> interviewing.made(new Move.WhereWasI(), current));
        if (current != null
                && TypedText.plainly(text, draw(current), phrases(current).typed()) instanceof TypedText.Match.One one)
            return chose(one.button().action());
        Optional<Step<Talk>> word = deskWord(text);
        if (word.isPresent()) return word.get();
        return current == null ? page(Page.WELCOME) : interviewing.on(current, new Input.Said(text));
    }

    /** Empty when the words stand for nothing on the page. */
    private Optional<Step<Talk>> onOrganisersPage(View page, String text) {
        Optional<Message> message = OrganiserViews.draw(page, contact, lookup);
        if (message.isEmpty()) return Optional.empty();
        TypedText.Match match = OrganiserViews.decides(page)
                ? TypedText.plainly(text, message.get(), phrases.typed())
                : TypedText.match(text, message.get(), phrases.typed());
        if (!(match instanceof TypedText.Match.One one)) return Optional.empty();
        Input pressed = new Input.Chose(one.button().action());
        return PollAction.in(pressed)
                .map(action -> new PollDesk(contact, contact, envelope.with(pressed), fresh, lookup).acted(action));
    }

    private Optional<Step<Talk>> deskWord(String text) {
        DeskPhrases t = phrases.desk();
        String typed = TypedText.plain(text);
        Optional<Step<Talk>> poll = poll(text);
        if (poll.isPresent()) return poll;
        if (TypedText.means(text, t.myData(), t.typedMyData())) return Optional.of(page(Page.DATA));
        if (TypedText.means(text, t.deleteMyData(), t.typedDelete())) return Optional.of(page(Page.DELETE));
        if (TypedText.means(
                text, phrases.result().startAgain(), phrases.result().typedStartAgain()))
            return Optional.of(interviewing.again());
        if (TypedText.means(text, t.start(), t.typedStart())) return Optional.of(interviewing.start(""));
        ElsewherePhrases e = phrases.elsewhere();
        if (TypedText.means(text, e.oneMessageEach(), e.typedOneMessageEach()))
            return Optional.of(oneMessageEach(true));
        if (TypedText.means(text, e.oneMessageForAll(), e.typedOneMessageForAll()))
            return Optional.of(oneMessageEach(false));
        if (t.typedHello().contains(typed))
            return Optional.of(current == null ? page(Page.WELCOME) : interviewing.start(""));
        if (phrases.interview().typedResult().contains(typed)) return Optional.of(interviewing.result());
        if (current == null && phrases.interview().typedHelp().contains(typed)) return Optional.of(page(Page.HELP));
        return speaking.wantedIn(text).map(this::speak);
    }

    private Step<Talk> choseAtDesk(ActionId action) {
        if (action.equals(DeskAction.DATA)) return page(Page.DATA);
        if (action.equals(DeskAction.HELP)) return page(Page.HELP);
        if (action.equals(DeskAction.DELETE)) return page(Page.DELETE);
        if (action.equals(DeskAction.DELETE_YES)) return deleted();
        if (action.equals(DeskAction.AGAIN)) return interviewing.again();
        if (action.equals(DeskAction.AGAIN_YES)) return interviewing.againYes();
        if (action.equals(DeskAction.GO_ON)) return interviewing.start("");
        if (action.equals(DeskAction.ONE_MESSAGE_EACH)) return oneMessageEach(true);
        if (action.equals(DeskAction.ONE_MESSAGE_FOR_ALL)) return oneMessageEach(false);
        Optional<String> started = SharedButtons.startedSet(action);
        if (started.isPresent()) return interviewing.start(started.get());
        Optional<String> begun = DeskAction.begunSet(action);
        if (begun.isPresent()) return interviewing.begin(begun.get());
        Optional<String> language = DeskAction.languageCode(action);
        if (language.isPresent()) return language(language.get());
        return whisper(phrases.desk().oldButton());
    }

    private Step<Talk> oneMessageEach(boolean wanted) {
        ElsewherePhrases t = phrases.elsewhere();
        return Step.whisper(
                new Talk(contact.withOneMessageEach(wanted), null),
                Message.of(wanted ? t.nowOneMessageEach() : t.nowOneMessageForAll()));
    }

    private Step<Talk> page(Page page) {
        return page.shownTo(contact);
    }

    private Step<Talk> deleted() {
        Step<Talk> polls = new OwnPolls(contact, envelope.at(), fresh, lookup).forgotten();
        List<Output> outputs = new ArrayList<>(polls.outputs());
        outputs.add(new Output.Erase(contact.person()));
        if (contact.home()) outputs.add(homeAgain());
        return new Step<>(
                polls.state(),
                outputs,
                new Reply.Whisper(Message.of(phrases.desk().deleted())));
    }

    private Step<Talk> language(String wanted) {
        return speaking.find(wanted).map(this::speak).orElseGet(() -> whisper(speaking.refusal(wanted)));
    }

    private Step<Talk> speak(Language language) {
        Contact reading = contact.reading(language);
        DeskPhrases t = Tongue.of(reading).desk();
        Reply confirmation = new Reply.Whisper(Message.of(t.speaksNow(t.languageName(language))));
        return current == null
                ? new Step<>(new Talk(reading, null), List.of(), confirmation)
                : new Interviewing(reading, envelope, fresh, lookup).shownBelow(current, confirmation);
    }

    private Step<Talk> whisper(String sentence) {
        return new Replies(contact).say(sentence);
    }

    private Message draw(Interview interview) {
        return InterviewViews.drawLive(interview, contact, lookup).orElse(Message.of(""));
    }

    private Phrases phrases(@Nullable Interview interview) {
        return interview == null
                ? phrases
                : Tongue.of(contact, lookup.engine(interview.set()).set());
    }
}
