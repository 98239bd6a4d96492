package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.ShownText;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Draws what can be filled in, an input block a field. The {@code action_id} is the field's id. The {@code block_id}, which
 * errors are addressed to, also tells the form apart: where one form takes the place of another, Slack keeps what stands in
 * a block of the same id, and the answer to one question would be picked already at the next.
 */
final class FieldDrawing {
    /** What the {@code action_id} begins with where a channel is picked, and not an address in it. */
    static final String ROOM = "room|";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Labels and small print where much is to be filled in. */
    private static final int TIGHT_CHARS = 150;

    /** Stands where a label is empty: a field and an option need one. */
    private static final String NO_LABEL = "…";

    private final Form form;
    private final int labelChars;

    private FieldDrawing(Form form, int labelChars) {
        this.form = form;
        this.labelChars = labelChars;
    }

    /**
     * The input blocks, in the order of the fields; those with nothing to pick from are left out.
     *
     * @param mostChars what all their texts together should not exceed; labels and small print are cut for it, options not
     * @throws IllegalStateException when an id or a value is too long to come back
     */
    static List<ObjectNode> of(Form form, int mostChars) {
        List<ObjectNode> drawn = new FieldDrawing(form, SlackLimits.INPUT_CHARS).inputs();
        int chars = drawn.stream().mapToInt(BlockKit::charsOfTexts).sum();
        return chars <= mostChars ? drawn : new FieldDrawing(form, TIGHT_CHARS).inputs();
    }

    private List<ObjectNode> inputs() {
        List<ObjectNode> inputs = new ArrayList<>();
        for (Field field : form.fields()) {
            ObjectNode element = element(field);
            if (element != null) inputs.add(input(field, element));
        }
        return inputs;
    }

    private ObjectNode input(Field field, ObjectNode element) {
        String action = element.path("action_id").asText();
        if (action.length() > SlackLimits.FIELD_ID_CHARS)
            throw new IllegalStateException("The id of a field is too long for Slack");
        String label = ShownText.line(field.label(), labelChars);
        ObjectNode input = BlockKit.object("input");
        input.set("label", BlockKit.plainText(label.isEmpty() ? NO_LABEL : label));
        input.set("element", element);
        String hint = field.hint() == null ? "" : ShownText.line(field.hint(), labelChars);
        if (!hint.isEmpty()) input.set("hint", BlockKit.plainText(hint));
        if (mayStayEmpty(field)) input.put("optional", true);
        return input.put("block_id", field.id() + "|" + mark(input));
    }

    /** Another one in another form, and the same when the form is drawn again. */
    private String mark(ObjectNode input) {
        CRC32 sum = new CRC32();
        sum.update((form.action().value() + input).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static boolean mayStayEmpty(Field field) {
        if (field instanceof Field.Line line) return line.optional();
        return field instanceof Field.SomeOf
                || field instanceof Field.Day
                || field instanceof Field.Hour
                || field instanceof Field.People;
    }

    private static @Nullable ObjectNode element(Field field) {
        if (field instanceof Field.Conversation conversation) return conversation(conversation);
        if (field instanceof Field.Room room) return room(room);
        if (field instanceof Field.OneOf one) return oneOf(one);
        if (field instanceof Field.SomeOf some) return someOf(some);
        if (field instanceof Field.Line line) return line(line);
        if (field instanceof Field.Day day) {
            ObjectNode picker = element("datepicker", day.id());
            return day.initial() == null
                    ? picker
                    : picker.put("initial_date", day.initial().toString());
        }
        if (field instanceof Field.Hour hour) {
            ObjectNode picker = element("timepicker", hour.id());
            return hour.initial() == null ? picker : picker.put("initial_time", HOUR.format(hour.initial()));
        }
        if (field instanceof Field.People people) return element("multi_users_select", people.id());
        throw new IllegalStateException("No drawing for " + field.getClass());
    }

    private static ObjectNode element(String type, String actionId) {
        return BlockKit.object(type).put("action_id", actionId);
    }

    /** Nothing is picked beforehand: what is shared by mistake cannot be taken back. */
    private static ObjectNode conversation(Field.Conversation field) {
        ObjectNode select = element("conversations_select", field.id())
                .put("response_url_enabled", true); // the bot need not be a member of what is picked
        ObjectNode filter = filter(List.of("public", "private", "mpim", "im")).put("exclude_bot_users", true);
        return select.set("filter", filter);
    }

    /**
     * Where the form was asked for in a channel, that one is picked by Slack itself: an id of ours that Slack does not find
     * would be a form that does not open.
     */
    private static ObjectNode room(Field.Room field) {
        ObjectNode select = element("conversations_select", ROOM + field.id());
        select.set("filter", filter(List.of("public", "private")));
        return field.initial() == null ? select : select.put("default_to_current_conversation", true);
    }

    private static ObjectNode filter(List<String> kinds) {
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        ArrayNode include = filter.putArray("include");
        kinds.forEach(include::add);
        return filter;
    }

    private static @Nullable ObjectNode oneOf(Field.OneOf field) {
        boolean open = !field.menu() && field.options().size() <= SlackLimits.OPEN_OPTIONS;
        List<ObjectNode> options = options(field.options());
        if (options.isEmpty()) return null;
        ObjectNode element = element(open ? "radio_buttons" : "static_select", field.id());
        element.set("options", BlockKit.array(options));
        for (ObjectNode option : options)
            if (option.path("value").asText().equals(field.initial())) element.set("initial_option", option);
        return element;
    }

    private static @Nullable ObjectNode someOf(Field.SomeOf field) {
        List<ObjectNode> options = options(field.options());
        if (options.isEmpty()) return null;
        boolean open = options.size() <= SlackLimits.OPEN_OPTIONS;
        ObjectNode element = element(open ? "checkboxes" : "multi_static_select", field.id());
        element.set("options", BlockKit.array(options));
        List<ObjectNode> initial = options.stream()
                .filter(option -> field.initial().contains(option.path("value").asText()))
                .toList();
        if (!initial.isEmpty()) element.set("initial_options", BlockKit.array(initial));
        return element;
    }

    private static List<ObjectNode> options(List<Field.Option> options) {
        List<ObjectNode> drawn = new ArrayList<>();
        HashSet<String> values = new HashSet<>();
        for (Field.Option option : options) {
            String value = option.value();
            if (value.isEmpty() || value.length() > SlackLimits.OPTION_VALUE_CHARS)
                throw new IllegalStateException("A value of " + value.length() + " characters is none for Slack");
            if (!values.add(value) || drawn.size() == SlackLimits.SELECT_OPTIONS) continue;
            String label = ShownText.line(option.label(), SlackLimits.OPTION_CHARS);
            ObjectNode one = BlockKit.option(label.isEmpty() ? NO_LABEL : label, value);
            String detail = option.detail() == null ? "" : ShownText.line(option.detail(), SlackLimits.OPTION_CHARS);
            if (!detail.isEmpty()) one.set("description", BlockKit.plainText(detail));
            drawn.add(one);
        }
        return drawn;
    }

    private static ObjectNode line(Field.Line field) {
        int most = Math.max(1, Math.min(field.mostChars(), SlackLimits.LINE_CHARS));
        ObjectNode input = element("plain_text_input", field.id()).put("max_length", most);
        String initial = field.initial() == null ? "" : ShownText.line(field.initial(), most);
        return initial.isEmpty() ? input : input.put("initial_value", initial);
    }
}
