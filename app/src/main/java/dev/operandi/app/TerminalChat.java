package dev.operandi.app;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A talk in the terminal: each line is one envelope, and what it led to is printed before the next is read. */
public final class TerminalChat {
    /** The first question is on the screen long before. */
    private static final Duration BACKGROUND_AFTER = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(TerminalChat.class);

    private final Operandi operandi;
    private final TerminalChannel channel;
    private final Surroundings around;
    private final InstantSource clock;
    private final Person person;
    private final @Nullable Language language;

    /** What every id of this process begins with; no envelope of another has it. */
    private final String process = UUID.randomUUID().toString();

    private int envelopes;

    /**
     * @param language what the person wants to read, or null where nobody said
     */
    public TerminalChat(
            Operandi operandi,
            TerminalChannel channel,
            Surroundings around,
            InstantSource clock,
            @Nullable Language language) {
        this.operandi = operandi;
        this.channel = channel;
        this.around = around;
        this.clock = clock;
        this.language = language;
        person = new Person(TerminalChannel.PLATFORM, "local", around.user());
    }

    /**
     * Talks until the input ends, or the person leaves.
     *
     * @param opening the commands it begins with
     * @return the process's status: 0, or 1 when a script's line could not be kept
     */
    public int talk(List<String> opening) {
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
            if (line.get().isEmpty()) continue;
            if (phrases().leaving().contains(line.get().toLowerCase(Locale.ROOT))) {
                farewell();
                return 0;
            }
            if (!take(new Input.Said(line.get())) && !around.typed()) return 1;
        }
        return 0;
    }

    /** False when it was not kept; the person has been told why. */
    private boolean take(Input input) {
        String id = process + "/" + ++envelopes;
        Envelope envelope = new Envelope(id, person, new Place.Direct(person), clock.instant(), language, input);
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
        show(reply);
        return true;
    }

    private void show(Optional<Reply> reply) {
        if (reply.isPresent() && reply.get() instanceof Reply.Whisper whisper) channel.print(whisper.message());
        if (reply.isPresent()
                && reply.get() instanceof Reply.Open open) // there is nobody else here: it is to be copied
        channel.print(new Message(open.form().title(), open.form().blocks()));
        try {
            operandi.dispatchDue();
        } catch (StoreException e) {
            say(phrases().cannotGoOn() + " " + e.getMessage());
        } catch (RuntimeException e) {
            log.error("A message could not be drawn", e);
            say(phrases().ourFault());
        }
    }

    private void farewell() {
        boolean remembered = operandi.remembers(person);
        say(
                remembered
                        ? phrases().placeKept() + " " + around.command() + " chat"
                        : phrases().nothingKept());
    }

    /** In the language the bot speaks with the person. */
    private TerminalPhrases phrases() {
        Language own = language == null ? Language.ENGLISH : language;
        try {
            return TerminalPhrases.in(operandi.languageOf(person).orElse(own));
        } catch (StoreException e) {
            return TerminalPhrases.in(own); // that it cannot be read is said elsewhere
        }
    }

    private void say(String sentence) {
        channel.print(Message.of(sentence));
    }
}
