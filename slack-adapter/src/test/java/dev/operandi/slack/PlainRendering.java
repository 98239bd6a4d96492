package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;

/** Draws next to nothing: what matters here is what becomes of it. */
class PlainRendering implements Rendering {
    @Override
    public ObjectNode message(Message message, boolean nativeChart) {
        ObjectNode drawn = SlackApi.fields().put("text", message.fallback());
        drawn.putArray("blocks").addObject().put("type", nativeChart ? "data_visualization" : "section");
        return drawn;
    }

    @Override
    public ObjectNode home(Message message) {
        ObjectNode drawn = SlackApi.fields().put("type", "home");
        drawn.putArray("blocks").addObject().put("type", "section").put("text", message.fallback());
        return drawn;
    }

    @Override
    public ObjectNode modal(Form form) {
        return SlackApi.fields().put("type", "modal").put("title", form.title());
    }
}
