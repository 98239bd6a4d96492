package dev.operandi.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.polls.Hidden;
import dev.operandi.polls.QuickTally;
import dev.operandi.polls.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as JSON, within the state of its run. */
final class ReportJson {
    private ReportJson() {}

    static ObjectNode json(Report report) {
        ObjectNode json = StateJson.object()
                .put("threshold", report.threshold())
                .put("asked_about", report.askedAbout())
                .put("at_least", report.atLeast());
        json.set("whole", json(report.whole()));
        ArrayNode spreads = json.putArray("spreads");
        for (Report.Spread spread : report.spreads()) spreads.add(json(spread));
        ArrayNode remedies = json.putArray("remedies");
        for (Report.Advice advice : report.remedies()) {
            ObjectNode one =
                    remedies.addObject().put("remedy", advice.remedyId()).put("model", advice.modelId());
            if (advice.challengeId() != null) one.put("challenge", advice.challengeId());
        }
        ArrayNode functions = json.putArray("functions");
        for (Report.OfFunction function : report.functions()) {
            ObjectNode one = functions.addObject().put("at_least", function.atLeast());
            if (function.functionId() != null) one.put("function", function.functionId());
            one.set("part", json(function.part()));
        }
        Report.Others others = report.others();
        if (others != null)
            json.putObject("others").put("at_least", others.atLeast()).set("part", json(others.part()));
        ArrayNode hidden = json.putArray("hidden");
        report.hidden().forEach(one -> hidden.add(json(one)));
        return json;
    }

    static Report report(JsonNode json) {
        List<Report.Spread> spreads = new ArrayList<>();
        for (JsonNode one : json.path("spreads")) spreads.add(spread(one));
        List<Report.Advice> remedies = new ArrayList<>();
        for (JsonNode one : json.path("remedies"))
            remedies.add(new Report.Advice(
                    one.path("remedy").asText(),
                    one.path("model").asText(),
                    one.has("challenge") ? one.path("challenge").asText() : null));
        List<Report.OfFunction> functions = new ArrayList<>();
        for (JsonNode one : json.path("functions"))
            functions.add(new Report.OfFunction(
                    one.has("function") ? one.path("function").asText() : null,
                    one.path("at_least").asInt(),
                    part(one.path("part"))));
        List<Hidden> hidden = new ArrayList<>();
        for (JsonNode one : json.path("hidden")) hidden.add(hidden(one));
        return new Report(
                json.path("threshold").asInt(),
                json.path("asked_about").asInt(),
                json.path("at_least").asInt(),
                part(json.path("whole")),
                spreads,
                remedies,
                functions,
                json.has("others")
                        ? new Report.Others(
                                json.path("others").path("at_least").asInt(),
                                part(json.path("others").path("part")))
                        : null,
                hidden);
    }

