package dev.operandi.app;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.polls.QuickCommand;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.turn.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A talk in the terminal: each line is one envelope, and what it led to is printed before the next is read. Several people may
 * take turns at it, so that a poll can be tried; each has a talk of their own, and the room they share is the terminal.
 */
public final class TerminalChat {
    /** The first question is on the screen long before. */
    private static final Duration BACKGROUND_AFTER = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(TerminalChat.class);

    private final Operandi operandi;
    private final TerminalChannel channel;
    private final Surroundings around;
    private final InstantSource clock;
    private final ZoneId zone;
    private final TerminalPeople people;
    private final @Nullable Language language;

    /** What every id of this process begins with; no envelope of another has it. */
    private final String process = UUID.randomUUID().toString();

    private int envelopes;
    private @Nullable TerminalForm form;

    /**
     * What the person at the keyboard reads. Asked for after each turn, and not for each sentence: where the database is away,
     * each time would take as long as it takes to find out.
     */
    private Language spoken;

    /**
     * @param zone where the clocks of the people at the terminal stand
     * @param language what the person wants to read, or null where nobody said
     */
    public TerminalChat(
            Operandi operandi,
            TerminalChannel channel,
            Surroundings around,
            InstantSource clock,
            ZoneId zone,
            @Nullable Language language) {
        this.operandi = operandi;
        this.channel = channel;
        this.around = around;
        this.clock = clock;
        this.zone = zone;
        this.language = language;
        spoken = own();
        people = new TerminalPeople(around.user());
    }

    /**
     * Talks until the input ends, or the person leaves.
     *
     * @param opening the commands it begins with
     * @return the process's status: 0, or 1 when a script's line could not be kept
     */
    public int talk(List<String> opening) {
        speaks(people.first());
        operandi.cardsIn(TerminalPeople.ROOM).forEach(channel::showInRoom);
        for (String command : opening) if (!take(new Input.Commanded(command)) && !around.typed()) return 1;
        operandi.startBackground(BACKGROUND_AFTER);
        InputLines lines = new InputLines(around.in());
        while (!channel.isGone()) {
            channel.prompt();
            Optional<String> line = lines.next();
            channel.answered();
            if (line.isEmpty()) {
                if (around.typed()) farewell();
                return 0;
            }
            if (phrases().leaving().contains(line.get().toLowerCase(Locale.ROOT))) {
                farewell();
                return 0;
            }
            if (!heard(line.get()) && !around.typed()) return 1;
        }
        return 0;
    }

    /** False when what it led to was not kept. */
    private boolean heard(String line) {
        String[] words = line.split("\\s+", 3);
        if (words.length <= 2 && words[0].equalsIgnoreCase(phrases().handingOver())) {
            handTo(words.length == 2 ? words[1] : people.first().id());
            return true;
        }
        if (form != null) return fillIn(form, line);
        if (line.isEmpty()) return true;
        Person person = people.speaking();
        Optional<Button> inRoom = channel.namedInRoom(line, person, words().typed());
        if (inRoom.isPresent()) return take(new Input.Chose(inRoom.get().action()), TerminalPeople.ROOM);
        QuickCommand quick = QuickCommand.read(line, zone, clock.instant());
        boolean isQuick = quick instanceof QuickCommand.Asked || quick instanceof QuickCommand.Faulty;
        return isQuick
                ? take(new Input.Commanded(line), TerminalPeople.ROOM) // it is posted where it is typed
                : take(new Input.Said(line));
    }

    private void handTo(String name) {
        Optional<Person> person = people.named(name);
        if (person.isEmpty()) {
            say(phrases().quoted(name) + " " + phrases().noName());
            return;
        }
        form = null;
        speaks(person.get());
        say(phrases().nowTypes() + " " + person.get().id() + ".");
    }

    private void speaks(Person person) {
        people.handTo(person);
        spoken = languageOf(person);
        channel.speaks(person, people.prompt(), phrases());
    }

    private boolean fillIn(TerminalForm open, String line) {
        TerminalForm.Taken taken = open.take(line);
        if (taken instanceof TerminalForm.Taken.Sent sent) return take(sent.input());
        if (taken instanceof TerminalForm.Taken.Asks asks) channel.print(asks.message());
        else {
            form = null;
            say(phrases().left());
        }
        return true;
    }

    private boolean take(Input input) {
        return take(input, new Place.Direct(people.speaking()));
    }

    /** False when it was not kept; the person has been told why. */
    private boolean take(Input input, Place place) {
        String id = process + "/" + ++envelopes;
        Envelope envelope = new Envelope(id, people.speaking(), place, clock.instant(), language, input)
                .knowing(zone, Standing.MEMBER);
        Optional<Reply> reply;
        try {
            reply = operandi.receive(envelope);
        } catch (StoreException e) {
            say(phrases().notKept() + " " + e.getMessage() + " " + phrases().sayItAgain());
            return false;
        } catch (RuntimeException e) {
            log.error("A turn failed", e);
            say(phrases().ourFault());
            return false;
        }
        speaks(people.speaking()); // perhaps in another language now
        show(reply.orElse(null));
        return true;
    }

    private void show(@Nullable Reply reply) {
        if (reply instanceof Reply.Invalid invalid && form != null) {
            channel.print(form.refused(invalid.sentences()));
        } else {
            form = null;
            if (reply instanceof Reply.Whisper whisper) channel.print(whisper.message());
            if (reply instanceof Reply.Open open) open(open.form());
        }
        try {
            operandi.dispatchDue();
        } catch (StoreException e) {
            say(phrases().cannotGoOn() + " " + e.getMessage());
        } catch (RuntimeException e) {
            log.error("A message could not be drawn", e);
            say(phrases().ourFault());
        }
    }

    private void open(Form opened) {
        if (TerminalForm.canFill(opened)) {
            form = new TerminalForm(opened, people, phrases(), words().typed());
            channel.print(form.opening());
            return;
        }
        List<Block> blocks =
                new ArrayList<>(opened.blocks()); // there is no other conversation here: it is to be copied
        channel.print(new Message(opened.title(), blocks));
    }

    private void farewell() {
        boolean remembered = operandi.remembers(people.first());
        say(
                remembered
                        ? phrases().placeKept() + " " + around.command() + " chat"
                        : phrases().nothingKept());
    }

    /** In the language the bot speaks with the person. */
    private TerminalPhrases phrases() {
        return TerminalPhrases.in(spoken);
    }

    private Phrases words() {
        return Phrases.in(spoken);
    }

    private Language languageOf(Person person) {
        try {
            return operandi.languageOf(person).orElseGet(this::own);
        } catch (StoreException e) {
            return own(); // that it cannot be read is said elsewhere
        }
    }

    private Language own() {
        return language == null ? Language.ENGLISH : language;
    }

    private void say(String sentence) {
        channel.print(Message.of(sentence));
    }
}
