package dev.operandi.chat;

import java.util.Map;

/** What rides on the open request, seen by one person and kept nowhere. */
public sealed interface Reply {
    /** A message only the person who asked can see. */
    record Whisper(Message message) implements Reply {}

    /**
     * A form opens in front of the person.
     *
     * @param again shown instead when the platform could not open it, because the request was too old; holds the button that
     *     opens it
     */
    record Open(Form form, Message again) implements Reply {}

    /**
     * The form stays open, with a sentence at each field that cannot be used as it is.
     *
     * @param sentences by the id of the field; never empty
     */
    record Invalid(Map<String, String> sentences) implements Reply {
        public Invalid {
            sentences = Map.copyOf(sentences);
        }
    }
}
