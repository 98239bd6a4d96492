package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as Slack has it now.
 *
 * @param conversation such as {@code D0ANN} or {@code C0OPS}
 * @param ts its name there; they sort by time
 * @param reader the one person who sees it; null when everybody there does
 * @param thread the message it stands below, or null
 * @param edits how often it was changed
 */
record Shown(
        String conversation,
        String ts,
        @Nullable String reader,
        @Nullable String thread,
        String text,
        JsonNode blocks,
        int edits) {
    /** As a phone would show it, roughly. */
    String onThePhone() {
        return Phone.draw(text, blocks);
    }

    Shown changed(String newText, JsonNode newBlocks) {
        return new Shown(conversation, ts, reader, thread, newText, newBlocks, edits + 1);
    }

    /**
     * Something that can be pressed, or an option that can be picked.
     *
     * @param value of a button that has one
     * @param option null for a button
     */
    record Pressable(
            String label,
            String blockId,
            String actionId,
            @Nullable String value,
            @Nullable String option,
            @Nullable String url) {}

    List<Pressable> pressables() {
        return pressables(blocks);
    }

    static List<Pressable> pressables(JsonNode blocks) {
        List<Pressable> found = new ArrayList<>();
        for (JsonNode block : blocks)
            for (JsonNode element : block.path("elements")) {
                if (!element.path("action_id").isTextual()) continue;
                String action = element.path("action_id").asText();
                String id = block.path("block_id").asText();
                for (JsonNode option : element.path("options"))
                    found.add(new Pressable(
                            option.path("text").path("text").asText(),
                            id,
                            action,
                            null,
                            option.path("value").asText(),
                            null));
                if (element.path("type").asText().equals("button"))
                    found.add(new Pressable(
                            element.path("text").path("text").asText(),
                            id,
                            action,
                            element.path("value").isTextual()
                                    ? element.path("value").asText()
                                    : null,
                            null,
                            element.path("url").isTextual()
                                    ? element.path("url").asText()
                                    : null));
            }
        return found;
    }

    /** The one with this label; or, where there is none, the one whose label ends with it. */
    static Optional<Pressable> find(JsonNode blocks, String label) {
        List<Pressable> all = pressables(blocks);
        return all.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .or(() ->
                        all.stream().filter(one -> one.label().endsWith(label)).findFirst());
    }

    boolean has(String label) {
        return find(blocks, label).isPresent();
    }
}
