package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.texts.Language;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the way in leans on.
 *
 * @param removed told the workspace, or the organisation, that took the bot away; called again for every delivery of the
 *     news, and may throw when it could not be kept
 */
record SlackPorts(
        Turns turns,
        Actions actions,
        Drawing drawing,
        Answers answers,
        Profiles profiles,
        Picks picks,
        Consumer<String> removed) {
    /** Carries out one turn; the inbox. */
    @FunctionalInterface
    interface Turns {
        /**
         * Keeps what the envelope led to.
         *
         * @return what rides on the open request
         * @throws dev.operandi.turn.StoreException when nothing was kept
         */
        Optional<Reply> receive(Envelope envelope);
    }

    /** What an element that was pressed means. */
    @FunctionalInterface
    interface Actions {
        /**
         * Finds the action behind what Slack calls it.
         *
         * @param value of the option that was picked, or null where the element has no options
         * @return empty for elements that only lead somewhere, such as a link
         */
        Optional<ActionId> read(String actionId, @Nullable String value);
    }

    /** The renderers, as far as answers to open requests need them. */
    interface Drawing {
        /** The blocks of a message, with its {@code text}. */
        ObjectNode message(Message message);

        /** A view that can be filled in. */
        ObjectNode modal(Form form);

        /** A view that shows a message. */
        ObjectNode modalMessage(Message message);
    }

    /** Answers that take a call of their own; made after the acknowledgement, and never throwing. */
    interface Answers {
        void whisper(Message message, Asker asker);

        /** Opens the form with the asker's trigger, and offers its button as a whisper where that is refused. */
        void open(Reply.Open form, Asker asker);
    }

    /**
     * How to reach whoever asked, for a short while.
     *
     * @param trigger opens one form, within three seconds; null for events
     * @param responseUrl takes a few answers in the conversation; null for events, views and the bot's page
     * @param view the modal the person pressed something in, or null
     */
    record Asker(
            Person person,
            Place place,
            @Nullable String trigger,
            @Nullable String responseUrl,
            @Nullable String view) {
        /** A trigger and a response URL are as secret as passwords. */
        @Override
        public String toString() {
            return "Asker";
        }
    }

    /**
     * What Slack says of a person.
     *
     * @param language null when it says none
     * @param zone null when it says none
     */
    record Profile(@Nullable Language language, @Nullable ZoneId zone, Standing standing) {}

    /** What Slack knows about people. */
    @FunctionalInterface
    interface Profiles {
        /**
         * Asks Slack about somebody; takes a call, for at most a second and a half, so it is made after the acknowledgement.
         *
         * @return empty when that was asked within the last day, or could not be found out
         */
        Optional<Profile> ask(Person person);

        /**
         * The same where nobody waits for it. In a crowd Slack is not asked about all of them: about the others when they do
         * something next.
         */
        default Optional<Profile> askInPassing(Person person) {
            return ask(person);
        }
    }

    /** What Slack knows about what was picked in a form. */
    @FunctionalInterface
    interface Picks {
        /**
         * Adds it to what was sent off. Where a channel was picked that takes a call, for at most a second and a half; it never
         * throws.
         */
        Envelope ask(Envelope envelope);
    }
}
