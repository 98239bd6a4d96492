package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;

/** Draws what the core says as the JSON that Slack's methods take. */
interface Rendering {
    /**
     * A message: {@code text} and {@code blocks}.
     *
     * @param nativeChart whether Slack draws the charts; otherwise they are text
     */
    ObjectNode message(Message message, boolean nativeChart);

    /** The view of somebody's Home tab; charts in it are text, for Slack draws them in messages only. */
    ObjectNode home(Message message);

    /** The view of a modal. */
    ObjectNode modal(Form form);
}
