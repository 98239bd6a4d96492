package dev.operandi.texts;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every sentence the bot can say in a language, with every kind of argument it may be about. */
final class Sentences {
    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of("Xanadu");
    private static final List<String> TWO = List.of("Xanadu", "Yggdra");
    private static final List<String> MANY = List.of("Xanadu", "Yggdra", "Zuse (ZU)", "Quux");

    /** Where not every combination makes sense; all other methods get every number, both booleans and a word. */
    private static final Map<String, List<List<Object>>> ARGUMENTS = Map.ofEntries(
            Map.entry(
                    "howLong",
                    List.of(
                            List.of(12, 9, 4),
                            List.of(12, 12, 5),
                            List.of(3, 1, 1),
                            List.of(2, 2, 1),
                            List.of(1, 1, 1))),
            Map.entry(
                    "progress",
                    List.of(
                            List.of(1, 8, 11),
                            List.of(3, 4, 4),
                            List.of(7, 1, 5),
                            List.of(8, 1, 1),
                            List.of(9, 0, 3),
                            List.of(12, 0, 0))),
            Map.entry("share", List.of(List.of("Xanadu", 45, 30, 60), List.of("Xanadu", 0, 0, 0))),
            Map.entry("speaksFor", odds()),
            Map.entry("speaksAgainst", odds()),
            Map.entry("sureOfLeading", List.of(List.of(35, "Xanadu"), List.of(95, "Xanadu"))),
            Map.entry("sureOfMixture", List.of(List.of(80), List.of(95))),
            Map.entry("severalFit", lists(TWO, MANY)),
            Map.entry("mixtureOf", lists(TWO, MANY)),
            Map.entry("sharesInWords", lists(TWO, MANY)),
            Map.entry("because", with("Xanadu", NONE, ONE, TWO)),
            Map.entry("wouldTurn", turnings()),
            Map.entry("noSuchSet", with("xanadu", NONE, ONE, TWO, MANY)),
            Map.entry("doesNotSpeak", with("xanadu", ONE, TWO, MANY)),
            Map.entry("quickTooManyChoices", List.of(List.of(21, 20))),
            Map.entry("deadlineTooSoon", List.of(List.of(5))),
            Map.entry("dataAboutYou", List.of(List.of(""), List.of("Xanadu"))),
            Map.entry("remediesTitle/1", List.of(List.of(1), List.of(2), List.of(3))),
            Map.entry(
                    "languageName",
                    List.of(List.of(Language.ENGLISH), List.of(Language.GERMAN), List.of(new Language("xx")))));

    /**
     * @param method without its class, as in {@code paused}
     */
    record Sentence(String method, List<Object> arguments, String text) {
        @Override
        public String toString() {
            return method + arguments + ": " + text;
        }
    }

    private Sentences() {}

    static List<Sentence> of(Phrases phrases) {
        List<Sentence> sentences = new ArrayList<>();
        addAll(sentences, InterviewPhrases.class, phrases.interview());
        addAll(sentences, ResultPhrases.class, phrases.result());
        addAll(sentences, RemedyPhrases.class, phrases.remedies());
        addAll(sentences, ReferencePhrases.class, phrases.reference());
        addAll(sentences, DeskPhrases.class, phrases.desk());
        addAll(sentences, ElsewherePhrases.class, phrases.elsewhere());
        addAll(sentences, PollPhrases.class, phrases.polls());
        return sentences;
    }

    /** Every list of words people type, by the name of its method. */
    static Map<String, List<String>> typed(Phrases phrases) {
        Map<String, List<String>> lists = new TreeMap<>();
        Map<Class<?>, Object> parts = Map.of(
                InterviewPhrases.class,
                phrases.interview(),
                ResultPhrases.class,
                phrases.result(),
                DeskPhrases.class,
                phrases.desk(),
                ElsewherePhrases.class,
                phrases.elsewhere(),
                PollPhrases.class,
                phrases.polls());
        parts.forEach((type, part) -> methods(type)
                .filter(Sentences::listsTypedWords)
                .forEach(method -> lists.put(method.getName(), strings(call(method, part, List.of())))));
        return lists;
    }

    private static void addAll(List<Sentence> sentences, Class<?> type, Object part) {
        methods(type).filter(method -> !listsTypedWords(method)).forEach(method -> {
            for (List<Object> arguments : arguments(method))
                for (String text : strings(call(method, part, arguments)))
                    sentences.add(new Sentence(type.getSimpleName() + "." + method.getName(), arguments, text));
        });
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount));
    }

    private static boolean listsTypedWords(Method method) {
        return method.getName().startsWith("typed");
    }

    private static Object call(Method method, Object part, List<Object> arguments) {
        try {
            return method.invoke(part, arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " with " + arguments, e);
        }
    }

    private static List<String> strings(Object said) {
        return said instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of((String) said);
    }

    private static List<List<Object>> arguments(Method method) {
        String name = method.getName();
        List<List<Object>> reviewed =
                ARGUMENTS.getOrDefault(name + "/" + method.getParameterCount(), ARGUMENTS.get(name));
        if (reviewed != null && method.getParameterCount() > 0) return reviewed;
        List<List<Object>> all = List.of(List.of());
        for (Class<?> type : method.getParameterTypes()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> some : all)
                for (Object value : values(type)) {
                    List<Object> one = new ArrayList<>(some);
                    one.add(value);
                    longer.add(one);
                }
            all = longer;
        }
        return all;
    }

    private static List<Object> values(Class<?> type) {
        if (type == int.class) return List.of(0, 1, 2, 3, 4, 12, 30);
        if (type == boolean.class) return List.of(true, false);
        if (type == LocalDate.class) return List.of(LocalDate.of(2026, 12, 1));
        if (type == ZonedDateTime.class)
            return List.of(ZonedDateTime.of(2026, 12, 4, 16, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        if (type == String.class) return List.of("Xanadu", "Xanadu Yggdra (XY)?");
        throw new AssertionError("Say in ARGUMENTS what to try for a " + type);
    }

    private static List<List<Object>> odds() {
        return Stream.<Object>of(2, 4, 8, 30)
                .map(odds -> List.of("Xanadu", "Quo?", odds, "Yggdra"))
                .toList();
    }

    private static List<List<Object>> turnings() {
        return Stream.<Object>of(ONE, TWO)
                .map(changes -> List.of(changes, "Yggdra"))
                .toList();
    }

    @SafeVarargs
    private static List<List<Object>> lists(List<String>... lists) {
        return Stream.of(lists).map(List::<Object>of).toList();
    }

    @SafeVarargs
    private static List<List<Object>> with(String word, List<String>... lists) {
        return Stream.of(lists).map(list -> List.<Object>of(word, list)).toList();
    }
}
