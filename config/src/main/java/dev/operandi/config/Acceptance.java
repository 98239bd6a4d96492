package dev.operandi.config;

import java.util.List;

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
}
