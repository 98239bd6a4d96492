package dev.operandi.config;

import static dev.operandi.config.TextLimits.LINK;
import static dev.operandi.config.TextLimits.NAME;
import static dev.operandi.config.TextLimits.PARAGRAPH;
import static dev.operandi.config.TextLimits.TITLE;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Function;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.Mixture;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Source;
import dev.operandi.questions.Term;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question set from the YAML an admin wrote. Pure: the same bytes give the same set or the same problems.
 *
 * <p>The set's id is the file's name without its ending, its version the first 12 hexadecimal digits of the SHA-256 of
 * its bytes.
 */
public final class QuestionSetReader {
    private static final List<String> KEYS = List.of(
            "title",
            "about",
            "language",
            "estimated",
            "interview",
            "models",
            "challenges",
            "functions",
            "questions",
            "anchors",
            "remedies",
            "mixtures",
            "sources",
            "glossary",
            "accept");

    private final Notes notes;
    private final Places places;
    private final Fields set;
    private final Values values;
    private final Declared declared;

    private QuestionSetReader(Part document, SourceText source, Notes notes) {
        this.notes = notes;
        this.places = Places.of(document, source);
        this.values = new Values(notes, language(document, notes));
        this.set = Fields.of(document, "question set", KEYS, values);
        this.declared = Declared.nothingYet(notes);
    }

    /**
     * @param fileName as the admin knows it, without folders; ends in .yaml or .yml
     * @param content the file's bytes
     */
    public static Result<QuestionSet> read(String fileName, byte[] content) {
        return readWithPlaces(fileName, content).map(ReadSet::set);
    }

