package dev.operandi.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.operandi.chat.Field;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in. What cannot be read counts as left empty. */
final class FieldReading {
    /** Slack offers it among the people. */
    private static final String SLACKBOT = "USLACKBOT";

    private FieldReading() {}

    /** By the ids of the fields, where each stands: its block is what an error of it is addressed to. In Slack's order. */
    static Map<String, String> blocks(View view) {
        Map<String, String> blocks = new LinkedHashMap<>();
        state(view).forEach((block, elements) -> elements.keySet().forEach(action -> blocks.put(field(action), block)));
        return blocks;
    }

    /** By the ids of the fields; one left empty has none. */
    static Map<String, Field.Value> values(ViewSubmissionPayload payload, SlackTenants tenants) {
        Map<String, Field.Value> values = new HashMap<>();
        state(payload.getView())
                .values()
                .forEach(elements -> elements.forEach((action, state) ->
                        value(action, state, tenants).ifPresent(it -> values.put(field(action), it))));
        if (payload.getResponseUrls() == null) return values;
        for (var url : payload.getResponseUrls()) { // a conversation that was picked, and takes one message by this
            if (url.getActionId() == null || url.getResponseUrl() == null) continue;
            Place there = new Place.Handed(SlackInputs.PLATFORM, tenants.installed(), url.getResponseUrl());
            values.put(url.getActionId(), new Field.Value.Somewhere(there));
        }
        return values;
    }

    private static Map<String, Map<String, ViewState.Value>> state(View view) {
        ViewState state = view.getState();
        return state == null || state.getValues() == null ? Map.of() : state.getValues();
    }

    private static String field(String action) {
        return action.startsWith(FieldDrawing.ROOM) ? action.substring(FieldDrawing.ROOM.length()) : action;
    }

    private static Optional<Field.Value> value(String action, ViewState.Value state, SlackTenants tenants) {
        return switch (String.valueOf(state.getType())) {
            case "conversations_select" -> room(action, state.getSelectedConversation(), tenants);
            case "radio_buttons", "static_select" -> picked(state.getSelectedOption());
            case "checkboxes", "multi_static_select" -> pickedSome(state.getSelectedOptions());
            case "plain_text_input" -> typed(state.getValue());
            case "datepicker" -> day(state.getSelectedDate());
            case "timepicker" -> hour(state.getSelectedTime());
            case "multi_users_select" -> persons(state.getSelectedUsers(), tenants);
            default -> Optional.empty();
        };
    }

    /** Where an address was asked for, only the address counts. */
    private static Optional<Field.Value> room(String action, @Nullable String channel, SlackTenants tenants) {
        if (!action.startsWith(FieldDrawing.ROOM) || channel == null || !SlackApp.isId(channel))
            return Optional.empty();
        Place there = new Place.Channel(SlackInputs.PLATFORM, tenants.installed(), channel);
        return Optional.of(new Field.Value.Somewhere(there));
    }

    private static Optional<Field.Value> picked(ViewState.@Nullable SelectedOption option) {
        return option == null || option.getValue() == null
                ? Optional.empty()
                : Optional.of(new Field.Value.Picked(option.getValue()));
    }

    private static Optional<Field.Value> pickedSome(@Nullable List<ViewState.SelectedOption> options) {
        if (options == null || options.isEmpty()) return Optional.empty();
        return Optional.of(new Field.Value.PickedSome(options.stream()
                .map(ViewState.SelectedOption::getValue)
                .filter(Objects::nonNull)
                .toList()));
    }

    private static Optional<Field.Value> typed(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Field.Value.Typed(text));
    }

    private static Optional<Field.Value> day(@Nullable String day) {
        try {
            return day == null ? Optional.empty() : Optional.of(new Field.Value.OnDay(LocalDate.parse(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Field.Value> hour(@Nullable String hour) {
        try {
            return hour == null ? Optional.empty() : Optional.of(new Field.Value.At(LocalTime.parse(hour)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Slack does not say whose they are, and takes them for those of the workspace. */
    private static Optional<Field.Value> persons(@Nullable List<String> users, SlackTenants tenants) {
        if (users == null || users.isEmpty()) return Optional.empty();
        List<Person> persons = users.stream()
                .filter(user -> SlackApp.isId(user) && !user.equals(SLACKBOT))
                .distinct()
                .map(tenants::person)
                .toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(new Field.Value.Persons(persons));
    }
}
