package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.turn.ChannelException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn inside an open request, and the answer that carries what it led to. */
final class TeamsTurn {
    private static final int TRY_AGAIN = 503;

    private static final Logger log = LoggerFactory.getLogger(TeamsTurn.class);

    private final TeamsAdapter.Turns turns;
    private final Receiver receiver;
    private final TeamsChannel channel;
    private final AdaptiveCardRenderer cards;
    private final OpenAnswers open;
    private final InstantSource clock;

    TeamsTurn(
            TeamsAdapter.Turns turns,
            Receiver receiver,
            TeamsChannel channel,
            AdaptiveCardRenderer cards,
            OpenAnswers open,
            InstantSource clock) {
        this.turns = turns;
        this.receiver = receiver;
        this.channel = channel;
        this.cards = cards;
        this.open = open;
        this.clock = clock;
    }

    /** Typed, or pressed in a client that knows no better way: Teams sends it again when it was not kept. */
    TeamsAnswer message(TeamsActivity activity) {
        JsonNode value = activity.value();
        Optional<Envelope> envelope = value != null && value.isObject()
                ? CardActions.read(value).flatMap(action -> TeamsInputs.chose(activity, action, clock.instant()))
                : TeamsInputs.said(activity, clock.instant());
        return envelope.map(said -> event(activity, said)).orElseGet(() -> TeamsAnswer.taken(List.of()));
    }

    /** The bot came into the conversation; who meets it there for the first time is welcomed. */
    TeamsAnswer opened(TeamsActivity activity) {
        return TeamsInputs.opened(activity, clock.instant())
                .map(envelope -> event(activity, envelope))
                .orElseGet(() -> TeamsAnswer.taken(List.of()));
    }

    private TeamsAnswer event(TeamsActivity activity, Envelope envelope) {
        Receiver.Turned turned = receiver.receive(activity, envelope);
        if (turned.failure() != null) return TeamsAnswer.bare(TRY_AGAIN);
        return TeamsAnswer.taken(afterwards(activity, turned.reply()));
    }

    /** A card was pressed, or asks for itself to be drawn anew. */
    TeamsAnswer card(TeamsActivity activity) {
        JsonNode asked = asked(activity);
        JsonNode action = asked.path("action");
        JsonNode data = action.path("data");
        boolean byItself = action.path("verb").asText().equals(CardActions.REFRESH)
                || asked.path("trigger").asText().equals("automatic");
        Optional<Person> person = TeamsInputs.person(activity);
        if (person.isEmpty()) return TeamsAnswer.bare(400);
        Slot slot = new Slot(new Place.Direct(person.get()), CardActions.readSlot(data));
        boolean counted = slot.number() > 0 && TeamsInputs.isPersonal(activity);
        if (byItself) return counted ? drawn(activity, slot) : below(activity);
        Optional<Envelope> envelope =
                CardActions.read(data).flatMap(chosen -> TeamsInputs.chose(activity, chosen, clock.instant()));
        if (envelope.isEmpty())
            return TeamsAnswer.sentence(TeamsWords.of(activity).pickFirst(), List.of());
        return counted ? inPlace(activity, envelope.get(), slot) : elsewhere(activity, envelope.get());
    }

    /** The message itself is edited once its new state, in the answer, is there. */
    private TeamsAnswer inPlace(TeamsActivity activity, Envelope envelope, Slot slot) {
        open.begin(slot);
        boolean answered = false;
        try {
            Receiver.Turned turned = receiver.receive(activity, envelope.answeredIn(slot, OpenAnswers.LEAD));
            if (turned.reply() != null || turned.failure() != null) return told(activity, turned);
            TeamsAnswer answer = drawn(activity, slot);
            open.awaitEdit(slot);
            answered = true;
            return answer;
        } finally {
            if (answered) open.answered(slot);
            else open.release(slot);
        }
    }

    private TeamsAnswer elsewhere(TeamsActivity activity, Envelope envelope) {
        Receiver.Turned turned = receiver.receive(activity, envelope);
        return turned.reply() != null || turned.failure() != null ? told(activity, turned) : below(activity);
    }

    private TeamsAnswer told(TeamsActivity activity, Receiver.Turned turned) {
        if (turned.failure() != null) return TeamsAnswer.sentence(turned.failure(), List.of());
        if (turned.reply() instanceof Reply.Whisper whisper)
            return TeamsAnswer.sentence(whisper.message().fallback(), List.of());
        return TeamsAnswer.sentence(TeamsWords.of(activity).below(), afterwards(activity, turned.reply()));
    }

    /** What the message shows now; what was kept is answered all the same when it cannot be drawn. */
    private TeamsAnswer drawn(TeamsActivity activity, Slot slot) {
        try {
            return turns.draw(slot)
                    .map(message -> TeamsAnswer.card(
                            cards.render(message, Occasion.of(activity).at(slot.number()))))
                    .orElseGet(() -> below(activity));
        } catch (RuntimeException e) {
            log.error("An answer could not be drawn", e);
            return below(activity);
        }
    }

    private static TeamsAnswer below(TeamsActivity activity) {
        return TeamsAnswer.sentence(TeamsWords.of(activity).below(), List.of());
    }

    /**
     * What is said to one person takes a call, and is never said where others read along. The button of a form that was
     * asked for by typing says nothing about anybody, so it stands there. Whoever presses something in a channel gets no
     * message of it: it would stay as a trace of who took part in a poll.
     */
    private List<Runnable> afterwards(TeamsActivity activity, @Nullable Reply reply) {
        boolean typed = activity.type().equals("message") && activity.value() == null;
        boolean leavesNoTrace = !typed && !TeamsInputs.isPersonal(activity);
        if (reply == null || leavesNoTrace) return List.of();
        if (reply instanceof Reply.Open form) return List.of(() -> say(activity, form.again(), true));
        if (reply instanceof Reply.Whisper whisper) return List.of(() -> say(activity, whisper.message(), false));
        throw new IllegalStateException("No way to tell " + reply.getClass().getSimpleName());
    }

    private void say(TeamsActivity activity, Message message, boolean there) {
        try {
            Optional<Person> to = TeamsInputs.person(activity);
            Optional<Whereabouts> where = there || TeamsInputs.isPersonal(activity)
                    ? Optional.of(new Whereabouts(
                            activity.serviceUrl(), activity.conversation().id()))
                    : TeamsInputs.sender(activity);
            if (to.isPresent() && where.isPresent()) channel.say(where.get(), to.get(), message, Occasion.of(activity));
        } catch (ChannelException e) {
            log.warn("Not said ({})", e.getMessage());
        } catch (RuntimeException e) {
            log.error("What was left to do after an answer failed", e);
        }
    }

    private static JsonNode asked(TeamsActivity activity) {
        return activity.value() == null ? JsonNodeFactory.instance.objectNode() : activity.value();
    }
}
