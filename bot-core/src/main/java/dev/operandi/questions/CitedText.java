package dev.operandi.questions;

import dev.operandi.texts.LocalText;
import java.util.List;

/**
 * A text with the sources it rests on.
 *
 * @param sources ids of {@link Source}; may be empty
 */
public record CitedText(LocalText text, List<String> sources) {
    public CitedText {
        sources = List.copyOf(sources);
    }
}
