package dev.operandi.turn;

import dev.operandi.chat.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A leased row, with what it shows.
 *
 * @param until when the lease runs out
 * @param message null when there is nothing to show: it takes a message back, or what it showed is gone
 * @param needed whether it is posted anew when somebody deleted the message it was to edit
 * @param reader who alone reads it
 * @param fault why it could not be drawn, which is a fault of ours; null when it could
 */
record Parcel(
        Store.Due due,
        Instant until,
        @Nullable Message message,
        boolean needed,
        Channel.Reader reader,
        @Nullable RuntimeException fault) {
    String platform() {
        return due.output().slot().place().platform();
    }
}
