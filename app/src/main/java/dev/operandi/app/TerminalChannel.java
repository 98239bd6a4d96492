package dev.operandi.app;

import dev.operandi.chat.Message;
import dev.operandi.chat.Slot;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terminal as a platform. It cannot edit what it has printed: of the newest message every new state is printed below; of
 * older ones, which have lost their buttons because the talk went on further down, none. Messages may come from any thread; each is printed whole.
 */
public final class TerminalChannel implements Channel {
    /** What the people of this platform are called by. */
    public static final String PLATFORM = "terminal";

    /** Nothing printed is ever touched again, so nothing has to be told apart. */
    private static final String REFERENCE = "printed";

    private static final String PROMPT = "\n> ";

    private final OutputStream out;
    private final TerminalStyle style;
    private final boolean prompting;

    private boolean waiting;
    private boolean gone;
    private int newest;

    /**
     * @param out written to in UTF-8
     * @param prompting whether somebody sits in front of it and types
     */
    public TerminalChannel(OutputStream out, TerminalStyle style, boolean prompting) {
        this.out = out;
        this.style = style;
        this.prompting = prompting;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public synchronized String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        boolean canBePressed = !message.numbered().isEmpty() || !message.named().isEmpty();
        boolean wentOnBelow = reference != null && !canBePressed;
        if (slot.number() < newest || wentOnBelow) return REFERENCE;
        newest = slot.number();
        print(message);
        return REFERENCE;
    }

    /** What is printed stays. */
    @Override
    public void remove(Slot slot, String reference) {}

    /** Shows a message that is kept nowhere. */
    public synchronized void print(Message message) {
        printLines(TerminalRenderer.render(message, style));
    }

    /** Asks for the next line, where somebody types. */
    public synchronized void prompt() {
        waiting = true;
        if (!prompting) return;
        write(PROMPT);
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
        write((interrupting ? "\n" : "") + "\n" + String.join("\n", lines) + "\n" + (interrupting ? PROMPT : ""));
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
