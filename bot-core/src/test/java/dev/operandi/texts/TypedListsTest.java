package dev.operandi.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Message;
import dev.operandi.chat.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of words people type: whether they can be found, and whether each means one thing only. */
class TypedListsTest {
    static Stream<Phrases> everyLanguage() {
        return Phrases.languages().stream().map(Phrases::in);
    }

    /** The desk speaks the person's language, an interview one its question set has. */
    static Stream<Arguments> everyPair() {
        return everyLanguage().flatMap(desk -> everyLanguage().map(interview -> Arguments.of(desk, interview)));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyWordIsWrittenAsTypedTextIsCompared(Phrases phrases) {
        TypedWords typed = phrases.typed();
        List<String> words = new ArrayList<>();
        Sentences.typed(phrases).values().forEach(words::addAll);
        typed.numbers().forEach(words::addAll);
        words.addAll(typed.last());
        words.addAll(typed.fillers());
        words.addAll(typed.askingForMeaning());

        assertThat(words).isNotEmpty().allMatch(word -> word.equals(TypedText.plain(word)));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void noListHasAWordTwice(Phrases phrases) {
        assertThat(Sentences.typed(phrases).values())
                .allSatisfy(words -> assertThat(words).isNotEmpty().doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void noWordMeansTwoThingsInAnInterview(Phrases desk, Phrases interview) {
        assertDisjoint(everywhere(desk, interview), onAQuestion(interview));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void noWordMeansTwoThingsBeforeAnInterview(Phrases desk, Phrases interview) {
        Map<String, List<String>> others = everywhere(desk, interview);
        others.remove("typedStart"); // begins as well

        assertDisjoint(others, Map.of("typedBegin", interview.interview().typedBegin()));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void noWordMeansTwoThingsOnAResult(Phrases desk, Phrases interview) {
        Map<String, List<String>> others = everywhere(desk, interview);
        others.remove("typedGoOn"); // a result has one button or the other

        assertDisjoint(others, Map.of("typedMore", interview.result().typedMore()));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void yesIsNotNo(Phrases desk, Phrases interview) {
        assertDisjoint(
                Map.of("yes", desk.desk().typedYes()), Map.of("no", desk.desk().typedNo()));
        assertDisjoint(
                Map.of("yes", desk.desk().typedYes()),
                Map.of("stop", interview.interview().typedStop()));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void aNumberIsOneNumberAndNoOtherWord(Phrases p) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < p.typed().numbers().size(); i++)
            numbers.put("number " + (i + 1), p.typed().numbers().get(i));
        numbers.put("last", List.copyOf(p.typed().last()));

        assertDisjoint(numbers, Sentences.typed(p));
        assertDisjoint(numbers, Map.of());
        assertThat(p.typed().fillers())
                .filteredOn(filler -> !filler.equals("one")) // "the second one"
                .doesNotContainAnyElementsOf(
                        numbers.values().stream().flatMap(Collection::stream).toList());
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void noWordUnderstoodEverywhereIsTakenForAButtonOfAQuestion(Phrases desk, Phrases interview) {
        Map<String, List<String>> words = everywhere(desk, interview);
        words.remove("typedBack"); // has its own button there
        Message question = Buttons.question(interview);

        assertThat(words.values())
                .flatMap(list -> list)
                .noneMatch(word -> TypedText.match(word, question, interview.typed()) instanceof TypedText.Match.One);
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyWordForAButtonFindsIt(Phrases p) {
        Message question = Buttons.question(p);

        assertThat(question.named())
                .allSatisfy(button -> assertThat(button.alsoTyped())
                        .allSatisfy(word -> assertThat(TypedText.match(word, question, p.typed()))
                                .isEqualTo(new TypedText.Match.One(button))));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void whatStandsOnAButtonIsUnderstoodWhereThereIsNoSuchButton(Phrases p) {
        Map<String, String> labels = Map.of(
                p.interview().back(), "typedBack",
                p.interview().changeAnAnswer(), "typedChange",
                p.interview().goOn(), "typedGoOn",
                p.interview().showWhatIsKnown(), "typedResult",
                p.result().allRemedies(), "typedRemedies",
                p.result().realExamples(), "typedExamples",
                p.result().glossary(), "typedGlossary",
                p.result().startAgain(), "typedStartAgain",
                p.desk().help(), "typedHelp",
                p.desk().start(), "typedStart");

        labels.forEach((label, list) -> assertThat(Sentences.typed(p).get(list)).contains(TypedText.plain(label)));
        assertThat(p.desk().typedMyData()).contains(TypedText.plain(p.desk().myData()));
        assertThat(p.desk().typedDelete()).contains(TypedText.plain(p.desk().deleteMyData()));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyWordTheBotTellsPeopleToTypeIsUnderstood(Phrases desk, Phrases interview) {
        List<String> sentences = new ArrayList<>(desk.desk().helpLines());
        sentences.addAll(interview.interview().help());
        sentences.addAll(List.of(
                interview.interview().whoSeesWhat(30),
                interview.interview().notUnderstood(true),
                interview.interview().notUnderstood(false),
                interview.interview().manyNotSure(),
                interview.interview().alreadyAnswered("2"),
                interview.interview().oldButton(),
                interview.reference().glossaryHint(),
                desk.desk().againWarning(3),
                desk.desk().noResultYet(),
                desk.desk().oldButton()));

        assertThat(sentences)
                .flatMap(TypedListsTest::quoted)
                .hasSizeGreaterThan(20)
                .allMatch(word -> understood(word, desk, interview));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void aLongerWayToAskForAMeaningIsTriedFirst(Phrases phrases) {
        List<String> openings = phrases.typed().askingForMeaning();

        for (int i = 0; i < openings.size(); i++) {
            String opening = openings.get(i);
            assertThat(openings.subList(i, openings.size())).noneMatch(later -> later.startsWith(opening + " "));
        }
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void onlyAPlainYesDeletes(Phrases p) {
        for (String typed : List.of(
                "not sure",
                "no",
                "not yet",
                "ok",
                "wait",
                "don't delete",
                "please do not",
                "nicht sicher",
                "nicht löschen",
                "lieber nicht",
                "nein, nicht löschen"))
            for (Message page : List.of(Buttons.deletion(p), Buttons.startingAgain(p)))
                assertThat(TypedText.match(typed, page, p.typed()))
                        .as(typed)
                        .isNotEqualTo(new TypedText.Match.One(page.named().get(0)));
        for (String typed : List.of("yes", "Yes please", "ja"))
            for (Message page : List.of(Buttons.deletion(p), Buttons.startingAgain(p)))
                assertThat(TypedText.match(typed, page, p.typed()))
                        .as(typed)
                        .isEqualTo(new TypedText.Match.One(page.named().get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "eins, 1",
        "erste, 1",
        "erstens, 1",
        "die erste, 1",
        "das Erste bitte, 1",
        "ich nehme die zweite, 2",
        "Nr. zwei, 2",
        "zwo, 2",
        "zweitens, 2",
        "Nummer drei, 3",
        "die dritte Antwort, 3",
        "Antwort vier, 4",
        "ich würde das vierte wählen, 4",
        "'Es ist die fünfte, denke ich', 5",
        "fünf, 5",
        "fuenf, 5",
        "die letzte, 5",
        "letzteres, 5",
        "the second one, 2",
        "three, 3"
    })
    void aNumberIsUnderstoodInGerman(String typed, String id) {
        Phrases german = Phrases.in(Language.GERMAN);

        assertThat(TypedText.match(typed, Buttons.question(german), german.typed()))
                .isInstanceOfSatisfying(
                        TypedText.Match.One.class,
                        one -> assertThat(one.button().action().value()).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "Weiß ich nicht., not sure",
        "weiss nicht, not sure",
        "Da bin ich mir nicht sicher, not sure",
        "keine Ahnung!, not sure",
        "Das trifft bei uns nicht zu, does not apply",
        "gibt's bei uns nicht, does not apply",
        "nächste Frage, skip",
        "ueberspringen, skip",
        "überspringn, skip",
        "zurueck, back",
        "eine Frage zurück, back",
        "Wieso?, why",
        "warum fragst du das, why",
        "so lassen, keep",
        "not sure, not sure",
        "back, back"
    })
    void aWayOutOfAQuestionIsUnderstoodInGerman(String typed, String id) {
        Phrases german = Phrases.in(Language.GERMAN);

        assertThat(TypedText.match(typed, Buttons.question(german), german.typed()))
                .isInstanceOfSatisfying(
                        TypedText.Match.One.class,
                        one -> assertThat(one.button().action().value()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"was ist ein CAB?", "Was heißt CAB", "Wofür steht CAB?", "Erklär mir CAB", "what is a CAB"})
    void theMeaningOfAWordIsAskedForInGerman(String typed) {
        List<String> openings = Phrases.in(Language.GERMAN).typed().askingForMeaning();

        assertThat(openings).anyMatch(opening -> TypedText.plain(typed).equals(opening + " cab"));
    }

    /** What is understood whatever the screen shows; first what the desk takes, then the interview. */
    private static Map<String, List<String>> everywhere(Phrases desk, Phrases interview) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : Set.of("typedMyData", "typedDelete", "typedStart", "typedHello", "typedStartAgain"))
            lists.put(name, Sentences.typed(desk).get(name));
        for (String name : Set.of(
                "typedHelp",
                "typedStop",
                "typedResult",
                "typedWhereWasI",
                "typedGlossary",
                "typedChange",
                "typedGoOn",
                "typedBack",
                "typedRemedies",
                "typedExamples")) lists.put(name, Sentences.typed(interview).get(name));
        return lists;
    }

    private static Map<String, List<String>> onAQuestion(Phrases p) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : Set.of("typedNotSure", "typedDoesNotApply", "typedSkip", "typedWhy", "typedKeep"))
            lists.put(name, Sentences.typed(p).get(name));
        return lists;
    }

    /** No word stands in two of the first lists, nor in one of them and one of the others. */
    private static void assertDisjoint(Map<String, List<String>> lists, Map<String, List<String>> others) {
        Map<String, String> meanings = new LinkedHashMap<>();
        lists.forEach((name, words) -> {
            for (String word : words)
                assertThat(meanings.put(word, name))
                        .as("“%s” of %s", word, name)
                        .isNull();
        });
        others.forEach((name, words) -> assertThat(words).as(name).doesNotContainAnyElementsOf(meanings.keySet()));
    }

    private static List<String> quoted(String sentence) {
        return Pattern.compile("“([^”]+)”|„([^“]+)“")
                .matcher(sentence)
                .results()
                .map(found -> TypedText.plain(found.group()))
                .toList();
    }

    private static boolean understood(String word, Phrases desk, Phrases interview) {
        boolean button =
                TypedText.match(word, Buttons.question(interview), interview.typed()) instanceof TypedText.Match.One;
        boolean anywhere = everywhere(desk, interview).values().stream().anyMatch(list -> list.contains(word));
        boolean asks = interview.typed().askingForMeaning().stream()
                .anyMatch(opening -> word.equals(opening) || word.startsWith(opening + " "));
        boolean language = desk.desk().typedLanguage().stream().anyMatch(opening -> word.startsWith(opening + " "));
        return button || anywhere || asks || language;
    }
}
