package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.ShownText;
import dev.operandi.teams.TaskModuleRenderer.Conversation;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws the fields of a form: an input each, below it what is wrong with it and its small print. What was filled in before
 * stands in it again, as far as it could be filled in. Pure.
 */
final class FormFields {
    /** All people of the company; a scope would be that of the conversation the dialog was opened in, not of the one picked. */
    private static final String DIRECTORY = "graph.microsoft.com/users";

    /** How much of an option is shown, from all there is room for to too little. */
    private static final List<Integer> OPTION_CHARS =
            List.of(TeamsLimits.OPEN_OPTION_CHARS, TeamsLimits.OPTION_CHARS, 40, 20);

    private final Form form;
    private final TaskModuleRenderer.Before before;
    private final TeamsWords words;
    private final Phrases phrases;

    FormFields(Form form, TaskModuleRenderer.Before before, Occasion occasion) {
        this.form = form;
        this.before = before;
        words = TeamsWords.in(occasion.language());
        phrases = Phrases.in(Objects.requireNonNullElse(occasion.language(), Language.ENGLISH));
    }

    /** With as much of the conversations, and then of the options' texts, as there is room for. */
    ArrayNode draw(List<Conversation> conversations, int mostBytes) {
        List<Conversation> named = conversations.stream()
                .map(one -> new Conversation(one.id(), shown(one.name(), TeamsLimits.OPTION_CHARS)))
                .toList();
        int offered = named.size();
        for (int chars : OPTION_CHARS) {
            while (true) {
                ArrayNode inputs = drawn(named.subList(0, offered), chars);
                int bytes = CardJson.bytes(inputs);
                if (bytes <= mostBytes) return inputs;
                if (offered == 0) break;
                offered = Math.min(offered * 9 / 10, offered * Math.max(0, mostBytes) / bytes);
            }
        }
        return drawn(List.of(), OPTION_CHARS.get(OPTION_CHARS.size() - 1));
    }

    private ArrayNode drawn(List<Conversation> conversations, int optionChars) {
        ArrayNode drawn = JsonNodeFactory.instance.arrayNode();
        Set<String> ids = form.fields().stream().map(Field::id).collect(Collectors.toSet());
        before.sentences().forEach((id, sentence) -> {
            if (!ids.contains(id)) warn(sentence, drawn); // about what is not asked any more
        });
        for (Field field : form.fields()) {
            drawn.add(input(field, conversations, optionChars));
            warn(before.sentences().getOrDefault(field.id(), ""), drawn);
            String hint = field.hint() == null ? "" : ShownText.line(field.hint(), TeamsLimits.SUMMARY_CHARS);
            if (!hint.isEmpty()) drawn.add(CardJson.spaced(CardJson.richText(List.of(CardJson.small(hint))), "Small"));
        }
        return drawn;
    }

    private static void warn(String sentence, ArrayNode drawn) {
        String line = ShownText.line(sentence, TeamsLimits.SUMMARY_CHARS);
        if (!line.isEmpty()) drawn.add(CardJson.spaced(CardJson.richText(List.of(CardJson.warning(line))), "Small"));
    }

    private ObjectNode input(Field field, List<Conversation> conversations, int chars) {
        String id = CardActions.field(FieldKind.of(field), form.action(), field.id());
        String label = label(field.label());
        if (field instanceof Field.Conversation) // nothing is picked: what is shared by mistake cannot be taken back
        return required(
                    CardJson.menu(id, label, options(conversations)),
                    phrases.elsewhere().pickAConversation());
        if (field instanceof Field.Room room) return room(room, id, label, conversations);
        if (field instanceof Field.OneOf one) return oneOf(one, id, label, chars);
        if (field instanceof Field.SomeOf some) return someOf(some, id, label, chars);
        if (field instanceof Field.Line line) return line(line, id, label);
        if (field instanceof Field.Day day) return day(day, id, label);
        if (field instanceof Field.Hour hour) return hour(hour, id, label);
        if (field instanceof Field.People) return people(field.id(), id, label);
        throw new IllegalStateException("No drawing for " + field.getClass());
    }

    private ObjectNode room(Field.Room field, String id, String label, List<Conversation> conversations) {
        String initial = field.initial() == null
                ? null
                : Whereabouts.read(field.initial().id())
                        .map(Whereabouts::conversation)
                        .orElse(null);
        Set<String> offered = conversations.stream().map(Conversation::id).collect(Collectors.toSet());
        ObjectNode menu = CardJson.menu(id, label, options(conversations));
        return required(
                picked(menu, before(field, initial), offered),
                phrases.runs().starting().pickAPlace());
    }

