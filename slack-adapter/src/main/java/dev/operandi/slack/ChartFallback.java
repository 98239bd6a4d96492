package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;

/** Sends a message with the charts Slack draws, and once more without where Slack does not take them. */
final class ChartFallback {
    private ChartFallback() {}

    /** What is done with a message that is drawn. */
    interface Sending<R> {
        R with(ObjectNode drawn) throws SlackFault;
    }

    static <R> R send(Rendering rendering, Message message, Sending<R> sending) throws SlackFault {
        boolean charts = message.blocks().stream().anyMatch(Block.Chart.class::isInstance);
        try {
            return sending.with(rendering.message(message, charts));
        } catch (SlackFault fault) {
            if (!charts || !fault.code().equals(SlackErrors.INVALID_BLOCKS)) throw fault;
            return sending.with(rendering.message(message, false));
        }
    }
}
