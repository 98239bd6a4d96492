package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Shortening;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Draws blocks so that Slack takes them, whatever is in them. What fits is drawn as it is. Otherwise, one after the other
 * until it fits: neighbours of a kind become one block; then less is said, as {@link Shortening} has it.
 */
final class Fitting {
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
        if (!fits(drawn)) drawn = dense(fitted(Neighbours.joined(Shortening.cleaned(blocks, SlackLimits.TEXT_CHARS))));
        return withIds(drawn);
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
        List<Block> blocks = Shortening.fewer(joined, some -> dense(some).size() <= mostBlocks);
        return Shortening.lessToPress(Shortening.lessToRead(blocks, this::fitsDense), this::fitsDense);
    }

    private boolean fitsDense(List<Block> blocks) {
        return fits(dense(blocks));
    }

    private ArrayNode dense(List<Block> blocks) {
        return Drawing.of(blocks, app, charts, true);
    }

    private boolean fits(ArrayNode drawn) {
        return drawn.size() <= mostBlocks && BlockKit.charsOfTexts(drawn) <= mostChars;
    }
}
