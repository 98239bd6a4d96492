package dev.operandi.interview;

import dev.operandi.chat.Block;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What an interview needs to know of the run of a poll that it is a part in, and tells whoever takes part.
 *
 * @param promises who asks and who sees what; said before the first question
 * @param open whether answers can be given and changed
 * @param ending whether it is time to tell that unfinished answers will be deleted
 * @param closesAt the deadline, in the zone of the run
 */
public record RunNotice(List<Block> promises, boolean open, boolean ending, ZonedDateTime closesAt) {
    public RunNotice {
        promises = List.copyOf(promises);
    }
}
