package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Challenge;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Gate;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import dev.operandi.questions.Remedy.Effort;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must stay true of the set that everybody meets first, whoever edits it. */
class OperatingModelSetTest {
    private static final QuestionSet SET = Reading.shipped("operating-model");

    @Test
    void itTellsThreeModelsApartByTwentyTwoQuestions() {
        assertThat(SET.models()).extracting(OperatingModel::id).containsExactly("IT", "ENG", "MSP");
        assertThat(SET.challenges()).extracting(Challenge::id).containsExactly("CULT", "TOOL", "PACE");
        assertThat(SET.questions()).hasSize(22);
        assertThat(SET.remedies()).hasSize(24);
        assertThat(SET.mixtures()).hasSize(4);
        assertThat(SET.glossary()).hasSize(51);
    }

    @Test
    void itRunsByTheDefaultRules() {
        assertThat(SET.rules()).isEqualTo(InterviewRules.DEFAULTS);
    }

    @Test
    void itsTextsAreShortEnoughForAPhone() {
        assertThat(SET.questions()).allSatisfy(question -> {
            assertThat(english(question).length()).as(question.id()).isLessThanOrEqualTo(62);
            assertThat(question.choices())
                    .allSatisfy(choice -> assertThat(
                                    choice.label().in(Language.ENGLISH).length())
                            .as(question.id() + "/" + choice.id())
                            .isLessThanOrEqualTo(48));
        });
    }

    @Test
    void everyModelIsFavouredByAChoiceOfAtLeastFourQuestions() {
        for (int k = 0; k < SET.models().size(); k++) {
            int model = k;
            assertThat(SET.questions().stream().filter(question -> favours(question, model)))
                    .as(SET.models().get(k).id())
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** Likelier under this model by a factor of two than under the average of all. */
    private static boolean favours(Question question, int model) {
        return question.choices().stream().anyMatch(choice -> {
            double mean =
                    choice.likelihood().stream().mapToDouble(p -> p).average().orElseThrow();
            return choice.likelihood().get(model) >= 2 * mean;
        });
    }

    @Test
    void itsQuestionsTogetherTellSevenBits() {
        double bits = SET.questions().stream()
                .mapToDouble(OperatingModelSetTest::gain)
                .sum();

        assertThat(bits).isCloseTo(7.3, within(0.05)); // naming one of three models needs 1.58
    }

    /** Mutual information between model and choice: pure models, each as probable beforehand, slips of the set's rules. */
    private static double gain(Question question) {
        double eps = SET.rules().eps();
        double bits = 0;
        for (Choice choice : question.choices()) {
            double[] p = choice.likelihood().stream()
                    .mapToDouble(likelihood ->
                            (1 - eps) * likelihood + eps / question.choices().size())
                    .toArray();
            double mean = (p[0] + p[1] + p[2]) / 3;
            for (double ofModel : p) bits += ofModel / 3 * log2(ofModel / mean);
        }
        return bits;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }

    @Test
    void everyChallengeIsBorneByAtLeastSixQuestionsAndHasRemedies() {
        assertThat(SET.challenges()).allSatisfy(challenge -> {
            assertThat(SET.questions().stream().filter(question -> question.bearsOn(challenge.id())))
                    .hasSizeGreaterThanOrEqualTo(6);
            assertThat(SET.remedies().stream().filter(remedy -> remedy.helps().getOrDefault(challenge.id(), 0) == 2))
                    .hasSizeGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void theAnchorsBearOnOneChallengeEachAndShareNoGroup() {
        List<Question> anchors = SET.anchors().stream().map(SET::getQuestion).toList();

        assertThat(anchors).extracting(Question::group).doesNotHaveDuplicates().hasSize(3);
        assertThat(SET.challenges())
                .allSatisfy(challenge -> assertThat(anchors).anyMatch(anchor -> anchor.bearsOn(challenge.id())));
    }

    @Test
    void everyRemedyFitsAModelHelpsWithAChallengeAndHasASource() {
        assertThat(SET.remedies()).allSatisfy(remedy -> {
            assertThat(remedy.fit()).hasSize(3).anyMatch(fit -> fit > 0);
            assertThat(remedy.helps()).isNotEmpty();
            assertThat(remedy.sources()).isNotEmpty();
        });
        assertThat(SET.remedies()).extracting(Remedy::effort).contains(Effort.S, Effort.M, Effort.L);
    }

    @Test
    void whoeverTestsByHandIsNotToldToReplaceApprovalByTests() {
        assertThat(SET.findRemedy("peer-approval").orElseThrow().gates())
                .containsExactly(new Gate("after-merge", Set.of("tested-by-hand", "mostly-manual")));
        assertThat(SET.findRemedy("smaller-changes").orElseThrow().gates())
                .containsExactly(new Gate("after-merge", Set.of("mostly-manual")));
    }

    private static String english(Question question) {
        return question.text().in(Language.ENGLISH);
    }
}
