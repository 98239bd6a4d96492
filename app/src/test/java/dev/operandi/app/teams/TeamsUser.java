package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.slack.Json;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.app.teams.TeamsHttp.Answer;
import dev.operandi.chat.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A person in Teams: looks at what is shown, types, presses what stands there. Each action returns when the bot answered it;
 * a card in the answer stands at once where the pressed one stood, and what is posted or edited is waited for with {@link #sees}.
 */
final class TeamsUser {
    private static final String TEAM = "19:team@thread.tacv2";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final String id;
    private final TeamsStandIn teams;
    private final TeamsHttp line;
    private final Runnable pause;
    private String locale = "en-US";

    /** What was handed over last, so that Teams can hand it over again. */
    private @Nullable ObjectNode last;

    /**
     * @param name no two people share it
     * @param pause called before each action: people take their time
     */
    TeamsUser(String name, TeamsStandIn teams, TeamsHttp line, Runnable pause) {
        this.id = "29:" + name;
        this.teams = teams;
        this.line = line;
        this.pause = pause;
    }

    TeamsUser reading(String tag) {
        locale = tag;
        return this;
    }

    /** Their conversation with the bot. */
    String direct() {
        return TeamsStandIn.direct(id);
    }

    /** What the company's directory knows them by. */
    private String directoryId() {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Who they are to the bot. */
    Person known() {
        return new Person("teams", IdentityStandIn.TENANT, directoryId());
    }

    // ---------------------------------------------------------------- what they do

    /** Adds the bot; of that Teams tells twice. */
    void installs() {
        for (ObjectNode one : installation()) assertThat(hand(one).status()).isEqualTo(200);
    }

    /** The same, and Teams tells it the other way round. */
    void installsTheOtherWayRound() {
        List<ObjectNode> told = installation();
        assertThat(hand(told.get(1)).status()).isEqualTo(200);
        assertThat(hand(told.get(0)).status()).isEqualTo(200);
    }

    /** The same, and Teams tells both at once. */
    void installsAtOnce() {
        List<CompletableFuture<Answer>> answers =
                installation().stream().map(line::handing).toList();
        for (CompletableFuture<Answer> one : answers)
            assertThat(one.join().status()).isEqualTo(200);
    }

    private List<ObjectNode> installation() {
        ObjectNode added = activity("conversationUpdate");
        added.putArray("membersAdded").addObject().put("id", "28:" + IdentityStandIn.APP);
        return List.of(activity("installationUpdate").put("action", "add"), added);
    }

    Answer says(String text) {
        return hand(activity("message").put("text", text).put("textFormat", "plain"));
    }

    /** Is among those who read the channel. */
    TeamsUser isIn(String channel) {
        teams.members.add(channel + " " + id);
        return this;
    }

    /** Calls the bot by its name in a channel, which they are in. */
    Answer mentions(String channel, String team, String text) {
        isIn(channel);
        ObjectNode message =
                activity("message").put("text", "<at>Operandi</at> " + text).put("textFormat", "plain");
        message.putObject("conversation")
                .put("id", channel + ";messageid=1770000000001")
                .put("conversationType", "channel")
                .put("isGroup", true)
                .put("tenantId", IdentityStandIn.TENANT);
        ObjectNode entity = message.putArray("entities").addObject().put("type", "mention");
        entity.put("text", "<at>Operandi</at>").putObject("mentioned").put("id", "28:" + IdentityStandIn.APP);
        ObjectNode data = message.withObject("/channelData");
        data.putObject("team").put("id", TEAM).put("name", team);
        data.putObject("channel").put("id", channel).put("name", "General");
        return hand(message);
    }

    /** Does something to the team of all channels, as {@code teamArchived}. */
    Answer does(String event) {
        ObjectNode update = where(activity("conversationUpdate"), TEAM);
        ObjectNode data = update.withObject("/channelData").put("eventType", event);
        data.putObject("team").put("id", TEAM).put("name", "Operations");
        return hand(update);
    }

    /** Presses what has this label in the newest message of the conversation with the bot. */
    Answer presses(String label) {
        Shown newest = newest();
        return presses(
                newest,
                newest.card()
                        .find(label)
                        .orElseThrow(() -> new AssertionError("No " + label + " in:\n" + newest.read())));
    }

    /** Presses the answer with this number in the newest message, or picks it from its menu. */
    Answer picks(int number) {
        Shown newest = newest();
        return presses(
                newest,
                newest.card()
                        .answer(number)
                        .orElseThrow(() -> new AssertionError("No " + number + ") in:\n" + newest.read())));
    }

    Answer presses(Shown message, Card.Pressable pressed) {
        return seen(message, hand(invoke(message, pressed)));
    }

    /** Presses, and Teams hands it over twice at the same time; both are answered alike. */
    Answer pressesTwiceAtOnce(Shown message, Card.Pressable pressed) {
        ObjectNode invoke = invoke(message, pressed);
        CompletableFuture<Answer> other = line.handing(invoke);
        Answer answer = seen(message, hand(invoke));
        assertThat(other.join()).isEqualTo(answer);
        return answer;
    }

    private Answer seen(Shown message, Answer answer) {
        if (answer.body().path("type").asText().endsWith("card.adaptive"))
            teams.chats.answered(message, answer.body().path("value"));
        return answer;
    }

    /** What a client sends where the button is pressed. */
    ObjectNode invoke(Shown message, Card.Pressable pressed) {
        if (!pressed.type().equals("Action.Execute")) throw new AssertionError("No Action.Execute: " + pressed);
        ObjectNode invoke =
                activity("invoke").put("name", "adaptiveCard/action").put("replyToId", message.id());
        ObjectNode action = invoke.putObject("value")
                .put("trigger", "manual")
                .putObject("action")
                .put("type", pressed.type())
                .put("verb", pressed.verb());
        action.set("data", pressed.data());
        return where(invoke, message.conversation());
    }

    /** Opens the dialog behind a button of a message, wherever it stands. */
    Dialog opens(Shown message, String label) {
        Card.Pressable pressed = message.card()
                .find(label)
                .filter(Card.Pressable::opensADialog)
                .orElseThrow(() -> new AssertionError("No dialog behind " + label + " in:\n" + message.read()));
        return dialog(message.conversation(), "task/fetch", pressed.data());
    }

    Dialog dialog(String conversation, String name, JsonNode data) {
        ObjectNode invoke = where(activity("invoke").put("name", name), conversation);
        invoke.putObject("value").set("data", data);
        return new Dialog(this, conversation, hand(invoke).body().path("task"));
    }

    /** Opens the dialog behind a button. */
    JsonNode opens(String label) {
        Card.Pressable pressed = newest().card()
                .find(label)
                .filter(Card.Pressable::opensADialog)
                .orElseThrow(() -> new AssertionError("No dialog behind " + label));
        ObjectNode invoke = activity("invoke").put("name", "task/fetch");
        invoke.putObject("value").set("data", pressed.data());
        return hand(invoke).body().path("task").path("value");
    }

    /**
     * Sends a dialog off.
     *
     * @param picked what stands in its one field; null when nothing was picked
     */
    JsonNode submits(JsonNode dialog, @Nullable String picked) {
        JsonNode card = dialog.path("card").path("content");
        ObjectNode data = card.path("actions").path(0).path("data").deepCopy();
        for (JsonNode element : card.path("body"))
            if (element.path("type").asText().equals("Input.ChoiceSet") && picked != null)
                data.put(element.path("id").asText(), picked);
        ObjectNode invoke = activity("invoke").put("name", "task/submit");
        invoke.putObject("value").set("data", data);
        return hand(invoke).body().path("task");
    }

    /**
     * Lets a file be stored in their OneDrive, or not.
     *
     * @param asked the card that asks
     */
    Answer decides(Shown asked, boolean accepts) {
        String name = asked.sent().path("name").asText();
        String kind = accepts ? "accept" : "decline";
        ObjectNode invoke = activity("invoke").put("name", "fileConsent/invoke").put("replyToId", asked.id());
        ObjectNode value = invoke.putObject("value").put("type", "fileUpload").put("action", kind);
        value.set("context", asked.sent().path("content").path(kind + "Context"));
        if (accepts)
            value.putObject("uploadInfo")
                    .put("contentUrl", "https://contoso-my.sharepoint.com/personal/" + name)
                    .put("name", name)
                    .put("uploadUrl", teams.url() + "/upload/" + name + "?guid=1")
                    .put("uniqueId", "1150D938-8870-4044-9F2C-5BBDEBA70C8C")
                    .put("fileType", name.substring(name.lastIndexOf('.') + 1));
        return hand(invoke);
    }

    /** Teams hands the last thing over once more, as it does when it is not sure. */
    Answer again() {
        return line.hand(Objects.requireNonNull(last));
    }

    // ---------------------------------------------------------------- what they see

    Shown newest() {
        return teams.chats.newest(direct()).orElseThrow();
    }

    /** Waits until the newest message has these words, or buttons. */
    Shown sees(String... words) {
        return teams.chats.await(
                id + " to see " + String.join(", ", words),
                () -> teams.chats.newest(direct()).filter(message -> hasAll(message.read(), words)));
    }

    /** Waits until there is a newer message than this. */
    Shown below(Shown message) {
        return teams.chats.await(
                id + " to see something below",
                () -> teams.chats.newest(direct()).filter(newest -> !newest.id().equals(message.id())));
    }

    private static boolean hasAll(String shown, String... words) {
        for (String word : words) if (!shown.contains(word)) return false;
        return true;
    }

    // ---------------------------------------------------------------- as Teams puts it

    Answer hand(ObjectNode activity) {
        pause.run();
        last = activity;
        return line.hand(activity);
    }

    /** Where it happened, when that is a channel. */
    private static ObjectNode where(ObjectNode activity, String conversation) {
        if (conversation.startsWith("19:"))
            activity.putObject("conversation")
                    .put("id", conversation)
                    .put("conversationType", "channel")
                    .put("isGroup", true)
                    .put("tenantId", IdentityStandIn.TENANT);
        return activity;
    }

    private ObjectNode activity(String type) {
        ObjectNode json = Json.object()
                .put("type", type)
                .put("id", "f:" + NUMBERS.incrementAndGet())
                .put("timestamp", "2026-11-23T09:00:00.123Z")
                .put("channelId", "msteams")
                .put("locale", locale)
                .put("serviceUrl", teams.serviceUrl());
        json.putObject("from").put("id", id).put("aadObjectId", directoryId()).put("name", "Somebody");
        json.putObject("recipient").put("id", "28:" + IdentityStandIn.APP).put("name", "Operandi");
        json.putObject("conversation")
                .put("id", direct())
                .put("conversationType", "personal")
                .put("tenantId", IdentityStandIn.TENANT);
        json.putObject("channelData").putObject("tenant").put("id", IdentityStandIn.TENANT);
        return json;
    }
}
