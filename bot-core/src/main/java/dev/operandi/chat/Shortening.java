package dev.operandi.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says less where a platform has no room: the same on every platform. Texts are shortened, in the order of {@link Part}; then
 * blocks are left out, in the same order and the last first; at the very end labels become a few characters, and the last
 * choices go.
 */
public final class Shortening {
    private static final List<Integer> SHORTEST_LABELS = List.of(20, 10, 4);

    private Shortening() {}

    /** Each text cleaned and at most so long, in UTF-16 units, so that what follows looks at no more than that. */
    public static List<Block> cleaned(List<Block> blocks, int max) {
        List<Block> clean = blocks;
        for (Part part : Part.values()) clean = shortened(clean, part, max);
        return clean;
    }

    /** Texts shortened and then blocks left out until it fits; it may not fit where there is too much to press. */
    public static List<Block> lessToRead(List<Block> all, Predicate<List<Block>> fits) {
        List<Block> blocks = all;
        for (Part part : Part.values())
            for (int length : part.lengths()) {
                if (fits.test(blocks)) return blocks;
                blocks = shortened(blocks, part, length);
            }
        return fewer(blocks, fits);
    }

    /** Blocks left out until it fits, or until nothing is left but what can be pressed. */
    public static List<Block> fewer(List<Block> all, Predicate<List<Block>> fits) {
        List<Block> blocks = all;
        while (!fits.test(blocks) && canLeaveOut(blocks)) blocks = withoutLeastImportant(blocks);
        return blocks;
    }

    /** Labels shortened and then choices taken away until it fits; at the end there may be no block. */
    public static List<Block> lessToPress(List<Block> all, Predicate<List<Block>> fits) {
        List<Block> blocks = all;
        for (int length : SHORTEST_LABELS) if (!fits.test(blocks)) blocks = shortened(blocks, Part.LABEL, length);
        while (!blocks.isEmpty() && !fits.test(blocks)) blocks = withFewerToPress(blocks);
        return blocks;
    }

    private static List<Block> shortened(List<Block> blocks, Part part, int length) {
        return blocks.stream().map(block -> part.shorten(block, length)).toList();
    }

    private static boolean canLeaveOut(List<Block> blocks) {
        for (Part part : Part.values()) if (blocks.stream().anyMatch(part::isAll)) return true;
        return false;
    }

    private static List<Block> withoutLeastImportant(List<Block> blocks) {
        for (Part part : Part.values())
            for (int n = blocks.size() - 1; n >= 0; n--) if (part.isAll(blocks.get(n))) return without(blocks, n);
        throw new IllegalStateException("Nothing can be left out");
    }

    /** Takes from the end of the choices, so that those left keep their numbers; and only then from the other buttons. */
    private static List<Block> withFewerToPress(List<Block> blocks) {
        for (int n = blocks.size() - 1; n >= 0; n--)
            if (blocks.get(n) instanceof Block.Choices choices)
                return with(blocks, n, new Block.Choices(firstHalf(choices.buttons())));
        for (int n = blocks.size() - 1; n >= 0; n--)
            if (blocks.get(n) instanceof Block.Buttons buttons
                    && buttons.buttons().size() > 1)
                return with(blocks, n, new Block.Buttons(firstHalf(buttons.buttons())));
        return without(blocks, blocks.size() - 1);
    }

    private static List<Button> firstHalf(List<Button> buttons) {
        return buttons.subList(0, buttons.size() / 2);
    }

    private static List<Block> with(List<Block> blocks, int at, Block block) {
        boolean nothing =
                block instanceof Block.Choices choices && choices.buttons().isEmpty();
        if (nothing) return without(blocks, at);
        List<Block> changed = new ArrayList<>(blocks);
        changed.set(at, block);
        return changed;
    }

    private static List<Block> without(List<Block> blocks, int at) {
        List<Block> fewer = new ArrayList<>(blocks);
        fewer.remove(at);
        return fewer;
    }
}
