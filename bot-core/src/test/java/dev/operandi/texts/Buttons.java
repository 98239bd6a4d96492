package dev.operandi.texts;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import java.util.List;

/** Messages with the bot's own buttons on them, and the words people type for each. */
final class Buttons {
    private Buttons() {}

    /** A question with five choices none of whose words means anything. */
    static Message question(Phrases p) {
        InterviewPhrases t = p.interview();
        return new Message(
                "?",
                List.of(
                        new Block.Choices(List.of(
                                button("1", "Qaa"),
                                button("2", "Qbb"),
                                button("3", "Qcc"),
                                button("4", "Qdd"),
                                button("5", "Qee"))),
                        new Block.Buttons(List.of(
                                button("keep", t.keepIt(), t.typedKeep()),
                                button("not sure", t.notSure(), t.typedNotSure()),
                                button("does not apply", t.doesNotApply(), t.typedDoesNotApply()),
                                button("skip", t.skip(), t.typedSkip()),
                                button("back", t.back(), t.typedBack()),
                                button("why", t.whyDoYouAsk(), t.typedWhy())))));
    }

    static Message deletion(Phrases p) {
        DeskPhrases t = p.desk();
        return yesOrNo(t.deleteYes(), t.deleteNo(), t);
    }

    static Message startingAgain(Phrases p) {
        DeskPhrases t = p.desk();
        return yesOrNo(t.againYes(), t.againNo(), t);
    }

    private static Message yesOrNo(String yes, String no, DeskPhrases t) {
        return new Message(
                "?",
                List.of(new Block.Buttons(List.of(button("yes", yes, t.typedYes()), button("no", no, t.typedNo())))));
    }

    /** Everything that stands on a button. */
    static List<String> labels(Phrases p) {
        InterviewPhrases i = p.interview();
        ResultPhrases r = p.result();
        DeskPhrases d = p.desk();
        PollPhrases polls = p.polls();
        return List.of(
                polls.inTwoHours(),
                polls.todayAtFive(),
                polls.tomorrowAtFive(),
                polls.fridayAtFour(),
                polls.inAWeek(),
                i.begin(),
                i.notSure(),
                i.doesNotApply(),
                i.skip(),
                i.back(),
                i.keepIt(),
                i.whyDoYouAsk(),
                i.changeAnAnswer(),
                i.showWhatIsKnown(),
                i.goOn(),
                r.threeMore(),
                r.allRemedies(),
                r.realExamples(),
                r.glossary(),
                r.startAgain(),
                r.backToResult(),
                r.backToInterview(),
                p.reference().modelsTitle(),
                d.start(),
                d.help(),
                d.goOnWithInterview(),
                d.myData(),
                d.deleteMyData(),
                d.deleteYes(),
                d.deleteNo(),
                d.againYes(),
                d.againNo());
    }

    private static Button button(String id, String label) {
        return new Button(new ActionId(id), label);
    }

    private static Button button(String id, String label, List<String> alsoTyped) {
        return button(id, label).alsoTyped(alsoTyped);
    }
}
