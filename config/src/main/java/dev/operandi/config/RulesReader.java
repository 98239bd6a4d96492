package dev.operandi.config;

import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import java.util.List;

/** Reads {@code interview:}, the numbers an interview runs by; each may be left out. */
final class RulesReader {
    private static final List<String> KEYS = List.of(
            "minimum", "maximum", "stop", "mixed", "gain_floor", "cover", "pure_prior", "eps", "rho", "not_sure_rate");

    private RulesReader() {}

    static InterviewRules read(Part part, InterviewRules otherwise, Values values) {
        var fields = Fields.of(part, "set's interview", KEYS, values);
        var rules = new InterviewRules(
                fields.whole("minimum", 1, QuestionSet.MAX_QUESTIONS, otherwise.minimum()),
                fields.whole("maximum", 1, QuestionSet.MAX_QUESTIONS, otherwise.maximum()),
                fields.number("stop", 0.5, 1, otherwise.stop()),
                fields.number("mixed", 0.5, 1, otherwise.mixed()),
                fields.number("gain_floor", 0, 1, otherwise.gainFloor()),
                fields.whole("cover", 0, 10, otherwise.cover()),
                fields.number("pure_prior", 0, 1, otherwise.purePrior()),
                fields.number("eps", 0, 0.5, otherwise.eps()),
                fields.number("rho", 0, 1, otherwise.rho()),
                fields.number("not_sure_rate", 0, 0.9, otherwise.notSureRate()));
        if (rules.minimum() > rules.maximum()) {
            values.notes()
                    .add(
                            fields.find("minimum")
                                    .or(() -> fields.find("maximum"))
                                    .map(Part::at)
                                    .orElse(fields.at()),
                            "The minimum, " + rules.minimum() + " questions, is more than the maximum, "
                                    + rules.maximum() + ".",
                            "Lower \"minimum\" or raise \"maximum\".");
        }
        return rules;
    }
}
