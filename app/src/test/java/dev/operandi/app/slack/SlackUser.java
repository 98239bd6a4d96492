package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.slack.Line.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A person in Slack: looks at what is shown, types, presses what stands there. Each action returns when the bot acknowledged it;
 * what it led to is waited for with {@link #sees}.
 */
final class SlackUser {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String id;
    private final String team;
    private final SlackStandIn slack;
    private final Line line;
    private final Runnable pause;

    private final Filling filling = new Filling();

    /** What was handed over last, so that Slack can hand it over again. */
    private @Nullable String lastKind;

    private @Nullable ObjectNode lastPayload;

    /**
     * @param pause called before each action: people take their time
     */
    SlackUser(String id, SlackStandIn slack, Line line, Runnable pause) {
        this(id, "T0001", slack, line, pause);
    }

    private SlackUser(String id, String team, SlackStandIn slack, Line line, Runnable pause) {
        this.id = id;
        this.team = team;
        this.slack = slack;
        this.line = line;
        this.pause = pause;
    }

    /** The same person as somebody of another organisation, in a channel both share. */
    SlackUser ofTeam(String other) {
        return new SlackUser(id, other, slack, line, pause);
    }

    SlackUser reading(String locale) {
        slack.reads(id, locale);
        return this;
    }

    SlackUser livingIn(String zone) {
        slack.livesIn(id, zone);
        return this;
    }

    /** Their conversation with the bot. */
    String direct() {
        return SlackStandIn.conversation(id);
    }

    // ---------------------------------------------------------------- what they do

    Answer commands(String channel, String text) {
        filling.forget();
        ObjectNode fields = Json.object()
                .put("command", "/operandi")
                .put("text", text)
                .put("user_id", id)
                .put("team_id", team)
                .put("channel_id", channel)
                .put("channel_name", channel.startsWith("D") ? "directmessage" : "operations")
                .put("is_enterprise_install", "false")
                .put("api_app_id", "A0001")
                .put("response_url", slack.responseUrl(channel, id))
                .put("trigger_id", slack.trigger(id));
        Answer answer = hand(Line.COMMAND, fields);
        if (answer.body().has("text") || answer.body().has("blocks"))
            slack.screens.post(
                    channel,
                    id,
                    null,
                    answer.body().path("text").asText(),
                    answer.body().path("blocks"));
        return answer;
    }

    Answer says(String text) {
        ObjectNode event = event("message")
                .put("channel", direct())
                .put("channel_type", "im")
                .put("text", escaped(text));
        return hand(Line.EVENT, wrapped(event));
    }

    /** Calls the bot by its name in a channel; tells the message's name there. */
    String mentions(String channel, String text) {
        ObjectNode event = event("app_mention").put("channel", channel).put("text", "<@U0BOT> " + escaped(text));
        ObjectNode payload = wrapped(event);
        if (!team.equals("T0001")) {
            event.put("user_team", team).put("source_team", team);
            payload.put("is_ext_shared_channel", true).put("team_id", team);
        }
        Answer unusedAnswer = hand(Line.EVENT, payload);
        return event.path("ts").asText();
    }

    Answer opensHome() {
        return hand(
                Line.EVENT,
                wrapped(event("app_home_opened").put("channel", direct()).put("tab", "home")));
    }

    /** Presses what has this label in the newest message of the conversation with the bot, or picks it from a list. */
    SlackUser presses(String label) {
        Answer unusedAnswer = presses(newest(), label);
        return this;
    }

    Answer presses(Shown message, String label) {
        return presses(message, found(message.blocks(), label));
    }

    Answer presses(Shown message, Shown.Pressable pressed) {
        filling.forget();
        ObjectNode payload = action(pressed, slack.screens.nextTs());
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.conversation())
                .put("is_ephemeral", message.reader() != null);
        payload.putObject("channel").put("id", message.conversation()).put("name", "directmessage");
        if (message.reader() == null) {
            ObjectNode seen = payload.putObject("message")
                    .put("bot_id", "B0BOT")
                    .put("type", "message")
                    .put("user", "U0BOT")
                    .put("ts", message.ts())
                    .put("text", message.text());
            seen.set("blocks", message.blocks());
        }
        payload.put("response_url", slack.responseUrl(message.conversation(), id));
        return hand(Line.INTERACTION, payload);
    }

    Answer pressesAtHome(String label) {
        ObjectNode home = slack.screens.home(id).orElseThrow();
        ObjectNode payload = action(found(home.path("blocks"), label), slack.screens.nextTs());
        payload.putObject("container").put("type", "view").put("view_id", "V0" + id);
        ObjectNode view = payload.putObject("view")
                .put("id", "V0" + id)
                .put("type", "home")
                .put("team_id", "T0001")
                .put("app_installed_team_id", "T0001");
        view.set("blocks", home.path("blocks"));
        return hand(Line.INTERACTION, payload);
    }

    /**
     * Sends the open form off, with the conversation picked in each of its fields.
     *
     * @param conversation null when none was picked
     */
    Answer submits(@Nullable String conversation) {
        Map<String, List<String>> filledIn = new HashMap<>();
        for (JsonNode block : slack.screens.modal(id).orElseThrow().view().path("blocks"))
            if (block.path("type").asText().equals("input"))
                filledIn.put(
                        block.path("element").path("action_id").asText(),
                        conversation == null ? List.of() : List.of(conversation));
        return sendsOff(filledIn);
    }

    /**
     * Sends the open form off.
     *
     * @param filledIn by the ids of the fields; all others stay as they stand
     */
    Answer sendsOff(Map<String, List<String>> filledIn) {
        Screens.Modal modal = slack.screens.modal(id).orElseThrow();
        ObjectNode payload = Json.object().put("type", "view_submission").put("trigger_id", slack.trigger(id));
        person(payload);
        ObjectNode view = payload.putObject("view")
                .put("id", modal.id())
                .put("hash", modal.hash())
                .put("type", "modal")
                .put("callback_id", modal.view().path("callback_id").asText())
                .put("private_metadata", modal.view().path("private_metadata").asText())
                .put("team_id", "T0001")
                .put("app_installed_team_id", "T0001");
        view.set("blocks", modal.view().path("blocks"));
        ObjectNode state = filling.state(modal.view(), filledIn);
        view.set("state", state);
        for (JsonNode block : modal.view().path("blocks")) handOver(block, state, payload);
        Answer answer = hand(Line.INTERACTION, payload);
        JsonNode action = answer.body().path("response_action");
        if (action.asText().equals("update"))
            slack.screens.open(id, answer.body().path("view"), Json.object());
        else if (action.asText().equals("errors"))
            slack.screens.open(id, modal.view(), answer.body().path("errors"));
        else slack.screens.closeModal(id);
        return answer;
    }

    /** For a conversation that was picked Slack hands over an address, where the form asks for one. */
    private void handOver(JsonNode block, JsonNode state, ObjectNode payload) {
        JsonNode element = block.path("element");
        if (!element.path("response_url_enabled").asBoolean()) return;
        String field = block.path("block_id").asText();
        String action = element.path("action_id").asText();
        JsonNode picked = state.path("values").path(field).path(action).path("selected_conversation");
        if (!picked.isTextual()) return;
        payload.withArray("response_urls")
                .addObject()
                .put("block_id", field)
                .put("action_id", action)
                .put("channel_id", picked.asText())
                .put("response_url", slack.responseUrl(picked.asText(), id));
    }

    /** Deletes a message of the bot's, as people may in their own conversation. */
    void deletes(Shown message) {
        if (!slack.screens.remove(message.conversation(), message.ts())) throw new AssertionError("It is gone already");
    }

    /** An administrator takes the bot away. */
    Answer uninstalls() {
        return hand(Line.EVENT, wrapped(Json.object().put("type", "app_uninstalled")));
    }

    /** Slack hands the last thing over once more, as it does when it is not sure. */
    Answer again() {
        return line.hand(Objects.requireNonNull(lastKind), Objects.requireNonNull(lastPayload));
    }

    // ---------------------------------------------------------------- what they see

    Shown newest() {
        return slack.screens.newest(direct()).orElseThrow();
    }

    /** Waits until the newest message has these words, or buttons. */
    Shown sees(String... words) {
        return slack.screens.await(
                id + " to see " + String.join(", ", words),
                () -> slack.screens.newest(direct()).filter(message -> has(message, words)));
    }

    /** Waits until the newest message is another one, or another text, than {@code before}. */
    Shown seesSomethingElse(Shown before) {
        String then = before.onThePhone();
        return slack.screens.await(
                id + " to see something else",
                () -> slack.screens.newest(direct()).filter(message -> isOther(message, before, then)));
    }

    private static boolean isOther(Shown message, Shown before, String then) {
        if (!message.ts().equals(before.ts())) return true;
        return message.edits() != before.edits() && !message.onThePhone().equals(then);
    }

    /** Waits until the page of the bot has these words. */
    String seesAtHome(String... words) {
        return slack.screens.await(
                "at home " + String.join(", ", words),
                () -> slack.screens
                        .home(id)
                        .map(view -> Phone.draw(view.path("blocks")))
                        .filter(shown -> hasAll(shown, words)));
    }

    /** Waits until they alone see these words there. */
    Shown hears(String conversation, String... words) {
        return slack.screens.await(
                id + " to hear " + String.join(", ", words),
                () -> slack.screens.whisper(conversation, id).filter(message -> has(message, words)));
    }

    Screens.Modal modal(String... words) {
        return slack.screens.await(
                "a form with " + String.join(", ", words),
                () -> slack.screens
                        .modal(id)
                        .filter(modal -> hasAll(Phone.draw(modal.view().path("blocks")) + modal.errors(), words)));
    }

    private static boolean has(Shown message, String... words) {
        return hasAll(message.onThePhone(), words);
    }

    private static boolean hasAll(String shown, String... words) {
        for (String word : words) if (!shown.contains(word)) return false;
        return true;
    }

    // ---------------------------------------------------------------- as Slack puts it

    private Answer hand(String kind, ObjectNode payload) {
        pause.run();
        lastKind = kind;
        lastPayload = payload;
        return line.hand(kind, payload);
    }

    private static Shown.Pressable found(JsonNode blocks, String label) {
        Optional<Shown.Pressable> found = Shown.find(blocks, label);
        return found.orElseThrow(() -> new AssertionError("No " + label + " in:\n" + Phone.draw(blocks)));
    }

    private ObjectNode action(Shown.Pressable pressed, String ts) {
        ObjectNode payload = Json.object()
                .put("type", "block_actions")
                .put("api_app_id", "A0001")
                .put("trigger_id", slack.trigger(id))
                .put("is_enterprise_install", false);
        person(payload);
        ObjectNode action = payload.putArray("actions")
                .addObject()
                .put("action_id", pressed.actionId())
                .put("block_id", pressed.blockId())
                .put("type", pressed.option() == null ? "button" : "static_select")
                .put("action_ts", ts);
        if (pressed.value() != null) action.put("value", pressed.value());
        if (pressed.option() != null)
            action.putObject("selected_option")
                    .put("value", pressed.option())
                    .putObject("text")
                    .put("text", "");
        return payload;
    }

    private void person(ObjectNode payload) {
        payload.putObject("user").put("id", id).put("username", "somebody").put("team_id", team);
        payload.putObject("team").put("id", "T0001").put("domain", "acme");
        payload.putNull("enterprise");
    }

    private ObjectNode event(String type) {
        String ts = slack.screens.nextTs();
        return Json.object().put("type", type).put("user", id).put("ts", ts).put("event_ts", ts);
    }

    private static ObjectNode wrapped(ObjectNode event) {
        ObjectNode payload = Json.object()
                .put("type", "event_callback")
                .put("team_id", "T0001")
                .put("api_app_id", "A0001")
                .put("event_id", "Ev" + NUMBERS.incrementAndGet())
                .put("event_time", 1_790_000_000)
                .put("is_ext_shared_channel", false);
        payload.set("event", event);
        payload.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", "T0001")
                .put("user_id", "U0BOT")
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return payload;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
