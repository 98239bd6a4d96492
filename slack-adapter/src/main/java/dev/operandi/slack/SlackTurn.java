package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.desk.Desk;
import dev.operandi.slack.SlackPorts.Asker;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn inside an open request, and the acknowledgement that carries its reply. Everything that takes a call to Slack
 * waits until the acknowledgement was written.
 */
final class SlackTurn {
    private static final Logger log = LoggerFactory.getLogger(SlackTurn.class);

    private final SlackPorts ports;
    private final CarriedForms carried;
    private final InstantSource clock;
    private final LearntProfiles profiles = new LearntProfiles();

    /**
     * @param carried what forms carry
     */
    SlackTurn(SlackPorts ports, CarriedForms carried, InstantSource clock) {
        this.ports = ports;
        this.carried = carried;
        this.clock = clock;
    }

    /**
     * What somebody typed or opened.
     *
     * @throws NotKept when nothing was kept
     */
    Acknowledged ofEvent(Envelope envelope) {
        List<Reply> reply = new ArrayList<>();
        keep(() -> ports.turns().receive(profiles.on(envelope)).ifPresent(reply::add));
        Asker asker = new Asker(envelope.from(), envelope.place(), null, null, null);
        return Acknowledged.plainly(afterwards(reply.isEmpty() ? null : reply.get(0), envelope, asker, true));
    }

    /**
     * The bot was taken away.
     *
     * @throws NotKept when nothing was kept
     */
    Acknowledged ofRemoval(String installed) {
        keep(() -> ports.removed().accept(installed));
        return Acknowledged.plainly(List.of());
    }

    /** Slack sends an event again that is not acknowledged; what went wrong stands in the log already. */
    static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void keep(Runnable turn) {
        try {
            turn.run();
        } catch (StoreException e) {
            log.warn("Something from Slack was not kept. {}", e.getMessage());
            throw new NotKept();
        } catch (RuntimeException e) {
            log.error("A turn failed", e);
            throw new NotKept();
        }
    }

    /** A command: a whisper rides in the answer itself. */
    Acknowledged ofCommand(Envelope envelope, Asker asker) {
        Turned turned = receive(envelope);
        if (!(turned.reply() instanceof Reply.Whisper whisper))
            return Acknowledged.plainly(afterwards(turned.reply(), envelope, asker, turned.kept()));
        Optional<ObjectNode> body =
                drawn(() -> ports.drawing().message(whisper.message()).put("response_type", "ephemeral"));
        return answer(body, afterwards(null, envelope, asker, turned.kept()));
    }

    /** Something that was pressed: Slack reads no answer, so every reply is a call. */
    Acknowledged ofPress(Envelope envelope, Asker asker) {
        Turned turned = receive(envelope);
        return Acknowledged.plainly(afterwards(turned.reply(), envelope, asker, turned.kept()));
    }

    /**
     * A form that was sent off: it stays with its errors, becomes what the reply shows, or closes. Where a channel was picked
     * in it, Slack is asked about that before the turn, and so before the acknowledgement: only here.
     *
     * @param blocks of its fields that hold something to fill in, by the ids of the fields, in Slack's order
     */
    Acknowledged ofSubmission(Envelope envelope, Asker asker, Map<String, String> blocks) {
        Envelope opened = profiles.on(carried.opened(envelope));
        Turned turned = receive(ports.picks().ask(opened));
        Reply reply = turned.reply();
        Optional<ObjectNode> body =
                reply == null ? Optional.empty() : drawn(() -> onTheForm(reply, turned.kept(), opened, blocks));
        return answer(body, afterwards(null, envelope, asker, turned.kept()));
    }

    private ObjectNode onTheForm(Reply reply, boolean kept, Envelope from, Map<String, String> blocks) {
        if (reply instanceof Reply.Invalid invalid) return errors(invalid.sentences(), blocks);
        if (reply instanceof Reply.Whisper failure && !kept && !blocks.isEmpty()) // what they filled in stays
        return errors(Map.of("", failure.message().fallback()), blocks);
        if (reply instanceof Reply.Whisper whisper)
            return update(ports.drawing().modalMessage(whisper.message()));
        if (reply instanceof Reply.Open open)
            return update(ports.drawing().modal(carried.sealed(open.form(), from.from(), from.standing())));
        throw new IllegalStateException("No answer for " + reply.getClass().getSimpleName());
    }

    private static Acknowledged answer(Optional<ObjectNode> body, List<Runnable> afterwards) {
        return body.isPresent() ? Acknowledged.with(body.get(), afterwards) : Acknowledged.plainly(afterwards);
    }

    /** Empty when it cannot be drawn: what was kept is acknowledged all the same. */
    private static Optional<ObjectNode> drawn(Supplier<ObjectNode> drawing) {
        try {
            return Optional.of(drawing.get());
        } catch (RuntimeException e) {
            log.error("An answer could not be drawn", e);
            return Optional.empty();
        }
    }

