package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How Slack hands something to the bot, and hears that it arrived. */
interface Line {
    String COMMAND = "slash_commands";
    String EVENT = "events_api";
    String INTERACTION = "interactive";

    /**
     * Hands it over and waits for the acknowledgement.
     *
     * @param status 200 when it was acknowledged
     * @param body what rode on it; missing when nothing did
     */
    record Answer(int status, JsonNode body) {}

    Answer hand(String kind, ObjectNode payload);
}
