package dev.operandi.chat;

import java.util.Map;
import java.util.function.Supplier;

/** What rides on the open request, seen by one person and kept nowhere. */
public sealed interface Reply {
    /** What it shows; nothing else than a {@link Drawing} has to be drawn. */
    default Reply drawn() {
        return this;
    }

    /**
     * What takes a while to draw: it is drawn when the turn is kept, so that no other turn waits for it. No adapter ever sees one.
     *
     * @param drawing gives the same whenever it is asked, and asks the store nothing; never another drawing
     */
    record Drawing(Supplier<Reply> drawing) implements Reply {
        @Override
        public Reply drawn() {
            return drawing.get();
        }
    }

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
