package dev.operandi.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Person;
import dev.operandi.chat.Standing;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Remark;
import dev.operandi.interview.ScreenName;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a state that is kept as JSON, in shapes that belong to the database and not to the classes: every name is
 * written out here, so that renaming a class or a component changes nothing that is stored. What stands in a column is
 * not repeated. A shape once released is read for ever; a change that an older release could not read takes a new number.
 *
 * <p>Instants are epoch milliseconds; what is finer is cut off.
 */
final class StateJson {
    private static final int CONTACT_SHAPE = 1;
    private static final int INTERVIEW_SHAPE = 2;

    /** Of people's own interviews, which every release can read; an older one would take a part in a run for one. */
    private static final int OWN_INTERVIEW_SHAPE = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private StateJson() {}

    static String write(Contact contact) {
        ObjectNode json = shaped(CONTACT_SHAPE);
        if (contact.language() != null) json.put("language", contact.language().code());
        json.put("messages", contact.messages());
        if (contact.shown() != null)
            json.set(
                    "shown",
                    object().put("kind", contact.shown().kind())
                            .put("id", contact.shown().id()));
        if (contact.current() != null) json.put("current", contact.current());
        if (contact.oneMessageEach()) json.put("one_message_each", true);
        if (contact.home()) json.put("home", true);
        if (contact.zone() != null) json.put("zone", contact.zone().getId());
        if (contact.standing() != Standing.UNKNOWN)
            json.put("standing", contact.standing() == Standing.GUEST ? "guest" : "member");
        if (contact.address() != null) json.put("address", contact.address());
        return json.toString();
    }

    /**
     * @throws StoreException when the state is of a newer release, or cannot be read
     */
    static Contact contact(Person person, String state) {
        JsonNode json = read(state, CONTACT_SHAPE, "What is known of a person");
        return new Contact(
                person,
                json.has("language") ? new Language(json.path("language").asText()) : null,
                json.path("messages").asInt(),
                json.has("shown")
                        ? new View(
                                json.path("shown").path("kind").asText(),
                                json.path("shown").path("id").asText())
                        : null,
                json.has("current") ? json.path("current").asText() : null,
                json.path("one_message_each").asBoolean(),
                json.path("home").asBoolean(),
                json.has("zone") ? ZoneId.of(json.path("zone").asText()) : null,
                standing(json.path("standing").asText()),
                json.has("address") ? json.path("address").asText() : null);
    }

    private static Standing standing(String name) {
        return switch (name) {
            case "member" -> Standing.MEMBER;
            case "guest" -> Standing.GUEST;
            default -> Standing.UNKNOWN;
        };
    }

    static String write(Interview interview) {
        ForRun part = interview.forRun();
        ObjectNode json = shaped(part == null ? OWN_INTERVIEW_SHAPE : INTERVIEW_SHAPE);
        if (part != null) json.put("run", part.run());
        if (part != null && part.function() != null) json.put("function", part.function());
        json.put("touched_at", interview.touchedAt().toEpochMilli());
        json.set("answers", json(interview.answers()));
        json.put("goal", interview.goal());
        json.put("finished", interview.finished());
        json.put("screen", ScreenName.of(interview.screen()));
        if (interview.remark() != null) json.set("remark", json(interview.remark()));
        json.put("message", interview.message());
        return json.toString();
    }

    /**
     * @throws StoreException when the state is of a newer release, or cannot be read
     */
    static Interview interview(String id, Person person, QuestionSetRef set, Instant begunAt, String state) {
        JsonNode json = read(state, INTERVIEW_SHAPE, "Interview " + id);
        return new Interview(
                id,
                person,
                set,
                begunAt,
                Instant.ofEpochMilli(json.path("touched_at").asLong()),
                answers(json.path("answers")),
                json.path("goal").asInt(),
                json.path("finished").asBoolean(),
                ScreenName.parse(json.path("screen").asText()).orElseThrow(() -> newer("What an interview shows")),
                json.has("remark") ? remark(json.path("remark")) : null,
                json.path("message").asInt(),
                json.has("run") ? forRun(json) : null);
    }

