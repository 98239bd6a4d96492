package dev.operandi.teams;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws blocks so that Teams takes them, whatever is in them. What fits is drawn as it is. Otherwise, one after the other
 * until it fits: texts are shortened, in the order of {@link Part}; blocks are left out, in the same order and the last
 * first; nothing is said twice; at the very end labels become a few characters, and the last choices go.
 */
final class Fitting {
    private static final List<Integer> SHORTEST_LABELS = List.of(20, 10, 4);

    private final Style style;
    private final Style dense;
    private final int mostBytes;

    /**
     * @param mostBytes how large all that is drawn may be, as {@link CardJson#bytes} counts it
     */
    Fitting(Style style, int mostBytes) {
        this.style = style;
        this.dense = style.asDenseAsCanBe();
        this.mostBytes = mostBytes;
    }

    /** May be empty. */
    Drawing.Drawn draw(List<Block> all) {
        List<Block> blocks = cleaned(all);
        for (Part part : Part.values())
            for (int length : part.lengths()) {
                if (fits(blocks, style)) return Drawing.of(blocks, style);
                blocks = shortened(blocks, part, length);
            }
        while (!fits(blocks, style) && canLeaveOut(blocks)) blocks = withoutLeastImportant(blocks);
        if (fits(blocks, style)) return Drawing.of(blocks, style);
        for (int length : SHORTEST_LABELS) if (!fits(blocks, dense)) blocks = shortened(blocks, Part.LABEL, length);
        while (!blocks.isEmpty() && !fits(blocks, dense)) blocks = withFewerToPress(blocks);
        return Drawing.of(blocks, dense);
    }

    /** Each text as it is drawn at most, so that what follows looks at no more than that. */
    private static List<Block> cleaned(List<Block> blocks) {
        List<Block> clean = blocks;
        for (Part part : Part.values()) clean = shortened(clean, part, TeamsLimits.TEXT_CHARS);
        return clean;
    }

    private boolean fits(List<Block> blocks, Style how) {
        return Drawing.of(blocks, how).bytes() <= mostBytes;
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
