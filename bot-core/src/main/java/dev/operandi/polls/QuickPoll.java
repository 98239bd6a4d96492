package dev.operandi.polls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll of one question, as a line of text asked for it.
 *
 * @param question 1 to {@link Bounds#QUESTION_CHARS} characters
 * @param choices {@link Bounds#MIN_CHOICES} to {@link Bounds#MAX_CHOICES}, no two alike, each of 1 to
 *     {@link Bounds#CHOICE_CHARS} characters
 * @param most how many choices one person may pick; from 1 to all of them
 * @param closes null when no deadline was given
 * @param hidden true when figures are shown after the close only
 * @param anonymous true when nobody, not even its organiser, may see who picked what
 * @param guests true when guests and people of other organisations may vote
 */
public record QuickPoll(
        String question,
        List<String> choices,
        int most,
        @Nullable Instant closes,
        boolean hidden,
        boolean anonymous,
        boolean guests) {
    public QuickPoll {
        choices = List.copyOf(choices);
    }
}
