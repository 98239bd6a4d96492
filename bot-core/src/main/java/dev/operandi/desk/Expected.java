package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.Expectation;
import dev.operandi.polls.Expectation.Outlook;
import dev.operandi.polls.Expectation.Telling;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;

/** What an organiser is told before posting: what it costs people, and which figures so many can carry. */
final class Expected {
    /** About how long one question takes somebody, as in the introduction of an interview. */
    private static final int SECONDS_A_QUESTION = 25;

    private Expected() {}

    static List<Block> blocks(Run run, QuestionSet set, Phrases phrases) {
        RunPhrases t = phrases.runs();
        int questions = Math.min(set.rules().maximum(), set.questions().size());
        int minutesEach = Math.max(1, (questions * SECONDS_A_QUESTION + 30) / 60);
        Expectation expected = Expectation.of(run.rule(), run.terms().asked(), minutesEach);
        List<String> lines = new ArrayList<>();
        lines.add(t.starting()
                .willCost(DisclosureRule.about(expected.asked()), DisclosureRule.about(expected.minutesTogether())));
        lines.add(t.starting().expectNothing(run.rule().threshold()));
        lines.add(t.starting().ifAll(told(expected.ifAll(), t)));
        lines.add(t.starting().ifHalf(told(expected.ifHalf(), t)));
        return List.of(new Block.Bullets(lines));
    }

    private static String told(Outlook outlook, RunPhrases t) {
        if (outlook.telling() == Telling.NOTHING) return t.starting().expectNoReport();
        if (outlook.telling() == Telling.ORDER) return t.starting().expectOrder();
        String shares = t.starting().expectShares(outlook.widthPercent());
        return outlook.telling() == Telling.SPREAD ? shares + " " + t.starting().expectSpread() : shares;
    }
}