    private ObjectNode oneOf(Field.OneOf field, String id, String label, int chars) {
        int most = field.menu() ? Math.min(chars, TeamsLimits.OPTION_CHARS) : chars;
        ObjectNode set = CardJson.menu(id, label, options(field.options(), most));
        if (!field.menu()) set.put("style", "expanded");
        return required(
                picked(set, before(field, field.initial()), values(field.options())),
                phrases.runs().takingPart().pickAnAnswer());
    }

    private ObjectNode someOf(Field.SomeOf field, String id, String label, int chars) {
        ObjectNode set = CardJson.menu(id, label, options(field.options(), chars))
                .put("style", "expanded")
                .put("isMultiSelect", true);
        Set<String> values = values(field.options());
        String initial = String.join(",", field.initial());
        // once it was sent off, nothing filled in means that nothing was picked
        String wanted = isSent() ? before.typed().getOrDefault(field.id(), "") : initial;
        String known =
                Arrays.stream(wanted.split(",", -1)).filter(values::contains).collect(Collectors.joining(","));
        return known.isEmpty() ? set : set.put("value", known);
    }

    private ObjectNode line(Field.Line field, String id, String label) {
        ObjectNode text = CardJson.input("Input.Text", id, label).put("maxLength", field.mostChars());
        String value = before(field, field.initial());
        if (value != null)
            text.put("value", ShownText.line(value, Math.min(field.mostChars(), TeamsLimits.TEXT_CHARS)));
        return field.optional() ? text : required(text, words.fillIn());
    }

    private ObjectNode day(Field.Day field, String id, String label) {
        ObjectNode date = CardJson.input("Input.Date", id, label);
        String value =
                before(field, field.initial() == null ? null : field.initial().toString());
        if (value != null) FormValues.day(value).ifPresent(day -> date.put("value", day.toString()));
        return date;
    }

    private ObjectNode hour(Field.Hour field, String id, String label) {
        ObjectNode time = CardJson.input("Input.Time", id, label);
        String value =
                before(field, field.initial() == null ? null : field.initial().toString());
        if (value != null) FormValues.hour(value).ifPresent(hour -> time.put("value", minute(hour)));
        return time;
    }

    private static String minute(LocalTime hour) {
        return hour.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private ObjectNode people(String fieldId, String id, String label) {
        ObjectNode picker = CardJson.menu(id, label, List.of()).put("isMultiSelect", true);
        picker.putObject("choices.data").put("type", "Data.Query").put("dataset", DIRECTORY);
        String known = Arrays.stream(before.typed().getOrDefault(fieldId, "").split(",", -1))
                .filter(TeamsApp::isGuid)
                .collect(Collectors.joining(","));
        return known.isEmpty() ? picker : picker.put("value", known);
    }

    /** What stands in it beforehand. */
    private @Nullable String before(Field field, @Nullable String initial) {
        return isSent() ? before.typed().get(field.id()) : initial;
    }

    private boolean isSent() {
        return !before.equals(TaskModuleRenderer.Before.NOTHING);
    }

    private static ObjectNode picked(ObjectNode set, @Nullable String value, Set<String> values) {
        return value == null || !values.contains(value) ? set : set.put("value", value);
    }

    private static ObjectNode required(ObjectNode input, String otherwise) {
        return input.put("isRequired", true).put("errorMessage", otherwise);
    }

    private static List<ObjectNode> options(List<Conversation> conversations) {
        return conversations.stream()
                .map(one -> CardJson.option(shown(one.name(), TeamsLimits.OPTION_CHARS), one.id()))
                .toList();
    }

    private static List<ObjectNode> options(List<Field.Option> options, int chars) {
        return options.stream()
                .map(option -> CardJson.option(shown(text(option), chars), option.value()))
                .toList();
    }

    /** On one line, for an option has no second one. */
    private static String text(Field.Option option) {
        if (option.detail() == null) return option.label();
        boolean ends = option.label().endsWith("?") || option.label().endsWith(".");
        return option.label() + (ends ? " " : ": ") + option.detail();
    }

    private static Set<String> values(List<Field.Option> options) {
        return options.stream().map(Field.Option::value).collect(Collectors.toSet());
    }

    private static String shown(String text, int chars) {
        String line = ShownText.line(text, chars);
        return line.isEmpty() ? "…" : line;
    }

    static String label(String text) {
        return shown(text, TeamsLimits.BUTTON_CHARS);
    }
}