    /**
     * @param file as the admin named it, with or without folders
     */
    static Result<ReadSet> readWithPlaces(String file, byte[] content) {
        Optional<String> id =
                SetNames.idOf(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
        if (id.isEmpty()) return Result.refused(SetNames.unfit(file));
        Result<SourceText> decoded = Decoder.decode(file, content);
        if (decoded instanceof Result.Refused<SourceText> refused) return new Result.Refused<>(refused.problems());
        SourceText source = ((Result.Read<SourceText>) decoded).value();
        return read(new QuestionSetRef(id.get(), Version.of(content)), source);
    }

    private static Result<ReadSet> read(QuestionSetRef ref, SourceText source) {
        var notes = new Notes(source);
        boolean readable = Decoder.noteStrangeSigns(source, notes);
        Optional<Part> document = readable ? YamlParser.parse(source, notes) : Optional.empty();
        if (document.isEmpty() && notes.count() == 0) noteEmpty(notes);
        if (document.isEmpty()) return new Result.Refused<>(notes.problems());
        return new QuestionSetReader(document.get(), source, notes).read(ref);
    }

    private static void noteEmpty(Notes notes) {
        notes.addToFile(
                "There is nothing in this file.",
                "Begin with a copy of a set that works, such as operating-model.yaml.");
    }

    private static Language language(Part document, Notes notes) {
        if (!(document instanceof Part.Mapping mapping)) return Language.ENGLISH;
        return mapping.entries().stream()
                .filter(entry -> entry.key().value().equals("language"))
                .findFirst()
                .flatMap(entry -> language(entry.value()).or(() -> {
                    notes.add(
                            entry.value().at(),
                            "\"language\" is not the code of a language here.",
                            "Write its two letters, such as en or de.");
                    return Optional.empty();
                }))
                .orElse(Language.ENGLISH);
    }

    private static Optional<Language> language(Part part) {
        return part instanceof Part.Scalar scalar && scalar.value().matches("[a-z]{2,3}")
                ? Optional.of(new Language(scalar.value()))
                : Optional.empty();
    }

    /** What others refer to is read before them. */
    private Result<ReadSet> read(QuestionSetRef ref) {
        var title = set.text("title", TITLE);
        var about = set.text("about", PARAGRAPH);
        boolean estimated = set.flag("estimated");
        List<Source> sources = each(set.list("sources"), this::source);
        List<OperatingModel> models = each(
                set.list("models", QuestionSet.MIN_MODELS, QuestionSet.MAX_MODELS),
                part -> ModelReader.read(part, declared, values));
        List<Challenge> challenges = each(set.list("challenges"), this::challenge);
        List<Function> functions = each(functionParts(), this::function);
        var questionReader = new QuestionReader(declared, values);
        List<Question> questions = each(set.list("questions", 1, QuestionSet.MAX_QUESTIONS), questionReader::read);
        List<String> anchors = set.references("anchors", declared.questions());
        noteTooManyAnchors(anchors);
        noteAnchorsForSome(anchors, questions);
        var remedyReader = new RemedyReader(declared, values);
        List<Remedy> remedies = each(set.list("remedies"), remedyReader::read);
        List<Mixture> mixtures = each(set.list("mixtures"), part -> ModelReader.readMixture(part, declared, values));
        List<Term> glossary = each(set.list("glossary"), this::term);
        InterviewRules rules = rules(estimated);
        var acceptReader = new AcceptReader(declared, values);
        List<Acceptance> acceptances = each(set.list("accept"), acceptReader::read);
        if (notes.count() > 0) return new Result.Refused<>(notes.problems());
        var read = new QuestionSet(
                ref,
                values.original(),
                title,
                about,
                estimated,
                rules,
                models,
                challenges,
                questions,
                anchors,
                remedies,
                mixtures,
                sources,
                glossary,
                functions);
        return new Result.Read<>(new ReadSet(read, acceptances, places));
    }

    private static <T> List<T> each(List<Part> parts, java.util.function.Function<Part, T> read) {
        return parts.stream().map(read).toList();
    }

    private Source source(Part part) {
        var fields = Fields.of(part, "source", List.of("id", "title", "link"), values);
        String id = fields.id();
        declared.sources().declare(id, fields.idAt());
        return new Source(id, fields.line("title", PARAGRAPH), link(fields));
    }

    private @Nullable String link(Fields source) {
        Optional<Part> part = source.find("link");
        if (part.isEmpty()) return null;
        String link = values.line(part.get(), "link", LINK);
        if (!link.isEmpty() && !link.matches("https?://[^\\s\"<>|]+")) {
            notes.add(
                    part.get().at(),
                    "People cannot open the link " + Notes.quoted(link) + ".",
                    "Begin it with https:// and leave no space in it.");
        }
        return link;
    }

    private Challenge challenge(Part part) {
        var fields = Fields.of(part, "challenge", List.of("id", "name"), values);
        String id = fields.id();
        declared.challenges().declare(id, fields.idAt());
        return new Challenge(id, fields.text("name", NAME));
    }

    private List<Part> functionParts() {
        List<Part> parts = set.list("functions");
        if (parts.size() > QuestionSet.MAX_FUNCTIONS)
            notes.add(
                    parts.get(QuestionSet.MAX_FUNCTIONS).at(),
                    "There are " + parts.size() + " functions; from here on they are too many.",
                    "Keep " + QuestionSet.MAX_FUNCTIONS
                            + " at most: the more there are, the fewer people are in each, and figures of few are not shown.");
        return parts;
    }

    private Function function(Part part) {
        var fields = Fields.of(part, "function", List.of("id", "name"), values);
        String id = fields.id();
        declared.functions().declare(id, fields.idAt());
        return new Function(id, fields.text("name", NAME));
    }

    private Term term(Part part) {
        var fields = Fields.of(part, "glossary term", List.of("term", "meaning"), values);
        return new Term(fields.text("term", NAME), fields.text("meaning", PARAGRAPH));
    }

    private void noteTooManyAnchors(List<String> anchors) {
        if (anchors.size() <= QuestionSet.MAX_ANCHORS) return;
        notes.add(
                set.find("anchors").orElseThrow().at(),
                "There are " + anchors.size() + " anchor questions.",
                "Keep " + QuestionSet.MAX_ANCHORS + " at most: everybody in a poll is asked them first.");
    }

    private void noteAnchorsForSome(List<String> anchors, List<Question> questions) {
        for (Question question : questions) {
            if (question.functions().isEmpty() || !anchors.contains(question.id())) continue;
            notes.add(
                    places.find("questions." + question.id() + ".functions").orElseGet(set::at),
                    "The question " + Notes.quoted(question.id()) + " is an anchor, and meant for some functions only.",
                    "Take away its functions, or take it off anchors: everybody in a poll is asked those.");
        }
    }

    private InterviewRules rules(boolean estimated) {
        InterviewRules otherwise =
                estimated ? InterviewRules.DEFAULTS.withEps(InterviewRules.EPS_OF_NEW_SETS) : InterviewRules.DEFAULTS;
        return set.find("interview")
                .map(part -> RulesReader.read(part, otherwise, values))
                .orElse(otherwise);
    }
}
