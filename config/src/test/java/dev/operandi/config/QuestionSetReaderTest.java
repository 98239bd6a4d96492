package dev.operandi.config;

import static dev.operandi.config.Reading.good;
import static dev.operandi.config.Reading.problems;
import static dev.operandi.config.Reading.reading;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Choice;
import dev.operandi.questions.Function;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Source;
import dev.operandi.texts.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuestionSetReaderTest {
    private static final String LUNCH = text(Path.of("src/test/resources/good.yaml"));

    @Test
    void aSmallSetIsReadWithItsDefaults() {
        QuestionSet set = good(reading(LUNCH));

        assertThat(set.title().in(Language.ENGLISH)).isEqualTo("Lunch");
        assertThat(set.original()).isEqualTo(Language.ENGLISH);
        assertThat(set.estimated()).isFalse();
        assertThat(set.rules()).isEqualTo(InterviewRules.DEFAULTS);
        assertThat(set.models()).extracting(OperatingModel::prior).containsExactly(1.0, 1.0);
        assertThat(set.getQuestion("how-often").group()).isEqualTo("how-often");
        assertThat(set.getQuestion("how-often").choices())
                .extracting(Choice::likelihood)
                .containsExactly(List.of(0.6, 0.3), List.of(0.4, 0.7));
        assertThat(set.findRemedy("bread").orElseThrow().fit()).containsExactly(3, 0);
    }

    @Test
    void aSetNobodyHasReviewedExpectsMoreSlips() {
        QuestionSet set = good(reading("estimated: true\n" + LUNCH));

        assertThat(set.rules().eps()).isEqualTo(InterviewRules.EPS_OF_NEW_SETS);
    }

    @Test
    void everyRuleOfTheInterviewCanBeSet() {
        QuestionSet set = good(reading(LUNCH + """
                interview:
                  {minimum: 1, maximum: 3, stop: 0.8, mixed: 0.7, gain_floor: 0.1, cover: 0, pure_prior: 1, eps: 0, rho: 0, not_sure_rate: 0}
                """));

        assertThat(set.rules()).isEqualTo(new InterviewRules(1, 3, 0.8, 0.7, 0.1, 0, 1, 0, 0, 0));
    }

    @Test
    void itsVersionFollowsFromItsBytesAlone() {
        assertThat(good(QuestionSetReader.read("lunch.yaml", LUNCH.getBytes(UTF_8)))
                        .ref())
                .hasToString("lunch@" + Version.of(LUNCH.getBytes(UTF_8)));
        assertThat(good(reading(LUNCH + "# changed\n")).ref())
                .isNotEqualTo(good(reading(LUNCH)).ref());
        assertThat(Version.of("abc".getBytes(UTF_8))).isEqualTo("ba7816bf8f01");
    }

    @Test
    void aTextMayComeInSeveralLanguages() {
        QuestionSet set = good(reading(LUNCH.replace("title: Lunch", "title: {en: Lunch, de: Mittagessen}")));

        assertThat(set.title().in(Language.GERMAN)).isEqualTo("Mittagessen");
        assertThat(set.about().in(Language.GERMAN)).isEqualTo(set.about().in(Language.ENGLISH));
    }

    @Test
    void aSetMayBeWrittenInAnyLanguage() {
        QuestionSet set =
                good(reading(LUNCH.replace("title: Lunch", "title: {de: Mittagessen, en: Lunch}\nlanguage: de")));

        assertThat(set.original()).isEqualTo(Language.GERMAN);
        assertThat(set.title().in(new Language("fr"))).isEqualTo("Mittagessen");
        assertThat(set.models().get(0).name().original()).isEqualTo(Language.GERMAN);
    }

    @Test
    void weightsAndHowCommonAChoiceIsBecomeLikelihoods() {
        Question question = good(reading(
                        LUNCH.replace("percent: {SOUP: 60, SALAD: 30}", "weights: {SOUP: 2}, common: 0.5")
                                .replace("percent: {SOUP: 40, SALAD: 70}", "weights: {}")))
                .getQuestion("how-often");

        assertThat(question.choices().get(0).likelihood().get(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(question.choices().get(0).likelihood().get(1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(question.choices().get(1).likelihood().get(0)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void percentagesMayHaveDecimalsAndAreAddedExactly() {
        String tenths = LUNCH.replace("SOUP: 60", "SOUP: 59.7").replace("SOUP: 40", "SOUP: 40.3");

        assertThat(good(reading(tenths)).questions()).hasSize(1);
    }

    @Test
    void wordsThatOtherReadersTakeForBooleansStayWords() {
        QuestionSet set =
                good(reading(LUNCH.replace("label: Never", "label: no").replace("Hunger at four", "1_000")));

        assertThat(set.questions().get(0).choices().get(1).label().in(Language.ENGLISH))
                .isEqualTo("no");
        assertThat(set.challenges().get(0).name().in(Language.ENGLISH)).isEqualTo("1_000");
    }

    @Test
    void aQuestionMayBeMeantForSomeFunctions() {
        QuestionSet set =
                good(reading(LUNCH.replace("    ordered: true\n", "    ordered: true\n    functions: [cook]\n")
                        + "functions:\n  - {id: cook, name: Cook}\n"));

        assertThat(set.functions()).extracting(Function::id).containsExactly("cook");
        assertThat(set.getQuestion("how-often").functions()).containsExactly("cook");
        assertThat(set.questionsForOthers("cook")).isEmpty();
        assertThat(set.questionsForOthers(null)).containsExactly("how-often");
    }

    @Test
    void aSetWithoutFunctionsIsMeantForEverybody() {
        QuestionSet set = good(reading(LUNCH));

        assertThat(set.functions()).isEmpty();
        assertThat(set.questionsForOthers(null)).isEmpty();
    }

    @Test
    void aSourceNeedsNoLink() {
        QuestionSet set = good(reading(LUNCH + "sources: [{id: BAKER, title: The bakers' year book}]\n"));

        assertThat(set.sources()).containsExactly(new Source("BAKER", "The bakers' year book", null));
    }

    @Test
    void aSetNeedsNeitherChallengesNorRemedies() {
        String bare = LUNCH.substring(0, LUNCH.indexOf("remedies:"))
                .replaceAll(", severity: \\{HUNGER: .}", "")
                .replaceAll("challenges:\n.*\n", "");

        QuestionSet set = good(reading(bare));

        assertThat(set.challenges()).isEmpty();
        assertThat(set.remedies()).isEmpty();
    }

    @Test
    void aListWhoseItemsAreAllCommentedOutIsEmpty() {
        assertThat(good(reading(LUNCH + "sources:\n# - {id: BAKER, title: The bakers' year book}\n"))
                        .sources())
                .isEmpty();
    }

    @Test
    void lineEndsAndAByteOrderMarkChangeTheVersionOnly() {
        QuestionSet windows = good(reading("\uFEFF" + LUNCH.replace("\n", "\r\n")));

        assertThat(windows.questions()).isEqualTo(good(reading(LUNCH)).questions());
        assertThat(windows.ref()).isNotEqualTo(good(reading(LUNCH)).ref());
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        String problem = problems(reading("#".repeat(1_000_001))).text();

        assertThat(problem)
                .isEqualTo("team.yaml: The file is larger than 1 MB.\n\n"
                        + "A set of 60 questions needs far less. Is it the right file?");
        assertThat(good(reading(LUNCH + "#\n".repeat((1_000_000 - LUNCH.length()) / 2)))
                        .questions())
                .hasSize(1);
    }

    @Test
    void aFileOfBracketsIsRefusedWithoutFillingTheStack() {
        assertThat(problems(reading("title: " + "[".repeat(9_000))).text())
                .contains("nested more than 30 deep")
                .contains("team.yaml:1:");
    }

    @Test
    void aLineThatNobodyCanEditIsRefused() {
        assertThat(problems(reading(LUNCH + "about: " + "x".repeat(50_000))).text())
                .contains("This line has 50007 characters.")
                .hasSizeLessThan(1_000);
    }

    @Test
    void aFileThatIsNoQuestionSetAtAllIsRefusedSoon() {
        assertThat(problems(reading("a: 1\n".repeat(50_000))).list()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void aFileNameThatCannotBeAnIdIsRefused() {
        assertThat(problems(QuestionSetReader.read("My set.yaml", LUNCH.getBytes(UTF_8)))
                        .text())
                .startsWith("My set.yaml: A question set cannot be called by this name.");
    }

    @Test
    void problemsAreToldInTheOrderOfTheFileAndNotAllWhenTheyAreMany() {
        String wrong = LUNCH.replace("HUNGER: 4", "HUNGER: 9").replace("title: Lunch", "tilte: Lunch");

        assertThat(problems(reading(wrong)).list())
                .extracting(
                        problem -> problem.spot() == null ? 0 : problem.spot().line())
                .containsExactly(1, 18);
        assertThat(problems(reading(LUNCH + "sources: [" + "7, ".repeat(50) + "7]\n"))
                        .text())
                .endsWith("\n\n\nAnd 11 more.");
    }

    /** Whatever somebody saves by accident, the reader answers with a set or with problems inside the file. */
    @Test
    void noDamageToAFileMakesTheReaderThrow() {
        var chance = new Random(22);
        byte[] whole = LUNCH.getBytes(UTF_8);
        byte[] signs = "{}[]:,-#&*!|>'\"%@` \n\t\r\\x0\u00e9".getBytes(UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            for (int n = chance.nextInt(4); n >= 0; n--)
                damaged[chance.nextInt(damaged.length)] = signs[chance.nextInt(signs.length)];

            Result<QuestionSet> result = QuestionSetReader.read("team.yaml", damaged);

            if (result instanceof Result.Refused<QuestionSet> refused) {
                assertThat(refused.problems().list()).isNotEmpty();
                assertThat(refused.problems().text()).isNotBlank();
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
