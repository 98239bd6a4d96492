package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the fields of the form in front of somebody. As in Slack, what was picked in a block stays picked where the
 * next form has a block of the same id.
 */
final class Filling {
    private final Map<String, ObjectNode> kept = new HashMap<>();

    /** The form is gone, and another one opens later. */
    void forget() {
        kept.clear();
    }

    /**
     * The {@code state} of the form as it is sent off.
     *
     * @param filledIn by the ids of the fields, what is picked by its label or value, or typed; all others stay as they stand
     */
    ObjectNode state(JsonNode form, Map<String, List<String>> filledIn) {
        ObjectNode state = Json.object();
        ObjectNode values = state.putObject("values");
        Map<String, ObjectNode> now = new HashMap<>();
        for (JsonNode block : form.path("blocks")) {
            if (!block.path("type").asText().equals("input")) continue;
            String id = block.path("block_id").asText();
            JsonNode element = block.path("element");
            String action = element.path("action_id").asText();
            List<String> wanted = filledIn.get(action.substring(action.indexOf('|') + 1));
            ObjectNode value = wanted == null ? kept.getOrDefault(id, before(element)) : picked(element, wanted);
            now.put(id, value);
            values.putObject(id).set(action, value);
        }
        kept.clear();
        kept.putAll(now);
        return state;
    }

    private static ObjectNode before(JsonNode element) {
        ObjectNode value = typed(element);
        value.set("selected_option", element.path("initial_option"));
        value.set("selected_options", element.path("initial_options"));
        value.set("selected_date", element.path("initial_date"));
        value.set("selected_time", element.path("initial_time"));
        value.set("value", element.path("initial_value"));
        List.of("selected_option", "selected_options", "selected_date", "selected_time", "value")
                .forEach(name -> {
                    if (value.path(name).isMissingNode()) value.remove(name);
                });
        return value;
    }

    private static ObjectNode picked(JsonNode element, List<String> wanted) {
        ObjectNode value = typed(element);
        String first = wanted.isEmpty() ? null : wanted.get(0);
        switch (element.path("type").asText()) {
            case "radio_buttons", "static_select" ->
                value.set("selected_option", option(element, String.valueOf(first)));
            case "checkboxes", "multi_static_select" -> {
                for (String one : wanted) value.withArray("selected_options").add(option(element, one));
            }
            case "conversations_select" -> value.put("selected_conversation", first);
            case "multi_users_select" -> {
                for (String one : wanted) value.withArray("selected_users").add(one);
            }
            case "datepicker" -> value.put("selected_date", first);
            case "timepicker" -> value.put("selected_time", first);
            default -> value.put("value", first);
        }
        return value;
    }

    private static ObjectNode typed(JsonNode element) {
        return Json.object().put("type", element.path("type").asText());
    }

    private static JsonNode option(JsonNode element, String wanted) {
        for (JsonNode option : element.path("options"))
            if (option.path("text").path("text").asText().equals(wanted)
                    || option.path("value").asText().equals(wanted)) return option;
        throw new AssertionError("No " + wanted + " in " + element.path("options"));
    }
}
