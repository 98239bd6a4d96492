package dev.operandi.polls;

import dev.operandi.chat.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contribution to be kept, or taken back. Under whose name it is kept is not decided here: in an anonymous run under
 * one that cannot be led back to the person.
 *
 * @param participation null when it is taken back
 * @param ballot what counts of it; null while it is not finished, and in a quick poll
 */
public record Cast(
        Run run,
        Person person,
        @Nullable Participation participation,
        @Nullable Ballot ballot) {
    /** Nothing of what somebody answered belongs in a log. */
    @Override
    public String toString() {
        return "Cast";
    }
}
