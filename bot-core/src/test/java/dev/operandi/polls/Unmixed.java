package dev.operandi.polls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people of each kind a report with exact shares was made of, by looking it up among all there can be. */
final class Unmixed {
    private static final int MOST = 36;
    private static final Map<Object, List<Integer>> BY_SHARES = bySharesOfAll();

    private Unmixed() {}

    /** Empty when the shares do not tell. */
    static List<Integer> kinds(Report.Part part) {
        return BY_SHARES.getOrDefault(part.shares(), List.of());
    }

    private static Map<Object, List<Integer>> bySharesOfAll() {
        Map<Object, List<Integer>> found = new HashMap<>();
        DisclosureRule exact = AttackWorlds.without(Guard.ROUNDING);
        for (int a = 0; a <= MOST; a++)
            for (int b = 0; a + b <= MOST; b++)
                for (int c = 0; a + b + c <= MOST; c++) {
                    if (a + b + c < exact.figuresFrom()) continue;
                    Crowd crowd = new Crowd(null, MOST, List.of(a, b, c));
                    Report report = Crowd.report(exact, List.of(crowd));
                    found.merge(report.whole().shares(), crowd.kinds(), (one, other) -> List.of());
                }
        return found;
    }
}
