package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Reply;
import dev.operandi.teams.Receiver.Turned;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.turn.Seal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What opens in front of a person: one turn for each time it is asked for or sent off, answered in the same request. */
final class TeamsDialogs {
    private static final int NOT_UNDERSTOOD = 400;

    private final Receiver receiver;
    private final TaskModuleRenderer renderer;
    private final FormValues values;
    private final Seal seal;
    private final InstantSource clock;

    TeamsDialogs(Receiver receiver, TaskModuleRenderer renderer, FormValues values, Seal seal, InstantSource clock) {
        this.receiver = receiver;
        this.renderer = renderer;
        this.values = values;
        this.seal = seal;
        this.clock = clock;
    }

    /** A button wants a dialog, or something in one was pressed. */
    TeamsAnswer opened(TeamsActivity activity) {
        return CardActions.read(data(activity))
                .flatMap(action -> TeamsInputs.chose(activity, action, clock.instant()))
                .map(envelope -> told(activity, envelope, receiver.receive(activity, envelope)))
                .orElseGet(() -> TeamsAnswer.bare(NOT_UNDERSTOOD));
    }

    /** A dialog was sent off, closed, or something in it was pressed. */
    TeamsAnswer submitted(TeamsActivity activity) {
        JsonNode data = data(activity);
        if (CardActions.isCancelled(data)) return TeamsAnswer.taken(List.of());
        Optional<ActionId> form = CardActions.readForm(data);
        Optional<Person> person = TeamsInputs.person(activity);
        if (form.isEmpty()) return opened(activity);
        if (person.isEmpty()) return TeamsAnswer.bare(NOT_UNDERSTOOD);
        String carried = seal.opened(CardActions.readCarried(data), form.get(), person.get())
                .orElse("");
        Input.Submitted sent = new Input.Submitted(form.get(), values.read(activity, data), carried);
        Optional<Envelope> envelope = TeamsInputs.submitted(activity, sent, clock.instant());
        if (envelope.isEmpty()) return TeamsAnswer.bare(NOT_UNDERSTOOD);
        Turned turned = receiver.receive(activity, envelope.get());
        if (turned.reply() instanceof Reply.Invalid invalid)
            return again(activity, envelope.get(), sent.form(), invalid.sentences());
        if (turned.reply() == null && turned.failure() == null) return TeamsAnswer.taken(List.of());
        return told(activity, envelope.get(), turned);
    }

    /** The form is had anew, for nobody keeps it while it is open; what was filled in is put back. */
    private TeamsAnswer again(TeamsActivity activity, Envelope before, ActionId form, Map<String, String> sentences) {
        Envelope asked = before.again(before.id() + "|again").with(new Input.Chose(form));
        Turned turned = receiver.receive(activity, asked);
        if (!(turned.reply() instanceof Reply.Open open)) return told(activity, asked, turned);
        Map<String, String> typed = new HashMap<>();
        for (CardActions.Filled filled : CardActions.readFields(data(activity))) typed.put(filled.id(), filled.text());
        return form(activity, asked.from(), open.form(), new TaskModuleRenderer.Before(typed, sentences));
    }

    private TeamsAnswer told(TeamsActivity activity, Envelope envelope, Turned turned) {
        if (turned.reply() instanceof Reply.Open open)
            return form(activity, envelope.from(), open.form(), TaskModuleRenderer.Before.NOTHING);
        if (turned.reply() instanceof Reply.Whisper whisper && !isALine(whisper.message()))
            return TeamsAnswer.dialog(renderer.render("", whisper.message(), Occasion.of(activity)));
        return TeamsAnswer.dialogSentence(sentence(activity, turned));
    }

    /** Whether a line says all there is to say. */
    private static boolean isALine(Message message) {
        return message.blocks().stream()
                .allMatch(
                        block -> block instanceof Block.Text text && text.text().equals(message.fallback()));
    }

    private TeamsAnswer form(TeamsActivity activity, Person person, Form form, TaskModuleRenderer.Before before) {
        boolean asksWhere = form.fields().stream()
                .anyMatch(field -> field instanceof Field.Conversation || field instanceof Field.Room);
        List<TaskModuleRenderer.Conversation> offered =
                asksWhere ? values.offers().of(person.tenant(), FormValues.member(activity), here(form)) : List.of();
        return TeamsAnswer.dialog(renderer.render(form, person, offered, before, Occasion.of(activity)));
    }

    /** Conversations that are picked beforehand, so they are offered in any case. */
    private static List<String> here(Form form) {
        return form.fields().stream()
                .map(field -> field instanceof Field.Room room ? room.initial() : null)
                .flatMap(place -> Optional.ofNullable(place).stream())
                .flatMap(place -> Whereabouts.read(place.id()).stream())
                .map(Whereabouts::conversation)
                .toList();
    }

    private static String sentence(TeamsActivity activity, Turned turned) {
        if (turned.failure() != null) return turned.failure();
        if (turned.reply() instanceof Reply.Whisper whisper)
            return whisper.message().fallback();
        return TeamsWords.of(activity).below();
    }

    private static JsonNode data(TeamsActivity activity) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return activity.value() == null ? nothing : activity.value().path("data");
    }
}
