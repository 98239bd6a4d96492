package dev.operandi.app;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.TypedText;
import dev.operandi.texts.Language;
import dev.operandi.texts.TypedWords;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal as a platform. It cannot edit what it has printed: of the newest message every new state is printed below; of
 * older ones, which have lost their buttons because the talk went on further down, none. What stands in the room, where all who
 * share the terminal read along, is printed at every change. Messages may come from any thread; each is printed whole.
 */
public final class TerminalChannel implements Channel {
    /** What the people of this platform are called by. */
    public static final String PLATFORM = "terminal";

    /** Nothing printed is ever touched again, so nothing has to be told apart. */
    private static final String REFERENCE = "printed";

    private static final String PROMPT = "> ";

    private static final Logger log = LoggerFactory.getLogger(TerminalChannel.class);

    private final OutputStream out;
    private final TerminalStyle style;
    private final boolean prompting;
    private final @Nullable TerminalFiles files;

    /** By place, the number of its newest message. */
    private final Map<Place, Integer> newest = new HashMap<>();

    /** By place, what was printed last; not of the room. */
    private final Map<Place, Message> seen = new HashMap<>();

    /** What stands in the room, the one printed last at the end. */
    private final Map<Slot, Message> room = new LinkedHashMap<>();

    private @Nullable Person speaking;
    private TerminalPhrases phrases = TerminalPhrases.in(Language.ENGLISH);
    private String before = "";
    private boolean roomIsLast;
    private boolean waiting;
    private boolean gone;

    /**
     * @param out written to in UTF-8
     * @param prompting whether somebody sits in front of it and types
     */
    public TerminalChannel(OutputStream out, TerminalStyle style, boolean prompting) {
        this(out, style, prompting, null);
    }

    /**
     * The same, where files can be handed over.
     *
     * @param exports a folder for them, made when the first is written; null where their contents are printed instead
     */
    public TerminalChannel(OutputStream out, TerminalStyle style, boolean prompting, @Nullable Path exports) {
        this.out = out;
        this.style = style;
        this.prompting = prompting;
        this.files = exports == null ? null : new TerminalFiles(exports);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public synchronized String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        boolean first = reference == null && slot.place() instanceof Place.Direct;
        return print(slot, reference, first ? handedOver(message) : message);
    }

    /** Where the files are; the message itself where there are none, or they cannot be written. */
    private Message handedOver(Message message) {
        Handout handout = message.handout();
        if (handout == null || files == null) return message;
        try {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Text(handout.words()));
            for (Path path : files.write(handout))
                blocks.add(new Block.Link("", path.toAbsolutePath().toString())); // which no line feed breaks
            return new Message(handout.words(), blocks);
        } catch (IOException e) { // its text is for whoever looks for the reason
            log.warn("No files were written ({})", e.getMessage());
            return message;
        }
    }

    private String print(Slot slot, @Nullable String reference, Message message) {
        if (slot.place() instanceof Place.Channel) {
            showInRoom(slot, message);
            return REFERENCE;
        }
        boolean canBePressed = !message.numbered().isEmpty() || !message.named().isEmpty();
        boolean wentOnBelow = reference != null && !canBePressed;
        if (slot.number() < newest.getOrDefault(slot.place(), 0) || wentOnBelow) return REFERENCE;
        newest.put(slot.place(), slot.number());
        seen.put(slot.place(), message);
        roomIsLast = false;
        boolean forSomebodyElse = slot.place() instanceof Place.Direct direct
                && speaking != null
                && !direct.person().equals(speaking);
        if (forSomebodyElse)
            print(marked(
                    phrases.forOne() + " "
                            + ((Place.Direct) slot.place()).person().id() + ":",
                    message));
        else print(message);
        return REFERENCE;
    }

    /** Shows what all read; drawn again as it was, it is not printed again. */
    synchronized void showInRoom(Slot slot, Message message) {
        if (message.equals(room.get(slot))) return;
        room.remove(slot);
        room.put(slot, message);
        roomIsLast = true;
        print(marked(phrases.forAll(), message));
    }

    private static Message marked(String mark, Message message) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(mark));
        blocks.addAll(message.blocks());
        return new Message(message.fallback(), blocks);
    }

    /** What is printed stays, but nothing of it can be named any more. */
    @Override
    public synchronized void remove(Slot slot, String reference) {
        room.remove(slot);
    }

    /** Who types from now on, and in what language they are told who else is meant. */
    synchronized void speaks(Person person, String prompt, TerminalPhrases newPhrases) {
        speaking = person;
        before = prompt;
        phrases = newPhrases;
    }

    /**
     * The button of a message in the room that a line plainly names. What stands on the screen last is meant first, and what
     * the person was shown alone before older messages of the room; only of the last one a number will do.
     */
    synchronized Optional<Button> namedInRoom(String line, Person person, TypedWords words) {
        List<Message> shown = new ArrayList<>(room.values());
        Collections.reverse(shown);
        if (shown.isEmpty()) return Optional.empty();
        if (roomIsLast && TypedText.plainly(line, shown.get(0), words) instanceof TypedText.Match.One one)
            return Optional.of(one.button());
        Message own = seen.get(new Place.Direct(person));
        if (own != null && !(TypedText.plainly(line, own, words) instanceof TypedText.Match.None))
            return Optional.empty();
        for (Message message : shown) {
            List<Button> buttons = new ArrayList<>(message.named());
            buttons.addAll(message.numbered());
            for (Button button : buttons)
                if (TypedText.means(line, button.label(), button.alsoTyped())) return Optional.of(button);
        }
        return Optional.empty();
    }

    /** Shows a message that is kept nowhere. */
    public synchronized void print(Message message) {
        printLines(TerminalRenderer.render(message, style));
    }

    /** Asks for the next line, where somebody types. */
    public synchronized void prompt() {
        waiting = true;
        if (!prompting) return;
        write("\n" + before + PROMPT);
    }

    /** The person has typed a line. */
    public synchronized void answered() {
        waiting = false;
    }

    /** Whether nobody reads any more what is printed: the window was closed, or the reader of a pipe has ended. */
    public synchronized boolean isGone() {
        return gone;
    }

    private void printLines(List<String> lines) {
        boolean interrupting = waiting && prompting;
        write((interrupting ? "\n" : "") + "\n" + String.join("\n", lines) + "\n"
                + (interrupting ? "\n" + before + PROMPT : ""));
    }

    private void write(String text) {
        if (gone) return;
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            gone = true;
        }
    }
}