    /** Slack refuses an error of a block that is not there; what belongs to no field is said at the first. */
    private static ObjectNode errors(Map<String, String> sentences, Map<String, String> blocks) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        ObjectNode errors = body.putObject("errors");
        String first = blocks.isEmpty() ? "" : blocks.values().iterator().next();
        new TreeMap<>(sentences).forEach((field, sentence) -> {
            String block = blocks.getOrDefault(field, first);
            String there = errors.path(block).asText();
            errors.put(block, there.isEmpty() ? sentence : there + " " + sentence);
        });
        return body;
    }

    private static ObjectNode update(ObjectNode view) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("response_action", "update");
        body.set("view", view);
        return body;
    }

    /**
     * @param kept false when the reply says that nothing was
     */
    private record Turned(@Nullable Reply reply, boolean kept) {}

    /** A turn of which the person must hear when it failed: Slack does not send these again. */
    private Turned receive(Envelope envelope) {
        SlackPhrases phrases = SlackPhrases.in(profiles.languageOf(envelope.from()));
        try {
            return new Turned(ports.turns().receive(profiles.on(envelope)).orElse(null), true);
        } catch (StoreException e) {
            log.warn("Something from Slack was not kept. {}", e.getMessage());
            return new Turned(new Reply.Whisper(Message.of(phrases.notKept())), false);
        } catch (RuntimeException e) {
            log.error("A turn failed", e);
            return new Turned(new Reply.Whisper(Message.of(phrases.ourFault())), false);
        }
    }

    /** The reply first: a trigger opens a form for three seconds only. */
    private List<Runnable> afterwards(@Nullable Reply reply, Envelope envelope, Asker asker, boolean kept) {
        List<Runnable> calls = new ArrayList<>();
        boolean opens =
                reply instanceof Reply.Open && asker.trigger() != null && Desk.opensForWhomIsKnown(envelope.input());
        boolean joins = reply instanceof Reply.Whisper && Desk.joinsForWhomIsKnown(envelope.input(), reply);
        boolean dependsOnWhom = (opens || joins) && !profiles.knows(asker.person());
        if (kept && reply != null && dependsOnWhom)
            return List.of(quietly(() -> tellWhomIsKnown(reply, envelope, asker)));
        if (reply != null) calls.add(quietly(() -> tell(reply, asker)));
        if (kept) calls.add(quietly(() -> learn(asker.person())));
        return calls;
    }

    /**
     * Slack is asked about the person first, while the trigger is still good, and the form asked for once more. Where Slack does
     * not say in time, it opens as it is, or they are told to try again.
     */
    private void tellWhomIsKnown(Reply unknown, Envelope envelope, Asker asker) {
        Optional<Profile> profile = ports.profiles().ask(asker.person());
        profile.ifPresent(said -> profiles.learn(asker.person(), said));
        Reply reply = unknown;
        if (profile.isPresent())
            reply = receive(envelope.again(envelope.id() + "/known")).reply();
        tell(reply == null ? unknown : reply, asker);
        profile.ifPresent(said -> keep(asker.person(), said));
    }

    private void tell(Reply reply, Asker asker) {
        if (reply instanceof Reply.Whisper whisper) ports.answers().whisper(whisper.message(), asker);
        else if (reply instanceof Reply.Open open && asker.trigger() != null)
            ports.answers().open(sealed(open, asker.person()), asker);
        else if (reply instanceof Reply.Open open)
            ports.answers().whisper(open.again(), asker); // typed words open no form
        else
            throw new IllegalStateException("No way to tell " + reply.getClass().getSimpleName());
    }

    private Reply.Open sealed(Reply.Open open, Person person) {
        return new Reply.Open(carried.sealed(open.form(), person, profiles.standingOf(person)), open.again());
    }

    private void learn(Person person) {
        Optional<Profile> profile = ports.profiles().askInPassing(person);
        if (profile.isEmpty()) return;
        profiles.learn(person, profile.get());
        keep(person, profile.get());
    }

    /** Only another language needs a turn at once, for what is shown already; everything else is kept with what they do next. */
    private void keep(Person person, Profile profile) {
        Language language = profile.language();
        if (language == null || !Desk.makesADifference(language)) return; // a turn a person, for nothing
        Instant now = clock.instant();
        String id = String.join("/", person.platform(), person.tenant(), "profile", person.id(), now.toString());
        Envelope learned = new Envelope(id, person, new Place.Direct(person), now, language, new Input.Learned());
        ports.turns().receive(profiles.on(learned));
    }

    /** Nobody waits for it any more, so nobody could be told. */
    private static Runnable quietly(Runnable call) {
        return () -> {
            try {
                call.run();
            } catch (StoreException e) {
                log.warn("Something from Slack was not kept. {}", e.getMessage());
            } catch (RuntimeException e) {
                log.error("What was left to do after an acknowledgement failed", e);
            }
        };
    }
}
