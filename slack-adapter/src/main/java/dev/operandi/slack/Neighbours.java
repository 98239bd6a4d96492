package dev.operandi.slack;

import dev.operandi.chat.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Saves blocks without losing a word: what stands next to its own kind becomes one block with it. */
final class Neighbours {
    private Neighbours() {}

    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Block> both = joined.isEmpty() ? Optional.empty() : join(joined.get(joined.size() - 1), block);
            if (both.isPresent()) joined.set(joined.size() - 1, both.get());
            else joined.add(block);
        }
        return joined;
    }

    private static Optional<Block> join(Block before, Block after) {
        if (before instanceof Block.Text one && after instanceof Block.Text two)
            return within(SlackLimits.TEXT_CHARS, one.text() + "\n\n" + two.text())
                    .map(Block.Text::new);
        if (before instanceof Block.Note one && after instanceof Block.Note two)
            return within(SlackLimits.CONTEXT_CHARS, one.text() + "\n" + two.text())
                    .map(Block.Note::new);
        if (before instanceof Block.Bullets one && after instanceof Block.Bullets two)
            return Optional.of(new Block.Bullets(both(one.lines(), two.lines())));
        if (before instanceof Block.Facts one && after instanceof Block.Facts two)
            return Optional.of(new Block.Facts(both(one.facts(), two.facts())));
        if (before instanceof Block.Choices one && after instanceof Block.Choices two)
            return Optional.of(new Block.Choices(both(one.buttons(), two.buttons())));
        if (before instanceof Block.Buttons one && after instanceof Block.Buttons two)
            return Optional.of(new Block.Buttons(both(one.buttons(), two.buttons())));
        return Optional.empty();
    }

    private static Optional<String> within(int max, String text) {
        return text.length() <= max ? Optional.of(text) : Optional.empty();
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
