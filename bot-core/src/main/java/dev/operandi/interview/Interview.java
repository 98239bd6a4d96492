package dev.operandi.interview;

import dev.operandi.chat.Person;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSetRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's run through one version of a question set. Everything else is worked out from this each time.
 *
 * @param id short, unique, says nothing about the person
 * @param person whose it is; nobody else can see it, unless it is a part in a named run
 * @param begunAt when the introduction was first shown
 * @param touchedAt when the person last did something in it
 * @param answers in the order the questions were asked
 * @param goal how many questions the person wants to be asked in all; 0 while the set's own rule decides
 * @param finished true once a result was shown, and in a run once everything is answered; it stays so when an answer is
 *     changed
 * @param screen what its message shows
 * @param remark what is said above that, until the person's next move; null for nothing
 * @param message the number of the slot that holds its live message; older ones have lost their buttons; {@link #NOWHERE} when
 *     it could not be shown, so that it stands in none
 * @param forRun the named run of a poll it is a part in; null when it is the person's own
 */
public record Interview(
        String id,
        Person person,
        QuestionSetRef set,
        Instant begunAt,
        Instant touchedAt,
        Answers answers,
        int goal,
        boolean finished,
        Screen screen,
        @Nullable Remark remark,
        int message,
        @Nullable ForRun forRun) {

    /** The number of no slot. */
    public static final int NOWHERE = 0;

    /** The person's own. */
    public Interview(
            String id,
            Person person,
            QuestionSetRef set,
            Instant begunAt,
            Instant touchedAt,
            Answers answers,
            int goal,
            boolean finished,
            Screen screen,
            @Nullable Remark remark,
            int message) {
        this(id, person, set, begunAt, touchedAt, answers, goal, finished, screen, remark, message, null);
    }

    /** The person's own. */
    public static Interview begin(String id, Person person, QuestionSetRef set, Instant at, int message) {
        return new Interview(id, person, set, at, at, Answers.NONE, 0, false, new Screen.Introduction(), null, message);
    }

    /** The same as a part in a named run of a poll. */
    public Interview inRun(String run) {
        return in(new ForRun(run, null));
    }

    Interview at(Screen newScreen) {
        return new Interview(
                id, person, set, begunAt, touchedAt, answers, goal, finished, newScreen, null, message, forRun);
    }

    Interview with(@Nullable Remark newRemark) {
        return new Interview(
                id, person, set, begunAt, touchedAt, answers, goal, finished, screen, newRemark, message, forRun);
    }

    Interview with(Answers newAnswers) {
        return new Interview(
                id, person, set, begunAt, touchedAt, newAnswers, goal, finished, screen, remark, message, forRun);
    }

    Interview asFinished() {
        return new Interview(id, person, set, begunAt, touchedAt, answers, goal, true, screen, remark, message, forRun);
    }

    Interview withGoal(int newGoal) {
        return new Interview(
                id, person, set, begunAt, touchedAt, answers, newGoal, finished, screen, remark, message, forRun);
    }

    Interview touched(Instant at) {
        return new Interview(id, person, set, begunAt, at, answers, goal, finished, screen, remark, message, forRun);
    }

    private Interview in(ForRun part) {
        return new Interview(
                id, person, set, begunAt, touchedAt, answers, goal, finished, screen, remark, message, part);
    }

    /** Of somebody who does this kind of work, in a run; of somebody who named none, for null. */
    Interview as(@Nullable String function) {
        ForRun part = forRun;
        return part == null ? this : in(new ForRun(part.run(), function));
    }

    /** Whose run is about to close before it is finished. */
    public Interview warned() {
        return with(new Remark.LastHours());
    }

    /** The same, shown from now on in another message. */
    public Interview in(int newMessage) {
        return new Interview(
                id, person, set, begunAt, touchedAt, answers, goal, finished, screen, remark, newMessage, forRun);
    }

    /** Whether it is a part in this run. */
    public boolean isIn(String run) {
        ForRun part = forRun;
        return part != null && part.run().equals(run);
    }

    /** Whether there is a message it stands in. */
    public boolean isSomewhere() {
        return message != NOWHERE;
    }

    /** An id and no answer: this may stand in a log. */
    @Override
    public String toString() {
        return "interview " + id;
    }
}
