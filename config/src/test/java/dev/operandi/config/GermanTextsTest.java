package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped sets' German: all there, short enough for its buttons, and written in one way. */
class GermanTextsTest {
    private static final int QUESTION_CHARS = 70;
    private static final int LABEL_CHARS = 60;
    private static final int BUTTON_CHARS = 75;

    /** Names, abbreviations and words of the field that people use in German as they are; somebody looked at each. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "CAB",
            "Change",
            "CI",
            "CMDB",
            "DevOps",
            "DORA (EU)",
            "FinOps",
            "GitOps",
            "Incident",
            "ITIL",
            "ITSM",
            "MSP",
            "Multicloud",
            "NOC",
            "Observability",
            "OLA",
            "Pipeline",
            "Postmortem",
            "Problem",
            "Runbook",
            "SLA",
            "SLI",
            "SLO",
            "SRE",
            "Toil");

    static List<String> shipped() {
        return FileCatalog.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTextIsThereInBothLanguages(String id) {
        List<LocalText> texts = texts(Reading.shipped(id)).toList();

        assertThat(texts)
                .hasSizeGreaterThan(150) // else the walk has missed some
                .allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys(Language.ENGLISH, Language.GERMAN));
    }

    @Test
    void whatIsTheSameInBothLanguagesIsMeantToBe() {
        Set<String> same = new TreeSet<>();
        for (String id : shipped())
            texts(Reading.shipped(id))
                    .filter(text -> german(text).equals(text.in(Language.ENGLISH)))
                    .forEach(text -> same.add(german(text)));

        assertThat(same).containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatPeoplePressFitsItsButton(String id) {
        QuestionSet set = Reading.shipped(id);

        assertThat(set.questions()).extracting(Question::text).allSatisfy(text -> isAtMost(QUESTION_CHARS, text));
        assertThat(choices(set)).extracting(Choice::label).allSatisfy(label -> isAtMost(LABEL_CHARS, label));
        assertThat(set.remedies()).extracting(Remedy::title).allSatisfy(title -> isAtMost(BUTTON_CHARS, title));
    }

    private static void isAtMost(int chars, LocalText text) {
        assertThat(german(text).length()).as(german(text)).isLessThanOrEqualTo(chars);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noTwoChoicesOfAQuestionAndNoTwoTermsAreCalledTheSame(String id) {
        QuestionSet set = Reading.shipped(id);

        assertThat(set.questions())
                .allSatisfy(question -> assertThat(question.choices())
                        .extracting(choice -> german(choice.label()).toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates());
        assertThat(set.glossary())
                .extracting(term -> german(term.name()).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theGermanIsWrittenInOneWay(String id) {
        assertThat(texts(Reading.shipped(id)).map(GermanTextsTest::german))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("\"", "'", "’") // quotes are „…“
                        .doesNotContainPattern("\\d%") // percent with a space
                        .doesNotContainPattern("[\\p{L},] (Sie|Ihnen|Ihre?[mnrs]?)\\b") // du and ihr
                        .doesNotContainPattern(" {2}| [.,;:?!]"));
    }

    private static Stream<Choice> choices(QuestionSet set) {
        return set.questions().stream().flatMap(question -> question.choices().stream());
    }

    private static String german(LocalText text) {
        return text.in(Language.GERMAN);
    }

    /** All texts in the records of the question set, however deep. */
    private static Stream<LocalText> texts(Object part) {
        if (part instanceof LocalText text) return Stream.of(text);
        if (part instanceof Collection<?> parts) return parts.stream().flatMap(GermanTextsTest::texts);
        if (!(part instanceof Record)) return Stream.of();
        return Stream.of(part.getClass().getRecordComponents()).flatMap(component -> texts(value(component, part)));
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value == null ? List.of() : value;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
