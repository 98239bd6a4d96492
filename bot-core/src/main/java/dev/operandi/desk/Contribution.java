package dev.operandi.desk;

import dev.operandi.chat.Person;
import dev.operandi.interview.DialogQuestions;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Screen;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.questions.Answers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody's answers make of their contribution to a run: the same in a dialog and in the direct conversation. */
final class Contribution {
    private final Run run;
    private final Person person;
    private final DialogQuestions questions;

    Contribution(Run run, Person person, DialogQuestions questions) {
        this.run = run;
        this.person = person;
        this.questions = questions;
    }

    /** With these answers; finished when they are all that is asked, and ever after. */
    Participation with(Participation soFar, Answers answers) {
        Participation kept = soFar.with(answers);
        boolean complete = soFar.finished() || questions.isComplete(kept.answers(), kept.function());
        return complete ? kept.asFinished() : kept;
    }

    /** To be kept in place of what there was. */
    Cast of(Participation participation) {
        return new Cast(run, person, participation, ballot(participation));
    }

    Cast withdrawn() {
        return new Cast(run, person, null, null);
    }

    private @Nullable Ballot ballot(Participation participation) {
        if (!participation.finished()) return null;
        return Ballot.of(questions.diagnoser(), participation.answers(), participation.function());
    }

    /** What a step of an interview changed about it; empty when nothing. */
    Optional<Cast> between(Interview before, Interview after) {
        Optional<Participation> now = of(after);
        return now.equals(of(before)) ? Optional.empty() : now.map(this::of);
    }

    /** Empty until the person has read who sees what, and gone on. */
    private static Optional<Participation> of(Interview interview) {
        ForRun part = interview.forRun();
        boolean reads =
                interview.screen() instanceof Screen.Introduction || interview.screen() instanceof Screen.OwnFunction;
        boolean begun = !reads || interview.answers().asked() > 0;
        if (part == null || !begun) return Optional.empty();
        Participation participation = Participation.NONE.as(part.function()).with(interview.answers());
        return Optional.of(interview.finished() ? participation.asFinished() : participation);
    }
}
