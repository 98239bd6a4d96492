package dev.operandi.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.CardCount;
import dev.operandi.polls.Course;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs of polls and contributions to them as JSON, by the same rules as {@link StateJson}. */
final class RunJson {
    private static final int RUN_SHAPE = 1;
    private static final int PARTICIPATION_SHAPE = 1;
    private static final int FIGURES_SHAPE = 1;

    private RunJson() {}

    static String write(Run run) {
        ObjectNode json = StateJson.shaped(RUN_SHAPE);
        Course course = run.course();
        if (run.predecessor() != null) json.put("predecessor", run.predecessor());
        if (run.subject() instanceof Subject.Quick quick) json.set("quick", json(quick));
        json.set("terms", json(run.terms()));
        json.put("closes_at", course.closesAt().toEpochMilli());
        json.put("state", course.state().name().toLowerCase(Locale.ROOT));
        json.put("card", course.card());
        json.set(
                "shown",
                StateJson.object()
                        .put("at_least", course.shown().atLeast())
                        .put("at", course.shown().at().toEpochMilli()));
        if (course.ending()) json.put("ending", true);
        if (course.troubled()) json.put("troubled", true);
        if (course.orphaned()) json.put("orphaned", true);
        if (course.report() != null) json.set("report", ReportJson.json(course.report()));
        if (course.result() != null) json.set("result", ReportJson.json(course.result()));
        return json.toString();
    }

    /**
     * @param set what it asks; null in a quick poll
     */
    static Run run(
            String id,
            Person organiser,
            Place.Channel place,
            @Nullable QuestionSetRef set,
            Instant openedAt,
            String state) {
        JsonNode json = StateJson.read(state, RUN_SHAPE, "Run " + id);
        return new Run(
                id,
                json.has("predecessor") ? json.path("predecessor").asText() : null,
                set == null ? quick(json.path("quick")) : new Subject.Diagnosis(set),
                terms(json.path("terms"), place),
                organiser,
                place,
                openedAt,
                new Course(
                        state(json.path("state").asText()),
                        Instant.ofEpochMilli(json.path("closes_at").asLong()),
                        json.path("card").asInt(),
                        new CardCount(
                                json.path("shown").path("at_least").asInt(),
                                Instant.ofEpochMilli(
                                        json.path("shown").path("at").asLong())),
                        json.path("ending").asBoolean(),
                        json.path("troubled").asBoolean(),
                        json.path("orphaned").asBoolean(),
                        json.has("report") ? ReportJson.report(json.path("report")) : null,
                        json.has("result") ? ReportJson.result(json.path("result")) : null));
    }

    private static Run.State state(String name) {
        return switch (name) {
            case "open" -> Run.State.OPEN;
            case "closed" -> Run.State.CLOSED;
            case "cancelled" -> Run.State.CANCELLED;
            case "deleted" -> Run.State.DELETED;
            default -> throw StateJson.newer("How far a run is");
        };
    }

    private static ObjectNode json(Subject.Quick quick) {
        ObjectNode json = StateJson.object().put("question", quick.question());
        quick.choices().forEach(json.putArray("choices")::add);
        return json.put("most", quick.most()).put("hidden", quick.hidden());
    }

    private static Subject quick(JsonNode json) {
        return new Subject.Quick(
                json.path("question").asText(),
                StateJson.texts(json.path("choices")),
                json.path("most").asInt(),
                json.path("hidden").asBoolean());
    }

    private static ObjectNode json(Terms terms) {
        ObjectNode json = StateJson.object()
                .put("anonymous", terms.anonymous())
                .put("threshold", terms.threshold())
                .put("organiser_asked", terms.organiserAsked())
                .put("asked", terms.asked());
        ArrayNode listed = json.putArray("listed");
        for (Person person : terms.listed())
            listed.add(StateJson.object().put("tenant", person.tenant()).put("person", person.id()));
        return json.put("to_place", terms.toPlace())
                .put("reminder", terms.reminder())
                .put("guests", terms.guests())
                .put("zone", terms.zone().getId())
                .put("language", terms.language().code());
    }

    private static Terms terms(JsonNode json, Place.Channel place) {
        List<Person> listed = new ArrayList<>();
        for (JsonNode one : json.path("listed"))
            listed.add(new Person(
                    place.platform(),
                    one.path("tenant").asText(),
                    one.path("person").asText()));
        return new Terms(
                json.path("anonymous").asBoolean(),
                json.path("threshold").asInt(),
                json.path("organiser_asked").asBoolean(),
                json.path("asked").asInt(),
                listed,
                json.path("to_place").asBoolean(),
                json.path("reminder").asBoolean(),
                json.path("guests").asBoolean(),
                ZoneId.of(json.path("zone").asText()),
                new Language(json.path("language").asText()));
    }

    static String write(Participation participation) {
        ObjectNode json = StateJson.shaped(PARTICIPATION_SHAPE);
        if (participation.function() != null) json.put("function", participation.function());
        json.put("begun", participation.begun());
        json.set("answers", StateJson.json(participation.answers()));
        return json.toString();
    }

    static Participation participation(String state, boolean finished, List<Integer> picked) {
        JsonNode json = StateJson.read(state, PARTICIPATION_SHAPE, "What was contributed to a poll");
        return new Participation(
                json.has("function") ? json.path("function").asText() : null,
                json.path("begun").asBoolean(),
                StateJson.answers(json.path("answers")),
                picked,
                finished);
    }

    static String write(Ballot ballot) {
        ObjectNode json = StateJson.shaped(FIGURES_SHAPE);
        if (ballot.functionId() != null) json.put("function", ballot.functionId());
        ballot.shares().forEach(json.putArray("shares")::add);
        ArrayNode severities = json.putArray("severities");
        for (Severity severity : ballot.severities())
            severities.add(StateJson.object()
                    .put("challenge", severity.challengeId())
                    .put("value", severity.value())
                    .put("level", severity.level().name().toLowerCase(Locale.ROOT))
                    .put("answers", severity.answers()));
        ObjectNode anchors = json.putObject("anchors");
        ballot.anchors().forEach(anchors::put);
        return json.toString();
    }

    static Ballot ballot(String figures) {
        JsonNode json = StateJson.read(figures, FIGURES_SHAPE, "What a ballot counts");
        List<Double> shares = new ArrayList<>();
        for (JsonNode share : json.path("shares")) shares.add(share.asDouble());
        List<Severity> severities = new ArrayList<>();
        for (JsonNode one : json.path("severities"))
            severities.add(new Severity(
                    one.path("challenge").asText(),
                    one.path("value").asDouble(),
                    level(one.path("level").asText()),
                    one.path("answers").asInt()));
        Map<String, String> anchors = new HashMap<>();
        json.path("anchors")
                .properties()
                .forEach(one -> anchors.put(one.getKey(), one.getValue().asText()));
        return new Ballot(json.has("function") ? json.path("function").asText() : null, shares, severities, anchors);
    }

    static Severity.Level level(String name) {
        return switch (name) {
            case "low" -> Severity.Level.LOW;
            case "medium" -> Severity.Level.MEDIUM;
            case "high" -> Severity.Level.HIGH;
            case "unknown" -> Severity.Level.UNKNOWN;
            default -> throw StateJson.newer("How bad a challenge is");
        };
    }
}
