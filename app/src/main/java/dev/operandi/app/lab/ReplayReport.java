package dev.operandi.app.lab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.lab.Replay.Told;
import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Interval;
import dev.operandi.diagnosis.RankedRemedy;
import dev.operandi.diagnosis.Severity;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What a respondent would have been told, for people and for programs.
 *
 * @see "docs/lab.md"
 */
public record ReplayReport(QuestionSet set) {
    private static final int REMEDIES = 3;

    /** A few lines of at most 80 columns. */
    public String text(Told told) {
        Diagnosis diagnosis = told.diagnosis();
        Page page = new Page();
        page.wrapped("", "    ", Page.harmless(told.respondent()) + ": " + label(diagnosis));
        page.wrapped(
                "  ",
                "    ",
                told.asked().size() + " questions asked; " + model(diagnosis.leadingModelId())
                        + " leads with a probability of " + Page.decimal(100 * leading(diagnosis), 0) + " %");
        page.wrapped("  shares: ", "    ", shares(diagnosis));
        if (!diagnosis.severities().isEmpty()) page.wrapped("  challenges: ", "    ", challenges(diagnosis));
        List<String> remedies = remedies(diagnosis);
        if (!remedies.isEmpty()) page.wrapped("  remedies: ", "    ", String.join(", ", remedies));
        return page.toString();
    }

    private String label(Diagnosis diagnosis) {
        List<String> named = diagnosis.namedModelIds().stream().map(this::model).toList();
        return switch (diagnosis.label()) {
            case CLEARLY -> "clearly " + named.get(0);
            case MAINLY -> "mainly " + named.get(0) + (named.size() > 1 ? ", some " + named.get(1) : "");
            case MIXTURE -> "a mixture of " + String.join(" and ", named);
            case UNCLEAR -> "not enough to tell";
        };
    }

    private String shares(Diagnosis diagnosis) {
        List<String> shares = new ArrayList<>();
        for (int k = 0; k < set.models().size(); k++) {
            Interval interval = diagnosis.intervals().get(k);
            shares.add(model(set.models().get(k).id()) + " "
                    + diagnosis.shownShares().get(k) + " % (" + Page.decimal(100 * interval.low(), 0) + " to "
                    + Page.decimal(100 * interval.high(), 0) + ")");
        }
        return String.join(", ", shares);
    }

    private String challenges(Diagnosis diagnosis) {
        List<String> challenges = new ArrayList<>();
        for (Severity severity : diagnosis.severities()) {
            String name = set.findChallenge(severity.challengeId())
                    .orElseThrow()
                    .name()
                    .in(Language.ENGLISH);
            String level = severity.level() == Severity.Level.UNKNOWN
                    ? "too little asked"
                    : SimulationReport.lower(severity.level());
            challenges.add(Page.harmless(name) + ": " + level);
        }
        return String.join("; ", challenges);
    }

    private String model(String id) {
        return Page.harmless(set.findModel(id).orElseThrow().name().in(Language.ENGLISH));
    }

    private static double leading(Diagnosis diagnosis) {
        return diagnosis.leadingProbabilities().stream()
                .mapToDouble(p -> p)
                .max()
                .orElseThrow();
    }

    private static List<String> remedies(Diagnosis diagnosis) {
        return diagnosis.remedies().stream()
                .limit(REMEDIES)
                .map(RankedRemedy::remedyId)
                .toList();
    }

    /** One JSON object, without a line break. */
    public String json(Told told) {
        Diagnosis diagnosis = told.diagnosis();
        ObjectNode json = Json.object();
        json.put("respondent", told.respondent());
        json.set("asked", Json.texts(told.asked()));
        json.put("label", SimulationReport.lower(diagnosis.label()));
        json.put("leading", diagnosis.leadingModelId());
        json.put("leadingProbability", leading(diagnosis));
        ObjectNode shares = json.putObject("shares");
        ObjectNode intervals = json.putObject("intervals");
        for (int k = 0; k < set.models().size(); k++) {
            String model = set.models().get(k).id();
            shares.put(model, diagnosis.shares().get(k));
            Interval interval = diagnosis.intervals().get(k);
            intervals.putArray(model).add(interval.low()).add(interval.high());
        }
        json.put("doubt", diagnosis.doubt());
        json.put("mixing", diagnosis.mixing());
        ObjectNode severities = json.putObject("severities");
        for (Severity severity : diagnosis.severities())
            severities.put(severity.challengeId(), SimulationReport.lower(severity.level()));
        json.set("remedies", Json.texts(remedies(diagnosis)));
        return Json.line(json);
    }
}
