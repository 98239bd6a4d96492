package dev.operandi.chat;

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
     */
    record Undelivered(Slot slot, String reason) implements Input {}
}
