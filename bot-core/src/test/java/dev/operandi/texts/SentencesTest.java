package dev.operandi.texts;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Button;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    static Stream<Phrases> everyLanguage() {
        return Phrases.languages().stream().map(Phrases::in);
    }

    @Test
    void theBotSpeaksEnglishFirst() {
        assertThat(Phrases.languages().get(0)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aLanguageTheBotDoesNotSpeakIsAnsweredInEnglish() {
        assertThat(Phrases.in(new Language("fr")).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void aLanguageIsFoundByItsCode(Phrases phrases) {
        assertThat(Phrases.in(phrases.language())).isSameAs(phrases);
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everySentenceIsWhole(Phrases phrases) {
        assertThat(Sentences.of(phrases))
                .allSatisfy(sentence -> assertThat(sentence.text())
                        .as(sentence.toString())
                        .isNotBlank()
                        .isEqualTo(sentence.text().strip())
                        .doesNotContain("  ", "null", " .", " ,", " ;", " :", "..", "()", "[", "]", " - ")
                        .doesNotContainPattern("\\d%"));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyQuoteAndBracketIsClosed(Phrases phrases) {
        String opening = phrases.language().equals(Language.GERMAN) ? "„" : "“";
        String closing = phrases.language().equals(Language.GERMAN) ? "“" : "”";
        String foreign = phrases.language().equals(Language.GERMAN) ? "”" : "„";

        assertThat(Sentences.of(phrases))
                .allSatisfy(sentence -> assertThat(sentence.text())
                        .as(sentence.toString())
                        .doesNotContain("\"", "'", foreign)
                        .matches(text -> closesInOrder(text, opening, closing, 1), "closes each quote")
                        .matches(text -> closesInOrder(text.replace("b)", "b"), "(", ")", 2), "closes each bracket"));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void oneIsNeverSaidInThePlural(Phrases phrases) {
        assertThat(Sentences.of(phrases))
                .allSatisfy(sentence -> assertThat(sentence.text())
                        .as(sentence.toString())
                        .doesNotContainPattern(
                                "\\b1 (answers|questions|days|minutes|Antworten|Fragen|Tage|Tagen|Minuten)\\b"));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void whatStandsOnAButtonFitsOnIt(Phrases p) {
        assertThat(Buttons.labels(p))
                .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(Button.LABEL_CHARS / 2));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void differentButtonsOfAScreenSayDifferentThings(Phrases p) {
        assertThat(Buttons.labels(p)).filteredOn(not(p.desk().start()::equals)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyLanguageHasAWordForTheSameNumbers(Phrases phrases) {
        List<List<String>> numbers = phrases.typed().numbers();

        assertThat(numbers).hasSize(12).noneMatch(List::isEmpty);
    }

    private static boolean closesInOrder(String text, String opening, String closing, int deepest) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith(opening, i)) open++;
            if (text.startsWith(closing, i)) open--;
            if (open < 0 || open > deepest) return false;
        }
        return open == 0;
    }
}