    private static ForRun forRun(JsonNode json) {
        return new ForRun(
                json.path("run").asText(),
                json.has("function") ? json.path("function").asText() : null);
    }

    static ArrayNode json(Answers answers) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Answers.Given given : answers.given())
            json.add(json(given.answer()).put("question", given.questionId()));
        return json;
    }

    static Answers answers(JsonNode json) {
        List<Answers.Given> answers = new ArrayList<>();
        for (JsonNode given : json)
            answers.add(new Answers.Given(given.path("question").asText(), answer(given)));
        return Answers.of(answers);
    }

    static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : json) texts.add(text.asText());
        return texts;
    }

    private static ObjectNode json(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) return kind("chosen").put("choice", chosen.choiceId());
        if (answer instanceof Answer.NotSure) return kind("not_sure");
        if (answer instanceof Answer.NotApplicable) return kind("not_applicable");
        if (answer instanceof Answer.Skipped) return kind("skipped");
        throw new IllegalStateException("No JSON for " + answer.getClass());
    }

    private static Answer answer(JsonNode json) {
        return switch (kind(json)) {
            case "chosen" -> new Answer.Chosen(json.path("choice").asText());
            case "not_sure" -> new Answer.NotSure();
            case "not_applicable" -> new Answer.NotApplicable();
            case "skipped" -> new Answer.Skipped();
            default -> throw newer("An answer");
        };
    }

    private static ObjectNode json(Remark remark) {
        if (remark instanceof Remark.NotUnderstood) return kind("not_understood");
        if (remark instanceof Remark.SeveralFit several) {
            ObjectNode json = kind("several_fit");
            ArrayNode actions = json.putArray("actions");
            several.actions().forEach(action -> actions.add(action.value()));
            return json;
        }
        if (remark instanceof Remark.Why) return kind("why");
        if (remark instanceof Remark.Help) return kind("help");
        if (remark instanceof Remark.Meaning meaning) return kind("meaning").put("term", meaning.term());
        if (remark instanceof Remark.WelcomeBack) return kind("welcome_back");
        if (remark instanceof Remark.LastHours) return kind("last_hours");
        throw new IllegalStateException("No JSON for " + remark.getClass());
    }

    private static Remark remark(JsonNode json) {
        return switch (kind(json)) {
            case "not_understood" -> new Remark.NotUnderstood();
            case "several_fit" -> {
                List<ActionId> actions = new ArrayList<>();
                for (JsonNode action : json.path("actions")) actions.add(new ActionId(action.asText()));
                yield new Remark.SeveralFit(actions);
            }
            case "why" -> new Remark.Why();
            case "help" -> new Remark.Help();
            case "meaning" -> new Remark.Meaning(json.path("term").asInt());
            case "welcome_back" -> new Remark.WelcomeBack();
            case "last_hours" -> new Remark.LastHours();
            default -> throw newer("What an interview remarks");
        };
    }

    static JsonNode read(String state, int shape, String what) {
        JsonNode json;
        try {
            json = JSON.readTree(state);
        } catch (JsonProcessingException e) { // not the cause of ours: its text quotes what it could not read
            throw new StoreException(what + " cannot be read from the database. Put back a copy of it.");
        }
        if (json.path("shape").asInt() > shape) throw newer(what);
        return json;
    }

    static StoreException newer(String what) {
        return new StoreException(what + " is from a newer version of Operandi. Install that version.");
    }

    static ObjectNode shaped(int shape) {
        return object().put("shape", shape);
    }

    private static ObjectNode kind(String kind) {
        return object().put("kind", kind);
    }

    private static String kind(JsonNode json) {
        return json.path("kind").asText();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
