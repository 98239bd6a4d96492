package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slack as a way out. Slack is asked once a call; where it refused a chart, or the message to be edited is gone, it is asked
 * once more with something else. When to try again is the outbox's matter.
 */
public final class SlackChannel implements Channel {
    /** What the people and places of this platform are called by. */
    public static final String PLATFORM = "slack";

    /** All requests of one call together; where the message to edit is gone, the outbox makes a second one. */
    static final Duration LONGEST = Duration.ofSeconds(7);

    private final SlackApi api;
    private final SlackFiles files;
    private final Rendering rendering;

    /**
     * @param rendering draws the messages
     */
    SlackChannel(SlackApi api, Rendering rendering) {
        this.api = api;
        this.files = new SlackFiles(api);
        this.rendering = rendering;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public @Nullable String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        if (reference != null && SlackFiles.areNamedBy(reference))
            return reference; // they stay as they were handed over
        Place place = slot.place();
        Handout handout = reference == null ? message.handout() : null;
        Budget budget = new Budget(handout == null ? LONGEST : SlackFiles.LONGEST);
        try {
            if (place instanceof Place.Direct direct && handout != null)
                return handOver(slot, direct, handout, message, budget);
            if (place instanceof Place.Home home) return publish(home, rendering.home(message), budget);
            if (place instanceof Place.Handed handed) return hand(handed, message, budget);
            return reference == null ? post(place, message, budget) : edit(place, reference, message, budget);
        } catch (SlackFault fault) {
            throw fault.forOutbox();
        }
    }

    @Override
    public void remove(Slot slot, String reference) throws ChannelException {
        Budget budget = new Budget(LONGEST);
        try {
            if (SlackFiles.areNamedBy(reference)) files.remove(reference, budget);
            else if (!(slot.place() instanceof Place.Home)) delete(Posted.read(reference), budget);
        } catch (SlackFault fault) {
            throw fault.forOutbox();
        }
    }

    private String handOver(Slot slot, Place.Direct place, Handout handout, Message message, Budget budget)
            throws SlackFault {
        checkPace(conversation(place));
        Optional<String> reference = files.send(slot, place.person(), handout, budget);
        return reference.isPresent() ? reference.get() : postNow(place, message, budget);
    }

    private String post(Place place, Message message, Budget budget) throws SlackFault {
        checkPace(conversation(place));
        return postNow(place, message, budget);
    }

    private void checkPace(String conversation) throws SlackFault {
        Optional<Duration> early = api.pace().untilPosted(conversation);
        if (early.isPresent()) throw SlackFault.limited("chat.postMessage", early.get());
    }

    private String postNow(Place place, Message message, Budget budget) throws SlackFault {
        String conversation = conversation(place);
        JsonNode answer = ChartFallback.send(rendering, message, drawn -> {
            drawn.put("channel", conversation);
            if (place instanceof Place.Thread thread) drawn.put("thread_ts", thread.root());
            drawn.put("unfurl_links", false); // the preview of a source would push the question off the screen
            drawn.put("unfurl_media", false);
            return api.call("chat.postMessage", drawn, budget.rest());
        });
        // A person's id was enough to post to them; to edit it Slack wants the conversation's, which it tells us here.
        String posted = answer.path("channel").asText(conversation);
        return new Posted(posted, answer.path("ts").asText()).reference();
    }

    private String edit(Place place, String reference, Message message, Budget budget)
            throws SlackFault, ChannelException {
        Posted posted = Posted.read(reference);
        if (place instanceof Place.Channel) { // many press what stands there; in a direct conversation one waits for it
            Optional<Duration> early = api.pace().untilEdited(reference);
            if (early.isPresent()) throw SlackFault.limited("chat.update", early.get());
        }
        try {
            ChartFallback.send(
                    rendering, message, drawn -> api.call("chat.update", posted.nameIn(drawn), budget.rest()));
            return reference;
        } catch (SlackFault fault) {
            if (!SlackErrors.isGone(fault.code(), place instanceof Place.Direct)) throw fault;
            throw ChannelException.gone(fault.code(), fault);
        }
    }

    /** What is handed over can neither be edited nor taken back, so nothing names it afterwards. */
    private @Nullable String hand(Place.Handed handed, Message message, Budget budget) throws SlackFault {
        ChartFallback.send(rendering, message, drawn -> {
            drawn.put("response_type", "in_channel").put("replace_original", false);
            api.respond(handed.handle(), drawn, budget.rest());
            return drawn;
        });
        return null;
    }

    /** There is one Home tab a person, so nothing has to be told apart, and nothing that names them is kept of it. */
    private @Nullable String publish(Place.Home home, ObjectNode view, Budget budget) throws SlackFault {
        ObjectNode fields = SlackApi.fields().put("user_id", home.person().id());
        fields.set("view", view);
        api.call("views.publish", fields, budget.rest());
        return null;
    }

    private void delete(Posted posted, Budget budget) throws SlackFault {
        try {
            api.call("chat.delete", posted.nameIn(SlackApi.fields()), budget.rest());
        } catch (SlackFault fault) {
            if (!fault.code().equals(SlackErrors.MESSAGE_NOT_FOUND)) throw fault;
        }
    }

    private static String conversation(Place place) {
        if (place instanceof Place.Direct direct) return direct.person().id();
        if (place instanceof Place.Channel channel) return channel.id();
        if (place instanceof Place.Thread thread) return thread.channel();
        throw new IllegalStateException("Nothing is posted to " + place);
    }

    /** A message Slack has. */
    private record Posted(String conversation, String ts) {
        String reference() {
            return conversation + "/" + ts;
        }

        static Posted read(String reference) {
            int slash = reference.indexOf('/');
            if (slash < 0) throw new IllegalStateException("No reference of ours: " + reference);
            return new Posted(reference.substring(0, slash), reference.substring(slash + 1));
        }

        ObjectNode nameIn(ObjectNode fields) {
            return fields.put("channel", conversation).put("ts", ts);
        }
    }
}
