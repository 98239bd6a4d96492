package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What rides on the open request: said to one person, kept nowhere, tried once on each way there is. */
final class SlackReplies {
    /** Somebody waits in front of it, and a trigger lasts three seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(SlackReplies.class);

    private final SlackApi api;
    private final Rendering rendering;

    SlackReplies(SlackApi api, Rendering rendering) {
        this.api = api;
        this.rendering = rendering;
    }

    /**
     * Whom to answer.
     *
     * @param place where they asked
     * @param responseUrl what Slack gave us to answer by, good for five messages within half an hour; null when it gave
     *     none
     */
    record Asker(Person person, Place place, @Nullable String responseUrl) {
        /** The address belongs in no log. */
        @Override
        public String toString() {
            return "Asker";
        }
    }

    /**
     * Says something only the person sees, where they asked: by the address they gave us, or else as a message that
     * disappears, or, where nobody else reads along, as an ordinary one.
     *
     * @return whether Slack took it on one of the ways
     */
    boolean whisper(Asker asker, Message message) {
        Budget budget = new Budget(LONGEST);
        String responseUrl = asker.responseUrl();
        if (responseUrl != null && said(message, drawn -> respond(responseUrl, drawn, budget))) return true;
        return said(message, drawn -> postTo(asker, drawn, budget));
    }

    /**
     * Opens a form in front of the person; where that fails, most likely because the request is too old by now, they get
     * its button.
     *
     * @param trigger Slack's, good for three seconds and one form
     * @return whether they see the form or the button
     */
    boolean open(Asker asker, String trigger, Reply.Open open) {
        ObjectNode fields = SlackApi.fields().put("trigger_id", trigger);
        fields.set("view", rendering.modal(open.form()));
        try {
            api.call("views.open", fields, LONGEST);
            return true;
        } catch (SlackFault fault) {
            log.info("A form was not opened ({}); its button is shown instead", fault.getMessage());
            return whisper(asker, open.again());
        }
    }

    private boolean said(Message message, ChartFallback.Sending<ObjectNode> way) {
        try {
            ChartFallback.send(rendering, message, way);
            return true;
        } catch (SlackFault fault) {
            log.warn("Not whispered ({})", fault.getMessage());
            return false;
        }
    }

    private ObjectNode respond(String responseUrl, ObjectNode drawn, Budget budget) throws SlackFault {
        drawn.put("response_type", "ephemeral").put("replace_original", false);
        api.respond(responseUrl, drawn, budget.rest());
        return drawn;
    }

    private ObjectNode postTo(Asker asker, ObjectNode drawn, Budget budget) throws SlackFault {
        String person = asker.person().id();
        if (asker.place() instanceof Place.Channel channel) ephemeral(drawn, channel.id(), person, budget);
        else if (asker.place() instanceof Place.Thread thread)
            ephemeral(drawn.put("thread_ts", thread.root()), thread.channel(), person, budget);
        else api.call("chat.postMessage", drawn.put("channel", person), budget.rest());
        return drawn;
    }

    private void ephemeral(ObjectNode drawn, String channel, String person, Budget budget) throws SlackFault {
        api.call("chat.postEphemeral", drawn.put("channel", channel).put("user", person), budget.rest());
    }
}
