package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Message;

/** Draws a message as the bot's own page. Pure. Charts are lines of text: a page takes no others. */
final class HomeRenderer {
    private final SlackApp app;

    HomeRenderer(SlackApp app) {
        this.app = app;
    }

    /** A view of type {@code home}, for {@code views.publish}. */
    ObjectNode render(Message message) {
        Fitting fitting = new Fitting(app, 0, SlackLimits.VIEW_BLOCKS, SlackLimits.TEXT_OF_ALL_BLOCKS);
        return BlockKit.object("home").set("blocks", BlockKitRenderer.blocks(message, fitting));
    }
}
