package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the desk may look up: facts as they are in the transaction of the turn. */
public interface Lookup extends PollLookup {
    /** The newest versions of the question sets, the default one first; never empty. */
    List<QuestionSet> offered();

    /** The engine of the very version an interview began with. */
    InterviewEngine engine(QuestionSetRef ref);

    /** How long an unfinished interview is kept after the person's last move. */
    Duration keptUnfinished();

    Optional<Interview> findInterview(String id);

    /** The interviews that are parts in the named run, whoever's they are. */
    List<Interview> partsIn(String run);

    /** The person's interviews, the one begun last first. */
    List<Interview> interviewsOf(Person person);
}
