package dev.operandi.storage.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the platforms let a bot do in one conversation.
 *
 * @see "docs.slack.dev, apis/web-api/rate-limits"
 * @see "learn.microsoft.com, Optimize your bot with rate limiting in Teams"
 */
final class Rates {
    private static final Limit SLACK_POSTS = new Limit(1, 1);

    /** Of the whole workspace, not of one conversation. */
    private static final Limit SLACK_EDITS = new Limit(50, 60);

    private static final List<Limit> TEAMS =
            List.of(new Limit(7, 1), new Limit(8, 2), new Limit(60, 30), new Limit(1_800, 3_600));

    private Rates() {}

    private record Limit(int most, int seconds) {}

    /**
     * A sentence for each limit that was passed.
     *
     * @param posts when, in order
     * @param edits the same
     */
    static List<String> faults(List<Instant> posts, List<Instant> edits) {
        List<String> faults = new ArrayList<>();
        check("Slack's for posts", SLACK_POSTS, posts, faults);
        check("Slack's for edits", SLACK_EDITS, edits, faults);
        List<Instant> all = new ArrayList<>(posts);
        all.addAll(edits);
        all.sort(null);
        for (Limit limit : TEAMS) check("one of Teams'", limit, all, faults);
        return faults;
    }

    private static void check(String whose, Limit limit, List<Instant> times, List<String> faults) {
        Duration window = Duration.ofSeconds(limit.seconds());
        for (int n = limit.most(); n < times.size(); n++) {
            Instant first = times.get(n - limit.most());
            if (first.plus(window).isAfter(times.get(n)))
                faults.add(limit.most() + 1 + " within " + window + " from " + first + " on: more than " + whose);
        }
    }
}
