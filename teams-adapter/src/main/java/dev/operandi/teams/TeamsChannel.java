package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.ConnectorException.Kind;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Teams as a way out. What names a message holds everything needed to edit it or take it back, also when nothing else is known
 * of the person any more.
 */
public final class TeamsChannel implements Channel {
    /** What the people and places of this platform are called by. */
    public static final String PLATFORM = TeamsInputs.PLATFORM;

    /** All requests of one call together; where the message to edit is gone, the outbox makes a second one. */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private static final String CHANNEL = "@thread.tacv2";
    private static final String OLDER_CHANNEL = "@thread.skype";

    private final ConnectorClient connector;
    private final AdaptiveCardRenderer renderer;
    private final String bot;
    private final Closed closed;
    private final OpenAnswers answers;

    TeamsChannel(
            ConnectorClient connector, AdaptiveCardRenderer renderer, String bot, Closed closed, OpenAnswers answers) {
        this.connector = connector;
        this.renderer = renderer;
        this.bot = bot;
        this.closed = closed;
        this.answers = answers;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public @Nullable String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        return show(slot, reference, message, Reader.ANYBODY);
    }

    @Override
    public @Nullable String show(Slot slot, @Nullable String reference, Message message, Reader reader)
            throws ChannelException {
        Occasion occasion = Occasion.in(reader.language());
        boolean direct = slot.place() instanceof Place.Direct;
        ObjectNode activity = activity(renderer.render(message, direct ? occasion.at(slot.number()) : occasion));
        Budget budget = new Budget(LONGEST);
        return reference == null
                ? post(slot.place(), activity, reader, budget)
                : edit(slot, Posted.read(reference), activity, budget).written();
    }

    @Override
    public void remove(Slot slot, String reference) throws ChannelException {
        Posted posted = Posted.read(reference);
        String tenant = slot.place().tenant();
        try {
            connector.delete(posted.where().address(tenant), posted.id(), new Budget(LONGEST));
        } catch (ConnectorException e) {
            if (e.kind() != Kind.GONE) throw failed(posted.where(), e);
        }
    }

    /**
     * Says something to one person that is kept nowhere.
     *
     * @throws ChannelException when it could not be said
     */
    void say(Whereabouts to, String tenant, Message message, Occasion occasion) throws ChannelException {
        String unusedId = send(to, tenant, activity(renderer.render(message, occasion)), new Budget(LONGEST));
    }

    private @Nullable String post(Place place, ObjectNode activity, Reader reader, Budget budget)
            throws ChannelException {
        if (place instanceof Place.Direct) {
            Whereabouts there = Optional.ofNullable(reader.address())
                    .flatMap(Whereabouts::read)
                    .orElseThrow(() -> ChannelException.lasting("nobody knows how the person is reached", null));
            return send(opened(there, place.tenant(), budget), place.tenant(), activity, budget);
        }
        if (place instanceof Place.Thread thread) {
            Whereabouts channel = where(thread.channel());
            String conversation = TeamsInputs.thread(channel.conversation(), thread.root());
            return send(new Whereabouts(channel.serviceUrl(), conversation), place.tenant(), activity, budget);
        }
        if (!(place instanceof Place.Channel channel))
            throw new IllegalStateException("Nothing is posted to " + place.getClass());
        Whereabouts there = where(channel.id());
        boolean hasThreads =
                there.conversation().endsWith(CHANNEL) || there.conversation().endsWith(OLDER_CHANNEL);
        return hasThreads
                ? begin(there, place.tenant(), activity, budget)
                : send(there, place.tenant(), activity, budget);
    }

    private static Whereabouts where(String written) throws ChannelException {
        return Whereabouts.read(written).orElseThrow(() -> ChannelException.lasting("no conversation of ours", null));
    }

    /** Where only the person is known, the conversation with them. */
    private Whereabouts opened(Whereabouts there, String tenant, Budget budget) throws ChannelException {
        if (!there.isPerson()) return there;
        checkOpen(there);
        try {
            String conversation = connector.openDirect(there.serviceUrl(), tenant, bot, there.conversation(), budget);
            return new Whereabouts(there.serviceUrl(), conversation);
        } catch (ConnectorException e) {
            throw failed(there, e);
        }
    }

    private @Nullable String send(Whereabouts to, String tenant, ObjectNode activity, Budget budget)
            throws ChannelException {
        checkOpen(to);
        try {
            return connector
                    .send(to.address(tenant), activity, budget)
                    .map(id -> new Posted(to, id).written())
                    .orElse(null);
        } catch (ConnectorException e) {
            throw failed(to, e);
        }
    }

    private @Nullable String begin(Whereabouts to, String tenant, ObjectNode activity, Budget budget)
            throws ChannelException {
        checkOpen(to);
        try {
            ConnectorClient.Begun begun =
                    connector.beginThread(to.serviceUrl(), tenant, to.conversation(), activity, budget);
            Whereabouts thread = new Whereabouts(to.serviceUrl(), begun.conversation());
            return begun.activity().map(id -> new Posted(thread, id).written()).orElse(null);
        } catch (ConnectorException e) {
            throw failed(to, e);
        }
    }

    private Posted edit(Slot slot, Posted posted, ObjectNode activity, Budget budget) throws ChannelException {
        checkOpen(posted.where());
        Optional<Duration> early = answers.untilFree(slot);
        if (early.isPresent()) throw ChannelException.limited("an answer with the same is on its way", early.get());
        try {
            connector.update(posted.where().address(slot.place().tenant()), posted.id(), activity, budget);
            return posted;
        } catch (ConnectorException e) {
            if (e.kind() == Kind.GONE) throw ChannelException.gone(String.valueOf(e.getMessage()), e);
            throw failed(posted.where(), e);
        }
    }

    private void checkOpen(Whereabouts where) throws ChannelException {
        if (closed.contains(where.conversation()))
            throw ChannelException.lasting("the bot is not in the conversation any more", null);
    }

    private ChannelException failed(Whereabouts where, ConnectorException failure) {
        if (failure.kind() == Kind.BLOCKED) closed.close(where.conversation());
        return failure.forOutbox();
    }

    private static ObjectNode activity(TeamsCard card) {
        ObjectNode activity =
                JsonNodeFactory.instance.objectNode().put("type", "message").put("summary", card.summary());
        activity.putArray("attachments")
                .addObject()
                .put("contentType", TeamsCard.TYPE)
                .set("content", card.content());
        return activity;
    }

    /** A message Teams has. */
    private record Posted(Whereabouts where, String id) {
        private static final char BETWEEN = '#';

        String written() {
            return where.written() + BETWEEN + id;
        }

        static Posted read(String reference) {
            int last = reference.lastIndexOf(BETWEEN);
            Whereabouts where = Whereabouts.read(reference.substring(0, Math.max(0, last)))
                    .orElseThrow(() -> new IllegalStateException("No reference of ours"));
            return new Posted(where, reference.substring(last + 1));
        }
    }
}
