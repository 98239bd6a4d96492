package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How a button's meaning travels through Teams and back, in the {@code data} of its action. Teams lays what is picked or
 * filled in beside it, under the id of the input. All of it comes back from the client, so all of it may be anything.
 */
final class CardActions {
    /** The {@code verb} of what is pressed or picked. */
    static final String CHOOSE = "choose";

    /** The {@code verb} of a card that asks to be drawn again; nobody pressed anything. */
    static final String REFRESH = "refresh";

    private static final String ACTION = "action";
    private static final String PICK = "pick";
    private static final String MENU = "pick-";
    private static final String FORM = "form";
    private static final String CANCEL = "cancel";
    private static final String SLOT = "slot";
    private static final String CARRIED = "carried";
    private static final String FIELD = "field-";
    private static final int PARTS_OF_A_FIELD = 4;

    /** More is nothing that anybody filled in. */
    private static final int FILLED_CHARS = 10_000;

    private CardActions() {}

    /** Of a button. */
    static ObjectNode button(ActionId action) {
        return object().put(ACTION, action.value());
    }

    /** Of a button that opens a dialog: Teams asks for the dialog with {@code task/fetch}. */
    static ObjectNode opening(ActionId action) {
        ObjectNode data = button(action);
        data.putObject("msteams").put("type", "task/fetch");
        return data;
    }

    /**
     * The id of a menu: another one for other answers, or a client would still show what was picked before.
     *
     * @param nth which menu of the card
     */
    static String menu(List<ActionId> actions, int nth) {
        CRC32 sum = new CRC32();
        for (ActionId action : actions) sum.update((action.value() + "\n").getBytes(StandardCharsets.UTF_8));
        return MENU + nth + "-" + Long.toHexString(sum.getValue());
    }

    /** Of the button below a menu; the menu's options have the actions' values. */
    static ObjectNode pick(String menu) {
        return object().put(PICK, menu);
    }

    /** Tells in which of the bot's messages a button stands; 0 for none that is counted. */
    static ObjectNode at(int slot, ObjectNode data) {
        return slot == 0 ? data : data.put(SLOT, slot);
    }

    /** Where a button stood; 0 where that was not told. */
    static int readSlot(JsonNode data) {
        return Math.max(0, data.path(SLOT).asInt());
    }

    /**
     * Of the button that sends a form off.
     *
     * @param carried what comes back with it; empty for nothing
     */
    static ObjectNode form(ActionId form, String carried) {
        ObjectNode data = object().put(FORM, form.value());
        return carried.isEmpty() ? data : data.put(CARRIED, carried);
    }

    /** Of the button that closes a form. */
    static ObjectNode cancel() {
        return object().put(CANCEL, true);
    }

    /**
     * The id of the input that stands for a field: its kind, so that we know what comes back, and which form it is in, or a
     * client would show in the next form what was filled in before.
     */
    static String field(FieldKind kind, ActionId form, String id) {
        CRC32 sum = new CRC32();
        sum.update(form.value().getBytes(StandardCharsets.UTF_8));
        return FIELD + kind.code() + "-" + Long.toHexString(sum.getValue()) + "-" + id;
    }

    /**
     * What came back in an input.
     *
     * @param id of the field
     * @param text never empty
     */
    record Filled(FieldKind kind, String id, String text) {
        /** What somebody filled in belongs in no log. */
        @Override
        public String toString() {
            return "Filled";
        }
    }

    /** What was pressed or picked; empty when nothing was, or when it can be no action of ours. */
    static Optional<ActionId> read(JsonNode data) {
        String menu = data.path(PICK).asText();
        if (menu.isEmpty()) return action(data.path(ACTION));
        return menu.startsWith(MENU) ? action(data.path(menu)) : Optional.empty();
    }

    /** The form that was sent off; empty when it was something else. */
    static Optional<ActionId> readForm(JsonNode data) {
        return action(data.path(FORM));
    }

    /** Whether a form was closed. */
    static boolean isCancelled(JsonNode data) {
        return data.path(CANCEL).asBoolean();
    }

    /** What a form carried; empty for nothing. */
    static String readCarried(JsonNode data) {
        return data.path(CARRIED).asText();
    }

    /** What stands in the fields of a form; without those that were left empty, or that are none of ours. */
    static List<Filled> readFields(JsonNode data) {
        List<Filled> fields = new ArrayList<>();
        for (var entry : data.properties()) {
            String[] parts = entry.getKey().split("-", PARTS_OF_A_FIELD);
            String text = entry.getValue().asText();
            if (!entry.getKey().startsWith(FIELD) || parts.length < PARTS_OF_A_FIELD) continue;
            if (text.isEmpty() || text.length() > FILLED_CHARS) continue;
            FieldKind.of(parts[1]).ifPresent(kind -> fields.add(new Filled(kind, parts[3], text)));
        }
        return fields;
    }

    private static Optional<ActionId> action(JsonNode value) {
        return Optional.ofNullable(value.textValue())
                .filter(text -> text.length() <= ActionId.MAX_CHARS)
                .map(ActionId::new);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
