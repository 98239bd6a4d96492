package dev.operandi.interview;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.Next;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which question comes next. In a run of a poll the anchor questions come first, and those meant for other functions last;
 * in a dialog and in an interview alike.
 */
final class QuestionOrder {
    private final QuestionSet set;
    private final Diagnoser diagnoser;

    QuestionOrder(QuestionSet set, Diagnoser diagnoser) {
        this.set = set;
        this.diagnoser = diagnoser;
    }

    Next next(Interview i) {
        return diagnoser.next(i.answers(), first(i), last(i), limits(i));
    }

    /** How many questions are still to come, about. */
    int left(Interview i) {
        return diagnoser.questionsLeft(i.answers(), first(i), last(i), limits(i));
    }

    /** As many as the set's own rule wants, or as the person does. */
    Limits limits(Interview i) {
        return i.goal() == 0 ? Limits.of(set.rules()) : Limits.exactly(Math.max(i.goal(), 1));
    }

    private List<String> first(Interview i) {
        return i.forRun() == null ? List.of() : set.anchors();
    }

    private Set<String> last(Interview i) {
        ForRun part = i.forRun();
        return part == null ? Set.of() : forOthers(part.function());
    }

    /** In a run, of somebody who named this function, or none. */
    Next nextInRun(Answers answers, @Nullable String function) {
        return diagnoser.next(answers, set.anchors(), forOthers(function), Limits.of(set.rules()));
    }

    int leftInRun(Answers answers, @Nullable String function) {
        return diagnoser.questionsLeft(answers, set.anchors(), forOthers(function), Limits.of(set.rules()));
    }

    /** Whether the answers are all that a run asks for, so that they count. */
    boolean isComplete(Answers answers, @Nullable String function) {
        return !(nextInRun(answers, function) instanceof Next.Ask);
    }

    private Set<String> forOthers(@Nullable String function) {
        return Set.copyOf(set.questionsForOthers(function));
    }
}
