package dev.operandi.turn;

import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import org.jspecify.annotations.Nullable;

/** One platform's way out. */
public interface Channel {
    /** Whether this channel reaches the place. */
    boolean reaches(Place place);

    /**
     * Shows the message: edits the one that {@code reference} names, or posts a new one.
     *
     * @param reference what this method returned for the slot before, or null the first time
     * @return how the platform calls the message, to edit or remove it later; null when it can be neither edited nor
     *     removed, as in a {@link Place.Handed}
     * @throws ChannelException when it could not be shown
     */
    @Nullable String show(Slot slot, @Nullable String reference, Message message) throws ChannelException;

    /**
     * Takes a message back; one that is gone already is no failure.
     *
     * @throws ChannelException when it could not be taken back
     */
    void remove(Slot slot, String reference) throws ChannelException;
}
