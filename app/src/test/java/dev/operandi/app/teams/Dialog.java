package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What opened in front of somebody. The client forgets everything that was filled in when the bot answers with another card.
 *
 * @param conversation where it was opened
 * @param task as the bot answered
 */
record Dialog(TeamsUser who, String conversation, JsonNode task) {
    String read() {
        return task.path("type").asText().equals("message") ? task.path("value").asText() : new Card(card()).read();
    }

    private JsonNode card() {
        return task.path("value").path("card").path("content");
    }

    /** What stands in the field of this label; empty for nothing. */
    String field(String label) {
        return input(label).path("value").asText();
    }

    /** The value of the first option of a field. */
    String first(String label) {
        return input(label).path("choices").path(0).path("value").asText();
    }

    boolean asks(String label) {
        return !find(label).isMissingNode();
    }

    private JsonNode input(String label) {
        if (!asks(label)) throw new AssertionError("No field " + label + " in:\n" + read());
        return find(label);
    }

    private JsonNode find(String label) {
        for (JsonNode element : card().path("body"))
            if (element.path("label").asText().equals(label)) return element;
        return card().path("none");
    }

    /**
     * Sends it off.
     *
     * @param filled besides what stands in it, by the labels of the fields
     */
    Dialog sends(Map<String, String> filled) {
        ObjectNode data = card().path("actions").path(0).path("data").deepCopy();
        for (JsonNode element : card().path("body"))
            if (element.path("type").asText().startsWith("Input.") && element.has("value"))
                data.set(element.path("id").asText(), element.get("value"));
        filled.forEach((label, value) -> data.put(input(label).path("id").asText(), value));
        return who.dialog(conversation, "task/submit", data);
    }

    Dialog sends() {
        return sends(Map.of());
    }
}
