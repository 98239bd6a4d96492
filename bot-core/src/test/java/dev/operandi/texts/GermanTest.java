package dev.operandi.texts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.texts.Sentences.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GermanTest {
    private static final Phrases GERMAN = Phrases.in(Language.GERMAN);
    private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);

    /** Reviewed: the same in both languages. */
    private static final Set<String> SAME = Set.of("InterviewPhrases.meaning", "DeskPhrases.start");

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the",
            "and",
            "or",
            "of",
            "to",
            "with",
            "for",
            "not",
            "it",
            "is",
            "are",
            "you",
            "your",
            "this",
            "that",
            "what",
            "how",
            "answer",
            "answers",
            "question",
            "questions",
            "type",
            "about",
            "more");

    private static final Set<String> GERMAN_WORDS = Set.of(
            "und",
            "oder",
            "der",
            "das",
            "von",
            "mit",
            "nicht",
            "ist",
            "sind",
            "du",
            "dein",
            "deine",
            "wie",
            "antwort",
            "antworten",
            "frage",
            "fragen",
            "schreib",
            "etwa",
            "mehr");

    @Test
    void noSentenceIsLeftInEnglish() {
        List<Sentence> german = Sentences.of(GERMAN);
        List<Sentence> english = Sentences.of(ENGLISH);

        assertThat(german).hasSameSizeAs(english);
        assertThat(IntStream.range(0, german.size())
                        .filter(i -> german.get(i).text().equals(english.get(i).text()))
                        .mapToObj(german::get)
                        .filter(sentence -> !SAME.contains(sentence.method()))
                        .filter(sentence -> !sentence.text().equals("xx"))) // a language without a name
                .isEmpty();
    }

    @Test
    void noLanguageBorrowsWordsFromTheOther() {
        assertThat(Sentences.of(GERMAN))
                .allSatisfy(sentence ->
                        assertThat(words(sentence)).as(sentence.text()).doesNotContainAnyElementsOf(ENGLISH_WORDS));
        assertThat(Sentences.of(ENGLISH))
                .allSatisfy(sentence ->
                        assertThat(words(sentence)).as(sentence.text()).doesNotContainAnyElementsOf(GERMAN_WORDS));
    }

    @Test
    void everybodyIsAddressedWithoutSpecialCharacters() {
        assertThat(Sentences.of(GERMAN))
                .extracting(Sentence::text)
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{L}[*:_/]+[Ii]n(nen)?\\b"));
    }

    @Test
    void numbersAreFollowedByTheirForm() {
        assertThat(GERMAN.interview().paused(1, 30)).startsWith("Deine Antwort bleibt erhalten. ");
        assertThat(GERMAN.interview().paused(5, 1))
                .isEqualTo("Deine 5 Antworten bleiben erhalten. Komm innerhalb von einem Tag wieder, dann geht es hier"
                        + " weiter.");
        assertThat(GERMAN.interview().progress(3, 1, 4)).isEqualTo("Frage 3, danach noch etwa eine (höchstens 4)");
        assertThat(GERMAN.interview().progress(12, 0, 0)).isEqualTo("Frage 12, die letzte");
        assertThat(GERMAN.desk().againWarning(1)).startsWith("Deine bisherige Antwort wird gelöscht.");
        assertThat(GERMAN.desk().againWarning(4)).startsWith("Deine bisherigen 4 Antworten werden gelöscht.");
        assertThat(GERMAN.desk().dataInterview("Wie wir arbeiten", LocalDate.of(2026, 12, 1), 1, false))
                .isEqualTo("Wie wir arbeiten, begonnen am 1. Dezember 2026: 1 Antwort, nicht abgeschlossen.");
        assertThat(GERMAN.result().whyUnclear(0)).startsWith("Du hast bisher bei keiner Frage eine Antwort gewählt.");
        assertThat(GERMAN.result().whyUnclear(3)).startsWith("Du hast bisher bei 3 Fragen eine Antwort gewählt.");
    }

    @Test
    void aLanguageIsNamedAsGermansNameIt() {
        assertThat(Phrases.languages().stream().map(GERMAN.desk()::languageName))
                .containsExactly("Englisch", "Deutsch");
    }

    @Test
    void aSentenceStandsWhateverTheModelIsCalled() {
        String model = "Managed Service Provider (MSP)";

        assertThat(GERMAN.result().mainlyWithSome(model, "IT-lastig"))
                .isEqualTo("Vor allem: Managed Service Provider (MSP), zum Teil auch: IT-lastig");
        assertThat(GERMAN.remedies().because(model, List.of("Einmal im Monat", "Der Kunde")))
                .isEqualTo(
                        "Passt zum Modell „Managed Service Provider (MSP)“, und du hast gesagt: „Einmal im Monat“ und"
                                + " „Der Kunde“.");
        assertThat(GERMAN.result()
                        .wouldTurn(
                                List.of(
                                        GERMAN.result().changed("Wie oft?", "Täglich", "Nie"),
                                        GERMAN.result().takenBack("Wer?", "Alle")),
                                "Wohl eine Mischung"))
                .isEqualTo(
                        "Hättest du „Nie“ statt „Täglich“ (Wie oft?) und „weiß nicht“ statt „Alle“ (Wer?) geantwortet,"
                                + " stünde hier: „Wohl eine Mischung“.");
    }

    private static List<String> words(Sentence sentence) {
        return Arrays.asList(sentence.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }
}
