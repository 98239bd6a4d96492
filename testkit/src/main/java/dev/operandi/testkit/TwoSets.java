package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.SMALL;

import dev.operandi.chat.Person;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds a set, {@link Samples#SMALL} beside it, and one interview, which is everybody's. */
public final class TwoSets implements NoPolls {
    private final QuestionSet first;
    private final Interview hers;

    public TwoSets(QuestionSet first, Interview hers) {
        this.first = first;
        this.hers = hers;
    }

    @Override
    public List<QuestionSet> offered() {
        return List.of(first, SMALL);
    }

    @Override
    public InterviewEngine engine(QuestionSetRef ref) {
        return new InterviewEngine(ref.equals(SMALL.ref()) ? SMALL : first, keptUnfinished());
    }

    @Override
    public Duration keptUnfinished() {
        return Duration.ofDays(30);
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        return Optional.of(hers).filter(interview -> interview.id().equals(id));
    }

    @Override
    public List<Interview> partsIn(String run) {
        return List.of();
    }

    @Override
    public List<Interview> interviewsOf(Person person) {
        return List.of(hers);
    }
}
