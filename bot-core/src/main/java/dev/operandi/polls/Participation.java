package dev.operandi.polls;

import dev.operandi.questions.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person put into a run so far. It holds neither who nor when.
 *
 * @param function the id of the function they picked; null for none
 * @param begun whether they were told who sees what, and went on
 * @param answers in the order the questions were asked; none in a quick poll
 * @param picked the places of the choices picked in a quick poll, from 0, ascending
 * @param finished whether it counts; it stays so when an answer is changed
 */
public record Participation(
        @Nullable String function, boolean begun, Answers answers, List<Integer> picked, boolean finished) {
    public static final Participation NONE = new Participation(null, false, Answers.NONE, List.of(), false);

    public Participation {
        picked = List.copyOf(picked);
    }

    public Participation as(@Nullable String newFunction) {
        return new Participation(newFunction, true, answers, picked, finished);
    }

    public Participation with(Answers newAnswers) {
        return new Participation(function, true, newAnswers, picked, finished);
    }

    /** Of a quick poll: with one pick everything is said. */
    public static Participation picking(List<Integer> picked) {
        return new Participation(null, true, Answers.NONE, picked, true);
    }

    public Participation asFinished() {
        return new Participation(function, begun, answers, picked, true);
    }

    /** Nothing of what somebody answered belongs in a log. */
    @Override
    public String toString() {
        return "Participation";
    }
}
