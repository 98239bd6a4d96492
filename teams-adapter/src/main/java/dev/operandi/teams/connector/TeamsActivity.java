package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in Teams, as Teams tells it. Every text is as it was sent; ids are not looked into.
 *
 * @param type as {@code message}, {@code invoke}, {@code conversationUpdate}, {@code installationUpdate}
 * @param id the same when Teams sends it again
 * @param name what is invoked, as {@code adaptiveCard/action}
 * @param action what happened to the app, as {@code add}; told where it was installed or taken away
 * @param value what a card or a dialog sends along; whoever uses the card could have changed it
 * @param locale as {@code de-DE}; may be no language tag at all
 * @param timezone of whoever sent it, as {@code Europe/Berlin}
 * @param replyToId the message it belongs to
 * @param added the accounts that came into the conversation; the bot may be among them
 * @param removed the accounts that left it
 * @param json all of it, for what is not read here; it holds people's names
 */
public record TeamsActivity(
        String type,
        @Nullable String id,
        @Nullable String name,
        @Nullable String action,
        @Nullable String text,
        @Nullable JsonNode value,
        @Nullable Account from,
        @Nullable Account recipient,
        Conversation conversation,
        String channelId,
        String serviceUrl,
        @Nullable String locale,
        @Nullable String timezone,
        @Nullable String replyToId,
        List<Mention> mentions,
        List<Account> added,
        List<Account> removed,
        ChannelData channelData,
        ObjectNode json) {

    public TeamsActivity {
        mentions = List.copyOf(mentions);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /**
     * A person or a bot.
     *
     * @param id how Teams calls it towards this bot, as {@code 29:1abc…} or {@code 28:…}
     * @param aadObjectId who a person is in their company's directory; missing for bots, and for some guests
     */
    public record Account(String id, @Nullable String aadObjectId) {}

    /**
     * Where it happened.
     *
     * @param id in a channel with {@code ;messageid=…} behind it, which names the thread
     * @param type {@code personal}, {@code groupChat} or {@code channel}
     */
    public record Conversation(
            String id, @Nullable String tenantId, @Nullable String type) {}

    /**
     * Somebody who is mentioned.
     *
     * @param id of the account
     * @param text how it stands in the message, as {@code <at>Operandi</at>}
     */
    public record Mention(String id, @Nullable String text) {}

    /** What only Teams tells. */
    public record ChannelData(
            @Nullable String tenant,
            @Nullable String team,
            @Nullable String channel,
            @Nullable String eventType) {}

    /** Every tenant it says it belongs to, as it is written. */
    Set<String> tenants() {
        Set<String> tenants = new LinkedHashSet<>();
        if (conversation.tenantId() != null) tenants.add(conversation.tenantId());
        if (channelData.tenant() != null) tenants.add(channelData.tenant());
        return tenants;
    }

    /** Its kind and nothing of what was said or who said it. */
    @Override
    public String toString() {
        return "TeamsActivity(" + type + ")";
    }
}
