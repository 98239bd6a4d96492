package dev.operandi.chat;

import java.util.List;

/** A part of a message. Texts are plain: no platform's markup. */
public sealed interface Block {
    record Heading(String text) implements Block {}

    record Text(String text) implements Block {}

    /** Small print: progress, remarks, where a statement comes from. */
    record Note(String text) implements Block {}

    /** Short lines that belong together. */
    record Bullets(List<String> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /** Names with what is to be said of them, such as an owner or a measure. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String name, String text) {}

    /** The answers to what the message asks; picked by number when typed. */
    record Choices(List<Button> buttons) implements Block {
        public Choices {
            buttons = List.copyOf(buttons);
        }
    }

    /** What else can be done; picked by label when typed. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A chart of parts of a whole.
     *
     * @param inWords the same for those who do not see it
     */
    record Chart(String title, List<Bar> bars, String inWords) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param percent 0 to 100
     */
    record Bar(String label, int percent) {}

    /**
     * Something to read elsewhere.
     *
     * @param url https
     */
    record Link(String title, String url) implements Block {}

    /**
     * A way into the direct conversation with the bot, for messages that stand elsewhere.
     *
     * @param label at most {@value Button#LABEL_CHARS} characters
     */
    record WayIn(String label) implements Block {}

    /**
     * Names somebody, as the platform does it.
     *
     * @param words what stands before the name
     */
    record By(String words, Person person) implements Block {}
}
