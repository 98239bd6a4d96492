package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.ConnectorException.Kind;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.teams.connector.UploadClient;
import dev.operandi.turn.ChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody decided whether a file may be stored in their OneDrive. Nothing waits for that decision: when it comes, the file is
 * asked for anew in a turn of its own, which also checks whether they may still have it, and sent once the request was answered.
 */
final class FileConsents {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int NOT_UNDERSTOOD = 400;
    private static final int MOST_TRIES = 2;

    private static final Logger log = LoggerFactory.getLogger(FileConsents.class);

    private final Receiver receiver;
    private final TeamsChannel channel;
    private final UploadClient uploads;
    private final InstantSource clock;

    FileConsents(Receiver receiver, TeamsChannel channel, UploadClient uploads, InstantSource clock) {
        this.receiver = receiver;
        this.channel = channel;
        this.uploads = uploads;
        this.clock = clock;
    }

    TeamsAnswer decided(TeamsActivity activity) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Optional<FileCards.Decision> decision = FileCards.read(activity.value() == null ? nothing : activity.value());
        Optional<Envelope> asked = decision.flatMap(made -> CardActions.read(made.context()))
                .flatMap(action -> TeamsInputs.chose(activity, action, clock.instant()));
        if (asked.isEmpty() || decision.isEmpty() || !TeamsInputs.isPersonal(activity))
            return TeamsAnswer.bare(NOT_UNDERSTOOD);
        TeamsWords words = TeamsWords.of(activity);
        Person person = asked.get().from();
        if (!decision.get().accepts()) return afterwards(() -> replace(activity, person, words.declined()));
        Receiver.Turned turned = receiver.receive(activity, asked.get());
        String failure = turned.failure();
        if (failure != null) return afterwards(() -> say(activity, person, Message.of(failure)));
        if (!(turned.reply() instanceof Reply.Whisper whisper)) return TeamsAnswer.taken(List.of());
        Handout handout = whisper.message().handout();
        if (handout == null) return afterwards(() -> say(activity, person, whisper.message()));
        Handout.File file = handout.files().get(0);
        return afterwards(() -> store(activity, person, decision.get(), file));
    }

    private void store(TeamsActivity activity, Person person, FileCards.Decision decision, Handout.File file)
            throws ChannelException {
        TeamsWords words = TeamsWords.of(activity);
        try {
            put(decision.uploadUrl(), file, new Budget(LONGEST));
        } catch (ConnectorException e) {
            log.warn("Not stored ({})", e.getMessage());
            say(activity, person, Message.of(words.notStored()));
            return;
        }
        Optional<ObjectNode> card = FileCards.stored(decision, file);
        if (card.isPresent()) channel.replace(where(activity), place(person), activity.replyToId(), card.get());
        else replace(activity, person, words.stored());
    }

    private void put(String address, Handout.File file, Budget budget) throws ConnectorException {
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        for (int tries = 1; ; tries++) {
            try {
                uploads.put(address, file.mediaType(), bytes, budget);
                return;
            } catch (ConnectorException e) { // people wait in front of it, so it is not left to the outbox
                if (e.kind() != Kind.PASSING || tries == MOST_TRIES) throw e;
            }
        }
    }

    /** Says it where the question stood. */
    private void replace(TeamsActivity activity, Person person, String sentence) throws ChannelException {
        channel.replace(
                where(activity), place(person), activity.replyToId(), Message.of(sentence), Occasion.of(activity));
    }

    private void say(TeamsActivity activity, Person person, Message message) throws ChannelException {
        channel.say(where(activity), person, message, Occasion.of(activity));
    }

    private static Whereabouts where(TeamsActivity activity) {
        return new Whereabouts(activity.serviceUrl(), activity.conversation().id());
    }

    private static Place place(Person person) {
        return new Place.Direct(person);
    }

    /** What is left to do may fail; nobody waits for it any more. */
    private interface Work {
        void run() throws ChannelException;
    }

    private static TeamsAnswer afterwards(Work work) {
        return TeamsAnswer.taken(List.of(() -> {
            try {
                work.run();
            } catch (ChannelException e) {
                log.warn("Not said ({})", e.getMessage());
            } catch (RuntimeException e) {
                log.error("What was left to do after an answer failed", e);
            }
        }));
    }
}
