package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import org.junit.jupiter.api.Test;

/** The second set: other models, other challenges, weights for percentages. */
class ChangeHealthSetTest {
    private static final QuestionSet SET = Reading.shipped("change-health");

    @Test
    void itTellsFourModelsApartByTenQuestions() {
        assertThat(SET.models())
                .extracting(OperatingModel::id)
                .containsExactly("BOARD", "TEMPLATE", "PIPELINE", "UNMANAGED");
        assertThat(SET.challenges()).hasSize(4);
        assertThat(SET.questions()).hasSize(10);
        assertThat(SET.remedies())
                .extracting(Remedy::id)
                .containsExactly(
                        "standard-changes", "peer-approval", "pipeline-to-itsm", "first-pipeline", "smaller-changes");
    }

    @Test
    void itSaysThatNobodyHasReviewedItYet() {
        assertThat(SET.estimated()).isTrue();
        assertThat(SET.rules().eps()).isEqualTo(InterviewRules.EPS_OF_NEW_SETS);
    }

    @Test
    void everyModelHasARemedyThatFitsItWellAndEveryChallengeOneThatHelpsMuch() {
        for (int k = 0; k < SET.models().size(); k++) {
            int model = k;
            assertThat(SET.remedies()).anyMatch(remedy -> remedy.fit().get(model) == 3);
        }
        assertThat(SET.challenges())
                .allSatisfy(challenge -> assertThat(SET.remedies())
                        .as(challenge.id())
                        .anyMatch(remedy -> remedy.helps().getOrDefault(challenge.id(), 0) == 2));
    }

    @Test
    void whoeverHasSomethingAlreadyIsNotAdvisedToStartIt() {
        assertThat(SET.remedies())
                .filteredOn(remedy -> !remedy.gates().isEmpty())
                .extracting(Remedy::id)
                .containsExactly("standard-changes", "pipeline-to-itsm", "first-pipeline");
    }
}
