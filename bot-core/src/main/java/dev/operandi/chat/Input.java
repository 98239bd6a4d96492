package dev.operandi.chat;

import java.util.Map;

/** What people, and time, can do to the bot. The same on every platform. */
public sealed interface Input {
    /** Typed text, as it came. */
    record Said(String text) implements Input {
        /** What somebody said belongs in no log. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /**
     * A command of the platform, without the name of the bot.
     *
     * @param text such as {@code start}, {@code data} or nothing
     */
    record Commanded(String text) implements Input {}

    /** A button was pressed. */
    record Chose(ActionId action) implements Input {
        @Override
        public String toString() {
            return "Chose";
        }
    }

    /** The person opened the bot's own page, or the direct conversation for the first time. */
    record Opened() implements Input {}

    /**
     * A form was sent off.
     *
     * @param form the action of the form, as it was opened
     * @param values what stands in its fields, by their ids; a field left empty has none
     * @param carried what the form carried
     */
    record Submitted(ActionId form, Map<String, Field.Value> values, String carried) implements Input {
        /** A form that carries nothing. */
        public Submitted(ActionId form, Map<String, Field.Value> values) {
            this(form, values, "");
        }

        public Submitted {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Submitted";
        }
    }

    /** The platform told us about the person, after we asked: what it said stands in the envelope. */
    record Learned() implements Input {}

    /** The platform says that the person's account was closed: nothing reaches them any more. */
    record Left() implements Input {}

    /**
     * A timer rang: at least once, perhaps late, perhaps again.
     *
     * @param timer its name, as it was started
     */
    record TimerRang(String timer) implements Input {}

    /**
     * A message could not be shown, and will not be tried again.
     *
     * @param reason for the operator's log; never shown to people
     * @param first whether nothing was ever shown in the slot; otherwise an older state may stand there
     */
    record Undelivered(Slot slot, String reason, boolean first) implements Input {}
}
