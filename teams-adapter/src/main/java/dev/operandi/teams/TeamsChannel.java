package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.ConnectorException.Kind;
import dev.operandi.teams.connector.Member;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teams as a way out. What names a message holds everything needed to edit it or take it back, also when nothing else is known
 * of the person any more.
 */
public final class TeamsChannel implements Channel {
    /** What the people and places of this platform are called by. */
    public static final String PLATFORM = TeamsInputs.PLATFORM;

    /**
     * All requests of one call together; where the message to edit is gone, the outbox makes a second one, and where files are
     * not taken, we do.
     */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    /** Spent before those: nobody waits longer for a message because of a name. */
    private static final Duration LONGEST_FOR_A_NAME = Duration.ofSeconds(2);

    private static final String CHANNEL = "@thread.tacv2";
    private static final String OLDER_CHANNEL = "@thread.skype";

    private static final Logger log = LoggerFactory.getLogger(TeamsChannel.class);

    private final ConnectorClient connector;
    private final AdaptiveCardRenderer renderer;
    private final String bot;
    private final Conversations conversations;
    private final OpenAnswers answers;

    TeamsChannel(
            ConnectorClient connector,
            AdaptiveCardRenderer renderer,
            String bot,
            Conversations conversations,
            OpenAnswers answers) {
        this.connector = connector;
        this.renderer = renderer;
        this.bot = bot;
        this.conversations = conversations;
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
        if (reference != null && Posted.read(reference).areFiles())
            return reference; // they stay as they were handed over
        Handout handout = message.handout();
        if (slot.place() instanceof Place.Direct && reference == null && handout != null)
            return handOver(slot, message, handout, reader);
        return showCard(slot, reference, message, reader);
    }

    private @Nullable String showCard(Slot slot, @Nullable String reference, Message message, Reader reader)
            throws ChannelException {
        boolean direct = slot.place() instanceof Place.Direct;
        Occasion occasion = Occasion.in(reader.language()).naming(names(slot.place(), message));
        ObjectNode activity = activity(renderer.render(message, direct ? occasion.at(slot.number()) : occasion));
        Budget budget = new Budget(LONGEST);
        return reference == null
                ? post(slot.place(), activity, reader, budget)
                : edit(slot, Posted.read(reference), activity, budget).written();
    }

    /**
     * Asks for each file whether it may be stored. Where Teams does not take such a question, the message itself is shown, as for
     * whoever has no OneDrive.
     */
    private @Nullable String handOver(Slot slot, Message message, Handout handout, Reader reader)
            throws ChannelException {
        Budget budget = new Budget(LONGEST);
        Place place = slot.place();
        Whereabouts there = opened(reached(reader), place, budget);
        checkOpen(there, place);
        List<String> ids = new ArrayList<>();
        try {
            for (Handout.File file : handout.files())
                connector
                        .send(there.address(place.tenant()), FileCards.asking(file, handout.words()), budget)
                        .ifPresent(ids::add);
        } catch (ConnectorException e) {
            if (e.kind() == Kind.PASSING) throw e.forOutbox();
            log.warn("No files were offered ({}); their contents are shown instead", e.getMessage());
            return showCard(slot, null, message, reader);
        }
        return ids.isEmpty() ? null : Posted.ofFiles(there, ids).written();
    }

    /**
     * What those who shared something are called there. Kept nowhere; a message goes out without it all the same.
     *
     * @throws ChannelException when the bot is not there any more, so that nothing is asked either
     */
    private Map<Person, String> names(Place place, Message message) throws ChannelException {
        Map<Person, String> names = new HashMap<>();
        if (!(place instanceof Place.Channel channel)) return names;
        Whereabouts where = where(channel.id());
        checkOpen(where, place);
        Budget budget = new Budget(LONGEST_FOR_A_NAME);
        for (Block block : message.blocks())
            if (block instanceof Block.By by)
                name(where, by.person(), budget).ifPresent(name -> names.put(by.person(), name));
        return names;
    }

