package dev.operandi.desk;

import dev.operandi.interview.Interview;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Run;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk with one person stands.
 *
 * @param interview the one it is about, or null when it is about none
 * @param run the run of a poll that changed, or null when none did
 * @param cast what the person contributed to a run, or null when nothing
 */
public record Talk(
        Contact contact,
        @Nullable Interview interview,
        @Nullable Run run,
        @Nullable Cast cast) {
    /** About no poll. */
    public Talk(Contact contact, @Nullable Interview interview) {
        this(contact, interview, null, null);
    }

    static Talk of(Contact contact, Run run) {
        return new Talk(contact, null, run, null);
    }
}
