package dev.operandi.polls;

import dev.operandi.questions.QuestionSetRef;
import java.util.List;

/** What a run asks. */
public sealed interface Subject {
    /** The questions of one version of a set, which is kept to the end of the run. */
    record Diagnosis(QuestionSetRef set) implements Subject {}

    /**
     * One question and its choices.
     *
     * @param most how many choices a person may pick; 1 to their number
     * @param hidden whether the tally is shown at the close only
     */
    record Quick(String question, List<String> choices, int most, boolean hidden) implements Subject {
        public Quick {
            choices = List.copyOf(choices);
        }
    }
}
