package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import java.util.List;

/** Draws a message for a conversation in Slack. Pure: the same message gives the same blocks. */
final class BlockKitRenderer {
    private final SlackApp app;

    BlockKitRenderer(SlackApp app) {
        this.app = app;
    }

    /** With charts that Slack draws. */
    SlackMessage render(Message message) {
        return render(message, SlackLimits.CHARTS);
    }

    /** With charts as lines of text, for where Slack refuses {@link SlackMessage#hasCharts its own}. */
    SlackMessage renderWithoutCharts(Message message) {
        return render(message, 0);
    }

    private SlackMessage render(Message message, int charts) {
        Fitting fitting = new Fitting(app, charts, SlackLimits.MESSAGE_BLOCKS, SlackLimits.TEXT_OF_ALL_BLOCKS);
        return new SlackMessage(blocks(message, fitting), SlackFallback.of(message));
    }

    /** Never empty: without blocks, what is said instead of them; without even that, an ellipsis. */
    static ArrayNode blocks(Message message, Fitting fitting) {
        ArrayNode blocks = fitting.draw(message.blocks());
        if (blocks.isEmpty()) blocks = fitting.draw(List.of(new Block.Text(message.fallback())));
        return blocks.isEmpty() ? fitting.draw(List.of(new Block.Text("…"))) : blocks;
    }
}
