package dev.operandi.desk;

import dev.operandi.interview.Interview;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk with one person stands.
 *
 * @param interview the one it is about, or null when it is about none
 * @param runs the runs of polls that changed; more than one only when the person is erased
 * @param casts what the person contributed to runs, or takes back; more than one only when they are erased
 */
public record Talk(Contact contact, @Nullable Interview interview, List<Run> runs, List<Cast> casts) {
    public Talk {
        runs = List.copyOf(runs);
        casts = List.copyOf(casts);
    }

    /** About no poll. */
    public Talk(Contact contact, @Nullable Interview interview) {
        this(contact, interview, List.of(), List.of());
    }

    /** The same, and this is contributed. */
    Talk with(Cast cast) {
        return new Talk(contact, interview, runs, List.of(cast));
    }

    static Talk of(Contact contact, Run run) {
        return new Talk(contact, null, List.of(run), List.of());
    }

    static Talk of(Contact contact, Cast cast) {
        return new Talk(contact, null, List.of(), List.of(cast));
    }
}
