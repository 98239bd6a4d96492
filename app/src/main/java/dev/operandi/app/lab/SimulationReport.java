package dev.operandi.app.lab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.diagnosis.Label;
import dev.operandi.diagnosis.SimulatedPeople;
import dev.operandi.diagnosis.SimulationFigures;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Locale;

/**
 * What a simulation found, for people and for programs.
 *
 * @see "docs/lab.md"
 */
public record SimulationReport(SimulationPlan plan, SimulationFigures figures) {
    private static final int NAME = 25;
    private static final int CHALLENGE = 44;
    private static final int VALUE = 8;
    private static final int COUNT = 7;

    /** Plain text of at most 80 columns. */
    public String text() {
        Page page = new Page();
        heading(page);
        models(page);
        length(page);
        challenges(page);
        labels(page);
        confusion(page);
        unused(page);
        page.gap();
        page.wrapped(
                "",
                "",
                "Made-up people answer as the set expects of them. Real ones do not always: take every figure for the best"
                        + " that can be hoped for.");
        return page.toString();
    }

    private void heading(Page page) {
        SimulatedPeople people = plan.people();
        page.line(set().ref().id() + ", version " + set().ref().version());
        page.wrapped(
                "",
                "",
                Page.count(plan.respondents()) + " made-up respondents: " + kind(people.kind()) + "; "
                        + percent(people.slip()) + " of their answers are slips, to "
                        + percent(people.notSure()) + " of the questions they are not sure; seed "
                        + people.seed() + ".");
        page.wrapped("", "", rule());
        if (people.kind() == SimulatedPeople.Kind.CARELESS)
            page.wrapped(
                    "",
                    "",
                    "They answer blindly, so nothing can be told of them: look at what they are told all the same.");
    }

    /** As somebody would write it who chose it: without a zero behind the point. */
    private static String percent(double share) {
        return Page.percent(share).replace(".0 %", " %");
    }

    private static String kind(SimulatedPeople.Kind kind) {
        return switch (kind) {
            case PURE -> "pure, each with one model only";
            case MIXED -> "mixed, all shares alike";
            case REALISTIC -> "realistic, half of them pure and half mixed";
            case CARELESS -> "careless";
        };
    }

    private String rule() {
        if (plan.questions().isPresent())
            return "Everybody is asked " + plan.questions().getAsInt() + " questions.";
        return "The set's own rule decides when to stop: from " + plan.limits().minimum() + " to "
                + plan.limits().maximum() + " questions.";
    }

    private void models(Page page) {
        section(page, "Models");
        figure(page, "leading model right", Page.percent(figures.accuracy()), "people told the model that truly leads");
        figure(
                page,
                "the same, clear cases",
                Page.percent(figures.clearAccuracy()),
                "where it truly leads by 20 points or more");
        figure(
                page,
                "share error",
                Page.decimal(figures.shareError(), 3),
                "mean distance of a diagnosed from the true share; 0 is exact");
        figure(
                page,
                "calibration error (ECE)",
                Page.decimal(figures.calibrationError(), 3),
                "how far its sureness is from how often it is right; 0 is honest");
        figure(
                page,
                "90 % interval holds",
                Page.percent(figures.coverage()),
                "true shares inside what was said; 90 % is wanted");
    }

    private void length(Page page) {
        section(page, "Length");
        figure(page, "questions, mean", Page.decimal(figures.meanQuestions(), 1), "asked of a person");
        figure(page, "questions, nine in ten", "" + figures.p90Questions(), "so many or fewer for 90 % of people");
    }

    private void challenges(Page page) {
        page.gap();
        page.line(Page.fitted("Challenges: share of people with", 2 + CHALLENGE) + " two answers  a severity told");
        if (set().challenges().isEmpty()) page.line("  The set has none.");
        for (int c = 0; c < set().challenges().size(); c++) {
            Challenge challenge = set().challenges().get(c);
            page.line("  " + Page.fitted(Page.harmless(challenge.name().in(Language.ENGLISH)), CHALLENGE)
                    + Page.padLeft(Page.percent(figures.twoAnswers().get(c)), 12)
                    + Page.padLeft(Page.percent(figures.knownSeverity().get(c)), 17));
        }
        if (set().challenges().size() > 1)
            page.line("  " + Page.fitted("two answers to every one of them", CHALLENGE)
                    + Page.padLeft(Page.percent(figures.twoAnswersToAll()), 12));
    }

    private void labels(Page page) {
        section(page, "What people are told");
        page.line(" ".repeat(2 + NAME) + "  people  leading model right  largest true share");
        for (SimulationFigures.OfLabel of : figures.labels())
            page.line("  " + Page.fitted(name(of.label()), NAME)
                    + Page.padLeft(Page.percent(of.share()), VALUE)
                    + Page.padLeft(Page.percent(of.accuracy()), 21)
                    + Page.padLeft(Page.decimal(of.largestShare(), 2), 20));
    }

