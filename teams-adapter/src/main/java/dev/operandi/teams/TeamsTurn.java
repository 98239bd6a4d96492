package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.turn.ChannelException;
import dev.operandi.turn.StoreException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn inside an open request, and the answer that carries what it led to. */
final class TeamsTurn {
    private static final int TRY_AGAIN = 503;

    private static final Logger log = LoggerFactory.getLogger(TeamsTurn.class);

    private final TeamsAdapter.Turns turns;
    private final TeamsChannel channel;
    private final AdaptiveCardRenderer cards;
    private final TaskModuleRenderer dialogs;
    private final OpenAnswers open;
    private final Offers offers;
    private final InstantSource clock;

    TeamsTurn(
            TeamsAdapter.Turns turns,
            TeamsChannel channel,
            AdaptiveCardRenderer cards,
            TaskModuleRenderer dialogs,
            OpenAnswers open,
            Offers offers,
            InstantSource clock) {
        this.turns = turns;
        this.channel = channel;
        this.cards = cards;
        this.dialogs = dialogs;
        this.open = open;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * What a turn led to.
     *
     * @param failure what the person is told when nothing was kept; null when it was
     */
    private record Turned(@Nullable Reply reply, @Nullable String failure) {}

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
        Turned turned = receive(activity, envelope);
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
        if (envelope.isEmpty()) return TeamsAnswer.sentence(words(activity).pickFirst(), List.of());
        return counted ? inPlace(activity, envelope.get(), slot) : elsewhere(activity, envelope.get());
    }

    /** Edits of the message wait until its new state, in the answer, is there. */
    private TeamsAnswer inPlace(TeamsActivity activity, Envelope envelope, Slot slot) {
        open.begin(slot);
        boolean answered = false;
        try {
            Turned turned = receive(activity, envelope);
            if (turned.reply() != null || turned.failure() != null) return told(activity, turned);
            TeamsAnswer answer = drawn(activity, slot);
            answered = true;
            return answer;
        } finally {
            if (answered) open.answered(slot);
            else open.release(slot);
        }
    }

    private TeamsAnswer elsewhere(TeamsActivity activity, Envelope envelope) {
        Turned turned = receive(activity, envelope);
        return turned.reply() != null || turned.failure() != null ? told(activity, turned) : below(activity);
    }

    private TeamsAnswer told(TeamsActivity activity, Turned turned) {
        if (turned.failure() != null) return TeamsAnswer.sentence(turned.failure(), List.of());
        if (turned.reply() instanceof Reply.Whisper whisper)
            return TeamsAnswer.sentence(whisper.message().fallback(), List.of());
        return TeamsAnswer.sentence(words(activity).below(), afterwards(activity, turned.reply()));
    }

    /** What the message shows now; what was kept is answered all the same when it cannot be drawn. */
    private TeamsAnswer drawn(TeamsActivity activity, Slot slot) {
        try {
            return turns.draw(slot)
                    .map(message -> TeamsAnswer.card(
                            cards.render(message, occasion(activity).at(slot.number()))))
                    .orElseGet(() -> below(activity));
        } catch (RuntimeException e) {
            log.error("An answer could not be drawn", e);
            return below(activity);
        }
    }

    private static TeamsAnswer below(TeamsActivity activity) {
        return TeamsAnswer.sentence(words(activity).below(), List.of());
    }

    /** A button wants a dialog. */
    TeamsAnswer dialog(TeamsActivity activity) {
        return CardActions.read(asked(activity).path("data"))
                .map(action -> dialog(activity, action))
                .orElseGet(() -> TeamsAnswer.bare(400));
    }

    private TeamsAnswer dialog(TeamsActivity activity, ActionId action) {
        Optional<Envelope> envelope = TeamsInputs.chose(activity, action, clock.instant());
        if (envelope.isEmpty()) return TeamsAnswer.bare(400);
        Turned turned = receive(activity, envelope.get());
        if (turned.reply() instanceof Reply.Open form) return TeamsAnswer.dialog(form(activity, form.form(), Map.of()));
        return TeamsAnswer.dialogSentence(sentence(activity, turned));
    }

    /** A dialog was sent off, closed, or something in it was pressed. */
    TeamsAnswer submitted(TeamsActivity activity) {
        JsonNode data = asked(activity).path("data");
        if (CardActions.isCancelled(data)) return TeamsAnswer.taken(List.of());
        Optional<ActionId> form = CardActions.readForm(data);
        if (form.isEmpty()) return dialog(activity);
        Optional<Envelope> envelope =
                TeamsInputs.submitted(activity, form.get(), values(activity, data), clock.instant());
        if (envelope.isEmpty()) return TeamsAnswer.bare(400);
        Turned turned = receive(activity, envelope.get());
        if (turned.reply() instanceof Reply.Invalid invalid)
            return again(activity, envelope.get(), form.get(), invalid.sentences());
        if (turned.reply() == null && turned.failure() == null) return TeamsAnswer.taken(List.of());
        return TeamsAnswer.dialogSentence(sentence(activity, turned));
    }