    private Optional<String> name(Whereabouts where, Person person, Budget budget) {
        try {
            return connector
                    .member(where.address(person.tenant()), person.id(), budget)
                    .map(Member::name);
        } catch (ConnectorException e) {
            log.debug("Shared without a name ({})", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void remove(Slot slot, String reference) throws ChannelException {
        Posted posted = Posted.read(reference);
        checkOpen(posted.where(), slot.place());
        Budget budget = new Budget(LONGEST);
        for (String id : posted.ids()) remove(slot.place(), posted.where(), id, budget);
    }

    private void remove(Place place, Whereabouts where, String id, Budget budget) throws ChannelException {
        try {
            connector.delete(where.address(place.tenant()), id, budget);
        } catch (ConnectorException e) {
            if (e.kind() != Kind.GONE) throw failed(where, place, e);
        }
    }

    /**
     * Says something that is kept nowhere.
     *
     * @param there a conversation, or a person whose own it is
     * @throws ChannelException when it could not be said
     */
    void say(Whereabouts there, Person to, Message message, Occasion occasion) throws ChannelException {
        ObjectNode activity = activity(renderer.render(message, occasion));
        Budget budget = new Budget(LONGEST);
        Place place = new Place.Direct(to);
        String unusedId = send(opened(there, place, budget), place, activity, budget);
    }

    /**
     * Puts something in the place of one of the bot's messages, or says it below where that is not there any more.
     *
     * @param id of the message; null where nobody knows it
     * @throws ChannelException when it could not be said
     */
    void replace(Whereabouts there, Place place, @Nullable String id, ObjectNode activity) throws ChannelException {
        Budget budget = new Budget(LONGEST);
        checkOpen(there, place);
        try {
            if (id != null) {
                connector.update(there.address(place.tenant()), id, activity, budget);
                return;
            }
        } catch (ConnectorException e) {
            log.debug("Said below instead ({})", e.getMessage());
        }
        String unusedId = send(there, place, activity, budget);
    }

    /** The same with a message of the bot's. */
    void replace(Whereabouts there, Place place, @Nullable String id, Message message, Occasion occasion)
            throws ChannelException {
        replace(there, place, id, activity(renderer.render(message, occasion)));
    }

    private static Whereabouts reached(Reader reader) throws ChannelException {
        return Optional.ofNullable(reader.address())
                .flatMap(Whereabouts::read)
                .orElseThrow(() -> ChannelException.lasting("nobody knows how the person is reached", null));
    }

    private @Nullable String post(Place place, ObjectNode activity, Reader reader, Budget budget)
            throws ChannelException {
        if (place instanceof Place.Direct) return send(opened(reached(reader), place, budget), place, activity, budget);
        if (place instanceof Place.Thread thread) {
            Whereabouts channel = where(thread.channel());
            String conversation = TeamsInputs.thread(channel.conversation(), thread.root());
            return send(new Whereabouts(channel.serviceUrl(), conversation), place, activity, budget);
        }
        if (!(place instanceof Place.Channel channel))
            throw new IllegalStateException("Nothing is posted to " + place.getClass());
        Whereabouts there = where(channel.id());
        boolean hasThreads =
                there.conversation().endsWith(CHANNEL) || there.conversation().endsWith(OLDER_CHANNEL);
        return hasThreads ? begin(there, place, activity, budget) : send(there, place, activity, budget);
    }

    private static Whereabouts where(String written) throws ChannelException {
        return Whereabouts.read(written).orElseThrow(() -> ChannelException.lasting("no conversation of ours", null));
    }

    /** Where only the person is known, the conversation with them. */
    private Whereabouts opened(Whereabouts there, Place place, Budget budget) throws ChannelException {
        if (!there.isPerson()) return there;
        checkOpen(there, place);
        try {
            String conversation =
                    connector.openDirect(there.serviceUrl(), place.tenant(), bot, there.conversation(), budget);
            return new Whereabouts(there.serviceUrl(), conversation);
        } catch (ConnectorException e) {
            throw failed(there, place, e);
        }
    }

    private @Nullable String send(Whereabouts to, Place place, ObjectNode activity, Budget budget)
            throws ChannelException {
        checkOpen(to, place);
        try {
            return connector
                    .send(to.address(place.tenant()), activity, budget)
                    .map(id -> new Posted(to, id).written())
                    .orElse(null);
        } catch (ConnectorException e) {
            throw failed(to, place, e);
        }
    }

    private @Nullable String begin(Whereabouts to, Place place, ObjectNode activity, Budget budget)
            throws ChannelException {
        checkOpen(to, place);
        try {
            ConnectorClient.Begun begun =
                    connector.beginThread(to.serviceUrl(), place.tenant(), to.conversation(), activity, budget);
            Whereabouts thread = new Whereabouts(to.serviceUrl(), begun.conversation());
            return begun.activity().map(id -> new Posted(thread, id).written()).orElse(null);
        } catch (ConnectorException e) {
            throw failed(to, place, e);
        }
    }

    private Posted edit(Slot slot, Posted posted, ObjectNode activity, Budget budget) throws ChannelException {
        checkOpen(posted.where(), slot.place());
        Optional<Duration> early = answers.edits(slot);
        if (early.isPresent()) throw ChannelException.limited("an answer with the same is on its way", early.get());
        try {
            connector.update(posted.where().address(slot.place().tenant()), posted.id(), activity, budget);
            return posted;
        } catch (ConnectorException e) {
            if (e.kind() == Kind.GONE) throw ChannelException.gone(String.valueOf(e.getMessage()), e);
            throw failed(posted.where(), slot.place(), e);
        } finally {
            answers.edited(slot);
        }
    }

    private void checkOpen(Whereabouts where, Place place) throws ChannelException {
        if (conversations.isClosed(where, place.tenant()))
            throw ChannelException.lasting("the bot is not in the conversation any more", null);
    }

    private ChannelException failed(Whereabouts where, Place place, ConnectorException failure) {
        if (failure.kind() == Kind.BLOCKED) conversations.blocked(where, place);
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

    /**
     * A message Teams has, or several with a file each.
     *
     * @param id of several with {@value #FILES} in front, and blanks between them
     */
    private record Posted(Whereabouts where, String id) {
        private static final char BETWEEN = '#';
        private static final String FILES = "files ";

        static Posted ofFiles(Whereabouts where, List<String> ids) {
            return new Posted(where, FILES + String.join(" ", ids));
        }

        boolean areFiles() {
            return id.startsWith(FILES);
        }

        List<String> ids() {
            return areFiles() ? List.of(id.substring(FILES.length()).split(" ", -1)) : List.of(id);
        }

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
