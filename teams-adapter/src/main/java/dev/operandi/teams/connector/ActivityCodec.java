package dev.operandi.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import dev.operandi.teams.connector.TeamsActivity.Account;
import dev.operandi.teams.connector.TeamsActivity.ChannelData;
import dev.operandi.teams.connector.TeamsActivity.Conversation;
import dev.operandi.teams.connector.TeamsActivity.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads activities. Microsoft's own classes fail at times of day and languages that Teams does send; they are kept from them. */
public final class ActivityCodec {
    /** Teams' own limit for a message is 40 kB, for what a dialog sends somewhat more. */
    public static final int MOST_BYTES = 256 * 1024;

    /**
     * What Microsoft's class must not see. It reads times only where they have seconds with a fraction, and reads that wrongly;
     * and its turn makes the sender's language the whole process's.
     */
    private static final List<String> HARMFUL = List.of("timestamp", "localTimestamp", "expiration", "locale");

    private static final ObjectMapper sdk =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ActivityCodec() {}

    /**
     * @throws Refused with 400 when it is no activity, with 413 when it is longer than any
     */
    public static TeamsActivity parse(byte[] body) throws Refused {
        if (body.length > MOST_BYTES) throw Refused.tooLarge("the body has " + body.length + " bytes");
        ObjectNode json = StrictJson.object(body)
                .orElseThrow(() -> Refused.malformed("the body is not one JSON object that we can read"));
        JsonNode conversation = json.path("conversation");
        JsonNode value = json.get("value");
        return new TeamsActivity(
                required(json, "type"),
                StrictJson.text(json, "id"),
                StrictJson.text(json, "name"),
                StrictJson.text(json, "action"),
                StrictJson.text(json, "text"),
                value == null || value.isNull() ? null : value,
                account(json.path("from")),
                account(json.path("recipient")),
                new Conversation(
                        required(conversation, "id"),
                        StrictJson.text(conversation, "tenantId"),
                        StrictJson.text(conversation, "conversationType")),
                required(json, "channelId"),
                required(json, "serviceUrl"),
                StrictJson.text(json, "locale"),
                StrictJson.text(json, "localTimezone"),
                StrictJson.text(json, "replyToId"),
                mentions(json.path("entities")),
                accounts(json.path("membersAdded")),
                accounts(json.path("membersRemoved")),
                channelData(json.path("channelData")),
                json);
    }

    /**
     * The same for Microsoft's dispatch, without what makes it fail.
     *
     * @throws Refused with 400 when Microsoft's class cannot hold it
     */
    public static Activity toSdk(TeamsActivity activity) throws Refused {
        ObjectNode json = activity.json().deepCopy();
        json.remove(HARMFUL);
        try {
            Activity read = sdk.treeToValue(json, Activity.class);
            read.setTimestamp(null); // it says now where nothing is said
            return read;
        } catch (JsonProcessingException e) { // its text could quote what was said
            throw Refused.malformed("the activity has a field of another kind than Teams sends");
        }
    }

    private static String required(JsonNode node, String field) throws Refused {
        String text = StrictJson.text(node, field);
        if (text == null) throw Refused.malformed("the activity has no " + field);
        return text;
    }

    private static @Nullable Account account(JsonNode node) {
        String id = StrictJson.text(node, "id");
        return id == null ? null : new Account(id, StrictJson.text(node, "aadObjectId"));
    }

    private static List<Account> accounts(JsonNode nodes) {
        List<Account> accounts = new ArrayList<>();
        for (JsonNode node : nodes) {
            Account account = account(node);
            if (account != null) accounts.add(account);
        }
        return accounts;
    }

    private static List<Mention> mentions(JsonNode entities) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode entity : entities) {
            String id = StrictJson.text(entity.path("mentioned"), "id");
            boolean mention = "mention".equals(StrictJson.text(entity, "type"));
            if (mention && id != null) mentions.add(new Mention(id, StrictJson.text(entity, "text")));
        }
        return mentions;
    }

    private static ChannelData channelData(JsonNode node) {
        return new ChannelData(
                StrictJson.text(node.path("tenant"), "id"),
                StrictJson.text(node.path("team"), "id"),
                StrictJson.text(node.path("channel"), "id"),
                StrictJson.text(node, "eventType"));
    }
}
