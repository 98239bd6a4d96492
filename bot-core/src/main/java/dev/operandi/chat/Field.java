package dev.operandi.chat;

import org.jspecify.annotations.Nullable;

/** Something to fill in. */
public sealed interface Field {
    /** Unique within the form. */
    String id();

    String label();

    /**
     * A conversation the person picks, out of those they may write to.
     *
     * @param hint small print below it, or null
     */
    record Conversation(String id, String label, @Nullable String hint) implements Field {}

    /** What was filled in. */
    sealed interface Value {
        /** One message may be posted here. */
        record Somewhere(Place place) implements Value {}
    }
}
