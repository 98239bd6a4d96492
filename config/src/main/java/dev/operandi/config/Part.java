package dev.operandi.config;

import java.util.List;

/** A piece of a YAML file that knows its place. */
sealed interface Part {
    Span at();

    /**
     * A word, a number or a text; which of them it is depends on who reads it.
     *
     * @param bare written without quotation marks and not as a block of text
     */
    record Scalar(Span at, String value, boolean bare) implements Part {
        /** {@code key:} with nothing behind it, {@code ~} or {@code null}. */
        boolean isNothing() {
            return bare && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    record Listing(Span at, List<Part> items) implements Part {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Keys with their values, in the order of the file; the same key may stand in it twice. */
    record Mapping(Span at, List<Entry> entries) implements Part {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** Something that was refused where it stood; nobody has to say more about it. */
    record Unreadable(Span at) implements Part {}

    record Entry(Scalar key, Part value) {}

    /** What people would call it. */
    default String kind() {
        if (this instanceof Listing) return "a list";
        if (this instanceof Mapping) return "a group of keys";
        return this instanceof Scalar scalar && scalar.isNothing() ? "nothing" : "a text";
    }
}
