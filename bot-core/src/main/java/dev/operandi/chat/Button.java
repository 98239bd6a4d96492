package dev.operandi.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to press, or to type by its number or label.
 *
 * @param label at most {@value #LABEL_CHARS} characters
 * @param detail a second line where there is room for one, or null
 * @param alsoTyped other words people type for it; never shown
 */
public record Button(
        ActionId action, String label, @Nullable String detail, List<String> alsoTyped) {
    /** The shortest limit of any platform: Slack's for a button. */
    public static final int LABEL_CHARS = 75;

    public Button {
        alsoTyped = List.copyOf(alsoTyped);
    }

    public Button(ActionId action, String label) {
        this(action, label, null, List.of());
    }

    public Button withDetail(String newDetail) {
        return new Button(action, label, newDetail, alsoTyped);
    }

    public Button alsoTyped(List<String> words) {
        return new Button(action, label, detail, words);
    }
}
