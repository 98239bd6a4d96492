package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.questions.Function;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.InterviewPhrases;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;

/** Draws what only an interview shows that is a part in a run of a poll. */
final class PartView {
    private final QuestionSet set;

    PartView(QuestionSet set) {
        this.set = set;
    }

    List<Block> ownFunction(Interview i, Phrases p) {
        RunPhrases t = p.runs();
        List<Button> functions = new ArrayList<>();
        for (Function function : set.functions())
            functions.add(new Button(
                    new Move.PickFunction(function.id()).in(i.id()),
                    function.name().in(p.language())));
        functions.add(new Button(new Move.PickNoFunction().in(i.id()), t.noFunction()));
        return List.of(
                new Block.Heading(t.yourFunction()), new Block.Note(t.whyFunction()), new Block.Choices(functions));
    }

    List<Block> paused(Interview i, RunNotice run, Phrases p) {
        InterviewPhrases t = p.interview();
        List<Button> ways = new ArrayList<>();
        ways.add(goOn(i, p));
        if (i.answers().chosen() > 0) ways.add(new Button(new Move.ShowResult().in(i.id()), t.showWhatIsKnown()));
        ways.add(withdraw(i, p));
        ways.add(SharedButtons.myData(p));
        return List.of(
                new Block.Heading(t.pausedTitle()),
                new Block.Text(p.runs().pausedInPoll(i.answers().asked(), i.finished())),
                new Block.Text(p.runs().until(run.closesAt())),
                new Block.Buttons(ways));
    }

    List<Block> withdrawing(Interview i, Phrases p) {
        RunPhrases t = p.runs();
        return List.of(
                new Block.Heading(t.withdrawReally()),
                new Block.Text(t.withdrawDetail()),
                new Block.Buttons(List.of(
                        new Button(new Move.Withdraw().in(i.id()), t.yesWithdraw())
                                .alsoTyped(p.desk().typedYes()),
                        new Button(new Move.GoOn().in(i.id()), t.keepMyAnswers())
                                .alsoTyped(p.desk().typedNo()))));
    }

    /** Whether the answers count, and what can still be done about it. */
    static String whatBecomesOf(Interview i, RunNotice run, Phrases p) {
        RunPhrases t = p.runs();
        if (!run.open()) return t.tooLateToChange();
        return i.finished() ? t.answersAreInThePoll() : t.notInThePollYet();
    }

    static Button withdraw(Interview i, Phrases p) {
        return new Button(new Move.AskToWithdraw().in(i.id()), p.runs().withdraw())
                .alsoTyped(p.runs().typedWithdraw());
    }

    private static Button goOn(Interview i, Phrases p) {
        return new Button(new Move.GoOn().in(i.id()), p.interview().goOn())
                .alsoTyped(p.interview().typedGoOn());
    }
}