    private static ObjectNode json(Report.Part part) {
        ObjectNode json = StateJson.object();
        ArrayNode order = json.putArray("order");
        for (List<String> alike : part.order()) alike.forEach(order.addArray()::add);
        ArrayNode shares = json.putArray("shares");
        for (Report.ModelShare share : part.shares())
            shares.addObject()
                    .put("model", share.modelId())
                    .put("percent", share.percent())
                    .put("low", share.low())
                    .put("high", share.high());
        ArrayNode troubles = json.putArray("troubles");
        for (Report.Trouble trouble : part.troubles())
            troubles.addObject()
                    .put("challenge", trouble.challengeId())
                    .put("level", trouble.level().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private static Report.Part part(JsonNode json) {
        List<List<String>> order = new ArrayList<>();
        for (JsonNode alike : json.path("order")) order.add(StateJson.texts(alike));
        List<Report.ModelShare> shares = new ArrayList<>();
        for (JsonNode one : json.path("shares"))
            shares.add(new Report.ModelShare(
                    one.path("model").asText(),
                    one.path("percent").asInt(),
                    one.path("low").asInt(),
                    one.path("high").asInt()));
        List<Report.Trouble> troubles = new ArrayList<>();
        for (JsonNode one : json.path("troubles"))
            troubles.add(new Report.Trouble(
                    one.path("challenge").asText(),
                    RunJson.level(one.path("level").asText())));
        return new Report.Part(order, shares, troubles);
    }

    private static ObjectNode json(Report.Spread spread) {
        ObjectNode json = StateJson.object()
                .put("question", spread.questionId())
                .put("at_least", spread.atLeast())
                .put("step_percent", spread.stepPercent());
        ArrayNode choices = json.putArray("choices");
        for (Report.ChoiceShare choice : spread.choices())
            choices.addObject().put("choice", choice.choiceId()).put("percent", choice.percent());
        return json;
    }

    private static Report.Spread spread(JsonNode json) {
        List<Report.ChoiceShare> choices = new ArrayList<>();
        for (JsonNode one : json.path("choices"))
            choices.add(new Report.ChoiceShare(
                    one.path("choice").asText(), one.path("percent").asInt()));
        return new Report.Spread(
                json.path("question").asText(),
                json.path("at_least").asInt(),
                json.path("step_percent").asInt(),
                choices);
    }

    private static ObjectNode json(Hidden hidden) {
        ObjectNode json = StateJson.object();
        if (hidden instanceof Hidden.TooFew few)
            return json.put("kind", "too_few").put("from", few.threshold());
        if (hidden instanceof Hidden.NoFigures figures)
            return json.put("kind", "no_figures").put("from", figures.from());
        if (hidden instanceof Hidden.NoSpread spread)
            return json.put("kind", "no_spread")
                    .put("about", spread.questionId())
                    .put("from", spread.from());
        if (hidden instanceof Hidden.NoTrouble trouble)
            return json.put("kind", "no_trouble")
                    .put("about", trouble.challengeId())
                    .put("from", trouble.from());
        if (hidden instanceof Hidden.Functions functions)
            return json.put("kind", "functions").put("from", functions.threshold());
        throw new IllegalStateException("No JSON for " + hidden.getClass());
    }

    private static Hidden hidden(JsonNode json) {
        int from = json.path("from").asInt();
        String about = json.path("about").asText();
        return switch (json.path("kind").asText()) {
            case "too_few" -> new Hidden.TooFew(from);
            case "no_figures" -> new Hidden.NoFigures(from);
            case "no_spread" -> new Hidden.NoSpread(about, from);
            case "no_trouble" -> new Hidden.NoTrouble(about, from);
            case "functions" -> new Hidden.Functions(from);
            default -> throw StateJson.newer("What a report hides");
        };
    }

    static ObjectNode json(QuickTally.Shown result) {
        ObjectNode json = StateJson.object();
        if (result instanceof QuickTally.Shown.TooFew few)
            return json.put("kind", "too_few").put("from", few.from());
        if (result instanceof QuickTally.Shown.Exact exact) {
            exact.votes()
                    .forEach(json.put("kind", "exact")
                            .put("voters", exact.voters())
                            .putArray("votes")::add);
            return json;
        }
        if (result instanceof QuickTally.Shown.Rounded rounded) {
            json.put("kind", "rounded")
                    .put("step_percent", rounded.stepPercent())
                    .put("at_least", rounded.atLeast());
            rounded.percent().forEach(json.putArray("percent")::add);
            return json;
        }
        return json.put("kind", "later");
    }

    static QuickTally.Shown result(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "too_few" -> new QuickTally.Shown.TooFew(json.path("from").asInt());
            case "exact" ->
                new QuickTally.Shown.Exact(
                        numbers(json.path("votes")), json.path("voters").asInt());
            case "rounded" ->
                new QuickTally.Shown.Rounded(
                        numbers(json.path("percent")),
                        json.path("step_percent").asInt(),
                        json.path("at_least").asInt());
            case "later" -> new QuickTally.Shown.Later();
            default -> throw StateJson.newer("What a quick poll came to");
        };
    }

    private static List<Integer> numbers(JsonNode json) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : json) numbers.add(number.asInt());
        return numbers;
    }
}
