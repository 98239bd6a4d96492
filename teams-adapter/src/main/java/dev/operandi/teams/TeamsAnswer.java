package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to Teams.
 *
 * @param status of HTTP; the answer to a card says its own in the body
 * @param afterwards done once the answer was written
 */
record TeamsAnswer(int status, @Nullable ObjectNode body, List<Runnable> afterwards) {
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final int TAKEN = 200;

    TeamsAnswer {
        afterwards = List.copyOf(afterwards);
    }

    static TeamsAnswer bare(int status) {
        return new TeamsAnswer(status, null, List.of());
    }

    static TeamsAnswer taken(List<Runnable> afterwards) {
        return new TeamsAnswer(TAKEN, null, afterwards);
    }

    /** Another card takes the place of the one that was pressed, for the person who pressed it. */
    static TeamsAnswer card(TeamsCard card) {
        ObjectNode body = onCard(TeamsCard.TYPE);
        body.set("value", card.content());
        return new TeamsAnswer(TAKEN, body, List.of());
    }

    /** The card stays, and a sentence is shown. */
    static TeamsAnswer sentence(String text, List<Runnable> afterwards) {
        return new TeamsAnswer(TAKEN, onCard(MESSAGE).put("value", text), afterwards);
    }

    /** A dialog opens, or shows something else. */
    static TeamsAnswer dialog(ObjectNode value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("task").put("type", "continue").set("value", value);
        return new TeamsAnswer(TAKEN, body, List.of());
    }

    /** A sentence instead of a dialog, or at its end. */
    static TeamsAnswer dialogSentence(String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("task").put("type", "message").put("value", text);
        return new TeamsAnswer(TAKEN, body, List.of());
    }

    private static ObjectNode onCard(String type) {
        return JsonNodeFactory.instance.objectNode().put("statusCode", TAKEN).put("type", type);
    }

    /** What the bot says belongs in no log. */
    @Override
    public String toString() {
        return "TeamsAnswer with status " + status;
    }
}
