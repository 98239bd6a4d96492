package dev.operandi.config;

import java.util.List;
import java.util.Set;

/**
 * An entry of {@code accept:}, a warning the admin can live with.
 *
 * @param of ids of what the warning is about, in the order of {@link WarningKind#about}
 * @param because the admin's reason
 */
record Acceptance(Span at, WarningKind kind, List<String> of, String because) {
    Acceptance {
        of = List.copyOf(of);
    }

    /** Of two twins neither is the first: their order in the file may change. */
    boolean covers(Warning warning) {
        if (!kind.word().equals(warning.kind())) return false;
        return kind == WarningKind.TWIN_QUESTIONS
                ? Set.copyOf(of).equals(Set.copyOf(warning.about()))
                : of.equals(warning.about());
    }
}
