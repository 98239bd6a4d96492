package dev.operandi.desk;

import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.SmallSet;
import dev.operandi.questions.Function;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.LocalText;
import java.util.List;

/** The small set with an anchor question that would be asked late otherwise, and two functions. */
final class PollSet {
    static final String ANCHOR = "q9";
    static final String DEVELOPER = "dev";
    static final QuestionSet SET = set();
    static final InterviewEngine ENGINE = new InterviewEngine(SET, InterviewEngine.KEPT_UNFINISHED);

    private PollSet() {}

    private static QuestionSet set() {
        QuestionSet small = SmallSet.SMALL;
        return new QuestionSet(
                new QuestionSetRef("team", "000000000001"),
                small.original(),
                LocalText.english("A team's set"),
                small.about(),
                small.estimated(),
                small.rules(),
                small.models(),
                small.challenges(),
                small.questions(),
                List.of(ANCHOR),
                small.remedies(),
                small.mixtures(),
                small.sources(),
                small.glossary(),
                List.of(
                        new Function(DEVELOPER, LocalText.english("Development")),
                        new Function("ops", LocalText.english("Operations"))));
    }
}
