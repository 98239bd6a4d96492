package dev.operandi.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a set measure worse than it could; the set can be used all the same.
 *
 * @param kind such as {@code thin-bank}
 * @param about ids of what it is about; empty when it is about the whole set
 * @param figure what was found, in the unit the sentence names; null where nothing was measured
 * @param limit what the figure should reach, or not exceed; null where there is none
 * @param problem the warning as it is told
 */
public record Warning(
        String kind,
        List<String> about,
        @Nullable Double figure,
        @Nullable Double limit,
        Problem problem) {
    /** An entry of {@code accept:} that does not accept anything. */
    static final String NOTHING_TO_ACCEPT = "nothing-to-accept";

    public Warning {
        about = List.copyOf(about);
    }

    /** The warning as it is shown, over several lines, without a line break at its end. */
    public String text() {
        if (kind.equals(NOTHING_TO_ACCEPT)) return problem.text();
        String of = about.isEmpty() ? "" : ", of: [" + String.join(", ", about) + "]";
        return problem.text() + "\nIf you can live with it, add this line under accept:\n\n  - {warning: " + kind + of
                + ", because: your reason}";
    }
}
