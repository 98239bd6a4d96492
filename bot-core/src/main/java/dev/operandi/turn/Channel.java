package dev.operandi.turn;

import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.texts.Language;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One platform's way out. Called from several threads at once, but never twice at once for the same place.
 *
 * <p>A call gives up within {@link #LONGEST_CALL}, all its retries included: after that another process may take the
 * message over, and it would appear twice.
 */
public interface Channel {
    /** How long {@link #show} and {@link #remove} may take together. */
    Duration LONGEST_CALL = Duration.ofSeconds(15);

    /** The platform it reaches, as people and places are called by. */
    String platform();

    /**
     * Shows the message: edits the one that {@code reference} names, or posts a new one.
     *
     * @param reference what this method returned for the slot before, or null the first time
     * @return how the platform calls the message, to edit or remove it later; null when it can be neither edited nor
     *     removed, as in a {@link Place.Handed}
     * @throws ChannelException when it could not be shown; {@link ChannelException#gone} when there is nothing to edit any
     *     more
     */
    @Nullable String show(Slot slot, @Nullable String reference, Message message) throws ChannelException;

    /**
     * The same, told who alone reads the message. A platform that reaches people by their ids needs no more than the above.
     *
     * @throws ChannelException as above
     */
    default @Nullable String show(Slot slot, @Nullable String reference, Message message, Reader reader)
            throws ChannelException {
        return show(slot, reference, message);
    }

    /**
     * What is known of the one person who reads a message.
     *
     * @param address how the platform reaches their direct conversation, as an envelope said it; null when none did
     * @param language what they read; null where that is not known, or others read along
     */
    record Reader(@Nullable String address, @Nullable Language language) {
        /** Others read along. */
        public static final Reader ANYBODY = new Reader(null, null);

        /** Where somebody is reached belongs in no log. */
        @Override
        public String toString() {
            return "Reader";
        }
    }

    /**
     * Takes a message back; one that is gone already is no failure.
     *
     * @throws ChannelException when it could not be taken back
     */
    void remove(Slot slot, String reference) throws ChannelException;
}
