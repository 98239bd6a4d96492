package dev.operandi.slack;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.CitedText;
import dev.operandi.questions.Function;
import dev.operandi.questions.Gate;
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
import dev.operandi.texts.LocalText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A question set as no admin should write it and as the reader takes it, by a seed: with as many choices, and ids and texts
 * as long, as the reader lets through.
 */
final class GeneratedSet {
    // What the reader of question sets holds everybody to.
    private static final int LABEL = 75;
    private static final int TITLE = 100;
    private static final int QUESTION = 300;
    private static final int PARAGRAPH = 600;
    private static final int ID = 40;
    private static final int MAX_CHOICES = 20;

    /** So that there are results with few answers and with more. */
    private static final int FEWEST = 3;

    private static final String ID_SIGNS = "aZ09-_";
    private static final List<Remedy.Effort> EFFORTS = List.of(Remedy.Effort.values());

    private final Random random;
    private final Nasty nasty;
    private final int questions;
    private final int models;

    /**
     * @param most at most so many questions; three or more
     */
    private GeneratedSet(int seed, int most) {
        random = new Random(seed);
        nasty = new Nasty(seed);
        questions = FEWEST + random.nextInt(most - FEWEST + 1);
        models = QuestionSet.MIN_MODELS + random.nextInt(3);
    }

    static QuestionSet of(int seed, int questions) {
        return new GeneratedSet(seed, questions).set();
    }

    private QuestionSet set() {
        List<String> modelIds = each(models, this::id);
        List<Challenge> challenges = each(1 + random.nextInt(6), n -> new Challenge(id(n), text(LABEL)));
        List<Source> sources =
                each(1 + random.nextInt(8), n -> new Source(id(n), line(PARAGRAPH), n % 2 == 0 ? link() : null));
        List<String> cited = sources.stream().map(Source::id).toList();
        List<Question> asked = each(questions, n -> question(n, challenges));
        return new QuestionSet(
                new QuestionSetRef("generated", "0123456789ab"),
                Language.ENGLISH,
                text(TITLE),
                text(PARAGRAPH),
                random.nextBoolean(),
                InterviewRules.DEFAULTS,
                modelIds.stream().map(id -> model(id, cited)).toList(),
                challenges,
                asked,
                List.of(),
                each(1 + random.nextInt(30), n -> remedy(n, challenges, asked.get(0), cited)),
                List.of(new Mixture(Set.copyOf(modelIds), text(PARAGRAPH), text(PARAGRAPH), text(PARAGRAPH))),
                sources,
                each(2 + random.nextInt(60), n -> new Term(text(LABEL), text(PARAGRAPH))),
                each(random.nextInt(QuestionSet.MAX_FUNCTIONS + 1), n -> new Function(id(n), text(LABEL))));
    }

    private OperatingModel model(String id, List<String> sources) {
        return new OperatingModel(
                id,
                text(LABEL),
                1,
                text(PARAGRAPH),
                each(random.nextInt(12), n -> text(PARAGRAPH)),
                each(random.nextInt(12), n -> new CitedText(text(PARAGRAPH), sources)),
                each(random.nextInt(12), n -> new CitedText(text(PARAGRAPH), sources)),
                text(PARAGRAPH),
                each(random.nextInt(12), n -> new CitedText(text(PARAGRAPH), sources)));
    }

    private Question question(int number, List<Challenge> challenges) {
        int choices = 2 + random.nextInt(MAX_CHOICES - 1);
        Map<String, Integer> severity = new HashMap<>();
        challenges.forEach(challenge -> severity.put(challenge.id(), random.nextInt(5)));
        return new Question(
                id(number),
                text(QUESTION),
                text(PARAGRAPH),
                id(number),
                random.nextBoolean(),
                each(choices, n -> new Choice(id(n), label(n), each(models, m -> 1.0 / choices), severity)));
    }

    private Remedy remedy(int number, List<Challenge> challenges, Question gated, List<String> sources) {
        Map<String, Integer> helps = new HashMap<>();
        challenges.forEach(challenge -> helps.put(challenge.id(), random.nextInt(3)));
        return new Remedy(
                id(number),
                text(TITLE),
                each(models, m -> random.nextInt(4)),
                helps,
                EFFORTS.get(random.nextInt(EFFORTS.size())),
                text(PARAGRAPH),
                text(PARAGRAPH),
                text(PARAGRAPH),
                text(PARAGRAPH),
                text(PARAGRAPH),
                List.of(new Gate(gated.id(), Set.of(gated.choices().get(1).id()))),
                sources);
    }

    private static <T> List<T> each(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    /** The number makes it unique in its list; the rest is anything an id may be made of. */
    private String id(int number) {
        StringBuilder id = new StringBuilder("x" + number);
        int length = random.nextInt(4) == 0 ? ID : id.length() + random.nextInt(8);
        while (id.length() < length) id.append(ID_SIGNS.charAt(random.nextInt(ID_SIGNS.length())));
        return id.toString();
    }

    private String link() {
        return "https://example.org/" + "a%20b?c=d&".repeat(random.nextInt(190));
    }

    /** No two choices of a question have one label. */
    private LocalText label(int number) {
        return LocalText.english(line(LABEL - 3) + " " + number);
    }

    /** In German too, now and then. */
    private LocalText text(int most) {
        return random.nextInt(3) > 0
                ? LocalText.english(line(most))
                : new LocalText(Language.ENGLISH, Map.of(Language.ENGLISH, line(most), Language.GERMAN, line(most)));
    }

    /** Something, without blanks around it, and not too long. */
    private String line(int most) {
        String text = nasty.text().strip();
        int signs = text.codePointCount(0, text.length());
        String line = signs <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
        return line.isBlank() ? "x" : line;
    }
}
