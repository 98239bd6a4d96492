package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Draws blocks so that Slack takes them, whatever is in them. What fits is drawn as it is. Otherwise, one after the other
 * until it fits: neighbours of a kind become one block; texts are shortened, in the order of {@link Part}; blocks are left
 * out, in the same order and the last first; at the very end labels become a few characters, and the last choices go.
 */
final class Fitting {
    private static final List<Integer> SHORTEST_LABELS = List.of(20, 10, 4);

    private final SlackApp app;
    private final int charts;
    private final int mostBlocks;
    private final int mostChars;

    /**
     * @param charts how many charts Slack may draw itself
     * @param mostBlocks how many blocks there is room for; at least 1
     * @param mostChars how long all texts together may be, in UTF-16 units
     */
    Fitting(SlackApp app, int charts, int mostBlocks, int mostChars) {
        this.app = app;
        this.charts = charts;
        this.mostBlocks = mostBlocks;
        this.mostChars = mostChars;
    }

    /** The blocks with an id each; may be none. */
    ArrayNode draw(List<Block> blocks) {
        ArrayNode drawn = Drawing.of(blocks, app, charts, false);
        if (!fits(drawn)) drawn = dense(fitted(Neighbours.joined(cleaned(blocks))));
        return withIds(drawn);
    }

    /** Each text as it is drawn at most, so that what follows looks at no more than that. */
    private static List<Block> cleaned(List<Block> blocks) {
        List<Block> clean = blocks;
        for (Part part : Part.values()) clean = shortened(clean, part, SlackLimits.TEXT_CHARS);
        return clean;
    }

    /** Ids that change with anything in the message, or a menu would still show what was picked before. */
    private static ArrayNode withIds(ArrayNode drawn) {
        CRC32 sum = new CRC32();
        sum.update(drawn.toString().getBytes(StandardCharsets.UTF_8));
        String prefix = Long.toHexString(sum.getValue());
        for (int n = 0; n < drawn.size(); n++) ((ObjectNode) drawn.get(n)).put("block_id", prefix + "-" + (n + 1));
        return drawn;
    }

    private List<Block> fitted(List<Block> joined) {
        List<Block> blocks = withFewerBlocks(joined);
        for (Part part : Part.values())
            for (int length : part.lengths()) {
                if (fits(dense(blocks))) return blocks;
                blocks = shortened(blocks, part, length);
            }
        while (!fits(dense(blocks)) && canLeaveOut(blocks)) blocks = withoutLeastImportant(blocks);
        for (int length : SHORTEST_LABELS) if (!fits(dense(blocks))) blocks = shortened(blocks, Part.LABEL, length);
        while (!fits(dense(blocks))) blocks = withFewerToPress(blocks);
        return blocks;
    }

    private List<Block> withFewerBlocks(List<Block> all) {
        List<Block> blocks = all;
        while (dense(blocks).size() > mostBlocks && canLeaveOut(blocks)) blocks = withoutLeastImportant(blocks);
        return blocks;
    }

    private ArrayNode dense(List<Block> blocks) {
        return Drawing.of(blocks, app, charts, true);
    }

    private boolean fits(ArrayNode drawn) {
        return drawn.size() <= mostBlocks && BlockKit.charsOfTexts(drawn) <= mostChars;
    }

    private static List<Block> shortened(List<Block> blocks, Part part, int length) {
        return blocks.stream().map(block -> part.shorten(block, length)).toList();
    }

    private static boolean canLeaveOut(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> {
            for (Part part : Part.values()) if (part.isAll(block)) return true;
            return false;
        });
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
