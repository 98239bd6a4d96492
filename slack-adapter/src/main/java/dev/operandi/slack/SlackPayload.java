package dev.operandi.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what Slack sends, within limits, and leaves only what the bot looks at. */
final class SlackPayload {
    /** Slack's own payloads stay far below each. */
    private static final int DEPTH = 64;

    private static final int FORM_FIELDS = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SlackPayload() {}

    /** An object; empty for anything else. */
    static Optional<ObjectNode> ofJson(byte[] body) {
        return utf8(body).flatMap(SlackPayload::ofJson);
    }

    /** An object; empty for anything else. */
    static Optional<ObjectNode> ofJson(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The fields of a form as texts; or, of a form that wraps a payload, that. Empty when it cannot be read. */
    static Optional<ObjectNode> ofForm(byte[] body) {
        Optional<ObjectNode> fields = utf8(body).flatMap(SlackPayload::fields);
        Optional<String> wrapped = fields.map(f -> f.path("payload")).map(JsonNode::textValue);
        return wrapped.isPresent() ? ofJson(wrapped.get()) : fields;
    }

    private static Optional<ObjectNode> fields(String form) {
        String[] pairs = form.split("&", FORM_FIELDS + 1);
        if (pairs.length > FORM_FIELDS) return Optional.empty();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            try {
                String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
                if (fields.has(name)) return Optional.empty(); // which of the two would be meant?
                fields.put(name, value);
            } catch (IllegalArgumentException e) { // a percent sign without two digits
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private static Optional<String> utf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8 // a new decoder reports what is malformed
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What kind of thing it is: {@code command}, or Slack's name of the type; empty when it says neither. */
    static String kind(ObjectNode payload) {
        if (payload.path("command").isTextual() && !payload.has("type")) return "command";
        return payload.path("type").asText("");
    }

    /**
     * The same without messages, blocks and whatever else the bot never reads: of those Slack sends kinds that the SDK's
     * classes do not know, and one it stumbles over must not make a button dead.
     */
    static ObjectNode slim(ObjectNode payload) {
        ObjectNode slim = payload.deepCopy();
        slim.remove(List.of("message", "app_unfurl", "function_data", "interactivity", "state"));
        if (slim.get("event") instanceof ObjectNode event)
            event.remove(List.of(
                    "blocks",
                    "attachments",
                    "files",
                    "x_files",
                    "metadata",
                    "message",
                    "previous_message",
                    "view",
                    "user_profile",
                    "bot_profile",
                    "assistant_thread"));
        if (slim.path("event").get("user") instanceof ObjectNode user) user.retain("id", "deleted", "is_bot");
        if (slim.get("view") instanceof ObjectNode view) slimView(view);
        for (JsonNode action : slim.path("actions")) if (action instanceof ObjectNode object) slimAction(object);
        return slim;
    }

    private static void slimView(ObjectNode view) {
        view.retain("id", "type", "hash", "callback_id", "app_installed_team_id", "private_metadata", "state");
        for (JsonNode block : view.path("state").path("values"))
            for (JsonNode element : block) if (element instanceof ObjectNode object) slimField(object);
    }

    private static void slimField(ObjectNode field) {
        field.retain(
                "type",
                "value",
                "selected_conversation",
                "selected_date",
                "selected_option",
                "selected_options",
                "selected_time",
                "selected_users");
        if (field.get("selected_option") instanceof ObjectNode option) option.retain("value");
        for (JsonNode option : field.path("selected_options"))
            if (option instanceof ObjectNode object) object.retain("value");
    }

    private static void slimAction(ObjectNode action) {
        action.retain("action_id", "block_id", "action_ts", "type", "selected_option");
        if (action.get("selected_option") instanceof ObjectNode option) option.retain("value");
    }

    /** One payload for each element that was pressed: Bolt hands on only those that hold a single one. */
    static List<ObjectNode> single(ObjectNode payload) {
        if (payload.path("actions").size() < 2) return List.of(payload);
        List<ObjectNode> each = new ArrayList<>();
        for (JsonNode action : payload.path("actions")) {
            ObjectNode one = payload.deepCopy();
            one.putArray("actions").add(action);
            each.add(one);
        }
        return each;
    }
}