    private static String name(Label label) {
        return switch (label) {
            case CLEARLY -> "clearly one model";
            case MAINLY -> "mainly one model";
            case MIXTURE -> "a mixture";
            case UNCLEAR -> "not enough to tell";
        };
    }

    /** Models are numbered, so that eight of them fit whatever they are called. */
    private void confusion(Page page) {
        section(page, "Who was taken for what: down what they are, across what they were told");
        List<OperatingModel> models = set().models();
        int name = Math.min(NAME, 80 - 2 - 3 - models.size() * COUNT - VALUE - 2);
        StringBuilder head = new StringBuilder(" ".repeat(2 + 3 + name));
        for (int k = 0; k < models.size(); k++) head.append(Page.padLeft("" + (k + 1), COUNT));
        page.line(head + Page.padLeft("right", VALUE + 2));
        for (int k = 0; k < models.size(); k++) {
            List<Integer> row = figures.confusion().get(k);
            int all = row.stream().mapToInt(n -> n).sum();
            StringBuilder line = new StringBuilder("  " + (k + 1) + "  ");
            line.append(Page.fitted(Page.harmless(models.get(k).name().in(Language.ENGLISH)), name));
            for (int count : row) line.append(Page.padLeft("" + count, COUNT));
            double right = all == 0 ? Double.NaN : (double) row.get(k) / all;
            page.line(line + Page.padLeft(Page.percent(right), VALUE + 2));
        }
    }

    private void unused(Page page) {
        section(page, "Never used");
        page.wrapped("  questions never asked: ", "    ", listed(figures.neverAsked()));
        page.wrapped("  remedies never among the three shown: ", "    ", listed(figures.neverShown()));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private static void section(Page page, String title) {
        page.gap();
        page.line(title);
    }

    private static void figure(Page page, String name, String value, String meaning) {
        String head = "  " + Page.fitted(name, NAME) + Page.padLeft(value, VALUE) + "  ";
        page.wrapped(head, " ".repeat(Page.width(head)), meaning);
    }

    /** One JSON object, without a line break; what nobody counts for is null. */
    public String json() {
        ObjectNode json = Json.object();
        json.put("set", set().ref().id());
        json.put("version", set().ref().version());
        json.put("respondents", plan.respondents());
        json.put("people", lower(plan.people().kind()));
        json.put("slip", plan.people().slip());
        json.put("notSure", plan.people().notSure());
        json.put("seed", plan.people().seed());
        json.put("minimum", plan.limits().minimum());
        json.put("maximum", plan.limits().maximum());
        json.set("accuracy", Json.number(figures.accuracy()));
        json.set("clearAccuracy", Json.number(figures.clearAccuracy()));
        json.set("shareError", Json.number(figures.shareError()));
        json.set("calibrationError", Json.number(figures.calibrationError()));
        json.set("coverage", Json.number(figures.coverage()));
        json.set("meanQuestions", Json.number(figures.meanQuestions()));
        json.put("p90Questions", figures.p90Questions());
        json.set("twoAnswers", byChallenge(figures.twoAnswers()));
        json.set("twoAnswersToAll", Json.number(figures.twoAnswersToAll()));
        json.set("knownSeverity", byChallenge(figures.knownSeverity()));
        json.set("labels", labelsJson());
        json.set("confusion", confusionJson());
        json.set("neverAsked", Json.texts(figures.neverAsked()));
        json.set("neverShown", Json.texts(figures.neverShown()));
        return Json.line(json);
    }

    private ObjectNode byChallenge(List<Double> shares) {
        ObjectNode json = Json.object();
        for (int c = 0; c < shares.size(); c++)
            json.set(set().challenges().get(c).id(), Json.number(shares.get(c)));
        return json;
    }

    private ObjectNode labelsJson() {
        ObjectNode json = Json.object();
        for (SimulationFigures.OfLabel of : figures.labels()) {
            ObjectNode label = json.putObject(lower(of.label()));
            label.set("share", Json.number(of.share()));
            label.set("accuracy", Json.number(of.accuracy()));
            label.set("largestShare", Json.number(of.largestShare()));
        }
        return json;
    }

    private ObjectNode confusionJson() {
        ObjectNode json = Json.object();
        List<OperatingModel> models = set().models();
        for (int k = 0; k < models.size(); k++) {
            ObjectNode row = json.putObject(models.get(k).id());
            for (int l = 0; l < models.size(); l++)
                row.put(models.get(l).id(), figures.confusion().get(k).get(l));
        }
        return json;
    }

    private QuestionSet set() {
        return plan.set();
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
