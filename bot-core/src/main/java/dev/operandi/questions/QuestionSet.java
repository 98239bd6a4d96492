package dev.operandi.questions;

import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything an interview needs, in one immutable version. Ids are unique within their list.
 *
 * @param original the language the set was written in
 * @param about what the set finds out, in one sentence
 * @param estimated true when severities and fits are estimates nobody has reviewed; results then say so
 * @param models 2 to 8
 * @param anchors ids of at most three questions that everybody in a poll is asked first
 * @param functions the kinds of work that people in a poll may name as theirs; at most 8, and none when a poll does not ask
 */
public record QuestionSet(
        QuestionSetRef ref,
        Language original,
        LocalText title,
        LocalText about,
        boolean estimated,
        InterviewRules rules,
        List<OperatingModel> models,
        List<Challenge> challenges,
        List<Question> questions,
        List<String> anchors,
        List<Remedy> remedies,
        List<Mixture> mixtures,
        List<Source> sources,
        List<Term> glossary,
        List<Function> functions) {
    public static final int MIN_MODELS = 2;
    public static final int MAX_MODELS = 8;
    public static final int MAX_QUESTIONS = 60;
    public static final int MAX_ANCHORS = 3;
    public static final int MAX_FUNCTIONS = 8;

    /** A set that tells no functions apart. */
    public QuestionSet(
            QuestionSetRef ref,
            Language original,
            LocalText title,
            LocalText about,
            boolean estimated,
            InterviewRules rules,
            List<OperatingModel> models,
            List<Challenge> challenges,
            List<Question> questions,
            List<String> anchors,
            List<Remedy> remedies,
            List<Mixture> mixtures,
            List<Source> sources,
            List<Term> glossary) {
        this(
                ref,
                original,
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
                List.of());
    }

    /**
     * @throws IllegalArgumentException when there are too few or too many models or questions, or too many functions
     */
    public QuestionSet {
        models = List.copyOf(models);
        challenges = List.copyOf(challenges);
        questions = List.copyOf(questions);
        anchors = List.copyOf(anchors);
        remedies = List.copyOf(remedies);
        mixtures = List.copyOf(mixtures);
        sources = List.copyOf(sources);
        glossary = List.copyOf(glossary);
        functions = List.copyOf(functions);
        if (models.size() < MIN_MODELS || models.size() > MAX_MODELS)
            throw new IllegalArgumentException("A set has 2 to 8 models, not " + models.size());
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS)
            throw new IllegalArgumentException("A set has 1 to 60 questions, not " + questions.size());
        if (functions.size() > MAX_FUNCTIONS)
            throw new IllegalArgumentException("A set has at most 8 functions, not " + functions.size());
    }

    /** Whether the set's author wrote it in that language too. */
    public boolean speaks(Language language) {
        return title.byLanguage().containsKey(language);
    }

    public Optional<Question> findQuestion(String id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /**
     * @throws IllegalArgumentException when the set has no such question
     */
    public Question getQuestion(String id) {
        return findQuestion(id).orElseThrow(() -> new IllegalArgumentException("No question " + id + " in " + ref));
    }

    public Optional<OperatingModel> findModel(String id) {
        return models.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public Optional<Remedy> findRemedy(String id) {
        return remedies.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Challenge> findChallenge(String id) {
        return challenges.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Source> findSource(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Function> findFunction(String id) {
        return functions.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /**
     * Ids of the questions that are meant for others, in the set's order.
     *
     * @param functionId what somebody in a poll does; null when they name nothing
     */
    public List<String> questionsForOthers(@Nullable String functionId) {
        return questions.stream()
                .filter(question -> !question.isFor(functionId))
                .map(Question::id)
                .toList();
    }
}
