package dev.operandi.polls;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Severity;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small set, and ballots over it: three models, two challenges, one anchor question of three choices. */
final class PollSamples {
    static final String RELEASES = "releases";
    private static final LocalText NONE = LocalText.english("");
    static final QuestionSet SET = set();
    static final Diagnoser DIAGNOSER = new Diagnoser(SET);
    static final DisclosureRule USUAL = DisclosureRule.of(DisclosureRule.DEFAULT_K, false);

    private PollSamples() {}

    /** A ballot of somebody who was asked enough about both challenges, and sees them alike. */
    static Ballot ballot(@Nullable String function, double it, double eng, double severity, @Nullable String choice) {
        return new Ballot(
                function,
                List.of(it, eng, Math.max(0, 1 - it - eng)),
                List.of(severity("culture", severity, 3), severity("pace", severity, 2)),
                choice == null ? Map.of() : Map.of(RELEASES, choice));
    }

    static Severity severity(String challenge, double value, int answers) {
        Severity.Level level =
                value >= 0.6 ? Severity.Level.HIGH : value >= 0.35 ? Severity.Level.MEDIUM : Severity.Level.LOW;
        return new Severity(challenge, value, answers < 2 ? Severity.Level.UNKNOWN : level, answers);
    }

    /** So many ballots that are all alike. */
    static List<Ballot> alike(int count, @Nullable String function, String choice) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < count; i++) ballots.add(ballot(function, 0.6, 0.3, 0.7, choice));
        return ballots;
    }

    static Report report(DisclosureRule rule, int asked, List<Ballot> ballots) {
        ReportBuilder builder = new ReportBuilder(rule, DIAGNOSER, asked);
        ballots.forEach(builder::add);
        return builder.report();
    }

    private static QuestionSet set() {
        Question releases = question(
                RELEASES,
                choice("yearly", Map.of("pace", 4, "culture", 3), 0.8, 0.05, 0.3),
                choice("monthly", Map.of("pace", 2, "culture", 2), 0.15, 0.15, 0.5),
                choice("daily", Map.of("pace", 0, "culture", 1), 0.05, 0.8, 0.2));
        Question blame = question(
                "blame",
                choice("yes", Map.of("pace", 3, "culture", 4), 0.6, 0.2, 0.4),
                choice("no", Map.of("pace", 1, "culture", 0), 0.4, 0.8, 0.6));
        return new QuestionSet(
                new QuestionSetRef("poll", "0"),
                Language.ENGLISH,
                NONE,
                NONE,
                false,
                InterviewRules.DEFAULTS,
                List.of(model("it"), model("eng"), model("msp")),
                List.of(new Challenge("culture", NONE), new Challenge("pace", NONE)),
                List.of(releases, blame),
                List.of(RELEASES),
                List.of(
                        remedy("retro", Map.of("culture", 2), 2, 2, 2),
                        remedy("pipeline", Map.of("pace", 2), 3, 1, 2),
                        remedy("budgets", Map.of("pace", 2), 1, 3, 1),
                        remedy("pairs", Map.of("culture", 1), 3, 2, 1),
                        remedy("tenants", Map.of("pace", 1, "culture", 1), 0, 1, 3),
                        remedy("freeze", Map.of("pace", 1), 1, 0, 1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static OperatingModel model(String id) {
        return new OperatingModel(id, NONE, 1, NONE, List.of(), List.of(), List.of(), NONE, List.of());
    }

    private static Question question(String id, Choice... choices) {
        return new Question(id, NONE, NONE, id, false, List.of(choices));
    }

    private static Choice choice(String id, Map<String, Integer> severity, double it, double eng, double msp) {
        return new Choice(id, NONE, List.of(it, eng, msp), severity);
    }

    private static Remedy remedy(String id, Map<String, Integer> helps, int it, int eng, int msp) {
        return new Remedy(
                id,
                NONE,
                List.of(it, eng, msp),
                helps,
                Remedy.Effort.S,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                List.of(),
                List.of());
    }
}
