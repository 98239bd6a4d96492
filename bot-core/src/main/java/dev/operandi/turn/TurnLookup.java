package dev.operandi.turn;

import dev.operandi.chat.Person;
import dev.operandi.desk.Lookup;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The facts of one transaction. */
record TurnLookup(Store.Transaction tx, Engines engines) implements Lookup {
    @Override
    public List<QuestionSet> offered() {
        return engines.offered();
    }

    @Override
    public InterviewEngine engine(QuestionSetRef ref) {
        return engines.get(ref, tx);
    }

    @Override
    public Duration keptUnfinished() {
        return engines.keptUnfinished();
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        return tx.findInterview(id);
    }

    @Override
    public List<Interview> interviewsOf(Person person) {
        return tx.listInterviews(person);
    }
}
