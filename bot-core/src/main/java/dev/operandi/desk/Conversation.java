package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.TypedText;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.interview.SharedButtons;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.DeskPhrases;
import dev.operandi.texts.ElsewherePhrases;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One envelope of one person in their direct conversation. */
final class Conversation {
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Phrases phrases;
    private final @Nullable Interview current;

    Conversation(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        this.phrases = Tongue.of(contact);
        this.current = contact.current() == null
                ? null
                : lookup.findInterview(contact.current()).orElse(null);
    }

    /**
     * In a channel nothing private is said: the talk goes on in the direct conversation, and only the person hears so. Who
     * calls the bot by its name is invited there for all to see.
     */
    Step<Talk> elsewhere() {
        if (envelope.place() instanceof Place.Thread thread && envelope.input() instanceof Input.Said said)
            return called(thread, said.text());
        if (asksForHelp())
            return Step.whisper(new Talk(contact, null), DeskView.helpElsewhere(contact, lookup, phrases));
        Step<Talk> inPrivate = inPrivate();
        Message hint = new Message(
                phrases.desk().inPrivate(),
                List.of(
                        new Block.Text(phrases.desk().inPrivate()),
                        new Block.WayIn(phrases.elsewhere().wayIn())));
        boolean nothingThere =
                inPrivate.outputs().isEmpty() || inPrivate.outputs().stream().anyMatch(Conversation::isInPublic);
        return nothingThere ? inPrivate : new Step<>(inPrivate.state(), inPrivate.outputs(), new Reply.Whisper(hint));
    }

    /** A poll of one line is posted where it was typed. */
    private static boolean isInPublic(Output output) {
        return output instanceof Output.Post post && post.slot().place() instanceof Place.Channel;
    }

    private boolean asksForHelp() {
        if (envelope.input() instanceof Input.Chose chose) return chose.action().equals(DeskAction.HELP);
        if (!(envelope.input() instanceof Input.Commanded commanded)) return false;
        String typed = TypedText.plain(commanded.text());
        return typed.isEmpty()
                || typed.equals("help")
                || phrases.interview().typedHelp().contains(typed);
    }

    /** By its name, in a thread. A poll is started and posted in the channel the thread is of. */
    private Step<Talk> called(Place.Thread thread, String text) {
        Place channel = new Place.Channel(thread.platform(), thread.tenant(), thread.channel());
        return new PollDesk(contact, contact, envelope.at(channel), fresh, lookup)
                .typed(text)
                .orElseGet(() -> Step.of(
                        new Talk(contact, null),
                        new Output.Post(new Slot(thread, 1), PublicViews.invitation(phrases))));
    }

    private Step<Talk> inPrivate() {
        if (envelope.input() instanceof Input.Commanded commanded) return commanded(commanded.text());
        if (envelope.input() instanceof Input.Chose chose) return chose(chose.action());
        return page(Page.WELCOME);
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
        if (!(form.values().get(InterviewEngine.SHARED_WITH) instanceof Field.Value.Somewhere there))
            return new Step<>(
                    new Talk(contact, null),
                    List.of(),
                    new Reply.Invalid(Map.of(
                            InterviewEngine.SHARED_WITH, phrases.elsewhere().pickAConversation())));
        Output shared = new Output.Post(
                new Slot(there.place(), numberElsewhere(there.place())),
                PublicViews.shared(mine.get(), phrases(mine.get())));
        return new Step<>(
                new Talk(contact, null),
                List.of(shared),
                new Reply.Whisper(Message.of(phrases.elsewhere().shared())));
    }

