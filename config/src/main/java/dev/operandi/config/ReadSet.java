package dev.operandi.config;

import dev.operandi.questions.QuestionSet;
import java.util.List;

/** Everything one file says: the set, and what only the check of the file needs. */
record ReadSet(QuestionSet set, List<Acceptance> acceptances, Places places) {
    ReadSet {
        acceptances = List.copyOf(acceptances);
    }
}
