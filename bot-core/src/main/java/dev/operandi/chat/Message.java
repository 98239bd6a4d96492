package dev.operandi.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message no platform knows yet; the channel's renderer turns it into blocks, a card or lines.
 *
 * @param fallback plain text for notifications and screen readers
 * @param handout what is sent in place of the blocks where files can be; null for nothing
 */
public record Message(
        String fallback, List<Block> blocks, @Nullable Handout handout) {
    public Message {
        blocks = List.copyOf(blocks);
    }

    /** One that is only read. */
    public Message(String fallback, List<Block> blocks) {
        this(fallback, blocks, null);
    }

    public static Message of(String text) {
        return new Message(text, List.of(new Block.Text(text)));
    }

    /** Every answer that can be picked by its number, in the order they stand; numbers begin at 1. */
    public List<Button> numbered() {
        List<Button> found = new ArrayList<>();
        for (Block block : blocks) if (block instanceof Block.Choices choices) found.addAll(choices.buttons());
        return found;
    }

    /** Every other button, picked by its label. */
    public List<Button> named() {
        List<Button> found = new ArrayList<>();
        for (Block block : blocks) if (block instanceof Block.Buttons buttons) found.addAll(buttons.buttons());
        return found;
    }
}