    /** A channel's messages are counted by nobody: a number that no other message there is likely to have. */
    private int numberElsewhere(Place place) {
        return place instanceof Place.Channel ? fresh.hashCode() & Integer.MAX_VALUE : 1;
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
            case "start" -> start(argument);
            case "fresh" -> fresh(argument);
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
                ? inInterview(mine.get(), new Input.Chose(action))
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
        return deskWord(text).orElseGet(() -> inInterview(current, new Move.WhereWasI()));
        if (current != null
                && TypedText.plainly(text, draw(current), phrases(current).typed()) instanceof TypedText.Match.One one)
            return chose(one.button().action());
        Optional<Step<Talk>> word = deskWord(text);
        if (word.isPresent()) return word.get();
        return current == null ? page(Page.WELCOME) : inInterview(current, new Input.Said(text));
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
                text, phrases.result().startAgain(), phrases.result().typedStartAgain())) return Optional.of(again());
        if (TypedText.means(text, t.start(), t.typedStart())) return Optional.of(start(""));
        ElsewherePhrases e = phrases.elsewhere();
        if (TypedText.means(text, e.oneMessageEach(), e.typedOneMessageEach()))
            return Optional.of(oneMessageEach(true));
        if (TypedText.means(text, e.oneMessageForAll(), e.typedOneMessageForAll()))
            return Optional.of(oneMessageEach(false));
        if (t.typedHello().contains(typed)) return Optional.of(current == null ? page(Page.WELCOME) : start(""));
        if (phrases.interview().typedResult().contains(typed)) return Optional.of(result());
        if (current == null && phrases.interview().typedHelp().contains(typed)) return Optional.of(page(Page.HELP));
        for (Language language : Phrases.languages()) if (isNamed(language, typed)) return Optional.of(language(typed));
        for (String opening : t.typedLanguage())
            if (typed.startsWith(opening + " ")
                    && findLanguage(typed.substring(opening.length() + 1)).isPresent())
                return Optional.of(language(typed.substring(opening.length() + 1)));
        return Optional.empty();
    }

    private Step<Talk> choseAtDesk(ActionId action) {
        if (action.equals(DeskAction.DATA)) return page(Page.DATA);
        if (action.equals(DeskAction.HELP)) return page(Page.HELP);
        if (action.equals(DeskAction.DELETE)) return page(Page.DELETE);
        if (action.equals(DeskAction.DELETE_YES)) return deleted();
        if (action.equals(DeskAction.AGAIN)) return again();
        if (action.equals(DeskAction.AGAIN_YES))
            return fresh(current == null ? "" : current.set().id());
        if (action.equals(DeskAction.GO_ON)) return start("");
        if (action.equals(DeskAction.ONE_MESSAGE_EACH)) return oneMessageEach(true);
        if (action.equals(DeskAction.ONE_MESSAGE_FOR_ALL)) return oneMessageEach(false);
        Optional<String> started = SharedButtons.startedSet(action);
        if (started.isPresent()) return start(started.get());
        Optional<String> begun = DeskAction.begunSet(action);
        if (begun.isPresent()) return begin(begun.get());
        Optional<String> language = DeskAction.languageCode(action);
        if (language.isPresent()) return language(language.get());
        return whisper(phrases.desk().oldButton());
    }

    /** Goes on where the person was; begins where they were not anywhere. */
    private Step<Talk> start(String setId) {
        if (!setId.isEmpty() && findSet(setId).isEmpty()) return noSuchSet(setId);
        Optional<Interview> known =
                current != null && (setId.isEmpty() || current.set().id().equals(setId))
                        ? Optional.of(current)
                        : lookup.interviewsOf(contact.person()).stream()
                                .filter(i -> setId.isEmpty() || i.set().id().equals(setId))
                                .findFirst();
        if (known.isEmpty()) return fresh(setId);
        boolean underWay = !(known.get().screen() instanceof Screen.Introduction);
        return underWay ? inInterview(known.get(), new Move.WhereWasI()) : below(known.get(), known.get(), null);
    }

    /** Begins anew when the last interview about the set is finished; a second click must not begin another one. */
    private Step<Talk> begin(String setId) {
        boolean underWay = lookup.interviewsOf(contact.person()).stream()
                .anyMatch(i -> !i.finished() && i.set().id().equals(setId));
        return underWay ? start(setId) : fresh(setId);
    }

    private Step<Talk> oneMessageEach(boolean wanted) {
        ElsewherePhrases t = phrases.elsewhere();
        return Step.whisper(
                new Talk(contact.withOneMessageEach(wanted), null),
                Message.of(wanted ? t.nowOneMessageEach() : t.nowOneMessageForAll()));
    }

    /** Begins anew; an unfinished interview about the same set is deleted, a finished one stays among "my data". */
    private Step<Talk> fresh(String setId) {
        Optional<QuestionSet> set = findSet(setId);
        if (set.isEmpty()) return noSuchSet(setId);
        List<Output> outputs = new ArrayList<>();
        boolean replaced = current != null
                && !current.finished()
                && current.set().id().equals(set.get().ref().id());
        if (replaced && current != null) {
            outputs.add(new Output.CancelTimer(ForgetTimer.of(current)));
            outputs.add(new Output.Forget(current.id()));
        }
        Contact next = contact.in(fresh);
        Interview begun =
                Interview.begin(fresh, contact.person(), set.get().ref(), envelope.at(), contact.messages() + 1);
        outputs.add(new Output.StartTimer(ForgetTimer.of(begun), envelope.at().plus(lookup.keptUnfinished())));
        if (current != null && !replaced) outputs.addAll(spent(current));
        Contact seeing = next.seeingBelow(InterviewViews.live(begun));
        outputs.add(new Output.Post(seeing.newestSlot(), InterviewViews.live(begun)));
        return new Step<>(new Talk(seeing, begun), outputs, null);
    }

    private Step<Talk> again() {
        boolean loses =
                current != null && !current.finished() && current.answers().asked() > 0;
        return loses
                ? page(Page.AGAIN)
                : fresh(current == null ? "" : current.set().id());
    }

    /** Of the interview they are in, as far as it goes; else the last that was finished. */
    private Step<Talk> result() {
        if (current != null) return inInterview(current, new Move.ShowResult());
        return lookup.interviewsOf(contact.person()).stream()
                .filter(Interview::finished)
                .findFirst()
                .map(finished -> inInterview(finished, new Move.ShowResult()))
                .orElseGet(() -> whisper(phrases.desk().noResultYet()));
    }

    private Step<Talk> inInterview(Interview interview, Move move) {
        return inInterview(interview, new Input.Chose(move.in(interview.id())));
    }

    private Step<Talk> inInterview(Interview interview, Input input) {
        InterviewEngine engine = lookup.engine(interview.set());
        Step<Interview> step = engine.step(interview, envelope.with(input), Tongue.of(contact, engine.set()));
        boolean pressed = envelope.input() instanceof Input.Chose;
        if (step.reply() instanceof Reply.Open)
            return new Step<>(new Talk(contact, interview), List.of(), step.reply());
        if (!interview.isSomewhere()) return below(interview, step.state(), step.reply());
        boolean shownLast = interview.message() == contact.messages();
        if (pressed && step.state().equals(interview) && (inItsMessage() || shownLast))
            return new Step<>(new Talk(contact, interview), List.of(), step.reply());
        boolean another = !step.state().screen().equals(interview.screen());
        return inItsMessage() && !(contact.oneMessageEach() && another)
                ? inPlace(step.state())
                : below(interview, step.state(), step.reply());
    }

    /** Whether a button of the interview was pressed where its message stands, and not one that leads there. */
    private boolean inItsMessage() {
        return envelope.place() instanceof Place.Direct
                && envelope.input() instanceof Input.Chose chose
                && Move.interviewOf(chose.action()).isPresent();
    }

    /** The message above loses its buttons, if there is one. */
    private List<Output> spent(Interview before) {
        return before.isSomewhere()
                ? List.of(new Output.Post(contact.slot(before.message()), InterviewViews.spent(before)))
                : List.of();
    }

    /** A button was pressed: the message it stands in is edited. */
    private Step<Talk> inPlace(Interview moved) {
        Contact seeing = contact.in(moved.id()).seeing(InterviewViews.live(moved));
        return Step.of(
                new Talk(seeing, moved), new Output.Post(contact.slot(moved.message()), InterviewViews.live(moved)));
    }

    /** The person typed: the answer stands below what they typed, and the message above loses its buttons. */
    private Step<Talk> below(Interview before, Interview moved, @Nullable Reply reply) {
        Contact seeing = contact.in(moved.id()).seeingBelow(InterviewViews.live(moved));
        Interview there = moved.in(seeing.messages());
        List<Output> outputs = new ArrayList<>(spent(before));
        outputs.add(new Output.Post(seeing.newestSlot(), InterviewViews.live(there)));
        return new Step<>(new Talk(seeing, there), outputs, reply);
    }

    private Step<Talk> page(Page page) {
        Contact seeing = contact.seeingBelow(page.view());
        return Step.of(new Talk(seeing, null), new Output.Post(seeing.newestSlot(), page.view()));
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
        Optional<Language> language = findLanguage(wanted);
        if (language.isEmpty()) {
            List<String> known = Phrases.languages().stream()
                    .map(phrases.desk()::languageName)
                    .toList();
            return whisper(phrases.desk().doesNotSpeak(wanted, known));
        }
        Contact reading = contact.reading(language.get());
        DeskPhrases t = Tongue.of(reading).desk();
        Reply confirmation = new Reply.Whisper(Message.of(t.speaksNow(t.languageName(language.get()))));
        Conversation inIt = new Conversation(reading, envelope, fresh, lookup);
        if (current == null) return new Step<>(new Talk(reading, null), List.of(), confirmation);
        Step<Talk> shown = inIt.below(current, current, confirmation);
        return new Step<>(shown.state(), shown.outputs(), confirmation);
    }

    private Optional<Language> findLanguage(String wanted) {
        String plain = TypedText.plain(wanted);
        return Phrases.languages().stream()
                .filter(language -> plain.equals(language.code()) || isNamed(language, plain))
                .findFirst();
    }

    /** By its name in the language spoken now, or in itself. */
    private boolean isNamed(Language language, String plain) {
        return plain.equals(TypedText.plain(phrases.desk().languageName(language)))
                || plain.equals(TypedText.plain(Phrases.in(language).desk().languageName(language)));
    }

    private Optional<QuestionSet> findSet(String setId) {
        return lookup.offered().stream()
                .filter(set -> setId.isEmpty() || set.ref().id().equals(setId))
                .findFirst();
    }

    private Step<Talk> noSuchSet(String setId) {
        List<String> known =
                lookup.offered().stream().map(set -> set.ref().id()).toList();
        return whisper(phrases.desk().noSuchSet(setId, known));
    }

    private Step<Talk> whisper(String sentence) {
        return Step.whisper(new Talk(contact, null), Message.of(sentence));
    }

    private Message draw(Interview interview) {
        return lookup.engine(interview.set()).draw(interview, phrases(interview));
    }

    private Phrases phrases(@Nullable Interview interview) {
        return interview == null
                ? phrases
                : Tongue.of(contact, lookup.engine(interview.set()).set());
    }
}
