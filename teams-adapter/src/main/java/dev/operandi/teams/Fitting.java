package dev.operandi.teams;

import dev.operandi.chat.Block;
import dev.operandi.chat.Shortening;
import java.util.List;

/**
 * Draws blocks so that Teams takes them, whatever is in them. What fits is drawn as it is. Otherwise less is said, as
 * {@link Shortening} has it, and in between nothing is said twice.
 */
final class Fitting {
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
        List<Block> cleaned = Shortening.cleaned(all, TeamsLimits.TEXT_CHARS);
        Drawing.Drawn whole = Drawing.of(cleaned, style);
        if (fits(whole)) return whole;
        List<Block> fewer = Shortening.lessToRead(cleaned, blocks -> fits(Drawing.of(blocks, style)));
        Drawing.Drawn shorter = Drawing.of(fewer, style);
        if (fits(shorter)) return shorter;
        List<Block> fewest = Shortening.lessToPress(fewer, blocks -> fits(Drawing.of(blocks, dense)));
        return Drawing.of(fewest, dense);
    }

    private boolean fits(Drawing.Drawn drawn) {
        return drawn.bytes() <= mostBytes;
    }
}