    /** The form is had anew, for nobody keeps it while it is open. */
    private TeamsAnswer again(TeamsActivity activity, Envelope before, ActionId form, Map<String, String> sentences) {
        Optional<Envelope> asked = TeamsInputs.chose(activity, form, clock.instant())
                .map(one -> new Envelope(
                        before.id() + "|again",
                        one.from(),
                        one.place(),
                        one.at(),
                        one.language(),
                        one.input(),
                        one.address()));
        if (asked.isEmpty()) return TeamsAnswer.bare(400);
        Turned turned = receive(activity, asked.get());
        return turned.reply() instanceof Reply.Open open
                ? TeamsAnswer.dialog(form(activity, open.form(), sentences))
                : TeamsAnswer.dialogSentence(sentence(activity, turned));
    }

    private ObjectNode form(TeamsActivity activity, Form form, Map<String, String> sentences) {
        boolean asks = form.fields().stream().anyMatch(Field.Conversation.class::isInstance);
        List<TaskModuleRenderer.Conversation> offered =
                asks ? offers.of(TeamsInputs.tenant(activity), member(activity)) : List.of();
        return dialogs.render(form, offered, sentences, occasion(activity));
    }

    /** Checked anew: what was offered may have changed, and the client may send anything. */
    private Map<String, Field.Value> values(TeamsActivity activity, JsonNode data) {
        Map<String, Field.Value> values = new HashMap<>();
        CardActions.readFields(data)
                .forEach((id, picked) -> offers.find(picked, TeamsInputs.tenant(activity), member(activity))
                        .ifPresent(place -> values.put(id, new Field.Value.Somewhere(place))));
        return values;
    }

    private static String member(TeamsActivity activity) {
        return activity.from() == null ? "" : activity.from().id();
    }

    private static String sentence(TeamsActivity activity, Turned turned) {
        if (turned.failure() != null) return turned.failure();
        if (turned.reply() instanceof Reply.Whisper whisper)
            return whisper.message().fallback();
        return words(activity).below();
    }

    private Turned receive(TeamsActivity activity, Envelope envelope) {
        try {
            return new Turned(turns.receive(envelope).orElse(null), null);
        } catch (StoreException e) {
            log.warn("Something from Teams was not kept. {}", e.getMessage());
            return new Turned(null, words(activity).notKept());
        } catch (RuntimeException e) {
            log.error("A turn failed", e);
            return new Turned(null, words(activity).ourFault());
        }
    }

    /** What is said to one person takes a call, and is never said where others read along. */
    private List<Runnable> afterwards(TeamsActivity activity, @Nullable Reply reply) {
        if (reply == null || !TeamsInputs.isPersonal(activity)) return List.of();
        Message message;
        if (reply instanceof Reply.Whisper whisper) message = whisper.message();
        else if (reply instanceof Reply.Open form) message = form.again();
        else
            throw new IllegalStateException("No way to tell " + reply.getClass().getSimpleName());
        return List.of(() -> say(activity, message));
    }

    private void say(TeamsActivity activity, Message message) {
        try {
            Optional<Person> to = TeamsInputs.person(activity);
            if (to.isPresent()) channel.say(TeamsInputs.whereabouts(activity), to.get(), message, occasion(activity));
        } catch (ChannelException e) {
            log.warn("Not said ({})", e.getMessage());
        } catch (RuntimeException e) {
            log.error("What was left to do after an answer failed", e);
        }
    }

    private static Occasion occasion(TeamsActivity activity) {
        Occasion occasion = Occasion.in(TeamsInputs.language(activity).orElse(null));
        Optional<Person> person = TeamsInputs.person(activity);
        Optional<String> name = TeamsInputs.name(activity);
        return person.isPresent() && name.isPresent() ? occasion.naming(Map.of(person.get(), name.get())) : occasion;
    }

    private static TeamsWords words(TeamsActivity activity) {
        return TeamsWords.in(TeamsInputs.language(activity).orElse(null));
    }

    private static JsonNode asked(TeamsActivity activity) {
        return activity.value() == null ? JsonNodeFactory.instance.objectNode() : activity.value();
    }
}
