package dev.operandi.polls;

import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.TeamFigures.Member;
import dev.operandi.diagnosis.TeamTally;
import dev.operandi.polls.Report.Advice;
import dev.operandi.polls.Report.ChoiceShare;
import dev.operandi.polls.Report.ModelShare;
import dev.operandi.polls.Report.OfFunction;
import dev.operandi.polls.Report.Others;
import dev.operandi.polls.Report.Part;
import dev.operandi.polls.Report.Spread;
import dev.operandi.polls.Report.Trouble;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the ballots of a run one by one and makes its report. Its memory does not grow with the ballots, and their order
 * makes no difference to any bit of the report. Not for several threads at once.
 */
public final class ReportBuilder {
    /** So many ballots one run may have. */
    public static final int MOST_BALLOTS = TeamTally.MOST_MEMBERS;

    private static final int REMEDIES = 5;
    private static final double PERCENT = 100;

    /** No id is empty, so this cannot be taken for one; it sorts first. */
    private static final String NO_FUNCTION = "";

    private final DisclosureRule rule;
    private final Diagnoser diagnoser;
    private final int asked;
    private final GroupTally whole;
    private final Map<String, GroupTally> byFunction = new TreeMap<>();
    private final Map<String, Map<String, Integer>> anchors = new HashMap<>();

    /**
     * @param diagnoser of the set version that the run asked
     * @param asked how many people were asked
     */
    public ReportBuilder(DisclosureRule rule, Diagnoser diagnoser, int asked) {
        this.rule = rule;
        this.diagnoser = diagnoser;
        this.asked = asked;
        whole = new GroupTally(diagnoser.set());
    }

    /**
     * @throws IllegalArgumentException when the ballot is of another set, or is one more than {@link #MOST_BALLOTS}
     */
    public void add(Ballot ballot) {
        Member member = new Member(ballot.shares(), ballot.severities());
        whole.add(member);
        String function = ballot.functionId() == null ? NO_FUNCTION : ballot.functionId();
        byFunction
                .computeIfAbsent(function, id -> new GroupTally(diagnoser.set()))
                .add(member);
        ballot.anchors()
                .forEach((question, choice) ->
                        anchors.computeIfAbsent(question, id -> new HashMap<>()).merge(choice, 1, Integer::sum));
    }

    /** The report on the ballots added. It is made once, when the run is closed: two of them could be compared. */
    public Report report() {
        int threshold = rule.threshold();
        int askedAbout = DisclosureRule.about(asked);
        if (whole.count() < threshold)
            return new Report(
                    threshold,
                    askedAbout,
                    0,
                    Part.NOTHING,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(new Hidden.TooFew(threshold)));
        List<Hidden> hidden = new ArrayList<>();
        Part part = whole.part(rule);
        if (part.shares().isEmpty()) hidden.add(new Hidden.NoFigures(rule.figuresFrom()));
        List<Spread> spreads = spreads(hidden);
        for (Challenge challenge : diagnoser.set().challenges())
            if (part.troubles().stream().noneMatch(t -> t.challengeId().equals(challenge.id())))
                hidden.add(new Hidden.NoTrouble(challenge.id(), threshold));
        Map<String, Integer> counts = new TreeMap<>();
        byFunction.forEach((function, tally) -> counts.put(function, tally.count()));
        Set<String> shown = rule.shownFunctions(counts);
        if (counts.size() > shown.size() && counts.size() > 1) hidden.add(new Hidden.Functions(threshold));
        return new Report(
                threshold,
                askedAbout,
                rule.stepOfReport(whole.count()),
                part,
                spreads,
                remedies(part),
                functions(shown),
                others(shown),
                hidden);
    }

    private List<Spread> spreads(List<Hidden> hidden) {
        List<Spread> spreads = new ArrayList<>();
        for (String questionId : diagnoser.set().anchors()) {
            Map<String, Integer> counts = anchors.getOrDefault(questionId, Map.of());
            int answers = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (answers < rule.spreadFrom()) hidden.add(new Hidden.NoSpread(questionId, rule.spreadFrom()));
            else spreads.add(spread(diagnoser.set().getQuestion(questionId), counts, answers));
        }
        return spreads;
    }

    private Spread spread(Question question, Map<String, Integer> counts, int answers) {
        int step = rule.spreadStep(answers);
        List<ChoiceShare> choices = new ArrayList<>();
        for (Choice choice : question.choices()) {
            double percent = counts.getOrDefault(choice.id(), 0) * PERCENT / answers;
            choices.add(new ChoiceShare(choice.id(), DisclosureRule.rounded(percent, step)));
        }
        return new Spread(question.id(), rule.stepOfReport(answers), step, choices);
    }

    /**
     * Ranked by what the report shows, not by what it was made from, so that the list tells nothing more: by the rounded
     * shares, or the places in the order where there are none, and by the middle of each trouble's level.
     */
    private List<Advice> remedies(Part part) {
        return diagnoser.teamRemedies(shares(part), severities(part)).stream()
                .limit(REMEDIES)
                .map(r -> new Advice(r.remedyId(), r.modelId(), r.challengeId().orElse(null)))
                .toList();
    }

    private List<Double> shares(Part part) {
        Map<String, Double> weight = new HashMap<>();
        int place = part.order().size();
        for (List<String> alike : part.order()) {
            for (String model : alike) weight.put(model, (double) place);
            place--;
        }
        for (ModelShare share : part.shares()) weight.put(share.modelId(), (double) share.percent());
        double sum = weight.values().stream().mapToDouble(x -> x).sum();
        List<Double> shares = new ArrayList<>();
        for (OperatingModel model : diagnoser.set().models()) shares.add(weight.getOrDefault(model.id(), 0.0) / sum);
        return shares;
    }

    private List<Double> severities(Part part) {
        Map<String, Double> middle = new HashMap<>();
        for (Trouble trouble : part.troubles())
            middle.put(trouble.challengeId(), trouble.level().middle());
        return diagnoser.set().challenges().stream()
                .map(c -> middle.getOrDefault(c.id(), 0.5))
                .toList();
    }

    private List<OfFunction> functions(Set<String> shown) {
        List<OfFunction> functions = new ArrayList<>();
        byFunction.forEach((function, tally) -> {
            if (!shown.contains(function)) return;
            functions.add(new OfFunction(
                    function.equals(NO_FUNCTION) ? null : function,
                    rule.stepOfReport(tally.count()),
                    tally.part(rule)));
        });
        return functions;
    }

    private @Nullable Others others(Set<String> shown) {
        if (shown.isEmpty()) return null;
        GroupTally others = new GroupTally(diagnoser.set());
        byFunction.forEach((function, tally) -> {
            if (!shown.contains(function)) others.add(tally);
        });
        return others.count() < rule.threshold()
                ? null
                : new Others(rule.stepOfReport(others.count()), others.part(rule));
    }
}
